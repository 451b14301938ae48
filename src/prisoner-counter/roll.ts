/** Half a second is seen; more than 600 ms would be a show. */
const duration = 500;

/**
 * Lets a number roll from its previous text to its present one, in a layer that no screen reader sees. The
 * real text is true from the start; it is only transparent meanwhile. Up or down, it rolls the same way.
 *
 * Nothing moves for readers who asked for less motion, or where it cannot be seen.
 */
export function roll(number: HTMLElement, layer: HTMLElement, before: string): void {
  if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const timing = {duration, easing: 'ease-in-out'};
  layer.replaceChildren(
    ...[before, number.textContent].map((text, index) => {
      const row = document.createElement('span');
      row.textContent = text;
      row.animate({translate: [`0 ${index * 100}%`, `0 ${(index - 1) * 100}%`], opacity: [1 - index, index]}, timing);
      return row;
    }),
  );
  const rows = layer.firstChild;
  number.animate({color: ['transparent', 'transparent']}, duration).onfinish = () => {
    // A later roll has put its own rows there by now.
    if (layer.firstChild === rows) layer.replaceChildren();
  };
}
