/**
 * Escapes a text for an address, a space as `%20`: `+` is a space to servers only, and a plus to apps. Half a
 * surrogate pair, on which `encodeURIComponent` throws, becomes U+FFFD.
 */
export declare const encode: (text: string) => string;
