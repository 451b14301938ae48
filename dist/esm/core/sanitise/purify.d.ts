/**
 * Parses markup in an inert document, and leaves in it no other elements and attributes than these.
 *
 * DOMPurify is given nodes and gives nodes, so that it sees the same tree as `setHTML` and nothing is written out and read
 * again, which is where mutation begins. What it does about addresses, ids and XML is off: `copy.ts` judges all that, and more strictly.
 *
 * @param policy the one Trusted Types policy of this copy; without it DOMPurify would make its own
 */
export declare function purify(markup: string, elements: Iterable<string>, attributes: Iterable<string>, policy: {
    createHTML(markup: string): string;
    createScriptURL(name: string): string;
}): Node;
