/** The part of a Trusted Types policy that is used here, as if it gave plain texts: scripts cannot tell them apart. */
interface TrustedPolicy {
    createHTML(markup: string): string;
    createScriptURL(name: string): string;
}
/**
 * The one policy of this copy, for Lit's markup and for the addresses of pieces. Its name can be had once on a
 * page, so nothing else may make it. Where the browser has no Trusted Types, or the page refuses the policy
 * without requiring one, plain texts do.
 */
export declare const policy: TrustedPolicy;
export {};
