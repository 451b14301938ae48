import { noteMarks } from './note-marks.js';
import { sentencesIn } from './sentences.js';
/** What is on the page and no part of the text that is read: code, tools, other widgets, what is not meant to be heard. */
const unread = `[aria-hidden=true],pre,rt,rp,nav,button,input,select,textarea,audio,video,object,iframe,canvas,svg,math,${noteMarks}`;
/** Passes over that, and over what is not displayed. */
function isRead(node) {
    const { display, visibility } = getComputedStyle(node instanceof Element ? node : node.parentElement);
    const reads = node instanceof Element
        ? // An element with `display: contents` has no box, and what is in it has. Nor has a line end in every engine.
            (node.checkVisibility() || display === 'contents' || node.nodeName === 'BR') &&
                !node.matches(unread) &&
                !node.localName.startsWith('vigil-') &&
                // Numbers and arrows that lead to a note and back.
                (!node.matches('a[href^="#"]') || /\p{L}/u.test(node.textContent))
        : visibility === 'visible';
    return reads ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
}
/** The element whose lines a node is part of. */
const blockOf = ({ parentElement: parent }) => parent && /^(inline|contents|ruby)/.test(getComputedStyle(parent).display) ? blockOf(parent) : parent;
/** What is read of an article, in its order. */
export function passagesOf(article) {
    const nodes = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, isRead);
    const passages = [];
    let block;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (!(node instanceof Text) && node.nodeName !== 'BR')
            continue;
        const own = blockOf(node);
        if (own !== block)
            passages.push([]);
        block = own;
        passages.at(-1)?.push(node);
    }
    return passages.filter((passage) => passage.some(({ nodeValue }) => /[\p{L}\p{N}]/u.test(nodeValue ?? '')));
}
/**
 * The sentences of a passage. Where a voice for the language of some words in it is there, these are apart, and said by it.
 * @param language of the article
 * @param voiceFor gives a language's voice, if there is one
 */
export function sentencesOf(passage, article, language, voiceFor) {
    const own = voiceFor(language);
    /** Pieces of the text by where they begin, in stretches of one voice. */
    const stretches = [];
    for (const node of passage) {
        const around = node.parentElement?.closest('[lang]');
        const inner = around && around !== article && article.contains(around) ? around.getAttribute('lang') : null;
        const voice = (inner && voiceFor(inner)) || own;
        if (!voice)
            continue;
        let last = stretches.at(-1);
        if (last?.voice !== voice)
            stretches.push((last = { voice, text: '', starts: [] }));
        last.starts.push([last.text.length, node]);
        // Lines of the source are none of the text, and would end a sentence.
        last.text += node instanceof Text ? node.data.replace(/\s/g, ' ') : '\n';
    }
    return stretches.flatMap(({ voice, text, starts }) => {
        const at = (position) => {
            const [start, node] = starts.findLast(([from]) => from <= position);
            return [node, position - start];
        };
        return sentencesIn(text).map(([from, to]) => {
            const range = document.createRange();
            range.setStart(...at(from));
            // After the last letter, not before what follows it.
            const [node, offset] = at(to - 1);
            range.setEnd(node, offset + 1);
            return { text: text.slice(from, to).replace(/\s+/g, ' '), voice, range };
        });
    });
}
//# sourceMappingURL=passages.js.map