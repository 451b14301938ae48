import type {ArgTypes} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {ifDefined} from 'lit/directives/if-defined.js';

/** In what a story ends, once nothing more is to come by itself. */
export type Expected = 'fallback' | 'ready' | 'refreshing' | 'stale' | 'failed';

/** `parameters.vigil`: what tests and screenshots wait for. */
export interface Marker {
  readonly expect: Expected;
  /** Code of the fault of which one line stands in the console, and what that names; without it, nothing stands there. */
  readonly fault?: readonly [code: string, about: string];
  /** The source has no address, so it is no link. */
  readonly unlinked?: true;
}

/** The counter's attributes, as properties, and what stands between its tags. */
export interface CounterArgs {
  src?: string;
  count?: string | number;
  asOf?: string;
  sourceName?: string;
  sourceUrl?: string;
  bound?: string;
  label?: string;
  place?: string;
  trend: boolean;
  flows: boolean;
  people: boolean;
  refreshEvery?: string;
  staleAfter?: string;
  cache?: string;
  jsonLd: boolean;
  /** A feed between the tags: an object, or JSON. */
  inline?: unknown;
  /** What readers without script get. */
  fallback?: TemplateResult;
}

/** A text node's worth of JSON in the page, as an editor pastes it. */
function inlineFeed(feed: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof feed === 'string' ? feed : `\n${JSON.stringify(feed, null, 2)}\n`;
  return script;
}

export const counter = (args: CounterArgs) =>
  html`<vigil-prisoner-counter
    src=${ifDefined(args.src)}
    count=${ifDefined(args.count)}
    as-of=${ifDefined(args.asOf)}
    source-name=${ifDefined(args.sourceName)}
    source-url=${ifDefined(args.sourceUrl)}
    bound=${ifDefined(args.bound)}
    label=${ifDefined(args.label)}
    place=${ifDefined(args.place)}
    refresh-every=${ifDefined(args.refreshEvery)}
    stale-after=${ifDefined(args.staleAfter)}
    cache=${ifDefined(args.cache)}
    ?trend=${args.trend}
    ?flows=${args.flows}
    ?people=${args.people}
    ?json-ld=${args.jsonLd}
    >${args.inline === undefined ? nothing : inlineFeed(args.inline)}${args.fallback ?? nothing}</vigil-prisoner-counter
  >`;

/** Marks a story for the tests. */
export const ends = (expect: Expected, more: Omit<Marker, 'expect'> = {}): {vigil: Marker} => ({
  vigil: {expect, ...more},
});

/** A look that needs a whole page: in the docs it stands in a frame of its own. */
export const framed = {docs: {story: {inline: false, height: '460px'}}};

const hidden = {table: {disable: true}};

const attribute = (name: string, control: 'text' | 'boolean' = 'text') => ({
  name,
  control,
  table: {category: 'attributes'},
});

/**
 * The tables of the docs. They come from the custom elements manifest, which lists an attribute and its property
 * apart, and a part in the place of an attribute of the same name.
 */
export const argTypes: Partial<ArgTypes<CounterArgs>> & ArgTypes = {
  bound: {control: 'select', options: ['exactly', 'at-least', 'about']},
  cache: {control: 'select', options: ['default', 'no-store']},
  label: {
    ...attribute('label'),
    description: 'What is counted, instead of the words of the feed or of Vigil.',
  },
  trend: {
    ...attribute('trend', 'boolean'),
    description: 'Shows the series as a line, with a table of all figures.',
  },
  asOf: attribute('as-of'),
  sourceName: attribute('source-name'),
  sourceUrl: attribute('source-url'),
  refreshEvery: attribute('refresh-every'),
  staleAfter: attribute('stale-after'),
  jsonLd: attribute('json-ld', 'boolean'),
  inline: {
    control: 'object',
    description: 'A count feed in a `<script type="application/json">` between the tags.',
  },
  fallback: {
    control: false,
    description: 'What readers without script get, and all until the count is there.',
  },
  ...Object.fromEntries(
    [
      ...['as-of', 'source-name', 'source-url', 'refresh-every', 'stale-after', 'json-ld'],
      ...['version', 'properties', 'styles', 'sheet', 'language', 'updateComplete'],
    ].map((name) => [name, hidden]),
  ),
};
