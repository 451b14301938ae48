import {executeServerCommand} from '@web/test-runner-commands';
import {onCleanUp} from './clean-up.js';

export {resetMouse, sendMouse} from '@web/test-runner-commands';

/** The engine that runs this test. */
export const engine: 'chromium' | 'firefox' | 'webkit' = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** One of: a key or chord to press ("Tab", "Shift+Tab"), text to type, a key to hold, a key to let go. */
export type Keys = {press: string} | {type: string} | {down: string} | {up: string};

/** Presses real keys: the focused element, also one inside a frame, gets them as from a reader. */
export async function sendKeys(keys: Keys): Promise<void> {
  await executeServerCommand('vigil-keys', keys);
}

/** Presses one key or chord, once or several times: `pressKey('Tab')`, `pressKey('Shift+Tab', 3)`. */
export async function pressKey(key: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) await sendKeys({press: key});
}

/** Gives the window an inner size, until the test ends. */
export async function resizeWindow(width: number, height: number): Promise<void> {
  const before = {width: innerWidth, height: innerHeight};
  await executeServerCommand('vigil-resize', {width, height});
  await until(() => innerWidth >= width - 1 && innerHeight >= height - 1, 2000).catch(() => undefined);
  onCleanUp(() => executeServerCommand('vigil-resize', before));
}

/** What a reader has set in the system. */
export interface Preferences {
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  colorScheme?: 'dark' | 'light';
}

const queries = {
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  colorScheme: 'prefers-color-scheme',
} as const;

function matches(preferences: Preferences): boolean {
  return (Object.keys(queries) as (keyof Preferences)[]).every(
    (name) =>
      preferences[name] === undefined || matchMedia(`(${queries[name]}: ${preferences[name]})`).matches,
  );
}

/**
 * Sets the reader's preferences until the test ends, and says whether the engine really took them:
 * `if (!(await emulate({forcedColors: 'active'}))) this.skip()`. WebKit takes none.
 */
export async function emulate(preferences: Preferences): Promise<boolean> {
  const {done} = await executeServerCommand<{done: boolean}, Preferences>('vigil-emulate', preferences);
  if (done) {
    onCleanUp(async () => {
      await executeServerCommand('vigil-emulate', {});
      // The next test starts when the page is back to what the machine prefers.
      await until(
        () => !matchMedia('(prefers-reduced-motion: reduce), (forced-colors: active)').matches,
        2000,
      );
    });
    await until(() => matches(preferences), 2000).catch(() => undefined);
  }
  return matches(preferences);
}

/** Waits until something holds; fails with the last reason, or after `timeout` milliseconds. */
export async function until<T>(condition: () => T | Promise<T>, timeout = 5000): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    let reason: unknown = new Error(`Not within ${timeout} ms: ${condition.toString()}`);
    try {
      const value = await condition();
      if (value) return value;
    } catch (error) {
      reason = error;
    }
    if (performance.now() > end) throw reason;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until the next frame is on the screen. */
export function nextFrame(view: Window = window): Promise<void> {
  return new Promise((resolve) => view.requestAnimationFrame(() => setTimeout(resolve)));
}
