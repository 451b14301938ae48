import {day} from '../core/time-units.js';

/**
 * Asks again and again while an element is seen: on the screen, in a page that is in front.
 *
 * @param every how often, in milliseconds; drawn anew around it each time, so that many readers do not ask in step
 * @param ask whether there was an answer; without one it is asked half as often next time
 */
export function askWhileSeen(
  element: Element,
  every: number,
  ask: () => Promise<boolean>,
  signal: AbortSignal,
): void {
  let seen = false;
  let slower = 1;
  let due = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    due = Date.now() + every * slower * (0.8 + Math.random() * 0.4);
    plan();
  };
  const plan = (): void => {
    clearTimeout(timer);
    if (signal.aborted || !seen || document.visibilityState === 'hidden' || due === Infinity) return;
    // Longer than a timer can wait, it is looked at once a day.
    timer = setTimeout(
      () => {
        if (due > Date.now()) plan();
        else {
          due = Infinity;
          void ask().then((answered) => {
            slower = answered ? 1 : slower * 2;
            again();
          });
        }
      },
      Math.min(due - Date.now(), day),
    );
  };
  const observer = new IntersectionObserver((entries) => {
    seen = !!entries.at(-1)?.isIntersecting;
    plan();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', plan, {signal});
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  again();
}
