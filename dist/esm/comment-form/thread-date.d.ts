/** When a comment was written: a day, or the time by the reader's own clock; nothing where it is not known. */
export declare function writtenOn(language: string, date: string): string;
