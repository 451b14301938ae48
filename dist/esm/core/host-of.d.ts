/**
 * The host that an address really opens, without `www.`, as a name for it: other scripts' look-alike letters come out
 * as `xn--…`, and what stands before an `@` does not pass for it. The text itself, if it is no address.
 */
export declare const hostOf: (address: string) => string;
