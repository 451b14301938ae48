/** A QR code (ISO/IEC 18004), its quiet zone included. */
export interface QrCode {
    /** The whole code as an SVG file: dark on white. */
    readonly svg: string;
    /** Width and height in modules, the squares that it is made of. */
    readonly size: number;
    /**
     * The dark modules as SVG path data in a box of `size` × `size`. Whoever draws it puts a white rectangle of
     * that size under it, also on a dark page, and `shape-rendering="crispEdges"`, without which lines of light
     * run between the rows.
     */
    readonly path: string;
}
/**
 * The QR code of an address: with as few modules as it can have, since large ones are easier to read, and with
 * as much error correction as fits these.
 *
 * @param text the address as `new URL(…).href` writes it: readers disagree about letters outside of ASCII
 * @throws {RangeError} where the text is over 2,953 bytes, which no QR code can hold
 */
export declare function qrCode(text: string): QrCode;
