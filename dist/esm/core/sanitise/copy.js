import { hostOf } from '../host-of.js';
import { address, isNear, pageOf, sourceSet } from './addresses.js';
import { attributesOf, EMBED, lists } from './lists.js';
/** Names that the reading styles know: of WordPress, of Ghost, and our own, so that to clean it again changes nothing. */
const classes = /^(?:align(?:center|full|left|right|wide)|fn|footnotes(?:-sep)?|has-drop-cap|kg-(?:callout-card|card|width-(?:full|wide))|vigil-embed|wp-(?:block-(?:gallery|pullquote|quote|verse)|caption(?:-text)?))$/;
/** Attributes with the values that they may have. */
const plain = /^(?:(?:(?:col|row)?span|height|start|value|width)=-?\d{1,4}|lang=[a-z\d-]{2,35}|dir=(?:auto|ltr|rtl)|scope=(?:col|row)(?:group)?|type=(?:[1ai]|(?:audio|image|video)\/.+)|role=doc-[a-z]+|(?:alt|aria-label|datetime|media|open|reversed|sizes|title)=[^]*)$/i;
/** Blocks that say nothing when there is nothing in them. */
const hollow = /^(?:div|fig(?:caption|ure)|h\d|p)$/;
const player = { controls: '', preload: 'none' };
/** Line ends as the parser makes them: written as entities, they come otherwise. */
const unified = (text) => text.replace(/\r/g, '\n');
/**
 * Makes an article anew from what a sanitiser has let through. No node of it is taken over, only names and texts, each
 * checked here: so nothing comes along that a sanitiser does not see, or that only one of them lets pass.
 */
export function copy(source, { list, base, prefix, image, near }) {
    const page = document.implementation.createHTMLDocument('');
    const fragment = page.createDocumentFragment();
    const ids = new Set();
    const own = (id) => (id.startsWith(prefix) ? id : prefix + id);
    /** Names with a space between them. */
    const each = (value, change) => (value.match(/\S+/g) ?? []).flatMap(change).join(' ') || undefined;
    const src = (value) => {
        const href = address(value, base);
        return href && !near && isNear(new URL(href).hostname) ? undefined : href;
    };
    const owns = (value) => each(value, own);
    const checks = {
        id(value) {
            const id = own(value);
            return !value || /\s/.test(value) || ids.has(id) ? undefined : (ids.add(id), id);
        },
        class: (value) => each(value, (name) => (classes.test(name) ? name : [])),
        href: (value) => address(value, base, /^(?:https?|mailto|tel):$/),
        src,
        cite: src,
        srcset: (value) => sourceSet(value, src),
        headers: owns,
        'aria-labelledby': owns,
        'aria-describedby': owns,
    };
    const read = (element, name) => {
        const found = {};
        if (!element.hasAttributes())
            return found;
        for (const attribute of attributesOf(name)) {
            const value = element.getAttribute(attribute);
            if (value === null || (list !== 'article' && !/^(?:dir|href|lang)$/.test(attribute)))
                continue;
            const key = { name: 'id', data: 'src' }[attribute] ??
                // Where images are loaded late, the real address waits in one of these.
                attribute.replace(/^data-(?:lazy-)?/, '');
            const text = unified(value.trim());
            const checked = checks[key] ? checks[key](text) : plain.test(`${key}=${text}`) ? text : undefined;
            if (checked !== undefined)
                found[key] = checked;
        }
        return found;
    };
    const always = {
        a: { rel: `${list === 'comment' ? 'nofollow ugc ' : ''}noopener noreferrer` },
        img: { referrerpolicy: 'no-referrer', loading: 'lazy', decoding: 'async' },
        audio: player,
        video: player,
    };
    const make = (name, given) => {
        const element = page.createElement(name);
        for (const [key, value] of Object.entries({ ...given, ...always[name] }))
            element.setAttribute(key, value);
        return element;
    };
    /** What stands for an image. */
    const picture = (given) => {
        const made = make('img', given);
        return image ? image(made) : made;
    };
    /** What stands for an element. */
    const one = (element, linked) => {
        let name = element.localName;
        // A link in a link; an item that is in no list.
        if (name === 'a' && linked)
            name = 'span';
        if (/^(?:li|d[dt])$/.test(name) && !/^(?:[ou]l|dl|div)$/.test(element.parentElement?.localName ?? ''))
            name = 'div';
        const given = read(element, name);
        const { src = '', href, id } = given;
        if (name === EMBED) {
            const shown = pageOf(src);
            if (!shown)
                return undefined;
            // Where it leads, and not only what its provider calls it.
            const title = [given['title'], hostOf(shown)].filter(Boolean).join(' · ');
            if (linked)
                return title;
            const link = make('a', { href: shown, class: EMBED });
            link.append(title);
            return link;
        }
        if (name === 'img')
            return src || given['srcset'] ? picture(given) : given['alt'];
        if (name === 'a' && !(href ?? id))
            name = 'span';
        const made = lists[list].has(name) ? make(name, given) : page.createDocumentFragment();
        walk(element, made, linked || name === 'a');
        return hollow.test(name) && !id && !made.firstElementChild && !made.textContent.trim() ? ' ' : made;
    };
    const walk = (from, into, linked) => {
        for (let child = from.firstChild; child; child = child.nextSibling) {
            const made = child instanceof Element
                ? one(child, linked)
                : child instanceof Text
                    ? unified(child.data)
                    : undefined;
            if (made !== undefined)
                into.append(made);
        }
    };
    walk(source, fragment, false);
    fragment.normalize();
    // A parser takes a line end that follows the tag for part of it.
    for (const { firstChild } of fragment.querySelectorAll('pre'))
        if (firstChild instanceof Text)
            firstChild.data = firstChild.data.replace(/^\n+/, '');
    /** Ids by the addresses that lead to them. */
    const targets = new Map();
    for (const { id } of fragment.querySelectorAll('[id]'))
        for (const name of [id, id.slice(prefix.length)])
            targets.set(address(`#${name}`, base), id);
    for (const link of fragment.querySelectorAll('a[href]')) {
        const id = targets.get(link.getAttribute('href') ?? '');
        if (id)
            link.setAttribute('href', `#${id}`);
    }
    return fragment;
}
//# sourceMappingURL=copy.js.map