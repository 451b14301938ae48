import type {Accepted, Draft, Result, ServiceError, SubmitOptions} from './comment-service.js';

/** Where a comment is on its way. */
export type SubmissionState =
  | {readonly phase: 'idle'}
  | {readonly phase: 'sending'}
  /** It will be tried again by itself. */
  | {
      readonly phase: 'waiting';
      readonly error: ServiceError;
      /** When, in milliseconds since the epoch. */
      readonly until: number;
    }
  /** Its writer has to do something. */
  | {readonly phase: 'failed'; readonly error: ServiceError}
  /** The server has it. Nothing is sent any more. */
  | {readonly phase: 'accepted'; readonly accepted: Accepted};

/** What has to be kept so that a comment is not sent twice after the page was loaded anew. Plain data. */
export interface Kept {
  readonly draft: Draft;
  /** It was sent and not answered: it may be on the server. */
  readonly unanswered: boolean;
}

/** What a submission knows of time. */
export interface Clock {
  now(): number;
  /** Does something later, unless the function that it returns is called before. */
  later(run: () => void, milliseconds: number): () => void;
  /** Between 0 and 1. */
  random(): number;
}

export interface SubmissionOptions {
  /** Sends the draft, as `CommentService.submit` does. */
  readonly send: (
    draft: Draft,
    options: Pick<SubmitOptions, 'again' | 'signal'>,
  ) => Promise<Result<Accepted>>;
  /** Whether the server recognises a draft that it has: without that, only its writer sends again what may be there. */
  readonly knowsRepeats?: boolean | undefined;
  /** Told each new state; before a request leaves, too, so that what is to be kept can be. */
  readonly told: (state: SubmissionState) => void;
  readonly clock?: Clock;
}

/** One comment on its way to the server. */
export interface Submission {
  readonly state: SubmissionState;
  /** `undefined` once the server has it: then nothing may be kept. */
  readonly kept: Kept | undefined;
  /** The button was pressed. Sends, or tries again at once. */
  send(): void;
  /** The device is back on the network. */
  online(): void;
  /** Leaves off. What is on its way may still arrive. */
  stop(): void;
}

/** How often it is tried again by itself. */
const tries = 5;
/** Before the first of these, in milliseconds. Each next pause is twice as long. */
const pause = 2_000;
/**
 * The least time before a comment that may have arrived is sent again. The server may be busy with it still, asking a
 * service against spam for example, and would not recognise it.
 */
const settling = 15_000;
/** No server makes it wait longer. */
const day = 86_400_000;

/** The answer to what was sent has not come, and no more is known. */
const lost: ServiceError = {code: 'server', sent: 'maybe'};
const connection = /^(offline|timeout)$/;
const passing = /^(offline|timeout|server|too-fast)$/;

const real: Clock = {
  now: Date.now,
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  random: Math.random,
};

/**
 * Sees a comment through: it is on the server exactly once, or still with its writer.
 *
 * The same content is sent each time, and never after the server has said that it has it. Once an answer was lost,
 * the server is told that this is a repeat, until it gives a clear answer.
 */
export function submission(
  {draft, unanswered}: Kept,
  {send, knowsRepeats, told, clock = real}: SubmissionOptions,
): Submission {
  let state: SubmissionState = {phase: 'idle'};
  let failures = 0;
  let cancel = (): void => undefined;
  /** Before this time nothing is sent. What was sent before the page was loaded anew may just have arrived. */
  let notBefore = unanswered ? clock.now() + settling : 0;

  const enter = (next: SubmissionState): void => {
    state = next;
    told(next);
  };

  const wait = (error: ServiceError, until: number): void => {
    cancel = clock.later(() => void attempt(), until - clock.now());
    enter({phase: 'waiting', error, until});
  };

  /** Now, or as soon as may be. */
  const go = (error: ServiceError): void => {
    failures = 0;
    cancel();
    if (notBefore > clock.now()) wait(error, notBefore);
    else void attempt();
  };

  async function attempt(): Promise<void> {
    const controller = new AbortController();
    const {signal} = controller;
    const before = unanswered;
    cancel = () => {
      controller.abort();
    };
    unanswered = true;
    enter({phase: 'sending'});
    let result: Result<Accepted>;
    try {
      result = await send(draft, {again: before, signal});
    } catch {
      // Ours do not throw; what a page brings may.
      result = {ok: false, error: lost};
    }
    if (signal.aborted) return;
    if (result.ok) {
      enter({phase: 'accepted', accepted: result.value});
      return;
    }
    let {error} = result;
    if (error.sent !== 'maybe') unanswered = before;
    // That this try did not arrive says nothing about those before it.
    if (before && error.sent === 'no') error = {...error, sent: 'maybe'};
    const now = clock.now();
    notBefore = now + Math.max(Math.min(error.retryAfter || 0, day), unanswered ? settling : 0);
    const step = pause * 2 ** failures;
    if (passing.test(error.code) && (knowsRepeats || !unanswered) && failures++ < tries)
      wait(error, Math.max(notBefore, now + step) + step * clock.random());
    else enter({phase: 'failed', error});
  }

  return {
    get state() {
      return state;
    },
    get kept() {
      return state.phase === 'accepted' ? undefined : {draft, unanswered};
    },
    send() {
      if (state.phase === 'idle') go(lost);
      else if ('error' in state) go(state.error);
    },
    online() {
      if ('error' in state && connection.test(state.error.code)) go(state.error);
    },
    stop() {
      cancel();
      if (state.phase === 'sending') notBefore = clock.now() + settling;
      if (state.phase !== 'accepted') state = {phase: 'idle'};
    },
  };
}
