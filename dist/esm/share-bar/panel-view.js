import { html, nothing } from 'lit/html.js';
/**
 * What came of the last press, and what else can be copied.
 *
 * @param copies what is offered; the one just copied is left out
 * @param qrName what is read out instead of the QR code
 * @param fieldName names the field with the text to copy by hand
 * @param showCode shows the QR code, where that is offered too
 */
export function panelView({ message, what, text, code }, copies, copy, qrName, fieldName, showCode, say) {
    const offers = Object.entries(copies).filter(([name]) => name !== what);
    return !(message || code || offers.length)
        ? nothing
        : html `<div class="panel">
    ${message ? html `<p>${say(message, { what: what && say(what) })}</p>` : nothing}
    ${what === 'withoutPreview' ? html `<p>${say('restore')}</p>` : nothing}
    ${text ? html `<textarea readonly rows="3" dir="auto" aria-label=${fieldName}></textarea>` : nothing}
    ${offers.length
            ? html `<p class="offers">
            <span>${say('instead')}</span>
            ${offers.map(([name, value]) => html `<button type="button" @click=${copy(name, value)}>${say(name)}</button>`)}
            ${showCode
                ? html `<button type="button" aria-expanded=${!!code} @click=${showCode}>${say('qr')}</button>`
                : nothing}
          </p>`
            : nothing}
    ${code
            ? html `<figure>
            <svg class="code" role="img" aria-label=${qrName} viewBox=${`0 0 ${code.size} ${code.size}`} shape-rendering="crispEdges">
              <path d=${code.path}></path>
            </svg>
            <figcaption class="small">
              <bdi>${code.url}</bdi>
              <a download="qr.svg" href=${`data:image/svg+xml,${encodeURIComponent(code.svg)}`}
                >${say('save')}</a
              >
            </figcaption>
          </figure>`
            : nothing}
  </div>`;
}
//# sourceMappingURL=panel-view.js.map