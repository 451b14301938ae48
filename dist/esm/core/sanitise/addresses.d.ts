/** The address in full, if it is one that may be led to. */
export declare function address(value: string, base: string, schemes?: RegExp): string | undefined;
/**
 * Whether a host is the reader's own device, or in the network that it is in, such as a router: what is asked of one may
 * do something there, and a picture is asked for without a press. By what a URL makes of a name; all IPv6 addresses count.
 */
export declare const isNear: (host: string) => boolean;
/** The candidates of a `srcset` that may be loaded. */
export declare const sourceSet: (value: string, check: (candidate: string) => string | undefined) => string | undefined;
/** Where what a provider's frame or script shows can be seen as a page; nothing where there is nothing to see. */
export declare const pageOf: (embed: string) => string;
