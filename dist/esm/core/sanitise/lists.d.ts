/** What may remain. */
export type List = 'article' | 'inline' | 'comment';
/** Parts of a line. Taken out, they leave no gap between the words beside them. */
export declare const phrases: ReadonlySet<string>;
/** Stands for what would load something of its own: `tags.ts` puts it there, `copy.ts` makes a link of it. */
export declare const EMBED = "vigil-embed";
/** All that an article may be made of. The sanitisers let through no other element. */
export declare const elements: ReadonlySet<string>;
/** The elements of each list. */
export declare const lists: Record<List, ReadonlySet<string>>;
/** The attributes that an element of an article may have. */
export declare const attributesOf: (name: string) => string[];
/** All of them: the sanitisers let through no other attribute. */
export declare const attributes: ReadonlySet<string>;
