import {html, nothing} from 'lit/html.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {ifDefined} from 'lit/directives/if-defined.js';

/*
 * Pressing it here leaves the workshop, in the whole tab where the frame may do that. Pressing Shift three times
 * does, too, on every story that does not switch it off.
 */

interface ExitArgs {
  href?: string;
  shortcut?: string;
  sticky: boolean;
  /** What readers without script get, and where the button leads. */
  fallback?: unknown;
}

const weather = html`<a href="https://www.timeanddate.com/weather/" rel="nofollow noreferrer">Leave this page</a>`;

const button = ({href, shortcut, sticky, fallback}: ExitArgs) =>
  html`<vigil-exit-button href=${ifDefined(href)} shortcut=${ifDefined(shortcut)} ?sticky=${sticky}
    >${fallback ?? nothing}</vigil-exit-button
  >`;

/** Enough to scroll. */
const article = html`${Array.from(
  {length: 14},
  () => html`<p>
    The text of a page which someone may not want to be seen reading. <a href="#x">A link</a> stands in it here and
    there, and what has the keyboard’s focus does not lie under the button.
  </p>`,
)}`;

const hidden = {table: {disable: true}};

const meta: Meta<ExitArgs> = {
  title: 'Exit button',
  component: 'vigil-exit-button',
  tags: ['autodocs'],
  render: button,
  args: {sticky: false, fallback: weather},
  argTypes: {
    shortcut: {control: 'select', options: ['shift', 'off']},
    sticky: {name: 'sticky', control: 'boolean', table: {category: 'attributes'}},
    fallback: {
      control: false,
      description: 'The link for readers without script; the button leads there, too.',
    },
    ...Object.fromEntries(
      ['version', 'properties', 'styles', 'sheet', 'language', 'updateComplete'].map((name) => [
        name,
        hidden,
      ]),
    ),
  },
};

export default meta;

type Story = StoryObj<ExitArgs>;

/** It leads where the link between the tags does. */
export const Default: Story = {};

/** Nothing says where: to a search for the weather. */
export const NoAddress: Story = {args: {fallback: nothing}};

/** `javascript:` is no way out. The console says so, and the link between the tags is. */
export const RefusedAddress: Story = {args: {href: 'javascript:history.back()'}};

export const ShortcutOff: Story = {args: {shortcut: 'off'}};

/** What it cannot do, opened. */
export const Explained: Story = {
  play: ({canvasElement}) => {
    const {shadowRoot} = canvasElement.querySelector('vigil-exit-button') ?? {};
    for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  },
};

/** Two presses of Shift: one more leaves. Any other key, or five seconds, and the count begins anew. */
export const TwoPresses: Story = {
  play: () => {
    for (const type of ['keydown', 'keyup', 'keydown', 'keyup'])
      document.dispatchEvent(new KeyboardEvent(type, {key: 'Shift', bubbles: true}));
  },
};

/** Stays in sight in its corner; on a very low window, as at 400 % zoom, it scrolls away with the page. */
export const Sticky: Story = {
  args: {sticky: true},
  render: (args) => html`${button(args)}${article}`,
  parameters: {docs: {story: {inline: false, height: '460px'}}},
};

export const StickyNarrow: Story = {...Sticky, globals: {width: '320'}};

export const Arabic: Story = {globals: {language: 'ar'}};

export const Belarusian: Story = {globals: {language: 'be'}};

export const DarkPage: Story = {globals: {theme: 'dark'}};

export const LargeText: Story = {render: (args) => html`<div class="large-text">${button(args)}</div>`};
