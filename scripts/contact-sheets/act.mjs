// What runs in the page of a contact sheet: opens what opens, and brings the comment form into each of its states.

/**
 * Runs in the page; knows nothing from outside.
 * @param states those of the form, as page.mjs has them
 */
export async function act(states) {
  const later = (time = 200) => new Promise((resolve) => setTimeout(resolve, time));
  const find = async (element, selector) => {
    for (let round = 0; round < 500; round += 1) {
      const found = element.shadowRoot?.querySelector(selector);
      if (found) return found;
      await later(20);
    }
    throw new Error(`<${element.localName}> has no ${selector}.`);
  };
  const write = (field, text) => {
    field.focus({preventScroll: true});
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  };

  const service = ({answer, removes, twice}) => ({
    knowsRepeats: !twice,
    list: () => Promise.resolve({ok: true, value: {comments: [], pages: 1}}),
    submit: () => (answer ? Promise.resolve(answer) : new Promise(() => undefined)),
    state: () => Promise.resolve({ok: true, value: 'open'}),
    remove: () =>
      Promise.resolve(removes ? {ok: true, value: true} : {ok: false, error: {code: 'refused', sent: 'no'}}),
  });
  const attributes = ['ask', 'require', 'max-length', 'draft', 'parent', 'removal', 'closed'];
  const form = async (state, index) => {
    const element = document.createElement('vigil-comment-form');
    for (const name of attributes) if (name in state) element.setAttribute(name, state[name]);
    element.setAttribute('endpoint', 'https://newspaper.example');
    element.setAttribute('thread', `${index + 1}`);
    if (!('ask' in state)) element.setAttribute('ask', '');
    // What is said before sending is the same in all of them.
    if (!state.whole) element.innerHTML = '<p slot="notice">…</p>';
    element.service = service(state);
    columns[index % columns.length].append(element);
    await element.updateComplete;
    if (state.code) {
      (await find(element, 'button:not([type=submit])')).click();
      (await find(element, '#code')).value = 'p4Yt0';
      (await find(element, 'form.message button')).click();
      return;
    }
    if ('closed' in state) return;
    const writes = state.writes ?? {text: '2025'};
    for (const [id, text] of Object.entries(writes)) write(await find(element, `#${id}`), text);
    if (state.quiet) return;
    (await find(element, '[type=submit]')).click();
    if (state.rewrites) {
      await find(element, '#message');
      write(await find(element, '#text'), '2026');
    }
    if (state.presses) {
      await find(element, '#code');
      (await find(element, 'form.message button')).click();
    }
  };
  const columns = Array.from({length: 4}, () => {
    const column = document.createElement('div');
    column.className = 'column';
    column.style.inlineSize = '320px';
    return column;
  });
  document.querySelector('template').replaceWith(...columns);
  await Promise.all(states.map(form));

  const answers = (value) => ({
    ...service({}),
    list: () => Promise.resolve(value),
    count: () => Promise.resolve({ok: true, value: 0}),
  });
  const refuses = (code) => answers({ok: false, error: {code, sent: 'no'}});
  Object.assign(document.querySelector('#none'), {
    service: answers({ok: true, value: {comments: [], pages: 1}}),
  });
  Object.assign(document.querySelector('#failed'), {service: refuses('server')});
  Object.assign(document.querySelector('#refused'), {service: refuses('refused')});
  await later();

  for (const element of document.querySelectorAll('[data-presses]'))
    for (const at of element.dataset.presses.split(' '))
      element.shadowRoot?.querySelectorAll('button')[at]?.click();
  document.querySelector('#replying').shadowRoot?.querySelector('[id^=reply-]')?.click();
  await later();
  for (const {shadowRoot} of document.querySelectorAll('.column > *'))
    for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  document.activeElement?.blur();
  await document.fonts.ready;
  await later();
}
