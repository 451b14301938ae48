import { msg } from '@lit/localize';
import { textsOf } from '../core/locale.js';
/** The thread's own texts. The form's are in words of its own. */
export const words = textsOf('thread', {
    comments: msg('Comments', { id: 'thread.comments', desc: 'Heading, where their number is not known.' }),
    count: msg('one: {count} comment | other: {count} comments', { id: 'thread.count', desc: 'Heading.' }),
    none: msg('No comments yet.', { id: 'thread.none', desc: 'Under the heading.' }),
    anonymous: msg('Anonymous', {
        id: 'thread.anonymous',
        desc: 'In the place of the name of who wrote a comment without one.',
    }),
    inReplyTo: msg('In reply to {name}', {
        id: 'thread.inReplyTo',
        desc: 'Over a comment. {name}: as its writer typed it, or "Anonymous"; stands in the nominative.',
    }),
    orphan: msg('In reply to a comment that is not here any more', {
        id: 'thread.orphan',
        desc: 'Over a comment, where the one that it replies to was removed.',
    }),
    waiting: msg('Waits for a moderator. Only you see it.', {
        id: 'thread.waiting',
        desc: 'Over the reader’s own comment, which is not published yet.',
    }),
    removed: msg('The comment is removed.', {
        id: 'thread.removed',
        desc: 'In the place of a comment that was taken back, over the replies to it.',
    }),
    reply: msg('Reply', {
        id: 'thread.reply',
        desc: 'Button under a comment, opens the form there. The name of who wrote the comment is read out after it.',
    }),
    close: msg('Close', {
        id: 'thread.close',
        desc: 'Button in the form while it stands under a comment: it goes back under the list.',
    }),
    earlier: msg('Earlier comments', { id: 'thread.earlier', desc: 'Button: goes to another page of the list.' }),
    later: msg('Later comments', { id: 'thread.later', desc: 'Button: goes to another page of the list.' }),
    page: msg('Page {page} of {pages}', { id: 'thread.page', desc: 'Between those buttons.' }),
    loading: msg('Loading…', {
        id: 'thread.loading',
        desc: 'In the place of "Page 2 of 7" while one is on its way.',
    }),
    fresh: msg('one: Show {count} new comment | other: Show {count} new comments', {
        id: 'thread.fresh',
        desc: 'Button, when comments have come since the page was opened.',
    }),
    failed: msg('The comments could not be loaded.', { id: 'thread.failed', desc: '"Try again" follows.' }),
    retry: msg('Try again', { id: 'thread.retry', desc: 'Button.' }),
    refused: msg('This site does not give out its comments here.', {
        id: 'thread.refused',
        desc: 'In the place of the list.',
    }),
});
//# sourceMappingURL=thread-words.js.map