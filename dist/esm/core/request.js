import { day } from './time-units.js';
/** In seconds. */
const timeout = 15;
/** In bytes, after decompression. */
const largest = 2_000_000;
const failure = (code, message, retryAt = 0) => ({ code, message, retryAt });
/**
 * The body as UTF-8, up to the limit. Wrong bytes are refused rather than replaced, so that a mangled file
 * never passes for a good one.
 */
async function readText(body) {
    const reader = body?.getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    let size = 0;
    for (;;) {
        const bytes = (await reader?.read())?.value;
        try {
            text += decoder.decode(bytes, { stream: !!bytes });
        }
        catch {
            return failure('encoding', 'the answer is no UTF-8');
        }
        if (!bytes)
            return { text };
        size += bytes.length;
        if (size > largest) {
            void reader?.cancel();
            return failure('too-large', `the answer has over ${largest} bytes`);
        }
    }
}
/**
 * Fetches a text, without cookies, and without telling the server which page is being read. Never throws: an
 * aborted signal gives a failure too.
 */
export async function request(url, cache, signal) {
    const limit = AbortSignal.timeout(timeout * 1000);
    try {
        const { ok, body, status, headers } = await fetch(url, {
            cache,
            credentials: 'omit',
            referrerPolicy: 'no-referrer',
            // A redirect would tell an address that the page's author never wrote who reads.
            redirect: 'error',
            signal: AbortSignal.any([signal, limit]),
        });
        if (ok)
            return await readText(body);
        // Seconds or a date (RFC 9110, 10.2.3); more than a day is taken for a mistake.
        const wait = headers.get('retry-after') ?? '';
        return failure('http', `status ${status}`, Math.min(Number(wait) ? Date.now() + Number(wait) * 1000 : Date.parse(wait), Date.now() + day));
    }
    catch {
        return limit.aborted
            ? failure('timeout', `no answer within ${timeout} seconds`)
            : failure('network', 'no answer, a redirect, or no CORS');
    }
}
//# sourceMappingURL=request.js.map