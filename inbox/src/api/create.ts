/** A comment on its way in. */
import {links} from '../comments/text.js';
import {coarse, lot, publication} from '../comments/moments.js';
import {mentions} from '../comments/words.js';
import type {SiteSettings} from '../config/config.js';
import type {CommentStatus, Flag} from '../database/schema.js';
import type {Inbox, Site} from '../inbox.js';
import {hashOf, newToken} from '../store/removal.js';
import type {Shown} from '../store/lists.js';
import {lookAround, store} from '../store/submit.js';
import {ensureThread} from '../store/threads.js';
import {ApiError, invalidParams} from './errors.js';
import {fingerprintOf, readSubmission, type Submission} from './fields.js';
import {checkProof, type Fault} from './proof.js';

const closed = (): ApiError =>
  new ApiError(403, 'rest_comment_closed', 'Sorry, comments are closed for this item.');
const noThread = (): ApiError =>
  new ApiError(
    403,
    'rest_comment_invalid_post_id',
    'Sorry, you are not allowed to create this comment without a post.',
  );
const duplicate = (): ApiError =>
  new ApiError(
    409,
    'comment_duplicate',
    'Duplicate comment detected; it looks as though you’ve already said that!',
  );
const noParent = (): ApiError =>
  invalidParams({parent: 'The comment that this one replies to is not there.'});

const faults: Readonly<Record<Fault | 'used', string>> = {
  missing: 'A proof of work is needed.',
  malformed: 'The proof of work cannot be read.',
  expired: 'The proof of work has expired.',
  forged: 'The proof of work is not of this server.',
  unsolved: 'The proof of work is not solved.',
  elsewhere: 'The proof of work is for another thread.',
  used: 'The proof of work was used before.',
};

const refuseProof = (fault: Fault | 'used'): ApiError =>
  new ApiError(403, `vigil_proof_${fault}`, faults[fault]);

/** Many addresses are advertising more often than not. */
const manyLinks = 3;

function judge(
  {content, name, website, trapped}: Submission,
  site: SiteSettings,
): {
  status: CommentStatus;
  flags: Flag[];
} {
  const all = [name, website, content].join('\n');
  const word = mentions(all, site.words.hold);
  const spam = mentions(all, site.words.spam);
  const link = links(content) >= manyLinks;
  const flags: Flag[] = [
    ...(word || spam ? ['word' as const] : []),
    ...(link ? ['link' as const] : []),
    ...(trapped ? ['trap' as const] : []),
  ];
  if (spam) return {status: 'spam', flags};
  return {status: site.publish === 'at-once' && flags.length === 0 ? 'approved' : 'hold', flags};
}

/** How long until the minute is over, by which the pace is measured. */
const untilNextMinute = (now: number): number => 60 - Math.floor((now / 1000) % 60);

/** PostgreSQL: what is referred to is not there any more. */
const isGone = (error: unknown): boolean =>
  (Object((error as {cause?: unknown} | undefined)?.cause) as {code?: unknown}).code === '23503';

export interface Created {
  readonly comment: Shown;
  readonly thread: string;
  readonly token: string;
}

export async function createComment(
  {db, secrets, metrics}: Inbox,
  {key, settings}: Site,
  fields: Readonly<Record<string, unknown>>,
): Promise<Created> {
  const now = Date.now();
  const submission = readSubmission(fields, settings);
  const fingerprint = fingerprintOf(key, submission);
  const {thread, parent} = submission;
  const there = await lookAround(db, {site: key, thread, parent, fingerprint}, now);
  if (!there.thread && settings.threads === 'listed') throw noThread();
  if (there.thread?.state === 'closed') throw closed();
  // Before the proof: who sends again what has arrived is told so, whatever became of the work meanwhile.
  if (there.duplicate) throw duplicate();
  if (parent && !there.parent) throw noParent();
  const proof =
    settings.proof === 'required' ? await checkProof(submission.proof, secrets, key, thread) : undefined;
  if (proof && !proof.valid) throw refuseProof(proof.fault);
  if (there.pace >= settings.pace)
    throw new ApiError(
      429,
      'comment_flood',
      'You are posting comments too quickly. Slow down.',
      {},
      {
        'Retry-After': String(untilNextMinute(now)),
      },
    );

  const token = newToken();
  const {status, flags} = judge(submission, settings);
  const date = coarse(now, settings.dates);
  const shown = status === 'approved' ? publication(now, settings, lot()) : {appears: null};
  const comment = {
    site: key,
    thread: (there.thread ?? (await ensureThread(db, key, thread))).id,
    parent,
    status,
    name: submission.name,
    website: submission.website,
    email: submission.email,
    content: submission.content,
    date: shown.date ?? date,
    appears: shown.appears,
    flags,
    fingerprint,
    removal: hashOf(token),
  };
  const stored = await store(db, comment, proof?.valid ? proof : undefined, now).catch((error: unknown) => {
    throw isGone(error) ? noParent() : error;
  });
  if (stored === 'used') throw refuseProof('used');
  if (stored === 'duplicate') throw duplicate();
  metrics.add('vigil_inbox_comments_total', {site: key, status});
  // Spam is not told that it is.
  const told = status === 'approved' && !comment.appears ? 'approved' : 'hold';
  return {
    comment: {...comment, id: stored, parent: parent || null, status: told, note: null},
    thread,
    token,
  };
}
