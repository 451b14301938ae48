import { onlyListed } from './tags.js';
/** The entities that articles are full of. Others are left as they are written. */
const entities = new Map([
    'amp&',
    "apos'",
    'gt>',
    'hellip…',
    'laquo«',
    'ldquo“',
    'lt<',
    'mdash—',
    'nbsp\u00A0',
    'ndash–',
    'quot"',
    'raquo»',
    'rdquo”',
    'rsquo’',
].map((each) => [each.slice(0, -1), each.slice(-1)]));
const character = (code) => code < 0x110000 ? String.fromCodePoint(code) : undefined;
/** What there is to read in markup, by paragraphs, for where no sanitiser can run. It is text: nothing in it is parsed. */
export const paragraphs = (markup) => onlyListed(markup.replace(/\s+/g, ' '), new Set(), '\n')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hexadecimal, decimal, name) => (hexadecimal
    ? character(parseInt(hexadecimal, 16))
    : decimal
        ? character(Number(decimal))
        : entities.get(name ?? '')) ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
//# sourceMappingURL=plain.js.map