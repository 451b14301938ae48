import {expect} from 'chai';
import {
  submission,
  type Kept,
  type Submission,
  type SubmissionState,
} from '../../src/comment-form/services/submission.js';
import type {Accepted, Result, ServiceError} from '../../src/comment-form/services/comment-service.js';
import {fakeClock, type FakeClock} from './fake-clock.js';
import {draftOf} from './fixtures.js';

interface Rig {
  readonly clock: FakeClock;
  readonly sending: Submission;
  readonly states: SubmissionState[];
  /** Each try, with what was to be kept when it left. */
  readonly tries: {
    readonly again: boolean;
    readonly kept: Kept | undefined;
    readonly signal: AbortSignal;
    readonly at: number;
  }[];
  /** Answers the try that is under way. */
  answer(result: Result<Accepted>): Promise<void>;
  reject(): Promise<void>;
}

const held: Result<Accepted> = {ok: true, value: {status: 'held', id: '7'}};

const fails = (
  code: ServiceError['code'],
  sent: ServiceError['sent'],
  retryAfter?: number,
): Result<Accepted> => ({
  ok: false,
  error: {code, sent, retryAfter} as ServiceError,
});

function rig(kept: Partial<Kept> = {}, knowsRepeats = true, clock = fakeClock()): Rig {
  const states: SubmissionState[] = [];
  const tries: Rig['tries'] = [];
  let settle: {resolve(result: Result<Accepted>): void; reject(error: Error): void};
  const sending = submission(
    {draft: draftOf(), unanswered: false, ...kept},
    {
      send: (draft, {again, signal}) => {
        expect(draft).to.deep.equal(draftOf());
        tries.push({again, signal, kept: sending.kept, at: clock.now()});
        return new Promise((resolve, reject) => (settle = {resolve, reject}));
      },
      knowsRepeats,
      told: (state) => states.push(state),
      clock,
    },
  );
  return {
    clock,
    sending,
    states,
    tries,
    answer: async (result) => {
      settle.resolve(result);
      await clock.settle();
    },
    reject: async () => {
      settle.reject(new Error('An object of the page'));
      await clock.settle();
    },
  };
}

const phases = ({states}: Rig): string[] => states.map(({phase}) => phase);

