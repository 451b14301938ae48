/**
 * What pages of moderators have more where there is script: keys, within the list of comments alone, so that they are in
 * nobody's way; and the work that a name costs for which many wrong passphrases were tried.
 */

// ---------------------------------------------------------------------------------------------------------- Keys

const list = document.querySelector('[data-keys]');
if (list) {
  const comments = [...list.querySelectorAll('.comment')];
  for (const comment of comments) comment.tabIndex = -1;
  document.querySelector('[data-keys-help]')?.removeAttribute('hidden');
  // From a comment that was decided about to the next.
  if (new URLSearchParams(location.search).has('done')) comments[0]?.focus();
  else if (comments[0]) comments[0].tabIndex = 0;

  const buttons = {a: 'approve', r: 'reject', s: 'spam', h: 'hold'};

  list.addEventListener('keydown', (event) => {
    if (
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      event.target.matches('input:not([type=checkbox]), textarea')
    )
      return;
    const at = comments.findIndex((comment) => comment.contains(document.activeElement));
    const comment = comments[at];
    const press = (selector) => {
      const found = comment?.querySelector(selector);
      found?.click();
      return Boolean(found);
    };
    const done =
      event.key === 'j' || event.key === 'k'
        ? (comments[at + (event.key === 'j' ? 1 : -1)]?.focus(), true)
        : event.key === 'x'
          ? press('[type=checkbox]')
          : event.key === 'e'
            ? press('[data-edit]')
            : Object.hasOwn(buttons, event.key) && press(`button[value="${buttons[event.key]}"]`);
    if (done) event.preventDefault();
  });
}

// ---------------------------------------------------------------------------------------------------------- Work

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
const hexOf = (bytes) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function solve({parameters, signature}) {
  const {cost, keyLength, keyPrefix, nonce, salt} = parameters;
  const start = bytesOf(nonce);
  for (let counter = 0; ; counter++) {
    const password = new Uint8Array(start.length + 4);
    password.set(start);
    new DataView(password.buffer).setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const settings = {name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost};
    const derivedKey = hexOf(await crypto.subtle.deriveBits(settings, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix))
      return btoa(
        JSON.stringify({challenge: {parameters, signature}, solution: {counter, derivedKey, time: 0}}),
      );
  }
}

const form = document.querySelector('form[data-challenge]');
if (form) {
  const button = form.querySelector('button');
  const says = form.querySelector('[data-work]');
  says.textContent = says.dataset.work;
  button.disabled = true;
  form.elements.altcha.value = await solve(JSON.parse(form.dataset.challenge));
  button.disabled = false;
  says.textContent = says.dataset.done;
}
