/**
 * Speaks to screen readers. One live region for the page, in the light DOM, because WebKit does not announce
 * changes inside shadow roots; there from the first widget on, because a region that appears together with
 * its text is not announced either.
 */
let region: HTMLElement | undefined;
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Puts the live region on the page. A framework that draws the whole body anew takes it away again. */
export function openAnnouncer(): HTMLElement {
  if (!region) {
    region = document.createElement('div');
    region.role = 'status';
    region.ariaAtomic = 'true';
    // Out of sight, not out of the accessibility tree. Through CSSOM: a `style` attribute would break under CSP.
    region.style.cssText = 'display:block;position:fixed;clip-path:inset(50%);'.replaceAll(
      ';',
      '!important;',
    );
  }
  if (!region.isConnected) document.body.append(region);
  return region;
}

/** Says a text, when the screen reader has nothing more urgent to say. */
export function announce(text: string, language: string): void {
  const status = openAnnouncer();
  // Many elements may show the same change; it is said once.
  if (status.textContent === text) return;
  status.lang = language;
  status.textContent = text;
  // Said, it is not to be found there later, when it may be true no more.
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    status.textContent = '';
  }, 10_000);
}
