/**
 * An article as a source gives it, checked for shape and for nothing else: every `Markup` is untrusted and goes through
 * `core/sanitise` before it is shown, every address through its URL pass.
 */
export {};
//# sourceMappingURL=article.js.map