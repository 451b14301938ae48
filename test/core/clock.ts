import {onCleanUp} from '../support/clean-up.js';

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly delay: number;
  readonly run: () => void;
}

export interface Clock {
  /** Timers that wait now. */
  readonly waiting: Timer[];
  /** The delay of every timer that was ever set with `setTimeout`. */
  readonly set: number[];
  now(): number;
  /** Lets time pass, with everything that falls due in it, and waits until that has done its work. */
  pass(milliseconds: number): Promise<void>;
  /** Waits, on the real clock, until tasks, promises and observers have run. */
  settle(frames?: number): Promise<void>;
}

/** The page's own, however often a test stubs them. */
const real = {
  now: Date.now,
  set: window.setTimeout,
  clear: window.clearTimeout,
  limit: AbortSignal.timeout,
};

/**
 * Stands in for `Date.now`, `setTimeout`, `clearTimeout` and `AbortSignal.timeout`, until the test ends. A delay
 * that a browser would overflow is an error, because it would fire at once.
 */
export function stubClock(start = Date.now()): Clock {
  let time = start;
  let ids = 1_000_000;
  const waiting: Timer[] = [];
  const set: number[] = [];
  const later = (run: () => void, delay: number): number => {
    if (delay > 2 ** 31 - 1) throw new Error(`A timer of ${String(delay)} ms would fire at once.`);
    const id = ids++;
    waiting.push({id, at: time + Math.max(0, delay), delay, run});
    return id;
  };
  Date.now = () => time;
  window.setTimeout = ((run: () => void, delay = 0) => {
    set.push(delay);
    return later(run, delay);
  }) as unknown as typeof setTimeout;
  window.clearTimeout = ((id?: number) => {
    const index = waiting.findIndex((timer) => timer.id === id);
    if (index >= 0) waiting.splice(index, 1);
    else real.clear.call(window, id);
  }) as typeof clearTimeout;
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    later(() => {
      controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
    }, delay);
    return controller.signal;
  };
  onCleanUp(() => {
    Date.now = real.now;
    window.setTimeout = real.set;
    window.clearTimeout = real.clear;
    AbortSignal.timeout = real.limit;
  });
  const settle = async (frames = 1) => {
    for (let frame = 0; frame < frames; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => real.set.call(window, resolve, 0)));
    }
  };
  return {
    waiting,
    set,
    now: () => time,
    settle,
    async pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const [next] = waiting.filter(({at}) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        waiting.splice(waiting.indexOf(next), 1);
        time = Math.max(time, next.at);
        next.run();
        await settle();
      }
      time = end;
      await settle();
    },
  };
}

/** Says that the page is shown or not, until the test ends. */
export function showPage(shown: boolean): void {
  Object.defineProperty(document, 'hidden', {configurable: true, get: () => !shown});
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (shown ? 'visible' : 'hidden'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
  onCleanUp(() => {
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
