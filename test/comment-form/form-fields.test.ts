import {expect} from 'chai';
import {limits} from '../../src/comment-form/services/limits.js';
import {axe, emulate, pressKey, sendKeys, spyConsole, until} from '../support/fixtures.js';
import {
  accepted,
  announced,
  button,
  eventsOf,
  fakeService,
  field,
  find,
  focused,
  inside,
  mountForm,
  post,
  read,
  says,
  saying,
  secret,
  send,
  write,
  type CommentForm,
} from './form-fixtures.js';

const fields = (form: CommentForm): HTMLInputElement[] =>
  [...inside(form).querySelectorAll<HTMLInputElement>('textarea, input')].filter(
    (each) => each.getClientRects().length > 0,
  );

describe('the fields of the comment form', () => {
  it('are those that the page asks for, in its order, each once, after the comment', async () => {
    const form = await mountForm(fakeService(), 'ask="website, email  website"');
    expect(fields(form).map(({id}) => id)).to.deep.equal(['text', 'website', 'email']);
    form.ask = 'name';
    await form.updateComplete;
    expect(fields(form).map(({id}) => id)).to.deep.equal(['text', 'name']);
    form.ask = '';
    await form.updateComplete;
    expect(fields(form).map(({id}) => id)).to.deep.equal(['text']);
  });

  it('hold what the page requires, also where it does not ask for it', async () => {
    const form = await mountForm(fakeService(), 'require="email"');
    expect(fields(form).map(({id, required}) => [id, required])).to.deep.equal([
      ['text', true],
      ['name', false],
      ['email', true],
    ]);
    expect([...inside(form).querySelectorAll('label')].map(read)).to.deep.equal([
      'Comment',
      'Name or pseudonym (optional)',
      'Email',
    ]);
  });

  it('that are not known are left out, and the editor is told once', async () => {
    const {calls} = spyConsole();
    for (let time = 0; time < 2; time += 1) {
      const form = await mountForm(fakeService(), 'ask="name phone"');
      expect(fields(form).map(({id}) => id)).to.deep.equal(['text', 'name']);
    }
    expect(calls.map(({text}) => text)).to.deep.equal([
      '[vigil] <vigil-comment-form ask="name phone"> is not understood. Use name, email, website.',
    ]);
  });

  it('are native, with visible labels, and known to the browser by their purpose', async () => {
    const form = await mountForm(fakeService(), 'ask="name email website"');
    expect(
      fields(form).map((each) => [each.localName, each.type, each.getAttribute('autocomplete')]),
    ).to.deep.equal([
      ['textarea', 'textarea', 'off'],
      ['input', 'text', 'off'],
      ['input', 'email', 'email'],
      ['input', 'url', 'url'],
    ]);
    for (const each of fields(form)) {
      const [label] = each.labels as NodeListOf<HTMLLabelElement>;
      expect(label?.getBoundingClientRect().height, each.id).to.be.above(10);
      expect(each.placeholder).to.equal('');
      // Pasted text is never cut off unseen.
      expect(each.maxLength).to.equal(-1);
    }
    const region = find(form, 'form');
    expect(read(find(form, `#${region.getAttribute('aria-labelledby') ?? ''}`))).to.equal('Leave a comment');
    expect(find(form, '[role=heading]').getAttribute('aria-level')).to.equal('2');
  });

  it('are under a heading of the page’s own, and another one for a reply', async () => {
    const form = await mountForm(fakeService(), 'label="Write to us"');
    expect(read(find(form, '#title'))).to.equal('Write to us');
    form.label = '';
    form.parent = '3';
    await form.updateComplete;
    expect(read(find(form, '#title'))).to.equal('Leave a reply');
    expect(find(form, '#title').getAttribute('aria-level')).to.equal('3');
  });

  it('keep the order of English words on a page from right to left', async () => {
    const form = await mountForm(fakeService(), 'lang="ar" dir="rtl"');
    await send(form);
    for (const whole of ['label[for=name] > span', '#problems li > span']) {
      const {lang, dir} = find(form, whole);
      expect([lang, dir], whole).to.deep.equal(['en', 'ltr']);
    }
    expect(read(find(form, 'label[for=name] > span'))).to.equal('Name or pseudonym (optional)');
    expect(read(find(form, '#problems li > span'))).to.equal('Comment: Please fill this in.');
  });

  it('keep what is in them when the page’s language changes', async () => {
    const form = await mountForm(fakeService());
    write(form, 'text', secret);
    form.lang = 'ar';
    await form.updateComplete;
    expect(field(form, 'text').value).to.equal(secret);
  });
});

