/** What a list of comments is asked for, checked as WordPress does. */
import type {Listing} from '../store/lists.js';
import {ApiError, invalidParams} from './errors.js';
import {idOf, readThreadName, threadRule} from './fields.js';

/** Parameters that would tell visitors more than what is shown. */
const forbidden = ['status', 'type', 'author', 'author_email', 'author_exclude'];
/** What they may be all the same, as it changes nothing. */
const harmless: Readonly<Record<string, string>> = {status: 'approve', type: 'comment'};

/** More in one request is no reader's list. */
const manyIds = 100;

const firstYear = Date.parse('0001-01-01T00:00:00Z');

export interface ListRequest extends Omit<Listing, 'arrival'> {
  readonly thread: string;
  readonly fields: string;
}

function read(params: URLSearchParams, name: string): string {
  // `parent[]=1&parent[]=2` is the same as `parent=1,2`.
  return [...params.getAll(name), ...params.getAll(`${name}[]`)].join();
}

export function readQuery(params: URLSearchParams): ListRequest {
  for (const name of forbidden) {
    const value = read(params, name);
    if (value && value !== harmless[name])
      throw new ApiError(401, 'rest_forbidden_param', `Query parameter not permitted: ${name}`);
  }
  const wrong: Record<string, string> = {};

  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const text = read(params, name);
    if (!text) return fallback;
    const value = idOf(text);
    if (value !== undefined && value >= min && value <= max) return value;
    wrong[name] = `${name} must be between ${min} (inclusive) and ${max} (inclusive)`;
    return fallback;
  };
  const choice = <Name extends string>(
    name: string,
    fallback: Name,
    names: Readonly<Record<string, Name>>,
  ): Name => {
    const text = read(params, name);
    if (!text) return fallback;
    const value = Object.hasOwn(names, text) ? names[text] : undefined;
    if (value === undefined) wrong[name] = `${name} is not one of ${Object.keys(names).join(', ')}.`;
    return value ?? fallback;
  };
  const ids = (name: string): number[] | undefined => {
    const text = read(params, name);
    if (!text) return undefined;
    const list = text.split(',').map((each) => idOf(each.trim()));
    if (list.length <= manyIds && list.every((id) => id !== undefined)) return list;
    wrong[name] = `${name} is not a list of at most ${manyIds} numbers.`;
    return undefined;
  };
  const number = (name: string): number | undefined => {
    const text = read(params, name);
    const id = text ? idOf(text) : undefined;
    if (text && id === undefined) wrong[name] = `${name} is not a number.`;
    return id;
  };
  const moment = (name: string): Date | undefined => {
    const text = read(params, name);
    if (!text) return undefined;
    // Without a zone it is GMT, as the dates that we give.
    const valid = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(Z|[+-]\d\d:\d\d)?$/.exec(text);
    const date = new Date(valid && !valid[1] ? `${text}Z` : text);
    // PostgreSQL knows no year 0.
    if (valid && date.getTime() >= firstYear) return date;
    wrong[name] = 'Invalid date.';
    return undefined;
  };

  const named = read(params, 'post');
  const thread = readThreadName(named) ?? '';
  if (!named)
    throw new ApiError(400, 'rest_missing_callback_param', 'Missing parameter(s): post', {params: ['post']});
  if (!thread) wrong.post = `post names no thread: ${threadRule}.`;
  const search = read(params, 'search').toWellFormed().replaceAll('\0', '');
  if (search.length > 200) wrong.search = 'search is too long.';
  choice('context', 'view', {view: 'view', embed: 'embed'});
  const request: ListRequest = {
    thread,
    fields: read(params, '_fields'),
    parents: ids('parent'),
    page: integer('page', 1, 1, 1_000_000),
    perPage: integer('per_page', 10, 1, 100),
    offset: read(params, 'offset') ? integer('offset', 0, 0, 100_000_000) : undefined,
    order: choice('order', 'desc', {asc: 'asc', desc: 'desc'}),
    orderBy: choice('orderby', 'date', {date: 'date', date_gmt: 'date', id: 'id', parent: 'parent'}),
    before: moment('before'),
    after: moment('after'),
    beforeId: number('vigil_before'),
    afterId: number('vigil_after'),
    include: ids('include'),
    exclude: ids('exclude'),
    search,
  };
  if (Object.keys(wrong).length > 0) throw invalidParams(wrong);
  return request;
}
