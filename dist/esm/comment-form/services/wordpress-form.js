import { failure, resultOf } from './exchange.js';
import { toMarkup } from './plain-text.js';
import { wordpressServer } from './wordpress-server.js';
/** Where WordPress leads to after a comment: a route that nobody has, lighter than the article once more. */
const landing = '?rest_route=/vigil/v1/sent';
/**
 * Comments through the form endpoint that every WordPress has, unmodified, and its plugins against spam know. For pages of
 * the site itself: elsewhere the answer cannot be read. The list comes over the REST API, where the site has not shut that.
 */
export function wordpressForm({ endpoint, origin, nonce, timeout }) {
    const home = new URL(endpoint.replace(/\/?$/, '/'));
    // This shape of address works with any permalinks.
    const { send, reading } = wordpressServer(`${home.href}?rest_route=/`, timeout);
    return {
        ...reading,
        knowsRepeats: true,
        async submit(draft, options) {
            const post = async () => {
                if (home.origin !== origin)
                    throw failure('refused');
                return send(`${home.href}wp-comments-post.php`, {
                    comment_post_ID: draft.thread,
                    comment_parent: draft.parent || '0',
                    comment: toMarkup(draft.text),
                    author: toMarkup(draft.name),
                    email: draft.email.trim(),
                    url: draft.website.trim(),
                    // A redirect to anywhere else is none of WordPress's.
                    redirect_to: home.pathname + landing,
                }, draft, options, {
                    credentials: nonce ? 'same-origin' : 'omit',
                    redirect: 'follow',
                    // Nor does a redirect lead the text to another site.
                    mode: 'same-origin',
                    headers: { accept: 'application/json' },
                }, ({ response: { status, redirected, url }, text }) => {
                    const id = /[?&]unapproved=(\d+)/.exec(url)?.[1];
                    if (redirected)
                        return id ? { status: 'held', id } : url.includes(landing) || undefined;
                    // So it answers for a post that is not there, or not for everyone; and so does a page that broke down.
                    if (status === 200 && !text)
                        throw failure('closed', 'maybe');
                    return undefined;
                });
            };
            const result = await resultOf(post());
            if (result.ok || result.error.code !== 'closed')
                return result;
            const { sent, said } = result.error;
            const state = await reading.state(draft.thread, options.signal);
            // It says with one status that the thread is closed and that only members may write.
            if (state.ok && state.value === 'open')
                return { ok: false, error: { code: sent === 'no' ? 'login-required' : 'server', sent, said } };
            return result;
        },
    };
}
//# sourceMappingURL=wordpress-form.js.map