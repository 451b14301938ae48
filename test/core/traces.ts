import {onCleanUp} from '../support/clean-up.js';

/** What a page is left with: each kind counted, those that were undone taken off. */
export interface Traces {
  listeners: number;
  timers: number;
  mutationObservers: number;
  intersectionTargets: number;
  resizeTargets: number;
  liveRegions: number;
  elements: number;
}

/** Whether a target outlives what was removed from the document. */
const stays = (target: EventTarget): boolean =>
  target instanceof Node ? target.isConnected : target === window || target instanceof MediaQueryList;

/**
 * Counts, until the test ends, what is left standing: listeners on the window, on documents, on media queries
 * and on what is still in the document; timers; observers; live regions; elements. Listeners inside what was
 * removed go with it.
 */
export function countTraces(): () => Traces {
  const listeners = new Map<EventTarget, Set<string>>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const idOf = (value: unknown): string => {
    if (typeof value !== 'object' && typeof value !== 'function')
      return `${typeof value} ${JSON.stringify(value)}`;
    if (value === null) return 'null';
    let id = ids.get(value);
    if (id === undefined) ids.set(value, (id = next++));
    return String(id);
  };
  const keyOf = (type: string, listener: unknown, options: unknown): string =>
    `${type} ${idOf(listener)} ${String(
      typeof options === 'object' && options !== null
        ? Boolean((options as {capture?: boolean}).capture)
        : Boolean(options),
    )}`;
  const undo: (() => void)[] = [];
  /** Puts a method in the place of another, which it is given. */
  const wrap = <T extends object, K extends keyof T>(owner: T, name: K, make: (original: T[K]) => T[K]) => {
    const original = owner[name];
    owner[name] = make(original);
    undo.push(() => {
      owner[name] = original;
    });
  };
  const {prototype} = EventTarget;
  wrap(
    prototype,
    'addEventListener',
    (original) =>
      function (this: EventTarget | undefined, type: string, listener, options) {
        const target = this ?? window;
        if (listener) {
          const held = listeners.get(target) ?? new Set();
          const key = keyOf(type, listener, options);
          held.add(key);
          listeners.set(target, held);
          // One that ends with a signal is taken off by the browser.
          const signal = options instanceof Object ? options.signal : undefined;
          if (signal) original.call(signal, 'abort', () => held.delete(key), {once: true});
        }
        original.call(target, type, listener, options);
      },
  );
  wrap(
    prototype,
    'removeEventListener',
    (original) =>
      function (this: EventTarget | undefined, type: string, listener, options) {
        const target = this ?? window;
        listeners.get(target)?.delete(keyOf(type, listener, options));
        original.call(target, type, listener, options);
      },
  );
  const timers = new Set<number>();
  wrap(
    window,
    'setTimeout',
    (original) =>
      ((run: TimerHandler, delay?: number, ...rest: unknown[]) => {
        const id = original.call(
          window,
          () => {
            timers.delete(id);
            if (typeof run === 'function') (run as (...given: unknown[]) => void)(...rest);
          },
          delay,
        ) as unknown as number;
        timers.add(id);
        return id;
      }) as unknown as typeof setTimeout,
  );
  wrap(
    window,
    'clearTimeout',
    (original) =>
      ((id?: number) => {
        timers.delete(id ?? NaN);
        original.call(window, id);
      }) as typeof clearTimeout,
  );
  const intervals = new Set<number>();
  wrap(
    window,
    'setInterval',
    (original) =>
      ((...given: Parameters<typeof setInterval>) => {
        const id = original.apply(window, given) as unknown as number;
        intervals.add(id);
        return id;
      }) as unknown as typeof setInterval,
  );
  wrap(
    window,
    'clearInterval',
    (original) =>
      ((id?: number) => {
        intervals.delete(id ?? NaN);
        original.call(window, id);
      }) as typeof clearInterval,
  );
  const mutationObservers = new Set<MutationObserver>();
  wrap(
    MutationObserver.prototype,
    'observe',
    (original) =>
      function (this: MutationObserver, ...given) {
        mutationObservers.add(this);
        original.apply(this, given);
      },
  );
  wrap(
    MutationObserver.prototype,
    'disconnect',
    (original) =>
      function (this: MutationObserver) {
        mutationObservers.delete(this);
        original.call(this);
      },
  );
  const targets = (observer: typeof IntersectionObserver | typeof ResizeObserver) => {
    const held = new Map<object, Set<Element>>();
    const owner = observer.prototype as IntersectionObserver;
    wrap(
      owner,
      'observe',
      (original) =>
        function (this: IntersectionObserver, target, ...rest) {
          held.set(this, (held.get(this) ?? new Set()).add(target));
          original.call(this, target, ...rest);
        },
    );
    wrap(
      owner,
      'unobserve',
      (original) =>
        function (this: IntersectionObserver, target) {
          held.get(this)?.delete(target);
          original.call(this, target);
        },
    );
    wrap(
      owner,
      'disconnect',
      (original) =>
        function (this: IntersectionObserver) {
          held.delete(this);
          original.call(this);
        },
    );
    return () => [...held.values()].reduce((sum, {size}) => sum + size, 0);
  };
  const intersectionTargets = targets(IntersectionObserver);
  const resizeTargets = targets(ResizeObserver);
  onCleanUp(() => {
    for (const each of undo.reverse()) each();
  });
  return () => ({
    listeners: [...listeners].reduce((sum, [target, {size}]) => sum + (stays(target) ? size : 0), 0),
    timers: timers.size + intervals.size,
    mutationObservers: mutationObservers.size,
    intersectionTargets: intersectionTargets(),
    resizeTargets: resizeTargets(),
    liveRegions: document.querySelectorAll('[role=status], [aria-live]').length,
    elements: document.querySelectorAll('*').length,
  });
}
