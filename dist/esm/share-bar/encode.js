/**
 * Escapes a text for an address, a space as `%20`: `+` is a space to servers only, and a plus to apps. Half a
 * surrogate pair, on which `encodeURIComponent` throws, becomes U+FFFD.
 */
export const encode = (text) => encodeURIComponent(
// Not `\p{Surrogate}`: WebKit does not find with it a half that U+FEFF follows. `toWellFormed` is of late 2023.
text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (units) => (units[1] ? units : '\ufffd')));
//# sourceMappingURL=encode.js.map