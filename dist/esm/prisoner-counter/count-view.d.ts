import type { Count } from './count.js';
/** Names shown before "show more". */
export declare const firstPeople = 10;
/** What the page's author wants to be shown, and in which words. */
export interface CountViewOptions {
    readonly label?: string | null;
    readonly place?: string | null;
    readonly trend?: boolean;
    readonly flows?: boolean;
    readonly people?: boolean;
}
/** The name of the place, if it is known. */
export declare const placeOf: ({ place }: Count, own: CountViewOptions, language: string) => [string, string] | undefined;
/**
 * The count and everything that keeps it from being misread.
 *
 * @param language the language of numbers and dates, that of the text around the counter
 * @param stale it is long since the count was confirmed
 * @param failed the last attempt to ask for a newer count failed
 */
export declare function countView(count: Count, options: CountViewOptions, language: string, stale: boolean, failed: boolean, allPeople: boolean, showAllPeople: () => void): import("lit-html").TemplateResult<1>;
