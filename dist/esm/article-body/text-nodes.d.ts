/** The text between the tags of an article: its own nodes, without what only comes with it. */
export declare const textNodes: (article: Element) => ChildNode[];
