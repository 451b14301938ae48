/** A heading of the text, as an entry in the list of contents. */
export interface Section {
    readonly heading: HTMLElement;
    readonly id: string;
    readonly text: string;
    /** Under another one: h3 and deeper. */
    readonly deep: boolean;
}
/**
 * The sections of an article, in its order. A heading without an id is given one, since a link needs it.
 * @param article its headings h2 to h4 count, but those in its head and its foot
 */
export declare const sectionsOf: (article: ParentNode) => Section[];
/**
 * Says at which section the reader is, now and at each change, until the signal ends it.
 * @param hear told the index of the section, -1 before the first
 */
export declare function watchSections(sections: readonly Section[], hear: (current: number) => void, signal: AbortSignal): void;