describe('what is wrong with a field', () => {
  it('is said beside it and in a summary with links, which takes the focus; nothing is sent', async () => {
    const events = eventsOf();
    const service = fakeService();
    const form = await mountForm(service, 'ask="name email website" require="name"');
    write(form, 'text', '  ');
    write(form, 'email', 'ann at example.org');
    write(form, 'website', 'my page');
    await send(form);
    expect(service.sent).to.deep.equal([]);
    expect(events).to.deep.equal([]);
    const summary = find(form, '#problems');
    expect(focused()).to.equal(summary);
    // Read out as one when the focus comes to it.
    expect([summary.role, summary.getAttribute('aria-labelledby')]).to.deep.equal(['group', summary.id]);
    expect([...summary.querySelectorAll('li')].map(read)).to.deep.equal([
      'Comment: Please fill this in.',
      'Name or pseudonym: Please fill this in.',
      'Email: An address looks like name@example.org.',
      'Website: An address looks like https://example.org.',
    ]);
    for (const [index, name] of ['text', 'name', 'email', 'website'].entries()) {
      const each = field(form, name);
      expect(each.getAttribute('aria-invalid')).to.equal('true');
      const described = (each.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => inside(form).getElementById(id)?.textContent ?? '')
        .join(' ');
      expect(described.trim()).to.match(index < 2 ? /fill this in/ : /looks like/);
      summary.querySelectorAll('a')[index]?.click();
      expect(focused()).to.equal(each);
    }
    expect(location.hash).to.equal('');
    await axe(form);
  });

  it('is gone when it is mended', async () => {
    const service = fakeService();
    const form = await mountForm(service);
    await send(form);
    expect(says(form)).to.contain('Please correct');
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent).to.have.length(1);
  });

  it('is nothing in a field that may be empty', async () => {
    const service = fakeService();
    const form = await mountForm(service, 'ask="name email website"');
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent[0]).to.include({name: '', email: '', website: ''});
  });

  it('is a length that the server does not take, in bytes, before it is sent', async () => {
    const service = fakeService();
    const form = await mountForm(service, 'ask="name"');
    write(form, 'name', 'я'.repeat(limits.name / 2 + 1));
    await post(form);
    expect(says(form)).to.contain('Name or pseudonym: This is too long.');
    expect(service.sent).to.have.length(0);
    write(form, 'name', 'я'.repeat(Math.floor(limits.name / 2)));
    await send(form);
    await saying(form, 'waits for a moderator');
  });
});

describe('the count of characters', () => {
  it('is shown near the end only, by what the site allows, and announced once', async () => {
    const form = await mountForm(fakeService(), 'max-length="300"');
    write(form, 'text', 'a'.repeat(99));
    await form.updateComplete;
    expect(inside(form).querySelector('#count')).to.equal(null);
    write(form, 'text', 'a'.repeat(101));
    await form.updateComplete;
    expect(read(find(form, '#count'))).to.equal('Characters left: 199');
    expect(announced()).to.equal('Characters left: 199');
    write(form, 'text', 'a'.repeat(102));
    await form.updateComplete;
    expect(read(find(form, '#count'))).to.equal('Characters left: 198');
    expect(announced()).to.equal('Characters left: 199');
    expect(field(form, 'text').getAttribute('aria-describedby')).to.contain('count');
    await axe(form);
  });

  it('counts a letter outside of the first plane once, and no space around the text', async () => {
    const form = await mountForm(fakeService(), 'max-length="10"');
    write(form, 'text', ' \u{1F54A}\u{1F54A} ');
    await form.updateComplete;
    expect(read(find(form, '#count'))).to.equal('Characters left: 8');
  });

  it('is the server’s own, in letters like those written: a Cyrillic one is two bytes', async () => {
    const form = await mountForm(fakeService());
    write(form, 'text', 'я'.repeat(32_700));
    await form.updateComplete;
    expect(read(find(form, '#count'))).to.equal('Characters left: 62');
    write(form, 'text', 'я'.repeat(32_763));
    await form.updateComplete;
    expect(read(find(form, '#count'))).to.equal('Characters left: -1');
  });

  it('lets nothing that is too long be sent, and cuts nothing off', async () => {
    const service = fakeService();
    const form = await mountForm(service, 'max-length="5"');
    await post(form, 'abcdef');
    expect(says(form)).to.contain('Comment: This is too long.');
    expect(field(form, 'text').value).to.equal('abcdef');
    expect(service.sent).to.have.length(0);
  });
});

