import { html, nothing } from 'lit/html.js';
import { examples } from './draft-check.js';
import { nameOf } from './error-sentences.js';
const kinds = {
    // Browsers write down what goes into fields with a purpose, and when: a pseudonym for one comment is nobody's data to keep.
    name: ['text', 'off'],
    email: ['email', 'email'],
    website: ['url', 'url'],
};
/**
 * The form, from the comment to the button that sends it. What is written in its fields is theirs.
 *
 * @param asked what it asks for beside the comment
 * @param count how many characters are left, where that matters
 * @param notice what readers are told before they send
 * @param message how it goes, or why not
 * @param send what is on the button
 * @param clear whether there is a draft to be deleted
 */
export const formView = (asked, required, faults, count, notice, message, send, clear, heading, on, { say, row }) => {
    const frozen = send === 'sending' || nothing;
    const faultOf = (name) => say(nameOf(faults[name]), { example: examples[name] });
    const invalid = (name) => (faults[name] ? 'true' : nothing);
    const underneath = (name) => faults[name] ? html `<p id=${`${name}-fault`}><b>${faultOf(name)}</b></p>` : nothing;
    const faulty = Object.keys(faults);
    return html `<form
    aria-labelledby="title"
    novalidate
    @keydown=${on.key}
    @input=${on.input}
    @focusin=${on.prepare}
  >
    ${heading}
    ${faulty.length
        ? html `<div id="problems" class="message" role="group" aria-labelledby="problems" tabindex="-1">
            <p>${say('problems')}</p>
            <ul>
              ${faulty.map((name) => html `<li>${say('wrong', { field: html `<a href=${`#${name}`} @click=${on.toField}>${say(name)}</a>`, fault: faultOf(name) })}</li>`)}
            </ul>
          </div>`
        : nothing}
    <div>
      <label for="text">${say('text')}</label>
      <textarea
        id="text"
        part="field"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        writingsuggestions="false"
        required
        readonly=${frozen}
        aria-invalid=${invalid('text')}
        aria-describedby="text-fault count"
      ></textarea>
      ${underneath('text')} ${count}
    </div>
    ${asked.length
        ? html `<div class="who">
      ${asked.map((name) => {
            const needed = required.includes(name);
            return html `<div>
          <label for=${name}>${needed ? say(name) : row([name, 'optional'])}</label>
          <input
            id=${name}
            part="field"
            dir="auto"
            type=${kinds[name][0]}
            autocomplete=${kinds[name][1]}
            spellcheck="false"
            writingsuggestions="false"
            required=${needed || nothing}
            readonly=${frozen}
            aria-invalid=${invalid(name)}
            aria-describedby=${`${name}-fault`}
          />
          ${underneath(name)}
        </div>`;
        })}
    </div>`
        : nothing}
    <input id="k2" tabindex="-1" autocomplete="off" data-1p-ignore data-lpignore="true" />
    <div class="small"><slot name="notice">${notice}</slot></div>
    ${message}
    <p class="row">
      <button type="submit" part="button" aria-disabled=${frozen} @click=${on.send}>${say(send)}</button>
      ${clear ? html `<button type="button" @click=${on.clear}>${say('clear')}</button>` : nothing}
      <slot name="actions"></slot>
    </p>
  </form>`;
};
//# sourceMappingURL=form-view.js.map