import type { commonWords } from '../share-bar/common-words.js';
import type { Texts } from './tool-texts.js';
/** The texts that the share bar has too. */
export type CommonTexts = Texts<keyof typeof commonWords>;
/** A network, with the address that opens its form with the quote in it. */
export interface Way {
    readonly name: string;
    readonly label: string;
    readonly href: string;
}
/** A link to it, in a tab of its own, which learns nothing of this one. @param press hears of a click, of the middle button too */
export declare function outward({ href }: Way, label: string, press: (event: MouseEvent) => void, texts: CommonTexts): HTMLAnchorElement;
/** What may be punished, what a preview does, and that nobody is singled out. */
export declare const warning: (texts: CommonTexts) => HTMLElement[];
/** One line that opens the warning. */
export declare const notice: (texts: CommonTexts) => HTMLElement;
/**
 * A button that copies a text, and a place for what came of it.
 * @param what is copied, as it is named in "Copied: {what}."
 * @param after a sentence to be read after that
 * @param mayCopy is asked at a press
 */
export declare function copyView(label: string, text: string, what: string, after: string, mayCopy: () => boolean, announce: (text: string) => void, texts: CommonTexts): [button: HTMLElement, result: HTMLElement];
