/** What is said on the code that takes a comment back. In the piece that draws it, and so without a store of translations. */
export declare const removalWords: {
    code: string;
    codeNote: string;
    copy: string;
    copied: string;
    notCopied: string;
    remove: string;
    removed: string;
    notRemoved: string;
};
