import { encode } from './encode.js';
import { countGraphemes, fitText } from './fit-text.js';
/** A query of names and values; what has no value is left out. */
const query = (values) => Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
const words = (...parts) => parts.filter(Boolean).join(' ');
/** For fields that lose line breaks or can have none: each becomes a space, together with the spaces around it. */
const oneLine = (text) => text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ').trim();
// ------------------------------------------------------------------------------------------- how they count
const codeUnits = (text) => text.length;
/** For texts whose only limit is that of addresses. */
const escaped = (text) => encode(text).length;
/** Many servers refuse an address of more than 8,192 letters. */
const longAddress = 6000;
/** Windows hands addresses of up to about 2,048 letters from a browser to an app. */
const appAddress = 1900;
const weigh = (text, heavy, extra) => Array.from(text).length + extra * (text.match(heavy)?.length ?? 0);
/**
 * Never less than X counts (twitter-text, config/v3.json): emoji, and all that is outside of four ranges, as two; what
 * looks like an address as 23. More for an emoji of several parts, which X counts as two in all.
 */
const onX = (text) => weigh(text.normalize().replace(/\S+\.\p{L}\S*/gu, (address) => address.padEnd(23, '-')), /[\p{Extended_Pictographic}\u1100-\u1fff\u200e\u200f\u2020-\u2031\u2038-\u{10ffff}]/gu, 1);
/** Never less than Threads counts: characters, and the bytes of emoji in UTF-8, which are four a part at most. */
const onThreads = (text) => weigh(text, /\p{Extended_Pictographic}|\u200d|\u20e3|\ufe0f|[\u{10000}-\u{10ffff}]/gu, 3);
/** Bluesky has a limit in graphemes, and one in bytes of UTF-8 that is ten times as high. */
const onBluesky = (text) => Math.max(countGraphemes(text), new TextEncoder().encode(text).length / 10);
/** Any address has the length of this one, on X and on Mastodon. */
const shortAddress = 'https://t.co/0123456789';
/**
 * What may stand before an address that is never cut: the text, shortened until both have room, and the hashtags
 * written out, or nothing where not even they have room.
 */
function fit(text, hashtags, url, limit, measure) {
    const after = (tags) => measure(` ${words(tags, url)}`);
    const all = words(...hashtags.map((tag) => `#${tag}`));
    const tags = after(all) > limit ? '' : all;
    return [fitText(text, limit - after(tags), measure), tags];
}
/** A message of text and address, for apps that have no field of its own for the address. */
const message = ({ text, url }, limit) => encode(words(...fit(text, [], url, limit, escaped), url));
// ------------------------------------------------------------------------------------------------ the table
/**
 * A post on Mastodon.
 * @param instance the host name of a server; without one, the project's own page lets the reader choose. That page
 *   gets the text in the fragment, which browsers send to no server.
 */
