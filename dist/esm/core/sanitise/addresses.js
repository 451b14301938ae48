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
/** The candidates of a `srcset` that may be loaded. */
export const sourceSet = (value, base) => [...value.matchAll(/([^\s,]\S*?)(?:,(?=\s|$)|(\s[^,]*)(?:,|$)|$)/g)]
    .flatMap(([, candidate = '', size = '']) => {
    const href = address(candidate, base);
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