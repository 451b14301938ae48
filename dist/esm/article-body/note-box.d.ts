import type { ArticleHost } from './article-host.js';
/**
 * What a footnote says, without the arrows back to its marks, without names that are on the page already, and without
 * buttons, which would do nothing: what they do stays behind.
 */
export declare function textOfNote(note: Element): DocumentFragment;
/**
 * Shows a footnote beside the mark that was pressed.
 * @param box has `popover`
 */
export declare function showNote({ element, language, textLanguage }: ArticleHost, box: HTMLElement, link: HTMLAnchorElement, note: Element): void;
