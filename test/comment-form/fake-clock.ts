import type {Clock} from '../../src/comment-form/services/submission.js';

export interface FakeClock extends Clock {
  /** Lets time pass, with all that falls due in it. */
  pass(milliseconds: number): Promise<void>;
  /** Waits until promises have run. */
  settle(): Promise<void>;
  /** How many timers there are. */
  waiting(): number;
}

/** Time that passes when it is told to. */
export function fakeClock(random = 0): FakeClock {
  let time = 1_800_000_000_000;
  const timers = new Set<{readonly at: number; readonly run: () => void}>();
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    now: () => time,
    random: () => random,
    later(run, milliseconds) {
      if (milliseconds > 2 ** 31 - 1) throw new Error(`A timer of ${milliseconds} ms would fire at once.`);
      const timer = {at: time + milliseconds, run};
      timers.add(timer);
      return () => timers.delete(timer);
    },
    settle,
    waiting: () => timers.size,
    async pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const [next] = [...timers].filter(({at}) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.run();
        await settle();
      }
      time = end;
      await settle();
    },
  };
}
