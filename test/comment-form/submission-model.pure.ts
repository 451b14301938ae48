import {expect} from 'chai';
import * as fc from 'fast-check';
import {submission, type Kept, type Submission} from '../../src/comment-form/services/submission.js';
import type {Accepted, Result, ServiceError} from '../../src/comment-form/services/comment-service.js';
import {fakeClock, type FakeClock} from './fake-clock.js';
import {draftOf} from './fixtures.js';

/** What may become of a request. What is not answered is lost to the writer, whatever the server does with it. */
const fates = [
  'answered',
  'lost before it arrives',
  'lost after it is stored',
  'lost while the server is busy with it',
  'stalled, and arrives after the writer has given up',
  'error before it is stored',
  'error after it is stored',
  'offline, and never sent',
  'too fast',
  'closed',
  'refused after it is stored',
] as const;

type Fate = (typeof fates)[number];

type Command =
  | {readonly does: 'press' | 'online' | 'stalled requests arrive'}
  /** Leaving the page, too, is a fate of the request that is under way. */
  | {readonly does: 'answer' | 'reload' | 'stop'; readonly fate: Fate}
  | {readonly does: 'wait'; readonly seconds: number};

const fault = (
  code: ServiceError['code'],
  sent: ServiceError['sent'],
  retryAfter?: number,
): Result<Accepted> => ({
  ok: false,
  error: {code, sent, retryAfter} as ServiceError,
});

/**
 * A server that recognises a text that it has stored, but not one that it is busy with. Two requests that reach it in the
 * same seconds, of which one was on its way for a minute, no client can keep apart; these do not meet here.
 */
class ModelServer {
  /** How often each text stands in its database. */
  readonly stored: string[] = [];
  readonly stalled: string[] = [];
  readonly #clock: FakeClock;
  #busyUntil = 0;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  /** @param busy how long it takes from looking for the text to storing it, in milliseconds */
  store(text: string, busy = 0): boolean {
    if (this.stored.includes(text)) return false;
    if (busy) {
      this.#busyUntil = this.#clock.now() + busy;
      this.#clock.later(() => this.stored.push(text), busy);
    } else this.stored.push(text);
    return true;
  }

  stalledArrive(): void {
    if (this.#clock.now() < this.#busyUntil) return;
    for (const text of this.stalled.splice(0)) this.store(text);
  }

  /** What the writer hears of a request in the end. */
  answer(fate: Fate, text: string, again: boolean): Result<Accepted> {
    switch (fate) {
      case 'answered':
        return this.store(text) || again ? {ok: true, value: {status: 'held'}} : fault('duplicate', 'yes');
      case 'lost before it arrives':
        return fault('offline', 'maybe');
      case 'lost after it is stored':
        this.store(text);
        return fault('offline', 'maybe');
      case 'lost while the server is busy with it':
        this.store(text, 10_000);
        return fault('offline', 'maybe');
      case 'stalled, and arrives after the writer has given up':
        this.stalled.push(text);
        return fault('timeout', 'maybe');
      case 'error before it is stored':
        return fault('server', 'maybe');
      case 'error after it is stored':
        this.store(text);
        return fault('server', 'maybe', 20_000);
      case 'offline, and never sent':
        return fault('offline', 'no');
      case 'too fast':
        // It looks for the text first.
        return this.stored.includes(text)
          ? this.answer('answered', text, again)
          : fault('too-fast', 'no', 15_000);
      case 'closed':
        return fault('closed', 'no');
      case 'refused after it is stored':
        this.store(text);
        return fault('refused', 'maybe');
    }
  }
}

const commands: fc.Arbitrary<Command> = fc.oneof(
  {weight: 4, arbitrary: fc.record({does: fc.constant('answer' as const), fate: fc.constantFrom(...fates)})},
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      seconds: fc.constantFrom(0.1, 1, 5, 14, 16, 60, 600),
    }),
  },
  {weight: 2, arbitrary: fc.constant({does: 'press' as const})},
  fc.record({does: fc.constantFrom('online' as const, 'stalled requests arrive' as const)}),
  fc.record({does: fc.constantFrom('reload' as const, 'stop' as const), fate: fc.constantFrom(...fates)}),
);

