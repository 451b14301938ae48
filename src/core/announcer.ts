/**
 * Speaks to screen readers. One live region for the page, in the light DOM, because WebKit does not announce
 * changes inside shadow roots; there from the first widget to the last, because a region that appears
 * together with its text is not announced either.
 */
let region: HTMLElement | undefined;
let users = 0;

/** Out of sight, not out of the accessibility tree. Through CSSOM: a `style` attribute would break under CSP. */
const hidden =
  'display:block;position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'.replaceAll(
    /;|$/g,
    '!important;',
  );

function place(): HTMLElement {
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-atomic', 'true');
    region.style.cssText = hidden;
  }
  // A framework that draws the whole body anew takes the region away with it.
  if (!region.isConnected) document.body.append(region);
  return region;
}

/** Keeps the live region on the page until the returned function is called. */
export function openAnnouncer(): () => void {
  users++;
  place();
  return () => {
    // A move disconnects and connects: the region stays through it.
    queueMicrotask(() => {
      if (--users === 0) {
        region?.remove();
        region = undefined;
      }
    });
  };
}

/** Says a text, when the screen reader has nothing more urgent to say. */
export function announce(text: string, language: string): void {
  const status = place();
  status.lang = language;
  status.textContent = text;
}
