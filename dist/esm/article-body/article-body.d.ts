import { VigilElement, type Reflected } from '../core/base-element.js';
/**
 * An article, set for reading. The text stands between the tags and stays the page's own: it is never hidden, moved
 * or copied into a shadow tree, so that search, selection, reader mode, footnote links and print work. Or it comes from `src`
 * (a WordPress post, a JSON Feed item, an HTML fragment), and is put between the tags, cleaned of all that could run.
 *
 * @slot - The text; with `src` what is shown until that has come, and what stays where it does not come.
 * @slot head - Headline and what belongs to it, written by the page; what the attributes say comes after it.
 * @slot image - The lead image of an article from `src`.
 * @slot foot - What Vigil puts under an article: its source, and where the original stands.
 * @slot corrections - A list of what was set right in the article; it is given a heading.
 *
 * @csspart bar - The row over the text: reading time, contents, tools.
 * @csspart contents - The list of contents.
 * @csspart progress - The line that shows how much is read.
 *
 * @cssproperty --vigil-article-measure - Longest line of an article's text.
 * @cssproperty --vigil-article-line-height - Line height of an article's text, in proportion to its size. Arabic script gets 0.25 more.
 * @cssproperty --vigil-article-drop-cap - Lines that an article's first letter is high, in browsers that have drop caps.
 * @cssproperty --vigil-article-progress-color - Colour of the line that shows how much of an article is read.
 *
 * @fires {ArticleLoadEvent} vigil-article-load - The article from `src` is there; has `headline` and `canonical`.
 * @fires {VigilErrorEvent} vigil-error - The article could not be loaded, or a tool failed; has `code` and `message`. Cancel it to keep the console line away.
 * @fires {ShareEvent} vigil-share - The reader passes a quote on; has `network` and `url`. Cancel it to take over.
 * @fires {ArticleOptionsEvent} vigil-article-options - The reader chose a text size, line spacing or theme.
 */
export declare class ArticleBody extends VigilElement {
    #private;
    static readonly styles: string;
    static readonly properties: Reflected;
    /** Address of the article: a WordPress post (`/wp-json/wp/v2/posts/ID?_embed`), a JSON Feed or an HTML fragment. */
    src: string;
    /** The headline, before the source's own. */
    headline: string;
    /** Who wrote it, before the source's own; several apart by `;`. */
    byline: string;
    /** When it was published: an ISO 8601 date, or date and time. */
    published: string;
    /** When it was last changed, of the version on this page: an ISO 8601 date, or date and time. */
    modified: string;
    /** Address of the original, to which a line under the article links. */
    canonical: string;
    /** Whose the article is, for the same line. */
    sourceName: string;
    /** Adds a list of the sections. */
    contents: boolean;
    /** Adds how long the article takes to read. */
    readingTime: boolean;
    /** Adds text size, line spacing, theme, read aloud and print. */
    tools: boolean;
    /** Adds a line that shows how much is read. */
    progress: boolean;
    /** Offers to share what the reader selects. */
    quoteShare: boolean;
    /** Pictures of an article from `src`: `show`; `click`: nothing is asked of an image host before a tap; `none`. */
    images: '' | 'show' | 'click' | 'none';
    /** `no-store` leaves no copy of `src` on the reader's device; `default` leaves it to the server. */
    cache: '' | 'default' | 'no-store';
    /** `off`, `notice` or `confirm`, for quotes; by default as the page's share bar has it. */
    safety: '' | 'off' | 'notice' | 'confirm';
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: ReadonlySet<string>): void;
    protected updated(): void;
    protected render(): import("lit-html").TemplateResult<1>;
}
declare global {
    interface HTMLElementTagNameMap {
        'vigil-article-body': ArticleBody;
    }
}
