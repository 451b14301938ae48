/** Where a part of a text begins and ends. */
export type Span = readonly [start: number, end: number];
/** The sentences of a text, without the white space around them, and without those that have no word in them. */
export declare function sentencesIn(text: string): Span[];
