/** The address in full, if it is one that may be led to. */
export function address(value, base, schemes = /^https?:$/) {
    try {
        const { href, protocol } = new URL(value, base);
        return schemes.test(protocol) ? href : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Whether a host is the reader's own device, or in the network that it is in, such as a router: what is asked of one may
 * do something there, and a picture is asked for without a press. By what a URL makes of a name; all IPv6 addresses count.
 */
export const isNear = (host) => /^(?:(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.[\d.]+|\[.*|[^.]+|.*\.local(?:host)?)\.?$/.test(host);
/** The candidates of a `srcset` that may be loaded. */
export const sourceSet = (value, check) => [...value.matchAll(/([^\s,]\S*?)(?:,(?=\s|$)|(\s[^,]*)(?:,|$)|$)/g)]
    .flatMap(([, candidate = '', size = '']) => {
    const href = check(candidate);
    // A comma at its end would be read as the end of the candidate.
    return href && /^\s*(?:[\d.]+[wx]\s*)?$/.test(size) ? href.replace(/,$/, '%2C') + size.trimEnd() : [];
})
    .join(', ') || undefined;
/** Scripts that draw what is in the page already (a quoted post), count, or advertise: there is nothing to see there. */
const helpers = /\/(?:adsbygoogle|analytics|embeds?|loader|sdk|widgets?)(?:\.min)?\.js\b|\/gtag\/js\b/;
/** Where what a provider's frame or script shows can be seen as a page; nothing where there is nothing to see. */
export const pageOf = (embed) => helpers.test(embed)
    ? ''
    : embed
        .replace(/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})\b.*/, 'https://www.youtube.com/watch?v=$1')
        .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*/, 'https://vimeo.com/$1')
        .replace(/^(https?:\/\/gist\.github\.com\/.+)\.js\b.*/, '$1');
//# sourceMappingURL=addresses.js.map