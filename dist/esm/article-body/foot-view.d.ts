import { type Say } from './article-words.js';
/** What stands under an article. What is empty is left out. */
export interface Foot {
    readonly sourceName: string;
    /** Absolute, http or https. */
    readonly canonical: string;
    /** When the original changed after it was taken over here; else empty. */
    readonly changed: string;
    readonly corrections: readonly {
        readonly date?: string | undefined;
        readonly text: unknown;
    }[];
}
/** Whose the article is, where the original stands, and what was set right in it; nothing if there is nothing to show. */
export declare function footView({ sourceName, canonical, changed, corrections }: Foot, language: string, dated: boolean, say: Say): unknown;
