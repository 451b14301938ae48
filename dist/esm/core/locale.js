import { listHash, translated } from '../locales/index.js';
import { warnOnce } from './console.js';
import { localeFile } from '../locales/files.js';
/** The language in which the texts are written. */
const source = 'en';
/** How long an element that shows nothing yet leaves its fallback in place for the page's language, in milliseconds. */
const patience = 2000;
/**
 * The texts' language is one for the page, that of its `<html lang>`, so that all widgets on it speak alike;
 * numbers and dates follow each element's own closest `lang`.
 */
let language = source;
/** The texts in it, by id. */
let texts = {};
/** The page's tag, for which texts are there or on their way. */
let wanted = source;
let comments = false;
/** They are on their way, and may be waited for. The wait before this one, where there was one, ends it too. */
let waiting;
let spoken = source;
/** Puts a site's own texts before those of a language. There are none in bundles that do not export `setTranslations`. */
let mix = (found, _tag) => found;
const own = {};
/** The language of the text that was asked for last: the page's, or English where there is no translation of it. */
export const textLanguage = () => spoken;
/** Whether the page's language is on its way, and may be waited for. */
export const textsAwaited = () => !!waiting;
/**
 * The translation of one text, by its id, where there is one in the page's language. For code that is built apart and
 * has no translations of its own: see `article-body/tool-texts.ts`.
 */
export function translation(id) {
    const found = texts[id];
    spoken = found ? language : source;
    return found;
}
/**
 * A widget's texts, by name: in the page's language where there is a translation, else in English.
 *
 * @param widget the first part of the texts' ids: `counter` for `counter.as-of`
 * @param english the texts as they are written, each marked with `msg()` for extraction
 */
export const textsOf = (widget, english) => (name) => translation(`${widget}.${name}`) ?? english[name];
/** The language tag of the text around an element, in shadow trees too; English where the page says nothing. */
export function closestLanguage(element) {
    const found = element.closest('[lang]')?.getAttribute('lang');
    const root = element.getRootNode();
    return found ?? (root instanceof ShadowRoot ? closestLanguage(root.host) : source);
}
/**
 * Of some tags the one that says most of what a wanted one says, and nothing else: for `be-BY-tarask` first
 * `be-tarask`, then `be`, and never `be-Latn`. Tags are of letters, digits and `-`, or name nothing.
 */
export const closestTag = (of, wanted) => Object.keys(of)
    .sort()
    .findLast((tag) => new RegExp(`^${tag.replaceAll('-', '\\b.*-')}\\b`, 'i').test(wanted));
/** A tag to its script, without region and variant: `sr-latn` of `sr-Latn-RS`. */
const written = (tag) => tag.toLowerCase().replace(/-(?!....\b).*/, '');
/** Whether two tags name the same language in the same script, whatever their region. */
export const sameLanguage = (one, other) => written(one) === written(other);
/** What has been asked for. What did not come stays away until the page is loaded again. */
const files = {};
const load = (name, integrity) => (files[name] ??= localeFile(name, integrity));
/** Brings the texts into the page's language, if there is a translation; until it is there, they stay as they are. */
async function loadTexts() {
    const tag = document.documentElement.lang || source;
    if (tag === wanted)
        return;
    wanted = tag;
    let file;
    let found = {};
    try {
        if (translated.test(tag)) {
            waiting = setTimeout(tellReaders, patience);
            // Each language's hash.
            const list = await load('index', listHash);
            file = closestTag(list, tag);
            if (file) {
                // Its texts by their ids, and the hash of those of comments.
                found = await load(file, list[file]);
                if (comments)
                    found = { ...found, ...(await load(`${file}.comments`, found['comments'])) };
            }
        }
    }
    catch (error) {
        warnOnce(`"${tag}": ${error}`);
    }
    // The page may have gone on to another language meanwhile.
    if (wanted !== tag)
        return;
    texts = mix(found, tag);
    language = file ?? tag;
    tellReaders();
}
/** Looks anew at what the page's language needs. */
function loadAgain() {
    wanted = undefined;
    void loadTexts();
}
/** Brings the texts of comments, too, in this language and in each to which the page goes on. */
export function loadCommentTexts() {
    comments = true;
    loadAgain();
}
/**
 * Gives a site's own texts for one language: some instead of Vigil's, or all of them in a language that Vigil does not have.
 * What is not among them is as without them. The same language again replaces what was given for it before.
 *
 * @param tag the language as `<html lang>` has it, or a shorter form: `pt` is also for `pt-BR`
 * @param translations texts by their ids: `{'share.copy': 'Copy this link'}`; docs/languages.md says more
 */
export function setTranslations(tag, translations) {
    own[tag] = translations;
    mix = (found, wanted) => ({ ...found, ...own[closestTag(own, wanted) ?? ''] });
    loadAgain();
}
const readers = new Set();
const tellReaders = () => {
    waiting = undefined;
    for (const reader of readers)
        reader.requestUpdate();
};
let observer;
export function watchLanguage(reader) {
    observer ??= new MutationObserver(() => {
        void loadTexts();
        tellReaders();
    });
    if (!readers.size)
        observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
    readers.add(reader);
    void loadTexts();
}
export function leaveLanguage(reader) {
    readers.delete(reader);
    if (!readers.size)
        observer?.disconnect();
}
//# sourceMappingURL=locale.js.map