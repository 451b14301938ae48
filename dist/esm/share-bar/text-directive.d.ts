/** The text of a page around a quote: blocks on lines of their own, white space as single spaces. */
export interface QuotedText {
    readonly before: string;
    readonly quote: string;
    readonly after: string;
}
/**
 * The directive that leads to a quote (WICG, Scroll to Text Fragment): `text=[prefix-,]start[,end][,-suffix]`, or nothing
 * if there is no word in the quote. A short quote in one block is given whole. Words around it are added as far as they
 * are needed to tell it from the same words further up.
 */
export declare function textDirective(page: QuotedText): string | undefined;
