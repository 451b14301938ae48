import type {CommentService} from './comment-service.js';
import {failure} from './exchange.js';
import {toMarkup} from './plain-text.js';
import {wordpressServer, type WordPressOptions} from './wordpress-server.js';

/**
 * Comments through the form endpoint that every WordPress has, unmodified, and its plugins against spam know. For pages of
 * the site itself: elsewhere the answer cannot be read. The list comes over the REST API, where the site has not shut that.
 */
export function wordpressForm({endpoint, origin, nonce, timeout}: WordPressOptions): CommentService {
  const home = new URL(endpoint.replace(/\/?$/, '/'));
  // This shape of address works with any permalinks.
  const {at, send, reading} = wordpressServer(`${home.href}?rest_route=/`, timeout);
  const sent = new URL(at('vigil/v1/sent'));
  return {
    ...reading,
    knowsRepeats: true,
    async submit(draft, options) {
      if (home.origin !== origin) return failure('refused');
      const result = await send(
        `${home.href}wp-comments-post.php`,
        {
          comment_post_ID: draft.thread,
          comment_parent: draft.parent || '0',
          comment: toMarkup(draft.text),
          author: toMarkup(draft.name),
          email: draft.email.trim(),
          url: draft.website.trim(),
          // Lighter than the article once more. And a redirect to anywhere else is none of WordPress's.
          redirect_to: sent.pathname + sent.search,
        },
        draft,
        options,
        {
          credentials: nonce ? 'same-origin' : 'omit',
          redirect: 'follow',
          headers: {accept: 'application/json'},
        },
        ({response: {status, redirected, url}, text}) => {
          const {searchParams} = new URL(url);
          const id = searchParams.get('unapproved');
          if (redirected && id) return {status: 'held', id};
          if (redirected && searchParams.has('rest_route')) return true;
          // So it answers for a post that is not there, or not for everyone.
          return status === 200 && !redirected && !text ? failure('closed', 'maybe') : undefined;
        },
      );
      // It says with one status that the thread is closed and that only members may write.
      if (result.ok || result.error.code !== 'closed') return result;
      const state = await reading.state(draft.thread, options.signal);
      return state.ok && state.value === 'open'
        ? failure('login-required', 'no', {said: result.error.said})
        : result;
    },
  };
}
