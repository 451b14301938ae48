import { encode } from './encode.js';
/** In letters. A longer quote is named by its first and last words. */
const longest = 150;
/** How many words name an end of it. */
const wordsOfEnd = 4;
/** How many words on each side are tried, one after another, until they tell the quote from its like. */
const contexts = [0, 1, 2, 4, 8, 16, 32];
/** Where the words of a text begin and end, in any script: Thai and Chinese have no spaces between them. */
const wordsIn = (text) => Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(text))
    // Not by `isWordLike`, which is false for numbers in WebKit.
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ index, segment }) => [index, index + segment.length]);
const firstWords = (text, count) => text.slice(0, wordsIn(text).slice(0, count).at(-1)?.[1] ?? 0);
const lastWords = (text, count) => text.slice(wordsIn(text).slice(-count)[0]?.[0] ?? text.length);
const firstLine = (text) => text.trim().split('\n')[0] ?? '';
const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
/** The quote grown to whole words, which is what browsers find; nothing if there is no word in it. */
function wholeWords({ before, quote, after }) {
    const head = before.slice(before.lastIndexOf('\n') + 1);
    const line = `${head}${quote}${after.split('\n', 1)[0]}`;
    const shift = before.length - head.length;
    const words = wordsIn(line).filter(([start, end]) => end > head.length && start < head.length + quote.length);
    const start = words[0]?.[0];
    const end = words.at(-1)?.[1];
    if (start === undefined || end === undefined)
        return;
    const text = before + quote + after;
    return {
        before: text.slice(0, shift + start),
        quote: text.slice(shift + start, shift + end),
        after: text.slice(shift + end),
    };
}
/** Without the marks over and under letters: never more particular than a browser's search. */
const fold = (text) => text.normalize('NFD').replace(/\p{Mark}/gu, '');
const pattern = (term) => fold(term).replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
function written(prefix, start, end, suffix) {
    // `,`, `&` and `-` have a meaning in a directive.
    const term = (text) => encode(text).replaceAll('-', '%2D');
    const terms = [prefix && `${term(prefix)}-`, term(start), term(end), suffix && `-${term(suffix)}`];
    return `text=${terms.filter(Boolean).join()}`;
}
/**
 * The directive that leads to a quote (WICG, Scroll to Text Fragment): `text=[prefix-,]start[,end][,-suffix]`, or nothing
 * if there is no word in the quote. A short quote in one block is given whole. Words around it are added as far as they
 * are needed to tell it from the same words further up.
 */
export function textDirective(page) {
    const whole = wholeWords(page);
    if (!whole)
        return;
    const { before, quote, after } = whole;
    const isWhole = quote.length <= longest && !quote.includes('\n');
    const start = isWhole ? quote : firstWords(firstLine(quote), wordsOfEnd);
    const end = isWhole ? '' : lastWords(lastLine(quote), wordsOfEnd);
    const text = fold(before + quote + after);
    const from = fold(before).length;
    const to = from + fold(quote).length;
    for (const count of contexts) {
        const prefix = count ? lastWords(lastLine(before), count) : '';
        const suffix = count ? firstWords(firstLine(after), count) : '';
        const middle = pattern(start) + (end && `[^]*?${pattern(end)}`);
        // What a browser takes: the first place where all of it fits.
        const search = new RegExp(`${pattern(prefix)}\\s*(${middle})\\s*${pattern(suffix)}`, 'diu');
        const [first, last] = search.exec(text)?.indices?.[1] ?? [];
        if (first === from && last === to)
            return written(prefix, start, end, suffix);
    }
    // It stands there twice, with all that is around it: the first place is as good.
    return written('', start, end, '');
}
//# sourceMappingURL=text-directive.js.map