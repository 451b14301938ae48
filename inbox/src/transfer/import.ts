/** Comments of an export, in. What is there already stays as it is, so an import that broke off can be done again. */
import * as v from 'valibot';
import {fingerprintOf, isWebsite, readThreadName} from '../api/fields.js';
import {coarse} from '../comments/moments.js';
import {oneLine, clean, readLine, readText} from '../comments/text.js';
import type {SiteSettings} from '../config/config.js';
import type {Database} from '../database/open.js';
import {comments, threads, type CommentStatus, type Flag} from '../database/schema.js';
import {ensureThread, touch} from '../store/threads.js';
import {and, eq} from 'drizzle-orm';
import {readWxr} from './wxr.js';

interface Incoming {
  readonly id: number;
  readonly parent: number | null;
  readonly status: CommentStatus;
  readonly name: string;
  readonly website: string;
  readonly email: string | null;
  readonly content: string;
  readonly note: string | null;
  readonly date: Date;
  readonly appears: Date | null;
  readonly decided: Date | null;
  readonly flags: readonly Flag[];
  readonly removal: string | null;
  /** Of an empty place: its number where it was exported. */
  readonly place?: number;
}

interface IncomingThread {
  readonly name: string;
  readonly state: 'open' | 'closed';
  readonly comments: readonly Incoming[];
}

const text = v.pipe(v.string(), v.maxLength(70_000), v.transform(clean));
const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((value) => new Date(value)),
);
const hash = v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{43}$/)));

const file = v.object({
  vigil: v.literal('inbox/1'),
  threads: v.array(
    v.object({
      name: v.pipe(
        v.string(),
        v.check((name) => readThreadName(name) === name),
      ),
      state: v.picklist(['open', 'closed']),
    }),
  ),
  comments: v.array(
    v.object({
      id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      thread: v.string(),
      parent: v.nullable(v.number()),
      status: v.picklist(['hold', 'approved', 'rejected', 'spam', 'removed']),
      name: v.pipe(text, v.transform(oneLine)),
      website: v.pipe(
        v.string(),
        v.check((value) => value === '' || isWebsite(value)),
      ),
      email: v.nullable(v.pipe(v.string(), v.maxLength(100), v.transform(oneLine))),
      content: text,
      note: v.nullable(v.pipe(v.string(), v.maxLength(300), v.transform(oneLine))),
      date: moment,
      appears: v.nullable(moment),
      decided: v.nullable(moment),
      flags: v.array(v.picklist(['word', 'trap', 'link'])),
      removal: hash,
    }),
  ),
});

export class ImportError extends Error {}

export function readJsonExport(json: string): IncomingThread[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new ImportError('This is no JSON.');
  }
  const read = v.safeParse(file, data);
  if (!read.success) {
    const [issue] = read.issues;
    // The path and no value: a value may be somebody's comment.
    throw new ImportError(
      `This is no export of an inbox: ${v.getDotPath(issue) ?? 'its shape'} is not as it has to be.`,
    );
  }
  return read.output.threads.map(({name, state}) => ({
    name,
    state,
    comments: read.output.comments
      .filter(({thread}) => thread === name)
      .map((comment) => (comment.status === 'removed' ? {...comment, place: comment.id} : comment)),
  }));
}

export function readWxrExport(xml: string): IncomingThread[] {
  return readWxr(xml)
    .filter(({name}) => readThreadName(name) === name)
    .map((thread) => ({
      ...thread,
      comments: thread.comments
        .map((comment) => ({
          ...comment,
          name: readLine(comment.name),
          website: isWebsite(comment.website) ? comment.website : '',
          content: readText(comment.content),
          note: null,
          appears: null,
          decided: null,
          flags: [],
          removal: null,
        }))
        .filter(({content, place, date}) => (content || place) && !Number.isNaN(date.getTime())),
    }));
}

/** Each after the one that it replies to, and else as they stand in the file: their numbers say nothing of that. */
function parentsFirst(all: readonly Incoming[]): Incoming[] {
  const left = new Map(all.map((each) => [each.id, each]));
  return all.flatMap((each) => {
    const line: Incoming[] = [];
    // Taken out on the way, so that a circle has an end.
    for (let at = left.get(each.id); at; at = left.get(at.parent ?? 0)) {
      left.delete(at.id);
      line.unshift(at);
    }
    return line;
  });
}

/**
 * Takes in what was read. Each thread is one transaction.
 *
 * @returns how many comments were new
 */
export async function importThreads(
  db: Database,
  site: string,
  settings: SiteSettings,
  all: readonly IncomingThread[],
): Promise<number> {
  let taken = 0;
  for (const {name, state, comments: incoming} of all) {
    await db.transaction(async (step) => {
      const {id: thread} = await ensureThread(step, site, name);
      if (state === 'closed') await step.update(threads).set({state}).where(eq(threads.id, thread));
      /** Ids here by ids there. */
      const ids = new Map<number, number>();
      for (const {id, parent: above, place, ...comment} of parentsFirst(incoming)) {
        const parent = ids.get(above ?? 0) ?? null;
        if (place) {
          const [there] = await step
            .select({id: comments.id})
            .from(comments)
            .where(and(eq(comments.thread, thread), eq(comments.status, 'removed'), eq(comments.id, place)));
          if (there) {
            ids.set(id, there.id);
            continue;
          }
        }
        // An empty place has no text to be known by, and a number there that it is known by.
        const content = place ? `removed ${place}` : comment.content;
        const values = {
          ...comment,
          flags: [...comment.flags],
          email: settings.email === 'no' ? null : comment.email,
          date: coarse(comment.date.getTime(), settings.dates),
          site,
          thread,
          parent,
          fingerprint: fingerprintOf(site, {thread: name, parent: parent ?? 0, name: comment.name, content}),
        };
        const [made] = await step
          .insert(comments)
          .values(values)
          .onConflictDoNothing()
          .returning({id: comments.id});
        if (made) {
          ids.set(id, made.id);
          taken++;
        } else {
          const [there] = await step
            .select({id: comments.id})
            .from(comments)
            .where(eq(comments.fingerprint, values.fingerprint));
          if (there) ids.set(id, there.id);
        }
      }
      await touch(step, thread);
    });
  }
  return taken;
}
