/** The address in full, if it is one that may be led to. */
export declare function address(value: string, base: string, schemes?: RegExp): string | undefined;
/** The candidates of a `srcset` that may be loaded. */
export declare const sourceSet: (value: string, base: string) => string | undefined;
/** Where what a provider's frame or script shows can be seen as a page; nothing where there is nothing to see. */
export declare const pageOf: (embed: string) => string;