export function mastodonHref({ text, hashtags, url }, instance = '') {
    // 500 where a server says nothing else.
    const status = encode(words(...fit(oneLine(text), hashtags, shortAddress, 500, countGraphemes), url));
    const host = instance.replace(/^(\w+:\/\/|.*@)|[/?#].*$/g, '').trim();
    return host ? `https://${host}/share?text=${status}` : `https://share.joinmastodon.org/#text=${status}`;
}
const network = (name, label, href) => ({
    name,
    label,
    href,
});
/**
 * All networks, in the order of the default bar. Sources, where a network documents its link: Facebook's Share Dialog,
 * X's and Threads' Web Intents, Bluesky's Action Intent Links, Telegram's Share Button, LINE Social Plugins, RFC 6068 for
 * e-mail, RFC 5724 for SMS. The others are as their own buttons and common share bars write them. Their marks are added in
 * `chosen.ts`, since links of text alone can do without.
 */
export const networks = [
    // Takes text and picture from the page's Open Graph tags. An empty `quote` has made it fail.
    network('facebook', 'Facebook', ({ url }) => `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`),
    // 280, with the address as 23 and the hashtags, which X writes out itself.
    network('x', 'X', ({ text, hashtags, url }) => {
        const [fitted, tags] = fit(text, hashtags, shortAddress, 280, onX);
        return `https://x.com/intent/tweet?${query({ text: fitted, url, hashtags: tags && hashtags.join() })}`;
    }),
    // Without `url` it opens nothing. The fragment of a t.me link is lost.
    network('telegram', 'Telegram', ({ text, url }) => {
        const [fitted] = fit(text, [], url, longAddress, escaped);
        return `https://t.me/share/url?${query({ url, text: fitted })}`;
    }),
    // Only the https address works on a desktop; `whatsapp://` does not.
    network('whatsapp', 'WhatsApp', (content) => `https://wa.me/?text=${message(content, longAddress)}`),
    // An app only, without a page to fall back on. How much it takes is not documented: what is cut off is not the address.
    network('viber', 'Viber', ({ text, url }) => {
        const [fitted] = fit(text, [], url, appAddress, escaped);
        return `viber://forward?${query({ text: words(url, fitted) })}`;
    }),
    // Drops every text.
    network('linkedin', 'LinkedIn', ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`),
    // One topic a post: up to 50 characters, without full stop and ampersand.
    network('threads', 'Threads', ({ text, hashtags, url }) => {
        const [fitted] = fit(text, [], url, 500, onThreads);
        const tag = hashtags.find((each) => /^[^\s.&]{1,50}$/u.test(each)) ?? '';
        return `https://www.threads.com/intent/post?${query({ text: fitted, url, tag })}`;
    }),
    // 300 graphemes with the address, on one line: the app loses line breaks.
    network('bluesky', 'Bluesky', ({ text, hashtags, url }) => {
        const fitted = fit(oneLine(text), hashtags, url, 300, onBluesky);
        return `https://bsky.app/intent/compose?${query({ text: words(...fitted, url) })}`;
    }),
    network('mastodon', 'Mastodon', (content) => mastodonHref(content)),
    // Titles of up to 300 characters.
    network('reddit', 'Reddit', ({ text, url }) => {
        const title = fitText(oneLine(text), 300, codeUnits);
        return `https://www.reddit.com/submit?${query({ url, title })}`;
    }),
    // Titles of up to 80 characters.
    network('hackernews', 'Hacker News', ({ text, url }) => {
        const t = fitText(oneLine(text), 80, codeUnits);
        return `https://news.ycombinator.com/submitlink?${query({ u: url, t })}`;
    }),
    // Ignores the text in Safari on iPhones.
    network('line', 'LINE', ({ text, url }) => {
        const [fitted] = fit(text, [], url, longAddress, escaped);
        return `https://social-plugins.line.me/lineit/share?${query({ url, text: fitted })}`;
    }),
    // Lines end in CRLF (RFC 6068, 5), and a subject has one.
    network('email', 'Email', ({ text, url }) => {
        // It stands in it twice.
        const room = (appAddress - escaped(url)) / 2;
        const fitted = fitText(text.replace(/\r\n?|\n/g, '\r\n'), room, escaped);
        return `mailto:?${query({ subject: oneLine(fitted), body: fitted ? `${fitted}\r\n${url}` : url })}`;
    }),
    // `?` is what RFC 5724 and Android take, `&` what iOS takes; each passes over the other's.
    network('sms', 'SMS', (content) => `sms:?&body=${message(content, appAddress)}`),
    // In the reach of the Russian state: only where a site names them.
    network('vk', 'VK', ({ text, url }) => {
        const [title] = fit(oneLine(text), [], url, longAddress, escaped);
        return `https://vk.com/share.php?${query({ url, title })}`;
    }),
    network('ok', 'OK', ({ text, url }) => {
        const [title] = fit(oneLine(text), [], url, longAddress, escaped);
        return `https://connect.ok.ru/offer?${query({ url, title })}`;
    }),
];
/** What a bar has when the page names nothing: all networks but the two that are only there by name, and two actions. */
export const defaultNetworks = [
    ...networks.slice(0, -2).map(({ name }) => name),
    'print',
    'copy',
];
//# sourceMappingURL=networks.js.map