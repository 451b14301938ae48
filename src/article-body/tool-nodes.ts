/**
 * A node of a tool. In the place of Lit's templates, which would bring a second Lit, and with it a second Trusted Types policy,
 * into each piece: a page that requires them allows one.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** A node with a text of ours, which may be English in an article written from right to left. */
export const say = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] => make(tag, {dir: 'auto'}, text);

export function button(label: string, press: () => void): HTMLButtonElement {
  const made = say('button', label);
  made.type = 'button';
  made.onclick = press;
  return made;
}

/** What was focused in a shadow root, to come back to. */
export const focusedIn = (place: HTMLElement): HTMLElement | undefined =>
  ((place.getRootNode() as ShadowRoot).activeElement ?? undefined) as HTMLElement | undefined;

/** Takes away what stands in a place, and brings the focus back from there to what opened it. */
export function clear(place: HTMLElement, opener: HTMLElement | undefined): void {
  const wasInside = place.contains((place.getRootNode() as ShadowRoot).activeElement);
  place.replaceChildren();
  if (wasInside) opener?.focus();
}
