const withoutFragment = ({href}: {readonly href: string}): string => href.replace(/#.*/, '');

/** Whether an address is one of this page, whatever its fragment. */
export const isSamePage = (address: {readonly href: string}): boolean =>
  withoutFragment(address) === withoutFragment(location);

/**
 * Follows a link to a place on this page without a new entry in the tab's history, by which Back would return to
 * the page when it has been left. All else is as the browser does it: it scrolls, moves the focus, sets `:target`.
 *
 * @param event a click, heard on the window, after all that the page does with it
 */
export function followInPlace(event: MouseEvent): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (
    link?.href.includes('#') &&
    isSamePage(link) &&
    !link.target &&
    !link.isContentEditable &&
    !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  ) {
    event.preventDefault();
    location.replace(link.href);
  }
}
