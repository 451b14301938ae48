const words = (text) => text.split(' ');
/** Parts of a line. Taken out, they leave no gap between the words beside them. */
export const phrases = new Set(words('a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'));
/** Stands for what would load something of its own: `tags.ts` puts it there, `copy.ts` makes a link of it. */
export const EMBED = 'vigil-embed';
/** All that an article may be made of. The sanitisers let through no other element. */
export const elements = new Set([
    ...phrases,
    ...words('article aside audio blockquote br caption col colgroup dd details div dl dt figcaption figure footer ' +
        'h2 h3 h4 h5 h6 header hr img li ol p picture pre section source summary table tbody td tfoot th thead tr ul video'),
    EMBED,
]);
/** The elements of each list. */
export const lists = {
    article: elements,
    inline: phrases,
    comment: new Set(words('p br a em strong b i del code pre blockquote ul ol li')),
};
const media = 'src data-src data-lazy-src';
const image = `${media} srcset data-srcset data-lazy-srcset sizes width height`;
const cell = 'colspan rowspan headers';
/** Attributes of one element. Of several that say the same, the last one counts: `id` over `name`, lazy over plain. */
const own = {
    a: 'href name',
    abbr: 'title',
    audio: media,
    blockquote: 'cite',
    col: 'span',
    colgroup: 'span',
    del: 'cite datetime',
    details: 'open',
    dfn: 'title',
    img: `${image} alt`,
    ins: 'cite datetime',
    li: 'value',
    ol: 'start reversed type',
    q: 'cite',
    source: `${image} type media`,
    td: cell,
    th: `${cell} scope`,
    time: 'datetime',
    video: `${media} width height`,
    [EMBED]: `data ${media} title`,
};
const everywhere = 'id class lang dir role aria-label aria-labelledby aria-describedby';
/** The attributes that an element of an article may have. */
export const attributesOf = (name) => words(`${own[name] ?? ''} ${everywhere}`);
/** All of them: the sanitisers let through no other attribute. */
export const attributes = new Set(words([...Object.values(own), everywhere].join(' ')));
//# sourceMappingURL=lists.js.map