/** What the pages of moderators are made with. */
import type {Context} from 'hono';
import {setCookie} from 'hono/cookie';
import {html} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {readPairs} from '../api/body.js';
import {clean} from '../comments/text.js';
import {pageOf} from '../config/config.js';
import type {Inbox} from '../inbox.js';
import {sameText, type Session} from './accounts.js';
import {layout, type Markup, type Page} from './layout.js';
import type {Places} from './queue-page.js';

export interface Env {
  Variables: {route: string; session: Session};
}

export const cookieName = 'vigil-inbox';
/** `__Host-` in front: only this host can have set it, over a connection that cannot be changed on the way. */
export const cookieSettings = {
  httpOnly: true,
  secure: true,
  sameSite: 'Strict',
  path: '/',
  prefix: 'host',
} as const;

/** The fields of a form, of which one may come more than once. */
export type Form = ReadonlyMap<string, readonly string[]>;

export const one = (form: Form, name: string): string => form.get(name)?.at(-1) ?? '';

export interface Tools {
  readonly inbox: Inbox;
  /** Where the pages are, as a path without a slash at its end. */
  readonly base: string;
  readonly show: (
    context: Context<Env>,
    page: Omit<Page, 'base'>,
    content: Markup,
    status?: ContentfulStatusCode,
  ) => Response | Promise<Response>;
  /** A page that says why something was not done. */
  readonly refuse: (
    context: Context<Env>,
    status: ContentfulStatusCode,
    text: string,
  ) => Response | Promise<Response>;
  /** Makes a session known to the browser, and leads to the comments. */
  readonly enter: (context: Context<Env>, token: string) => Response;
  readonly formOf: (context: Context<Env>) => Promise<Form>;
  /** The fields of a form of this session. */
  readonly ownForm: (context: Context<Env>) => Promise<Form | undefined>;
  /** The answer to a form that is none of this session. */
  readonly foreign: (context: Context<Env>) => Response | Promise<Response>;
  /** What pages say of these sites and their threads. */
  readonly placesOf: (sites: readonly string[]) => Places;
}

/** The path below which we are reached from outside, without a slash at its end. */
export const pathOf = (url: string): string => (url ? new URL(url).pathname.replace(/\/$/, '') : '');

export function createTools(inbox: Inbox): Tools {
  const base = `${pathOf(inbox.config.url)}/moderate`;
  const show: Tools['show'] = (context, page, content, status = 200) =>
    context.html(layout({base, ...page}, content), status);
  const refuse: Tools['refuse'] = (context, status, text) =>
    show(
      context,
      {title: 'This was not done', notice: text},
      html`<p><a href="${base}/">To the comments</a></p>`,
      status,
    );
  const formOf: Tools['formOf'] = async (context) => {
    const form = new Map<string, string[]>();
    for (const [name, value] of await readPairs(context.req.raw))
      form.set(name, [...(form.get(name) ?? []), clean(value)]);
    return form;
  };
  const {sites: known} = inbox.config;
  const titles = Object.fromEntries(Object.entries(known).map(([key, {title}]) => [key, title ?? key]));
  return {
    inbox,
    base,
    show,
    refuse,
    formOf,
    enter(context, token) {
      setCookie(context, cookieName, token, cookieSettings);
      return context.redirect(`${base}/`, 303);
    },
    async ownForm(context) {
      const form = await formOf(context);
      return sameText(one(form, 'csrf'), context.get('session').csrf) ? form : undefined;
    },
    foreign: (context) => refuse(context, 403, 'This form is not one of this session.'),
    placesOf: (sites) => ({base, sites, titles, pageOf: (site, thread) => pageOf(known[site] ?? {}, thread)}),
  };
}
