import { bare, fromMarkup, letters, textOf, visible } from './plain-text.js';
/** Thrown among the files of a service, and by no service: `resultOf` catches it. */
export class Failure extends Error {
    error;
    constructor(error) {
        super();
        this.error = error;
    }
}
export const failure = (code, sent = 'no', details) => new Failure({ code, sent, ...details });
export const invalid = (fault, fields, details) => new Failure({ code: 'invalid-field', sent: 'no', fault, fields, ...details });
/** What comes of it, good or bad. Never throws. */
export const resultOf = (work) => work.then((value) => ({ ok: true, value }), (reason) => ({
    ok: false,
    error: reason instanceof Failure ? reason.error : { code: 'server', sent: 'maybe' },
}));
/** Servers that show their warnings put them before the answer, which is a line of its own. */
function readJson(text) {
    for (const json of [text, /^[[{].*/m.exec(text)?.[0] ?? '']) {
        try {
            return JSON.parse(json);
        }
        catch {
            // Not this one.
        }
    }
    return undefined;
}
/** In bytes, after decompression: a page of the longest comments that WordPress takes has fewer. */
const largest = 10_000_000;
/** The whole text, up to the limit: no server may fill the reader's memory. */
function textWithin({ body }) {
    let size = 0;
    const limit = new TransformStream({
        transform(bytes, stream) {
            size += bytes.length;
            if (size > largest)
                stream.error();
            else
                stream.enqueue(bytes);
        },
    });
    return new Response(body?.pipeThrough(limit)).text();
}
/**
 * Asks a server, and waits for the whole answer.
 *
 * @param timeout how long that may take, in milliseconds
 */
export async function ask(url, timeout, { signal, ...init }) {
    if (!navigator.onLine)
        throw failure('offline');
    const limit = AbortSignal.timeout(timeout);
    try {
        const response = await fetch(url, {
            credentials: 'omit',
            // Another site need not know which page is read; the page's own knows, and what guards it against spam may look.
            referrerPolicy: 'same-origin',
            // Followed, a redirect would tell an address that the page's author never wrote who writes what.
            redirect: 'manual',
            // A device may be searched: what is asked when someone writes stands in no cache.
            cache: 'no-store',
            ...init,
            signal: AbortSignal.any([signal, limit]),
        });
        const text = await textWithin(response);
        return { response, text, body: readJson(text) };
    }
    catch {
        throw failure(limit.aborted ? 'timeout' : 'offline', init.body ? 'maybe' : 'no');
    }
}
/** A field by its name in the REST API or in one of its codes. */
const fieldOf = (name) => {
    const short = name.replace('author_', '');
    return ({ content: 'text', author: 'name', url: 'website' }[short] ?? short);
};
/**
 * Why an answer is not the one that was wanted. Servers answer errors with 200 and refusals with 500, so the body goes
 * before the status.
 *
 * @param draft the comment that was sent, if one was
 */
export function refusal({ response, body }, draft) {
    const { code, message, data } = Object(body);
    const { status, params } = Object(data);
    const answer = `${textOf(code)} ${status || response.status}`;
    const is = (pattern) => pattern.test(answer);
    const whole = textOf(message);
    // Longer, it is a page and no sentence.
    const words = whole.length < 2000 ? fromMarkup(whole.replace(/<[^<>]*>/g, '')) : '';
    const after = response.headers.get('retry-after') ?? '';
    const details = {
        // A server that quotes the comment is not quoted.
        said: draft && [bare, letters].some((of) => of(words).includes(of(draft.text))) ? '' : visible(words, 300),
        retryAfter: Number(after) * 1000 || Date.parse(after) - Date.now() || 0,
    };
    const column = /^comment_(.*)_column_/.exec(answer)?.[1];
    if (column)
        return invalid('too-long', [fieldOf(column)], details);
    if (params)
        return invalid('malformed', Object.keys(params).map(fieldOf), details);
    if (is(/_content_invalid /))
        return invalid('missing', ['text'], details);
    // The form endpoint says what is wrong in a sentence of the site's language; this much can be seen from here.
    if (draft && is(/_data_required |^wp_die 200/)) {
        const empty = ['text', 'name', 'email'].filter((field) => !draft[field].trim());
        return empty.length ? invalid('missing', empty, details) : invalid('malformed', ['email'], details);
    }
    if (is(/^comment_duplicate|^wp_die 409/))
        return failure('duplicate', 'yes', details);
    if (is(/^comment_flood| 429$/)) {
        // WordPress takes one comment in 15 seconds from an address.
        details.retryAfter ||= 15_000;
        return failure('too-fast', 'no', details);
    }
    /** It has looked at the request, and will not do it. */
    const clear = is(/ (?:0|3..|4(?!08)..)$/);
    return failure(is(/_(?:closed|draft_post|trash_post|post_id) |^wp_die 403/)
        ? 'closed'
        : is(/_nonce | 401$/)
            ? 'login-required'
            : // What a plugin refuses comes out as 500, and would be taken for a fault that passes.
                clear || is(/^wp_die 500/) || (code && !status && is(/ 500/))
                    ? 'refused'
                    : 'server', clear || !draft ? 'no' : 'maybe', details);
}
//# sourceMappingURL=exchange.js.map