import type {ArgTypes} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit/html.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Network} from '../../src/share-bar/network.js';
import type {ShareBar} from '../../src/share-bar/share-bar.js';
import {isCalled} from './words.js';

/** The bar's attributes, as properties, and what stands between its tags. */
export interface ShareArgs {
  url?: string;
  text?: string;
  hashtags?: string;
  networks?: string;
  display?: string;
  labels?: string;
  mirrorUrl?: string;
  onionUrl?: string;
  qr: boolean;
  card: boolean;
  cardCounter?: string;
  safety?: string;
  campaign?: string;
  mastodonInstance?: string;
  ownNetworks?: readonly Network[];
  /** What readers without script get. */
  fallback?: TemplateResult;
}

/** `parameters.vigil`: what a story opens, by the words on it, one after another, and what is seen in the end. */
export interface ShareMarker {
  readonly presses?: readonly string[];
  /** Where it is seen: in the bar, in the open menu or in the question. */
  readonly expect: 'bar' | 'menu' | 'dialog';
  /** What can be read then. */
  readonly says?: string;
  /** The clipboard takes nothing in this story. */
  readonly refuses?: true;
  /** Code of the fault of which one line stands in the console. */
  readonly fault?: string;
}

export const shows = (
  expect: ShareMarker['expect'],
  more: Omit<ShareMarker, 'expect'> = {},
): {vigil: ShareMarker} => ({vigil: {expect, ...more}});

export const shareBar = (args: ShareArgs) =>
  html`<vigil-share-bar
    url=${ifDefined(args.url)}
    text=${ifDefined(args.text)}
    hashtags=${ifDefined(args.hashtags)}
    networks=${ifDefined(args.networks)}
    display=${ifDefined(args.display)}
    labels=${ifDefined(args.labels)}
    mirror-url=${ifDefined(args.mirrorUrl)}
    onion-url=${ifDefined(args.onionUrl)}
    card-counter=${ifDefined(args.cardCounter)}
    safety=${ifDefined(args.safety)}
    campaign=${ifDefined(args.campaign)}
    mastodon-instance=${ifDefined(args.mastodonInstance)}
    ?qr=${args.qr}
    ?card=${args.card}
    .ownNetworks=${args.ownNetworks ?? []}
    >${args.fallback}</vigil-share-bar
  >`;

const open = ({shadowRoot}: Element, words: string): HTMLElement | undefined =>
  [...(shadowRoot?.querySelectorAll<HTMLElement>('a, button, summary') ?? [])].find(
    (each) => each.getClientRects().length > 0 && isCalled(each, words),
  );

/** Waits until something can be pressed, and presses it; links are kept from leading away. */
async function press(bar: ShareBar, words: string): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    await bar.updateComplete;
    const found = open(bar, words);
    if (found) {
      found.click();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There is no "${words}".`);
}

/** Brings a story into its state, as a reader would. */
export async function play(canvas: ParentNode, {presses = []}: ShareMarker): Promise<void> {
  const bar = canvas.querySelector<ShareBar>('vigil-share-bar');
  if (bar) for (const words of presses) await press(bar, words);
}

/** A clipboard and a share sheet that do nothing, so that stories look alike in every browser. */
export function furnish({refuses}: ShareMarker): () => void {
  const given = {
    clipboard: {writeText: () => (refuses ? Promise.reject(new Error('refused')) : Promise.resolve())},
    share: () => Promise.resolve(),
    canShare: () => false,
  };
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(navigator, name, {configurable: true, value});
  return () => {
    for (const name of Object.keys(given)) Reflect.deleteProperty(navigator, name);
  };
}

const hidden = {table: {disable: true}};

const attribute = (name: string, control: 'text' | 'boolean' = 'text') => ({
  name,
  control,
  table: {category: 'attributes'},
});

export const argTypes: Partial<ArgTypes<ShareArgs>> & ArgTypes = {
  display: {control: 'select', options: ['bar', 'menu']},
  labels: {control: 'select', options: ['both', 'icon', 'text']},
  safety: {control: 'select', options: ['off', 'notice', 'confirm']},
  mirrorUrl: attribute('mirror-url'),
  onionUrl: attribute('onion-url'),
  cardCounter: attribute('card-counter'),
  mastodonInstance: attribute('mastodon-instance'),
  ownNetworks: {
    control: 'object',
    description: 'Networks of the page\u2019s own, to be named in `networks`.',
  },
  fallback: {control: false, description: 'What readers without script get.'},
  ...Object.fromEntries(
    [
      ...['mirror-url', 'onion-url', 'card-counter', 'mastodon-instance'],
      ...['list', 'link', 'button', 'version', 'properties', 'styles', 'sheet', 'language', 'updateComplete'],
    ].map((name) => [name, hidden]),
  ),
};
