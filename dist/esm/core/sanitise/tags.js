import { elements, EMBED, phrases } from './lists.js';
/** A comment or a tag as browsers read it. Tags with more attributes than any author writes end there. */
const token = /<!--[^]*?(?:-->|$)|<(?:[!?]|\/(?![a-z]))[^>]*>?|<(\/?)([a-z][^\s/>]*)((?:[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?){0,99})[\s/]*(>?)/gi;
/** What is not for reading, with all that is in it. */
const hidden = /^(?:button|iframe|math|no(?:embed|frames|script)|script|select|style|svg|template|textarea|title)$/;
/** What loads something of its own. */
const loads = /^(?:embed|iframe|object|script)$/;
/** Blocks of other names. */
const blocks = /^(?:address|center|dialog|dir|fieldset|form|hgroup|legend|main|marquee|menu|nav|search)$/;
/** Elements that are never closed, or that browsers close when their like begins. */
const flat = /^(?:a|br|col|colgroup|h\d|hr|img|source|wbr|p|li|d[dt]|t[dhr]|thead|tbody|tfoot)$/;
/** Of those, what can stand in each other where their kinds alternate. */
const nests = /^(?:h\d|li|d[dt]|t[dhr])$/;
/** What begins one of them ends, where it is the innermost. */
const endedBy = (name) => name === 'tr'
    ? /^t[dhr]$/
    : name === 'li'
        ? /^li$/
        : name[0] === 'h'
            ? /^h\d$/
            : name[0] === 'd'
                ? /^d[dt]$/
                : /^t[dh]$/;
/** How many elements may be open, summed up over all tags. An article of 200,000 words needs about half of it. */
const enough = 500_000;
/**
 * Rewrites markup so that it has only tags of the list. Others go and leave their text; comments, scripts and the
 * like go whole; beside what would load something of its own there is an empty EMBED.
 *
 * Where more is open than an article can have (each tag in the one before it, or a bold that is never closed, which
 * browsers open again in each paragraph), everything is closed and only the flat tags go on: the time that browsers
 * need for it grows with the square.
 *
 * This comes before the sanitiser, so that no words are lost and both sanitisers have the same to do. It does not come in
 * its place: nothing is safe because of what happens here.
 *
 * @param list the elements that may remain
 * @param gap what stands for the tag of a block that goes, so that words beside it do not run together
 */
export function onlyListed(markup, list, gap = ' ') {
    /** Elements that are open here, innermost last. */
    const open = [];
    /** Hidden elements that no tag closes from here on: they hide nothing. */
    const unclosed = new Set();
    let cost = 0;
    let result = '';
    let from = 0;
    const upTo = (index) => markup.slice(from, index).replaceAll('<', '&lt;');
    let match;
    token.lastIndex = 0;
    while ((match = token.exec(markup))) {
        result += upTo(match.index);
        from = token.lastIndex;
        const [, slash, tag, attributes = '', end] = match;
        // A comment, or a tag in which the text ends.
        if (!tag || (!end && from === markup.length))
            continue;
        // Renamed: Chromium tells the page's policy of them where it only parses, and an article has hundreds.
        const given = attributes.replace(/(?<=[\s"'])(?=(?:on\w+|style)=)/gi, 'x-');
        let name = tag.toLowerCase();
        if (!list.has(name)) {
            if (!slash) {
                if (hidden.test(name) && markup[from - 2] !== '/' && !unclosed.has(name)) {
                    const closing = new RegExp(`</${name}`, 'gi');
                    closing.lastIndex = from;
                    const found = closing.exec(markup);
                    if (found)
                        token.lastIndex = from = found.index;
                    else
                        unclosed.add(name);
                }
                if (loads.test(name) && list.has(EMBED))
                    result += `<${EMBED}${given}></${EMBED}>`;
            }
            name = blocks.test(name) ? 'div' : name === 'h1' ? 'h2' : name === 'strike' ? 's' : name;
            if (!list.has(name)) {
                if (elements.has(name) && !phrases.has(name))
                    result += gap;
                continue;
            }
        }
        cost += open.length;
        if (cost > enough)
            for (let each; (each = open.pop());)
                result += `</${each}>`;
        if (nests.test(name)) {
            if (slash) {
                const at = open.lastIndexOf(name);
                if (at >= 0)
                    open.splice(at, 1);
            }
            else if (cost > enough)
                continue;
            else {
                const ended = endedBy(name);
                while (ended.test(open.at(-1) ?? ''))
                    open.pop();
                open.push(name);
            }
        }
        else if (!flat.test(name)) {
            if (slash) {
                const at = open.lastIndexOf(name);
                // What is in a cell cannot close what is around its table.
                if (at < 0 || at < open.lastIndexOf('table'))
                    continue;
                open.splice(at, 1);
            }
            else if (cost > enough)
                continue;
            else
                open.push(name);
        }
        result += slash ? `</${name}>` : `<${name}${given}>`;
    }
    return result + upTo();
}
//# sourceMappingURL=tags.js.map