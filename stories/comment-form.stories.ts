import {html} from 'lit/html.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {
  accepts,
  answers,
  argTypes,
  busyWork,
  commentForm,
  fails,
  furnish,
  play,
  shows,
  type CommentArgs,
  type CommentMarker,
} from './support/comment.js';

/*
 * Every state of the comment form. The services are made up, and send nothing. `parameters.vigil` says what a story writes
 * and presses, and what is read then.
 */

const markerOf = (parameters: {vigil?: unknown}) => parameters.vigil as CommentMarker;

const comment =
  'I sat with her in the same courtroom in 2021. Thank you for writing down what the judge said: nobody else did, and the minutes leave it out.';
const written = {writes: {text: comment, name: 'Neighbour'}};
const sent = {...written, presses: ['Send comment']};
/** Long enough that nothing changes while one looks. */
const retryAfter = 45_000;
const code = 'p4Yt0-1nW3x-s8Qv2-Zk6Bd-hJ7mR';

const meta: Meta<CommentArgs> = {
  title: 'Comment form',
  component: 'vigil-comment-form',
  tags: ['autodocs'],
  render: commentForm,
  args: {
    endpoint: 'https://newspaper.example',
    thread: '5',
    closed: false,
    removal: false,
    service: answers(accepts()),
  },
  argTypes,
  parameters: shows('Send comment'),
  beforeEach: ({parameters}) => furnish(markerOf(parameters)),
  play: ({canvasElement, parameters}) => play(canvasElement, markerOf(parameters)),
};

export default meta;

type Story = StoryObj<CommentArgs>;

const failing = (...given: Parameters<typeof fails>): Partial<CommentArgs> => ({
  service: answers(fails(...given)),
});

// -------------------------------------------------------------------------------------------------- What it asks

export const Default: Story = {};

export const AsksForAll: Story = {args: {ask: 'name email website'}};

/** WordPress wants both unless that is switched off. */
export const Required: Story = {args: {ask: 'name email', require: 'name email'}};

export const OnlyTheComment: Story = {args: {ask: ''}};

export const Reply: Story = {args: {parent: '12'}, parameters: shows('Leave a reply')};

export const OwnHeading: Story = {
  args: {label: 'Write to the editors'},
  parameters: shows('Write to the editors'),
};

/** The site says better what becomes of a comment, and adds a button. */
export const OwnNotice: Story = {
  args: {
    inner: html`<p slot="notice">
        Two editors read every letter within a day. We keep no address of yours. <a href="#policy">How we protect you</a>
      </p>
      <a slot="actions" href="#letters">All letters</a>`,
  },
};

/** Known to WordPress by the page's nonce. */
export const Member: Story = {
  args: {service: 'wordpress', endpoint: '/', nonce: 'a1b2c3'},
  parameters: shows('You are logged in'),
};

/** What was written before the script came is still there. */
export const TakenOver: Story = {
  args: {
    thread: '',
    inner: html`<form action="/wp-comments-post.php" method="post">
      <textarea name="comment">Written before the script came.</textarea>
      <input name="author" value="Ann" />
      <input name="comment_post_ID" value="5" type="hidden" />
    </form>`,
  },
};

/** Where the page does not say where comments go, the form for readers without script stays. */
export const NotSetUp: Story = {
  args: {
    thread: '',
    inner: html`<form><label>Comment <input name="comment" /></label></form>`,
  },
  parameters: shows('', {faults: ['setup']}),
};

// ------------------------------------------------------------------------------------------------------- Writing

export const Written: Story = {parameters: shows('Send comment', written)};

export const NearTheEnd: Story = {
  args: {maxLength: '160'},
  parameters: shows('Characters left: 20', written),
};

export const TooLong: Story = {
  args: {maxLength: '100'},
  parameters: shows('This is too long', sent),
};

export const Problems: Story = {
  args: {ask: 'name email website', require: 'email'},
  parameters: shows('Please correct', {
    writes: {website: 'not an address'},
    presses: ['Send comment'],
  }),
};

/** The device works for the server while the reader writes. */
export const SpamCheck: Story = {
  args: {service: answers(undefined, busyWork)},
  parameters: shows('Keeping spam out', written),
};

/** The tab keeps what is written. */
export const SessionDraft: Story = {
  args: {draft: 'session'},
  parameters: shows('Delete the draft', written),
};

/** The page was loaded anew before the answer came. */
export const Restored: Story = {
  args: {draft: 'session'},
  parameters: shows('It may have arrived', {
    kept: {
      draft: {thread: '5', parent: '', text: comment, name: 'Neighbour', email: '', website: ''},
      unanswered: true,
    },
  }),
};

// ------------------------------------------------------------------------------------------------ On its way, or not

export const Sending: Story = {args: {service: answers()}, parameters: shows('Sending', sent)};

export const SendingWithSpamCheck: Story = {
  args: {service: answers(undefined, busyWork)},
  parameters: shows('Sending', sent),
};

export const Offline: Story = {
  args: failing('offline', {retryAfter}),
  parameters: shows('No connection', sent),
};

export const Timeout: Story = {
  args: failing('timeout', {retryAfter, sent: 'maybe'}),
  parameters: shows('does not answer', sent),
};