/** Follows the commands, and then lets everything go well. Says how it ended. */
async function follow(script: readonly Command[], random: number) {
  const clock = fakeClock(random);
  const server = new ModelServer(clock);
  const {text} = draftOf();
  let pending:
    | {readonly again: boolean; readonly signal: AbortSignal; resolve(result: Result<Accepted>): void}
    | undefined;
  let posts = 0;
  let accepted = 0;

  const open = (kept: Kept): Submission =>
    submission(kept, {
      knowsRepeats: true,
      clock,
      told: ({phase}) => {
        if (phase === 'accepted') accepted++;
      },
      send: (draft, {again, signal}) => {
        expect(draft.text, 'the same content each time').to.equal(text);
        expect(accepted, 'nothing is sent after success').to.equal(0);
        expect(!pending || pending.signal.aborted, 'one request at a time').to.equal(true);
        posts++;
        return new Promise((resolve) => (pending = {again, signal, resolve}));
      },
    });

  let sending = open({draft: draftOf(), unanswered: false});
  const answer = async (fate: Fate) => {
    if (!pending) return;
    const {again, resolve} = pending;
    pending = undefined;
    resolve(server.answer(fate, text, again));
    await clock.settle();
  };

  for (const command of script) {
    switch (command.does) {
      case 'press':
        sending.send();
        break;
      case 'online':
        sending.online();
        break;
      case 'stop':
        sending.stop();
        await answer(command.fate);
        break;
      case 'reload': {
        const kept = JSON.stringify(sending.kept);
        sending.stop();
        await answer(command.fate);
        if (kept) sending = open(JSON.parse(kept) as Kept);
        break;
      }
      case 'stalled requests arrive':
        server.stalledArrive();
        break;
      case 'answer':
        await answer(command.fate);
        break;
      case 'wait':
        await clock.pass(command.seconds * 1000);
    }
    await clock.settle();
    if (sending.state.phase !== 'accepted')
      expect(sending.kept?.draft, 'it is still with its writer').to.deep.equal(draftOf());
    expect(server.stored.length, 'it is stored once at most').to.be.at.most(1);
    if (sending.state.phase === 'accepted')
      expect(server.stored, 'what is accepted is stored').to.deep.equal([text]);
  }

  // All goes well from here, and the writer wants it sent.
  for (let round = 0; round < 4 && sending.state.phase !== 'accepted'; round++) {
    sending.send();
    await clock.pass(86_400_000);
    await answer('answered');
    await clock.pass(60_000);
    server.stalledArrive();
  }
  return {state: sending.state, stored: server.stored, posts, waiting: clock.waiting()};
}

describe('submission, against a server that loses requests and answers', () => {
  it('stores each text exactly once in the end, and until then leaves it with its writer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(commands, {maxLength: 60}),
        fc.double({min: 0, max: 0.99, noNaN: true}),
        async (script, random) => {
          const {state, stored, waiting} = await follow([{does: 'press'}, ...script], random);
          expect(state.phase).to.equal('accepted');
          expect(stored).to.deep.equal([draftOf().text]);
          expect(waiting, 'no timer is left').to.equal(0);
        },
      ),
      {numRuns: 3_000},
    );
  });

  it('is put to the test: each of these happens in the scripts', async () => {
    const ends = new Set<string>();
    const seen = fc.sample(fc.array(commands, {maxLength: 60}), {numRuns: 300, seed: 7});
    for (const script of seen) {
      const {posts, state} = await follow([{does: 'press'}, ...script], 0);
      ends.add(`${state.phase} after ${Math.min(posts, 3)}`);
    }
    expect([...ends]).to.include.members(['accepted after 1', 'accepted after 2', 'accepted after 3']);
  });
});
