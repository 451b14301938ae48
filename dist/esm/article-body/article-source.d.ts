import type { Article, ArticleProblem } from './article.js';
/** An article whose texts are nodes that may be shown. */
export interface LoadedArticle extends Article {
    /** The headline as plain text. */
    readonly title: string;
    readonly headlineNodes: Node;
    readonly standfirstNodes: Node;
    readonly imageNodes: DocumentFragment;
    readonly bodyNodes: DocumentFragment;
    readonly correctionNodes: readonly {
        readonly date?: string | undefined;
        readonly text: Node;
    }[];
}
/** What the article's element wants of a source. */
export interface SourceWishes {
    /** `show`, `click` or `none`. */
    readonly images: string;
    /** What stands on the button in the place of a picture from a host. */
    readonly label: (host: string) => string;
    /** Of that text. */
    readonly language: string;
}
/**
 * Makes an article of what a source has answered, and takes all of it through the sanitiser. In a piece of its own, with all
 * that only an article from elsewhere needs.
 * @param href where it comes from, absolute
 */
export declare function articleFrom(text: string, href: string, { images, label, language }: SourceWishes): Promise<LoadedArticle | ArticleProblem>;
export { putArticle } from './put-article.js';
