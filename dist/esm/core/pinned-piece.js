import { policy } from './trusted-policy.js';
/** The pieces that are there or on their way, by name. */
const pieces = {};
/** Browsers may keep an address that failed for failed. Another fragment is another address to them, and the same file. */
let tries = '';
async function load(name, integrity) {
    const script = document.createElement('script');
    try {
        Object.assign(script, {
            type: 'module',
            integrity,
            crossOrigin: '',
            referrerPolicy: 'no-referrer',
            // A page that lists a nonce has it on the script that loaded this one, or on another.
            nonce: document.querySelector('script[nonce]')?.nonce ?? '',
            // The plain address may be in the page's list of modules already, where no hash is looked at: by an import, a
            // `modulepreload`, an import map. This one is ours.
            src: policy.createScriptURL(`${name}#${integrity}${tries}`),
        });
        await new Promise((resolve, reject) => {
            script.onload = resolve;
            script.onerror = reject;
            document.head.append(script);
        });
        // The very instance that the script made: its address is not fetched again.
        return await import(script.src);
    }
    catch {
        tries += '#';
        pieces[name] = undefined;
        throw new Error(`${name} is missing, or not of this build.`);
    }
    finally {
        script.remove();
    }
}
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
export const pinnedPiece = (name, integrity) => (pieces[name] ??= load(name, integrity));
//# sourceMappingURL=pinned-piece.js.map