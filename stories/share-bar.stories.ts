import {html} from 'lit/html.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {argTypes, furnish, play, shareBar, shows, type ShareArgs, type ShareMarker} from './support/share.js';

/*
 * Every state of the share bar, and each level of safety. The addresses are no one's. `parameters.vigil` says what
 * a story presses, and what is seen then; the clipboard and the share sheet do nothing here.
 */

const markerOf = (parameters: {vigil?: unknown}) => parameters.vigil as ShareMarker;

const url = 'https://newspaper.example/2025/prisoners';
const some = 'native copy telegram whatsapp facebook x bluesky mastodon email print';
const addresses = {
  mirrorUrl: 'https://mirror.example/2025/prisoners',
  onionUrl: 'http://newspaper.onion/2025/prisoners',
};

const meta: Meta<ShareArgs> = {
  title: 'Share bar',
  component: 'vigil-share-bar',
  tags: ['autodocs'],
  render: shareBar,
  args: {
    url,
    text: 'What the year brought to those in prison',
    qr: false,
    card: false,
    fallback: html`<p>
      Share: <a href="https://t.me/share/url?url=${encodeURIComponent(url)}">Telegram</a>,
      <a href="mailto:?body=${encodeURIComponent(url)}">e-mail</a>
    </p>`,
  },
  argTypes,
  parameters: shows('bar'),
  beforeEach: ({parameters}) => furnish(markerOf(parameters)),
  play: ({canvasElement, parameters}) => play(canvasElement, markerOf(parameters)),
};

export default meta;

type Story = StoryObj<ShareArgs>;

// -------------------------------------------------------------------------------------------------- What it offers

/** All networks but the two that have to be named, the share sheet and the link to copy first. */
export const Default: Story = {};

/** Those that the page names, in its order. */
export const NamedNetworks: Story = {args: {networks: some}};

/** In the reach of the Russian state: only where a site names them. */
export const OnlyByName: Story = {args: {networks: 'vk ok'}};

/** A network that the page adds itself stands under its name; without a mark its label stands alone. */
export const OwnNetwork: Story = {
  args: {
    networks: 'copy forum telegram',
    ownNetworks: [
      {
        name: 'forum',
        label: 'Our forum',
        href: ({url: shared}) => `https://forum.example/new?link=${encodeURIComponent(shared)}`,
      },
    ],
  },
};

// -------------------------------------------------------------------------------------------------- How it looks

export const Icons: Story = {args: {labels: 'icon'}};

export const Labels: Story = {args: {labels: 'text'}};

export const Menu: Story = {args: {display: 'menu'}};

export const MenuOpen: Story = {
  args: {display: 'menu', networks: some},
  parameters: shows('menu', {presses: ['Share'], says: 'Telegram'}),
};

/** Higher than the window: it scrolls inside. */
export const MenuLong: Story = {
  args: {display: 'menu', qr: true, card: true},
  parameters: shows('menu', {presses: ['Share'], says: 'Hacker News'}),
};

export const MenuCopied: Story = {
  args: {display: 'menu', networks: 'copy telegram email', ...addresses},
  parameters: shows('menu', {presses: ['Share', 'Copy link'], says: 'Copied: link.'}),
};

// ------------------------------------------------------------------------------------------------------- Copying

/** One press copies the link; then the rest is offered. */
export const Copied: Story = {
  args: {networks: some, ...addresses},
  parameters: shows('bar', {presses: ['Copy link'], says: 'Copied: link.'}),
};

export const CopiedWithoutPreview: Story = {
  args: {networks: some},
  parameters: shows('bar', {presses: ['Copy link', 'without preview'], says: 'Copied: without preview.'}),
};

/** Without https, or where the page's policy forbids it: the text is selected. */
export const ClipboardRefused: Story = {
  args: {networks: some, ...addresses},
  parameters: shows('bar', {presses: ['Copy link'], says: 'copy it by hand', refuses: true}),
};

// ------------------------------------------------------------------------------------------------------ Pictures

export const QrCode: Story = {
  name: 'QR code',
  args: {networks: some, qr: true},
  parameters: shows('bar', {presses: ['QR code'], says: url}),
};

/** White around it, whatever the page looks like. */
export const QrCodeOnDarkPage: Story = {...QrCode, name: 'QR code on dark page', globals: {theme: 'dark'}};

/** No code holds more than 2,953 bytes. */
export const QrCodeFailed: Story = {
  name: 'QR code failed',
  args: {networks: 'copy', qr: true, url: `${url}?${'a'.repeat(3000)}`},
  parameters: shows('bar', {presses: ['QR code'], says: 'That did not work', fault: 'qr'}),
};

/** The picture takes the number from the counter on the page, with its source and its date. */
export const Picture: Story = {
  args: {networks: some, card: true, cardCounter: 'counter'},
  render: (args) =>
    html`<vigil-prisoner-counter
        id="counter"
        count="321"
        as-of="2025-03-31"
        source-name="Example, not real"
      ></vigil-prisoner-counter>
      ${shareBar(args)}`,
};

// -------------------------------------------------------------------------------------------------------- Safety

export const SafetyOff: Story = {args: {networks: some, safety: 'off'}};

/** One line, for everyone. */
export const SafetyNotice: Story = {args: {networks: some, safety: 'notice'}};

export const SafetyNoticeOpen: Story = {
  ...SafetyNotice,
  parameters: shows('bar', {presses: ['Sharing can be dangerous'], says: '15 days of arrest'}),
};

/** Looks like any other; asks before anything leaves. */
export const SafetyConfirm: Story = {args: {networks: some, safety: 'confirm', ...addresses}};

/** What goes on is the link itself. */
export const SafetyConfirmOpen: Story = {
  ...SafetyConfirm,
  parameters: shows('dialog', {presses: ['Telegram'], says: 'Go on: Telegram'}),
};

export const SafetyConfirmSheet: Story = {
  ...SafetyConfirm,
  parameters: shows('dialog', {presses: ['Choose an app'], says: 'Go on: Choose an app'}),
};

export const SafetyConfirmCopied: Story = {
  ...SafetyConfirm,
  parameters: shows('dialog', {presses: ['Telegram', 'without preview'], says: 'Copied: without preview.'}),
};

export const SafetyConfirmQrCode: Story = {
  name: 'Safety confirm QR code',
  ...SafetyConfirm,
  parameters: shows('dialog', {presses: ['Telegram', 'QR code'], says: url}),
};

export const SafetyConfirmMenu: Story = {
  args: {display: 'menu', networks: some, safety: 'confirm', ...addresses},
  parameters: shows('dialog', {presses: ['Share', 'Telegram'], says: 'Go on: Telegram'}),
};

// --------------------------------------------------------------------------------------------- Languages and pages

export const Belarusian: Story = {
  args: {networks: some, safety: 'notice'},
  globals: {language: 'be'},
};

export const Arabic: Story = {args: {networks: some, qr: true}, globals: {language: 'ar'}};

export const ArabicMenu: Story = {
  args: {networks: some, display: 'menu'},
  globals: {language: 'ar'},
  parameters: shows('menu', {presses: ['Share'], says: 'Telegram'}),
};

export const DarkPage: Story = {args: {networks: some}, globals: {theme: 'dark'}};

export const DarkPageQuestion: Story = {...SafetyConfirmOpen, globals: {theme: 'dark'}};

/** A reader who needs letters of twice the size, on a narrow screen. */
export const LargeText: Story = {
  args: {networks: some, qr: true, safety: 'notice'},
  render: (args) => html`<div class="large-text">${shareBar(args)}</div>`,
  globals: {width: '320'},
};
