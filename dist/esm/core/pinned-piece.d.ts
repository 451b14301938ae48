/**
 * Loads code on demand, and only the very file that this copy was built with: with another hash it never runs.
 * The build writes the calls, where a module says `import('./name.js')` (scripts/build/pinned-pieces.mjs).
 *
 * A script element carries the hash, since a plain `import()` cannot, and `modulepreload` with a wrong one
 * stops only Firefox. However many ask, the piece is loaded once; after a failure the next one to ask tries anew.
 *
 * @param name the file beside this one: `vigil-qr.js`
 * @param integrity its hash (Subresource Integrity): `sha256-…`
 * @returns the piece's exports; rejects where it is missing, blocked by the page's policy, or another file
 * @see docs/decisions/0005-pinned-pieces.md
 */
export declare const pinnedPiece: (name: string, integrity: string) => Promise<unknown>;
