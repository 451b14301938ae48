/**
 * How long a text takes to read, in whole minutes, from fast to slow readers.
 * @param characters its length, without the white space that markup brings
 * @param language its language tag; one that is not known counts as English
 */
export declare function readingTime(characters: number, language: string): readonly [number, number];
