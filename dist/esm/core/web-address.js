/** An address of a page on the web, or nothing: not `mailto:`, `javascript:`, `file:`. */
export function webAddress(address, base) {
    try {
        const url = new URL(address, base);
        return /^https?:$/.test(url.protocol) ? url : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=web-address.js.map