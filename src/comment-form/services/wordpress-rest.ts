import type {CommentService, CommentStatus} from './comment-service.js';
import {invalid, resultOf} from './exchange.js';
import {textOf, toMarkup} from './plain-text.js';
import {readComment} from './read-comment.js';
import {comments, wordpressServer, type WordPressOptions} from './wordpress-server.js';

/**
 * Comments over the REST API of WordPress, or of a server that speaks it. Works from any origin. WordPress takes
 * comments of visitors there only where the filter `rest_allow_anonymous_comments` lets it.
 */
export function wordpressRest({endpoint, origin, nonce, timeout}: WordPressOptions): CommentService {
  const {at, send, reading} = wordpressServer(endpoint, timeout);
  let member = new URL(endpoint).origin === origin ? nonce : undefined;
  return {
    ...reading,
    knowsRepeats: true,
    async submit(draft, options) {
      const post = async () => {
        // WordPress stores another address than it compares with then, and would not recognise a repeat.
        if (draft.email.includes('&')) throw invalid('malformed', ['email']);
        return send(
          at(comments),
          {
            post: draft.thread,
            parent: draft.parent || '0',
            content: toMarkup(draft.text),
            author_name: toMarkup(draft.name),
            author_email: draft.email.trim(),
            author_url: draft.website.trim(),
          },
          draft,
          options,
          member ? {credentials: 'same-origin', headers: {'X-WP-Nonce': member}} : {},
          ({response, body}) => {
            // An error may have an id, too.
            const comment = response.ok ? readComment(body) : undefined;
            return (
              comment && {
                // One that has just come is not removed.
                status: comment.status as CommentStatus,
                id: comment.id,
                comment,
                removalToken: textOf((body as {removal_token?: unknown}).removal_token) || undefined,
              }
            );
          },
        );
      };
      const result = await resultOf(post());
      if (result.ok || result.error.code !== 'login-required' || !member || options.again) return result;
      // The page came from a cache, with the nonce of another day: the comment goes as a visitor's. Not so once it may have
      // arrived: a visitor's comment is another one to WordPress, and the same text would stand there twice.
      member = undefined;
      return resultOf(post());
    },
  };
}
