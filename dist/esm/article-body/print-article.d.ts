import type { ArticleHost } from './article-host.js';
/** Prints the article without the page around it. For this one printing: by the browser's menu the page is printed whole. */
export declare function printArticle({ element }: ArticleHost): void;
