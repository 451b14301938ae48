import {
  native,
  plain,
  purified,
  through,
  type Sanitise,
  type Wishes,
} from '../../src/core/sanitise/sanitise.js';

/** The ways of sanitising that this engine has: the browser's own, DOMPurify. WebKit has the second only. */
export const paths: readonly (readonly [name: string, sanitise: Sanitise])[] = [
  ...('setHTML' in Element.prototype ? ([['setHTML', through(native)]] as const) : []),
  ['DOMPurify', through(await purified())],
];

/** Where neither can run. */
export const plainly: Sanitise = plain;

export const base = 'https://news.example/2025/01/article';

export const wishes = (own: Partial<Wishes> = {}): Wishes => ({
  list: 'article',
  base,
  prefix: 'vigil-',
  // The attacks ask this machine, to be seen.
  near: true,
  ...own,
});

/** Written out as HTML. */
export const written = (fragment: DocumentFragment): string => {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.append(fragment.cloneNode(true));
  return box.innerHTML;
};
