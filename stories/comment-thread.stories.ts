import {html} from 'lit/html.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {comments, deep, letter, many, mixed} from './support/comments.js';
import {argTypes, commentThread, play, shows, type ThreadArgs, type ThreadMarker} from './support/thread.js';

/*
 * Every state of the thread. The comments are no one's, and there is no server: `server` in a story's arguments says what
 * one would have. `parameters.vigil` says what a story does, and what can be read then.
 */

const meta: Meta<ThreadArgs> = {
  title: 'Comment thread',
  component: 'vigil-comment-thread',
  tags: ['autodocs'],
  render: commentThread,
  args: {
    server: {comments},
    fallback: html`<p><a href="https://newspaper.example/2025/prisoners#comments">Read the comments</a></p>`,
  },
  argTypes,
  play: ({canvasElement, parameters}) => play(canvasElement, parameters.vigil as ThreadMarker),
};

export default meta;

type Story = StoryObj<ThreadArgs>;

// ------------------------------------------------------------------------------------------------------- The list

export const OnePage: Story = {parameters: shows('6 comments')};

/** The form stands over the list then. */
export const NewestFirst: Story = {args: {order: 'desc'}, parameters: shows('6 comments')};

export const Empty: Story = {args: {server: {comments: []}}, parameters: shows('No comments yet.')};

/** No more than the day is shown and kept. */
export const DayOnly: Story = {args: {dates: 'day'}, parameters: shows('6 comments')};

export const ManyPages: Story = {
  args: {server: {comments: many(46)}, perPage: '5'},
  parameters: shows('Page 1 of 10'),
};

export const LaterPage: Story = {
  args: {server: {comments: many(46)}, perPage: '5'},
  parameters: shows('Page 2 of 10', {does: ['Later comments']}),
};

export const ManyPagesNewestFirst: Story = {
  args: {server: {comments: many(46)}, perPage: '5', order: 'desc'},
  parameters: shows('Page 2 of 10', {does: ['Earlier comments']}),
};

/** The indent ends where it would take the width; "in reply to" goes on. */
export const DeepNesting: Story = {args: {server: {comments: deep(9)}}, parameters: shows('9 comments')};

/** What it replied to was removed. */
export const Orphan: Story = {
  args: {
    server: {
      comments: [letter(1, 'Hanna', 'That is a good question.', {parent: '77'}), ...comments.slice(3)],
    },
  },
  parameters: shows('In reply to a comment that is not here any more'),
};

/** Its place is kept for the replies to it. */
export const Removed: Story = {
  args: {
    server: {
      comments: [
        letter(1, '', '', {status: 'removed'}),
        letter(2, 'Hanna', 'I had asked the same.', {parent: '1'}),
      ],
    },
  },
  parameters: shows('The comment is removed.'),
};

export const Mixed: Story = {args: {server: {comments: mixed}}, parameters: shows('6 comments')};

// ---------------------------------------------------------------------------------------------------------- Writing

export const ReplyOpen: Story = {parameters: shows('Close', {does: ['Reply']})};

/** Held comments are seen by their writer alone, and where they will stand. */
export const HeldOwn: Story = {
  parameters: shows('Waits for a moderator', {does: ['send: I have been writing since 2021.']}),
};

export const HeldOwnReply: Story = {
  parameters: shows('Waits for a moderator', {does: ['Reply', 'send: I begin with the weather, too.']}),
};

export const PublishedOwn: Story = {
  args: {server: {comments, accepts: 'published'}},
  parameters: shows('7 comments', {does: ['send: I have been writing since 2021.']}),
};

/** Offered, never pushed. */
export const NewComments: Story = {
  args: {server: {comments, news: 3}},
  parameters: shows('Show 3 new comments', {does: ['send: I have been writing since 2021.']}),
};

export const Closed: Story = {
  args: {server: {comments, closed: true}},
  parameters: shows('Comments are closed here.'),
};

// -------------------------------------------------------------------------------------------------- What goes wrong

/** Until the first page is there. */
export const Loading: Story = {
  args: {server: {list: 'never'}},
  parameters: shows('Read the comments'),
};

/** What stood between the tags stays, and the form can be used. */
export const Failed: Story = {
  args: {server: {list: 'server'}},
  parameters: shows('The comments could not be loaded.', {fault: 'server'}),
};

/** The page that is there stays, and the one that was asked for can be tried again. */
export const NextPageFailed: Story = {
  args: {server: {comments: many(12), later: 'server'}, perPage: '5'},
  parameters: shows('Try again', {does: ['Later comments'], fault: 'server'}),
};

export const NextPageLoading: Story = {
  args: {server: {comments: many(12), later: 'never'}, perPage: '5'},
  parameters: shows('Loading…', {does: ['Later comments']}),
};

export const ListRefused: Story = {
  args: {server: {list: 'refused'}},
  parameters: shows('This site does not give out its comments here.', {fault: 'refused'}),
};

// ------------------------------------------------------------------------------------------------ Languages and pages

export const Belarusian: Story = {
  args: {server: {comments: mixed}},
  globals: {language: 'be'},
  parameters: shows('Ганна з Мінска'),
};

export const Arabic: Story = {
  args: {server: {comments: mixed}},
  globals: {language: 'ar'},
  parameters: shows('نادية'),
};

export const DarkPage: Story = {globals: {theme: 'dark'}, parameters: shows('6 comments')};

export const DarkPageHeld: Story = {...HeldOwnReply, globals: {theme: 'dark'}};

/** A reader who needs comments of twice the size, on a narrow screen. */
export const LargeText: Story = {
  args: {server: {comments: deep(6)}},
  render: (args) => html`<div class="large-text">${commentThread(args)}</div>`,
  globals: {width: '320'},
  parameters: shows('6 comments'),
};