export const ServerFault: Story = {
  args: failing('server', {retryAfter, sent: 'maybe'}),
  parameters: shows('no proper answer', sent),
};

export const TooFast: Story = {
  args: failing('too-fast', {retryAfter, said: 'You are posting comments too quickly. Slow down.'}),
  parameters: shows('wants a pause', sent),
};

/** A server that would take the same comment twice: its writer decides. */
export const PerhapsThere: Story = {
  args: {service: answers(fails('timeout', {sent: 'maybe'}), {knowsRepeats: false})},
  parameters: shows('look before you send', sent),
};

/** The text was changed after a try whose end nobody knows. */
export const Changed: Story = {
  args: failing('timeout', {retryAfter, sent: 'maybe'}),
  parameters: shows('What you sent before', {...sent, rewrites: {text: `${comment} And more.`}}),
};

export const Duplicate: Story = {
  args: failing('duplicate', {
    sent: 'yes',
    said: 'Duplicate comment detected; it looks as though you’ve already said that!',
  }),
  parameters: shows('has the same comment already', sent),
};

export const LoginRequired: Story = {
  args: failing('login-required'),
  parameters: shows('only members', sent),
};

export const Refused: Story = {
  args: failing('refused', {said: 'Вельмі шмат спасылак.'}),
  parameters: shows('did not accept', sent),
};

/** The comment that it replies to was removed meanwhile. */
export const ParentGone: Story = {
  args: {parent: '12', ...failing('invalid-field', {fault: 'missing', fields: ['parent']})},
  parameters: shows('is gone', sent),
};

/** The server wants more than the page said: it is asked for then. */
export const FieldsWanted: Story = {
  args: failing('invalid-field', {fault: 'missing', fields: ['email']}),
  parameters: shows('Please correct', sent),
};

/** While it was written, the discussion was closed. */
export const ClosedMeanwhile: Story = {
  args: failing('closed'),
  parameters: shows('Comments are closed', sent),
};

export const Closed: Story = {args: {closed: true}, parameters: shows('Comments are closed')};

// --------------------------------------------------------------------------------------------------- The server has it

export const Held: Story = {parameters: shows('waits for a moderator', sent)};

export const Published: Story = {
  args: {service: answers(accepts({status: 'published'}))},
  parameters: shows('is published', sent),
};

export const RemovalCode: Story = {
  args: {service: answers(accepts({removalToken: code}))},
  parameters: shows('Removal code', sent),
};

export const RemovalCodeCopied: Story = {
  ...RemovalCode,
  parameters: shows('Copied.', {...sent, presses: ['Send comment', 'Copy']}),
};

export const ClipboardRefused: Story = {
  ...RemovalCode,
  parameters: shows('copy it by hand', {...sent, presses: ['Send comment', 'Copy'], refuses: true}),
};

const removes = answers(accepts(), {remove: () => Promise.resolve({ok: true, value: true})});

export const TakeBack: Story = {
  args: {removal: true, service: removes},
  parameters: shows('Remove the comment', {presses: ['Take a comment back']}),
};

export const Removed: Story = {
  args: {removal: true, service: removes},
  parameters: shows('is removed', {presses: ['Take a comment back']}),
  play: async ({canvasElement, parameters}) => {
    await play(canvasElement, markerOf(parameters));
    await play(canvasElement, {writes: {code}, presses: ['Remove'], says: ''});
  },
};

export const NotRemoved: Story = {
  ...Removed,
  args: {
    removal: true,
    service: answers(accepts(), {
      remove: () => Promise.resolve({ok: false, error: {code: 'refused', sent: 'no'}}),
    }),
  },
  parameters: shows('Not removed', {presses: ['Take a comment back']}),
};

// --------------------------------------------------------------------------------------------- Languages and pages

export const Belarusian: Story = {args: {ask: 'name email'}, globals: {language: 'be'}};

export const Arabic: Story = {
  args: {ask: 'name email website', require: 'email'},
  globals: {language: 'ar'},
  parameters: shows('Please correct', {writes: {text: 'شكرا على هذا المقال.'}, presses: ['Send comment']}),
};

export const ArabicHeld: Story = {
  globals: {language: 'ar'},
  parameters: shows('waits for a moderator', {
    writes: {text: 'شكرا على هذا المقال.\nكل الحرية لهم.', name: 'ليلى'},
    presses: ['Send comment'],
  }),
};

export const DarkPage: Story = {args: {ask: 'name email'}, globals: {theme: 'dark'}};

/** A reader who needs letters of twice the size, on a narrow screen. */
export const LargeText: Story = {
  args: {ask: 'name email', draft: 'session'},
  render: (args) => html`<div class="large-text">${commentForm(args)}</div>`,
  globals: {width: '320'},
  parameters: shows('Delete the draft', written),
};

/** A page whose reset and root font would change everything. */
export const ResetPage: Story = {
  args: {ask: 'name email', require: 'email'},
  render: (args) => html`<div class="reset">${commentForm(args)}</div>`,
  parameters: shows('Please correct', {...written, presses: ['Send comment']}),
};
