import {expect} from 'chai';
import type {CommentService} from '../../src/comment-form/services/comment-service.js';
import {axe, onCleanUp, spyConsole, until} from '../support/fixtures.js';
import {
  accepted,
  announced,
  button,
  eventsOf,
  fakeService,
  field,
  find,
  focused,
  has,
  inside,
  mountForm,
  post,
  read,
  says,
  saying,
  secret,
} from './form-fixtures.js';

const code = 'p4Yt0-1nW3x-s8Qv2';

const removes = (works: boolean, seen: string[] = []): Partial<CommentService> => ({
  remove: (token) => {
    seen.push(token);
    return Promise.resolve(
      works ? {ok: true, value: true} : {ok: false, error: {code: 'refused', sent: 'no'}},
    );
  },
});

/** A clipboard that keeps what it is given, or refuses it. */
function stubClipboard(refuses = false): string[] {
  const texts: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => {
        if (refuses) return Promise.reject(new DOMException('Refused', 'NotAllowedError'));
        texts.push(text);
        return Promise.resolve();
      },
    },
  });
  onCleanUp(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });
  return texts;
}

describe('a removal code', () => {
  it('is shown once, with what it is for, and copied by a press', async () => {
    const texts = stubClipboard();
    const form = await mountForm(fakeService([accepted({removalToken: code}), accepted()], removes(true)));
    await post(form);
    await saying(form, 'Removal code');
    expect(field(form, 'code').value).to.equal(code);
    expect(field(form, 'code').readOnly).to.equal(true);
    expect(read(find(form, '#code-note'))).to.match(
      /takes the comment back, and is shown only now.*proves that the comment is yours/,
    );
    expect(field(form, 'code').getAttribute('aria-describedby')).to.equal('code-note');
    await axe(form);
    button(form, 'Copy').click();
    await saying(form, 'Copied.');
    expect(texts).to.deep.equal([code]);
    expect(announced()).to.equal('Copied.');
    button(form, 'Write another').click();
    await form.updateComplete;
    expect(says(form)).to.not.contain('Removal code');
    expect(inside(form).querySelector('#code')).to.equal(null);
    await post(form, 'Another one');
    await saying(form, 'waits for a moderator');
    expect(says(form)).to.not.contain('Removal code');
  });

  it('is seen whole, on a narrow screen too, so that it can be copied by hand', async () => {
    const form = await mountForm(fakeService([accepted({removalToken: `${code}-${code}-${code}`})]));
    form.style.width = '250px';
    await post(form);
    await saying(form, 'Removal code');
    const shown = field(form, 'code');
    expect(shown.scrollWidth).to.be.at.most(shown.clientWidth);
    expect(shown.scrollHeight).to.be.at.most(shown.clientHeight + 1);
    await axe(form);
  });

  it('is selected where the browser does not copy', async () => {
    stubClipboard(true);
    const form = await mountForm(fakeService([accepted({removalToken: code})]));
    await post(form);
    await saying(form, 'Removal code');
    button(form, 'Copy').click();
    await saying(form, 'Selected: copy it by hand.');
    const {selectionStart, selectionEnd} = field(form, 'code');
    expect([selectionStart, selectionEnd]).to.deep.equal([0, code.length]);
  });

  it('takes the comment back at once, where its writer thinks better of it', async () => {
    const seen: string[] = [];
    const form = await mountForm(fakeService([accepted({removalToken: code})], removes(true, seen)));
    await post(form);
    await saying(form, 'Removal code');
    button(form, 'Remove the comment').click();
    await saying(form, 'The comment is removed.');
    expect(seen).to.deep.equal([code]);
    await form.updateComplete;
    expect(says(form)).to.not.contain(secret).and.not.contain('waits for a moderator');
    expect(has(form, 'Send comment')).to.equal(true);
    // Neither the code nor its buttons can do anything now.
    expect(inside(form).querySelector('#code')).to.equal(null);
    expect(has(form, 'Remove the comment')).to.equal(false);
    expect(read(focused()!)).to.equal('The comment is removed.');
    await axe(form);
  });

  it('is shown without a button to use it where the service of the page cannot take a comment back', async () => {
    const form = await mountForm(fakeService([accepted({removalToken: code})]), 'removal');
    expect(has(form, 'Take a comment back')).to.equal(false);
    await post(form);
    await saying(form, 'Removal code');
    expect(has(form, 'Copy')).to.equal(true);
    expect(has(form, 'Remove the comment')).to.equal(false);
  });

  it('is in no event, in no address, and not in the console', async () => {
    const {calls} = spyConsole();
    const events = eventsOf();
    const form = await mountForm(fakeService([accepted({removalToken: code})], removes(false)));
    await post(form);
    await saying(form, 'Removal code');
    button(form, 'Remove the comment').click();
    await saying(form, 'Not removed. Check the code and the connection.');
    expect(calls).to.deep.equal([]);
    for (const event of events)
      expect(
        Object.values(event).concat(Object.values(Object.getOwnPropertyDescriptors(event))),
      ).to.not.include(code);
    expect(location.href).to.not.contain(code);
  });
});

describe('a place to use a removal code', () => {
  it('is there where the page says so, closed, and asks nothing', async () => {
    expect(has(await mountForm(fakeService()), 'Take a comment back')).to.equal(false);
    const form = await mountForm(fakeService([], removes(true)), 'removal');
    expect(has(form, 'Take a comment back')).to.equal(true);
    expect(inside(form).querySelector('#code')).to.equal(null);
    await axe(form);
  });

  it('takes the code, by keyboard too, and says what came of it', async () => {
    for (const [works, result] of [
      [true, 'The comment is removed.'],
      [false, 'Not removed. Check the code and the connection.'],
    ] as const) {
      const seen: string[] = [];
      const form = await mountForm(fakeService([], removes(works, seen)), 'removal');
      button(form, 'Take a comment back').click();
      await until(() => focused()?.id === 'code');
      expect(field(form, 'code').readOnly).to.equal(false);
      button(form, 'Remove the comment').click();
      expect(seen).to.deep.equal([]);
      expect(focused()).to.equal(field(form, 'code'));
      field(form, 'code').value = ` ${code} `;
      button(form, 'Remove the comment').click();
      await saying(form, result);
      // Read out, or else the focus is brought there.
      expect(works ? read(focused()!) : announced()).to.equal(result);
      expect(!!inside(form).querySelector('#code')).to.equal(!works);
      expect(seen).to.deep.equal([code]);
      await axe(form);
      form.remove();
    }
  });
});
