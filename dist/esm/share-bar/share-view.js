import { html, nothing } from 'lit/html.js';
/** A link to a network's form, in a tab of its own, which learns nothing of this one. */
export const outward = (control, content, press, say) => html `<a
    part="link"
    href=${control.href}
    target="_blank"
    rel="noopener noreferrer"
    @click=${press(control)}
    @auxclick=${press(control)}
    >${content}<span class="unseen">, ${say(control.href?.startsWith('http') ? 'newTab' : 'app')}</span></a
  >`;
/**
 * The ways to pass the page on, in a row or in a menu. `role` brings back the list that WebKit takes away
 * where there are no bullets.
 *
 * @param labels `both`, `icon` or `text`: what is seen; the label is read out in any case
 * @param prepare the reader is about to press a button
 */
export const controlsView = (controls, labels, name, press, prepare, say) => 
// eslint-disable-next-line lit-a11y/no-redundant-role -- WebKit has no list without bullets otherwise
html `<ul part="list" role="list" aria-label=${name}>
    ${controls.map((control) => {
    const { mark, label, href, waits, expanded } = control;
    const drawn = mark && labels !== 'text';
    const content = html `${drawn ? html `<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${mark}></path></svg>` : nothing}<span class=${drawn && labels === 'icon' ? 'unseen' : nothing}>${label}</span>`;
    return html `<li class=${waits ? 'waits' : nothing}>
        ${href
        ? outward(control, content, press, say)
        : html `<button
                type="button"
                part="button"
                aria-expanded=${expanded ?? nothing}
                @click=${press(control)}
                @pointerenter=${prepare(control)}
                @focus=${prepare(control)}
                >${content}</button
              >`}
      </li>`;
})}
  </ul>`;
//# sourceMappingURL=share-view.js.map