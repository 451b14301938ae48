import { encode } from 'uqr';
/** The light modules around a code that readers need to find it, on each side (ISO/IEC 18004, 6.3.8). */
const quietZone = 4;
/**
 * The QR code of an address: with as few modules as it can have, since large ones are easier to read, and with
 * as much error correction as fits these.
 *
 * @param text the address as `new URL(…).href` writes it: readers disagree about letters outside of ASCII
 * @throws {RangeError} where the text is over 2,953 bytes, which no QR code can hold
 */
export function qrCode(text) {
    const { data, size } = encode(text, { border: quietZone, ecc: 'L', boostEcc: true });
    const path = data
        .map((row, y) => 
    // One bar for each run of dark modules.
    row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .replace(/ +|#+/g, (run, x) => run[0] === '#' ? `M${x} ${y}h${run.length}v1h-${run.length}z` : ''))
        .join('');
    const box = `M0 0h${size}v${size}H0z`;
    return {
        svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 8}" height="${size * 8}" viewBox="0 0 ${size} ${size}" ` +
            `shape-rendering="crispEdges"><path fill="#fff" d="${box}"/><path fill="#000" d="${path}"/></svg>\n`,
        size,
        path,
    };
}
//# sourceMappingURL=qr-code.js.map