describe('submission', () => {
  it('sends nothing before it is told to', async () => {
    const {clock, tries, states} = rig();
    await clock.pass(1_000_000);
    expect([tries, states]).to.deep.equal([[], []]);
  });

  it('sends once, however often the button is pressed, and never again after success', async () => {
    const it = rig();
    it.sending.send();
    it.sending.send();
    it.sending.online();
    expect(it.tries).to.have.length(1);
    await it.answer(held);
    it.sending.send();
    it.sending.online();
    await it.clock.pass(1_000_000);
    expect(it.tries).to.have.length(1);
    expect(phases(it)).to.deep.equal(['sending', 'accepted']);
    expect(it.sending.state).to.deep.equal({phase: 'accepted', accepted: {status: 'held', id: '7'}});
  });

  it('has what is to be kept before the request leaves, and nothing to keep after success', async () => {
    const it = rig();
    expect(it.sending.kept).to.deep.equal({draft: draftOf(), unanswered: false});
    it.sending.send();
    expect(it.tries[0]!.kept).to.deep.equal({draft: draftOf(), unanswered: true});
    await it.answer(held);
    expect(it.sending.kept).to.equal(undefined);
  });

  it('tries again by itself after a fault that passes, and tells the server so once an answer was lost', async () => {
    const it = rig();
    it.sending.send();
    await it.answer(fails('offline', 'no'));
    await it.clock.pass(4_000);
    await it.answer(fails('timeout', 'maybe'));
    await it.clock.pass(60_000);
    await it.answer(fails('offline', 'no'));
    await it.clock.pass(60_000);
    await it.answer(held);
    expect(it.tries.map(({again}) => again)).to.deep.equal([false, false, true, true]);
    expect(phases(it)).to.deep.equal([
      ...['sending', 'waiting', 'sending', 'waiting'],
      ...['sending', 'waiting', 'sending', 'accepted'],
    ]);
  });

  it('says that the text may be there, once it may, whatever later tries say', async () => {
    const it = rig();
    it.sending.send();
    await it.answer(fails('server', 'maybe'));
    await it.clock.pass(60_000);
    await it.answer(fails('closed', 'no'));
    expect(it.sending.state).to.deep.equal({
      phase: 'failed',
      error: {code: 'closed', sent: 'maybe', retryAfter: undefined},
    });
    expect(it.sending.kept?.unanswered).to.equal(true);
  });

  it('waits longer each time, not in step with others, and leaves off after the sixth try', async () => {
    for (const random of [0, 0.99]) {
      const it = rig({}, true, fakeClock(random));
      it.sending.send();
      const pauses: number[] = [];
      for (let count = 0; count < 6; count++) {
        await it.answer(fails('offline', 'no'));
        const {state} = it.sending;
        if (state.phase === 'waiting') pauses.push(state.until - it.clock.now());
        await it.clock.pass(1_000_000);
      }
      expect(it.sending.state.phase).to.equal('failed');
      expect(it.tries).to.have.length(6);
      expect(pauses).to.deep.equal([2, 4, 8, 16, 32].map((seconds) => seconds * 1000 * (1 + random)));
    }
  });

  it('does not send a text again that a busy server may be storing right now, whatever is pressed', async () => {
    for (const press of [(s: Submission) => s.send(), (s: Submission) => s.online()]) {
      const it = rig();
      it.sending.send();
      await it.answer(fails('offline', 'maybe'));
      press(it.sending);
      await it.clock.pass(14_999);
      press(it.sending);
      expect(it.tries).to.have.length(1);
      await it.clock.pass(1);
      expect(it.tries).to.have.length(2);
    }
  });

  it('leaves the server alone for as long as it wants, but not for ever', async () => {
    const it = rig();
    it.sending.send();
    await it.answer(fails('too-fast', 'no', 90_000));
    it.sending.send();
    it.sending.online();
    await it.clock.pass(89_999);
    expect(it.tries).to.have.length(1);
    await it.clock.pass(1);
    expect(it.tries).to.have.length(2);
    await it.answer(fails('server', 'no', 1e15));
    await it.clock.pass(86_400_000 + 10_000);
    expect(it.tries).to.have.length(3);
  });

  it('goes on at once when the device is back on the network, also after it had left off', async () => {
    const it = rig();
    it.sending.send();
    await it.answer(fails('offline', 'no'));
    it.sending.online();
    expect(it.tries).to.have.length(2);
    for (let count = 0; count < 6; count++) {
      await it.answer(fails('offline', 'no'));
      await it.clock.pass(1_000_000);
    }
    expect(it.sending.state.phase).to.equal('failed');
    const {length} = it.tries;
    it.sending.online();
    expect(it.tries).to.have.length(length + 1);
  });

  it('does not take the network for a remedy of anything else', async () => {
    for (const code of [
      'closed',
      'login-required',
      'invalid-field',
      'refused',
      'duplicate',
      'server',
      'too-fast',
    ] as const) {
      const it = rig();
      it.sending.send();
      await it.answer(fails(code, 'no', 60_000));
      it.sending.online();
      expect(it.tries, code).to.have.length(1);
    }
  });

  it('waits for its writer where another try changes nothing', async () => {
    for (const code of ['closed', 'login-required', 'invalid-field', 'refused', 'duplicate'] as const) {
      const it = rig();
      it.sending.send();
      await it.answer(fails(code, code === 'duplicate' ? 'yes' : 'no'));
      await it.clock.pass(1_000_000);
      expect(it.sending.state, code).to.deep.include({phase: 'failed'});
      expect(it.tries, code).to.have.length(1);
      expect(it.sending.kept).to.deep.equal({draft: draftOf(), unanswered: false});
      it.sending.send();
      expect(it.tries, code).to.have.length(2);
      expect(it.tries[1]!.again, code).to.equal(false);
    }
  });

  it('goes on from what was kept as if the page had not been loaded anew', async () => {
    const before = rig();
    before.sending.send();
    const kept = JSON.parse(JSON.stringify(before.tries[0]!.kept)) as Kept;
    await before.clock.pass(60_000);
    const it = rig(kept, true, before.clock);
    it.sending.send();
    expect(it.sending.state).to.deep.include({phase: 'waiting', error: {code: 'server', sent: 'maybe'}});
    await it.clock.pass(14_999);
    expect(it.tries).to.have.length(0);
    await it.clock.pass(1);
    expect(it.tries.map(({again}) => again)).to.deep.equal([true]);
    await it.answer(held);
    expect(it.sending.state.phase).to.equal('accepted');
  });

  it('sends by itself nothing that may have arrived, where the server would not recognise it', async () => {
    const it = rig({}, false);
    it.sending.send();
    await it.answer(fails('offline', 'no'));
    await it.clock.pass(10_000);
    await it.answer(fails('timeout', 'maybe'));
    await it.clock.pass(1_000_000);
    expect(it.tries).to.have.length(2);
    expect(it.sending.state).to.deep.include({phase: 'failed'});
    it.sending.send();
    expect(it.tries).to.have.length(3);
  });

  it('takes an exception of a page’s own service for a lost answer', async () => {
    const it = rig();
    it.sending.send();
    await it.reject();
    expect(it.sending.state).to.deep.include({phase: 'waiting', error: {code: 'server', sent: 'maybe'}});
  });

  it('leaves off when it is stopped, tells nothing any more, and can go on later', async () => {
    const it = rig();
    it.sending.send();
    it.sending.stop();
    expect(it.tries[0]!.signal.aborted).to.equal(true);
    await it.answer(held);
    expect(phases(it)).to.deep.equal(['sending']);
    expect(it.sending.state).to.deep.equal({phase: 'idle'});
    expect(it.sending.kept?.unanswered).to.equal(true);
    it.sending.send();
    await it.clock.pass(15_000);
    expect(it.tries.map(({again}) => again)).to.deep.equal([false, true]);
    await it.answer(fails('offline', 'no'));
    it.sending.stop();
    await it.clock.pass(1_000_000);
    expect(it.tries).to.have.length(2);
    expect(it.clock.waiting()).to.equal(0);
  });

  it('works by the real clock', async () => {
    const result = await new Promise<SubmissionState>((resolve) => {
      let count = 0;
      const sending = submission(
        {draft: draftOf(), unanswered: false},
        {
          send: () => Promise.resolve(count++ ? held : fails('offline', 'no')),
          told: (state) => {
            if (state.phase === 'waiting') setTimeout(() => sending.online());
            if (state.phase === 'accepted') resolve(state);
          },
        },
      );
      sending.send();
    });
    expect(result).to.deep.include({phase: 'accepted'});
  });
});
