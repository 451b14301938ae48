/** An address of a page on the web, or nothing: not `mailto:`, `javascript:`, `file:`. */
export function webAddress(address: string, base?: string): URL | undefined {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