describe('the keyboard', () => {
  it('goes through the form, fills it in and sends it', async () => {
    const service = fakeService([accepted()]);
    const form = await mountForm(service, 'ask="name email"');
    form.focus();
    expect(focused()).to.equal(field(form, 'text'));
    await sendKeys({type: 'Free them'});
    await pressKey('Enter');
    await sendKeys({type: 'all'});
    await pressKey('Tab');
    await sendKeys({type: 'Ann'});
    await pressKey('Tab');
    expect(focused()).to.equal(field(form, 'email'));
    await pressKey('Tab');
    expect(focused()).to.equal(find(form, '[type=submit]'));
    await pressKey('Space');
    await saying(form, 'waits for a moderator');
    expect(service.sent[0]).to.include({text: 'Free them\nall', name: 'Ann'});
    expect(focused()).to.equal(find(form, '#title'));
    await pressKey('Tab');
    expect(focused()).to.equal(button(form, 'Write another'));
    await pressKey('Enter');
    await until(() => focused() === field(form, 'text'));
  });

  it('sends by Ctrl+Enter or Cmd+Enter from any field, and not by Enter in the comment', async () => {
    for (const key of ['ctrlKey', 'metaKey']) {
      const service = fakeService([accepted()]);
      const form = await mountForm(service);
      write(form, 'text', secret);
      const enter = (more: KeyboardEventInit) => {
        field(form, 'text').dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'Enter',
            bubbles: true,
            composed: true,
            cancelable: true,
            ...more,
          }),
        );
      };
      enter({});
      enter({shiftKey: true});
      expect(service.sent).to.have.length(0);
      enter({[key]: true});
      await saying(form, 'waits for a moderator');
      expect(service.sent).to.have.length(1);
    }
  });

  it('sends by Enter in a field of one line', async () => {
    const service = fakeService([accepted()]);
    const form = await mountForm(service);
    write(form, 'text', secret);
    field(form, 'name').focus();
    await pressKey('Enter');
    await saying(form, 'waits for a moderator');
    expect(service.sent).to.have.length(1);
  });

  it('loses nothing by Escape', async () => {
    const form = await mountForm();
    field(form, 'text').focus();
    await sendKeys({type: 'Free them'});
    await pressKey('Escape', 3);
    expect(field(form, 'text').value).to.equal('Free them');
    expect(focused()).to.equal(field(form, 'text'));
  });

  it('can always see where it is, also in the reader’s own colours', async function () {
    const form = await mountForm();
    field(form, 'text').focus();
    await pressKey('Tab');
    expect(focused()).to.equal(field(form, 'name'));
    // WebKit's window never has the focus under automation, and draws none.
    if (!document.hasFocus()) this.skip();
    const name = getComputedStyle(field(form, 'name'));
    expect(parseFloat(name.outlineWidth)).to.be.at.least(2);
    if (!(await emulate({forcedColors: 'active'}))) this.skip();
    expect(name.outlineStyle).to.equal('solid');
    expect(parseFloat(name.borderTopWidth)).to.be.at.least(1);
    expect(name.borderTopStyle).to.equal('solid');
    expect(getComputedStyle(find(form, '[type=submit]')).borderTopStyle).to.equal('solid');
    await axe(form);
  });
});

describe('the field for the comment', () => {
  it('grows with its text, up to a limit', async () => {
    const form = await mountForm();
    const text = field(form, 'text');
    const before = text.offsetHeight;
    write(form, 'text', 'line\n'.repeat(12));
    await form.updateComplete;
    expect(text.offsetHeight).to.be.above(before);
    expect(text.scrollHeight).to.be.at.most(text.clientHeight + 1);
    write(form, 'text', 'line\n'.repeat(500));
    await form.updateComplete;
    expect(text.offsetHeight).to.be.below(700);
  });

  it('has letters of 16 pixels or more, so that telephones do not zoom', async () => {
    const form = await mountForm();
    form.setAttribute('style', '--vigil-font-size: 11px');
    for (const each of fields(form)) expect(parseFloat(getComputedStyle(each).fontSize)).to.equal(16);
  });
});
