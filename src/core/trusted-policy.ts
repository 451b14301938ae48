// For the bundles that load pieces: scripts/build/trusted-types.mjs gives them this policy in the place of Lit's.

/** The part of a Trusted Types policy that is used here, as if it gave plain texts: scripts cannot tell them apart. */
interface TrustedPolicy {
  createHTML(markup: string): string;
  createScriptURL(name: string): string;
}

declare const trustedTypes: {createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy};

const rules: TrustedPolicy = {
  // Lit hands over what stands in our templates, never what comes from a page or a feed.
  createHTML: (markup) => markup,
  // Only a piece, and only from beside this file, whatever is asked for, with a fragment. Else it throws.
  createScriptURL: (name) =>
    new URL(
      // Whoever bundles the package has no such pieces, and webpack would warn of an address that it cannot follow.
      /* webpackIgnore: true */ (/^vigil-[\w-]+\.js#.*/.exec(name) as RegExpExecArray)[0],
      import.meta.url,
    ).href,
};

/**
 * The one policy of this copy, for Lit's markup and for the addresses of pieces. Its name can be had once on a
 * page, so nothing else may make it. Where the browser has no Trusted Types, or the page refuses the policy
 * without requiring one, plain texts do.
 */
export const policy = ((): TrustedPolicy => {
  try {
    return trustedTypes.createPolicy('vigil', rules);
  } catch {
    return rules;
  }
})();
