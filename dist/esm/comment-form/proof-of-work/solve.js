/** Keys that are made at once: enough for the cores of a phone, and few enough that a slice is over soon. */
const slice = 8;
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hexOf = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
/** More than any honest server asks for; a hostile one could hold up the device for hours. */
const most = { cost: 100_000, keyLength: 64, tries: 20_000 };
/** The key that a number makes, in hexadecimal digits. */
export async function keyOf({ algorithm, cost, keyLength, nonce, salt: salted }, counter) {
    const { subtle } = crypto;
    const salt = bytesOf(salted);
    const start = bytesOf(nonce);
    const password = new Uint8Array(start.length + 4);
    password.set(start);
    new DataView(password.buffer).setUint32(start.length, counter);
    if (algorithm.startsWith('PBKDF2/')) {
        const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
        const hash = algorithm.slice(7);
        return hexOf(await subtle.deriveBits({ name: 'PBKDF2', hash, salt, iterations: cost }, key, keyLength * 8));
    }
    let hashed = Uint8Array.of(...salt, ...password).buffer;
    for (let round = 0; round < cost; round++)
        hashed = await subtle.digest(algorithm, hashed);
    return hexOf(hashed.slice(0, keyLength));
}
/**
 * Finds the number that a server hid in its challenge (ALTCHA v2, its deterministic mode), by trying one after the other.
 * The keys are made by the browser itself, beside the page, which stays free for typing.
 *
 * @returns what the server wants to have with the comment
 * @throws where the signal is aborted, the page is not on https, or the algorithm is one that browsers do not have
 */
export async function solve({ parameters, signature }, { signal, progress } = {}) {
    const { cost, keyLength } = parameters;
    // Without PBKDF2 each round is a turn of the page's own.
    if (!(cost <= most.cost / (parameters.algorithm.startsWith('PBKDF2/') ? 1 : 20) && keyLength <= most.keyLength))
        throw new Error('the challenge is too hard');
    for (let from = 0; from < most.tries; from += slice) {
        signal?.throwIfAborted();
        const keys = await Promise.all(Array.from({ length: slice }, (_, index) => keyOf(parameters, from + index)));
        const found = keys.findIndex((key) => key.startsWith(parameters.keyPrefix));
        if (found >= 0) {
            // How long it took would tell one device from another.
            const solution = { counter: from + found, derivedKey: keys[found], time: 0 };
            return btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
        }
        progress?.(from + slice);
        // Keys come as fast as some engines can take them; typing goes before.
        await new Promise((resolve) => setTimeout(resolve));
    }
    throw new Error('the challenge has no solution');
}
//# sourceMappingURL=solve.js.map