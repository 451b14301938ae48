/** An address of a page on the web, or nothing: not `mailto:`, `javascript:`, `file:`. */
export declare function webAddress(address: string, base?: string): URL | undefined;
