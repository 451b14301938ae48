import type {ServedPages} from '../../support/pages.js';

/**
 * What plain `innerHTML` lets a string do, by letters, for Chromium, Firefox and WebKit: `r` script runs, `q` a request
 * leaves, `c` a name of the page leads to an element, `m` markup remains that an article must not have; `-` nothing.
 * proof.test.ts holds each engine to it, so that a string that harms nobody is not taken for a test.
 */
export type Breaks = `${string} ${string} ${string}`;

/**
 * In the text of an attack `ran()` is the script that must not run, `HIT` an address on the test server that must not be
 * asked for, also as `//HOST/HITPATH`.
 */
export type Attack = readonly [breaks: Breaks, markup: string];

/** Strings of one idea. */
export interface Group {
  readonly idea: string;
  readonly attacks: readonly Attack[];
}

/** The attack with addresses of the server, so that requests tell which one made them. */
export const armed = (markup: string, index: number, pages: ServedPages): string => {
  const address = pages.url(`/hit/${index}`);
  return markup
    .replaceAll('HITPATH', new URL(address).pathname.slice(1))
    .replaceAll('HOST', new URL(address).host)
    .replaceAll('HIT', address)
    .replaceAll('ran()', `ran(${index})`);
};

/** The number of the attack that made a request. */
export const attackOf = (path: string): number => Number(/^\/hit\/(\d+)/.exec(path)?.[1] ?? NaN);
