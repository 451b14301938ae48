import type {AxeResults, ElementContext, Result, RunOptions} from 'axe-core';
import {onCleanUp} from './clean-up.js';

export {onCleanUp} from './clean-up.js';
export * from './engine.js';

type MaybeUpdating = Element & {updateComplete?: Promise<unknown>};

function* elementsIn(root: ParentNode): Generator<MaybeUpdating> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** Waits until every custom element below, also in shadow trees, has rendered what it knows. */
export async function settled(root: ParentNode): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    const updates = [...elementsIn(root)]
      .filter((element) => element.localName.includes('-'))
      .flatMap(({updateComplete}) => updateComplete ?? []);
    const done = await Promise.all(updates);
    if (done.every((finished) => finished !== false)) return;
  }
  throw new Error('The elements keep updating: one changes itself in every update.');
}

/**
 * Puts markup into the document, waits until its custom elements have rendered, and gives its first element.
 * It goes when the test ends.
 */
export async function mount<T extends HTMLElement = HTMLElement>(html: string): Promise<T> {
  const container = document.createElement('div');
  container.innerHTML = html;
  onCleanUp(() => container.remove());
  document.body.append(container);
  await settled(container);
  const first = container.firstElementChild;
  if (!first) throw new Error('There is no element in the markup.');
  return first as T;
}

export interface ConsoleCall {
  level: 'debug' | 'log' | 'info' | 'warn' | 'error';
  text: string;
  args: unknown[];
}

/** Keeps what is said in the console, and keeps it out of the test report, until the test ends. */
export function spyConsole(view: Window & typeof globalThis = window): {
  calls: ConsoleCall[];
  restore(): void;
} {
  const levels = ['debug', 'log', 'info', 'warn', 'error'] as const;
  const calls: ConsoleCall[] = [];
  const originals = levels.map((level) => [level, view.console[level]] as const);
  for (const level of levels) {
    view.console[level] = (...args: unknown[]) => {
      calls.push({level, text: args.map(String).join(' '), args});
    };
  }
  const restore = () => {
    for (const [level, original] of originals) view.console[level] = original;
  };
  onCleanUp(restore);
  return {calls, restore};
}

// ------------------------------------------------------------------------------------------------- axe

interface Axe {
  run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
}

const AXE = '/node_modules/axe-core/axe.min.js';
const loading = new WeakMap<Document, Promise<Axe>>();
let queue: Promise<unknown> = Promise.resolve();

/** axe has to run in the window of what it looks at, also when that is the page in a frame. */
function axeIn(page: Document): Promise<Axe> {
  let loaded = loading.get(page);
  if (!loaded) {
    loaded = new Promise((resolve, reject) => {
      // Made here and moved there: a page that requires trusted types would refuse the address if it were set there.
      const script = document.createElement('script');
      const nonce = page.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
      if (nonce) script.nonce = nonce;
      script.src = new URL(AXE, location.origin).href;
      script.onload = () => {
        script.remove();
        resolve((page.defaultView as unknown as {axe: Axe}).axe);
      };
      script.onerror = () => reject(new Error('axe-core did not load: the policy of the page keeps it out.'));
      page.head.append(script);
    });
    loading.set(page, loaded);
  }
  return loaded;
}

function describeViolation({id, impact, help, helpUrl, nodes}: Result): string {
  const where = nodes.map(
    ({target, html, failureSummary}) =>
      `    ${target.flat().join(' >>> ')}\n      ${html.slice(0, 200)}\n      ${(failureSummary ?? '').replaceAll('\n', '\n      ')}`,
  );
  return `  ${id} (${impact ?? 'no impact'}): ${help}\n    ${helpUrl}\n${where.join('\n')}`;
}

/**
 * Fails when axe-core finds a fault, by WCAG 2.2 A and AA and by its best practices, shadow trees included. Rules about
 * the landmarks of a whole page are off, since a widget is not a page; `{rules: {region: {enabled: true}}}` turns one on.
 */
export async function axe(
  target: Element | Document,
  {rules, ...options}: Pick<RunOptions, 'rules' | 'runOnly'> = {},
): Promise<void> {
  const page = target.nodeType === 9 ? (target as Document) : (target as Element).ownerDocument;
  const runner = await axeIn(page);
  const run = queue.then(() =>
    runner.run(target as ElementContext, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {
        region: {enabled: false},
        'landmark-one-main': {enabled: false},
        'page-has-heading-one': {enabled: false},
        bypass: {enabled: false},
        ...rules,
      },
      ...options,
    }),
  );
  queue = run.catch(() => undefined);
  const {violations} = await run;
  if (violations.length > 0) {
    throw new Error(
      `axe found ${violations.length} violation(s):\n${violations.map(describeViolation).join('\n')}`,
    );
  }
}
