import {expect} from 'chai';
import type {ServiceError} from '../../src/comment-form/services/comment-service.js';
import {stubClock} from '../core/clock.js';
import {axe, until} from '../support/fixtures.js';
import {
  accepted,
  announced,
  asksToStay,
  button,
  eventsOf,
  failed,
  fakeService,
  field,
  find,
  focused,
  has,
  inside,
  later,
  mountForm,
  post,
  read,
  says,
  saying,
  secret,
  send,
  write,
} from './form-fixtures.js';

describe('the comment form at rest', () => {
  it('asks for the comment and a name or pseudonym, and for nothing else', async () => {
    const form = await mountForm();
    const fields = [...inside(form).querySelectorAll<HTMLInputElement>('input, textarea')].filter(
      (each) => each.getClientRects().length > 0,
    );
    expect(fields.map(({id, required}) => [id, required])).to.deep.equal([
      ['text', true],
      ['name', false],
    ]);
    expect([...inside(form).querySelectorAll('label')].map(read)).to.deep.equal([
      'Comment',
      'Name or pseudonym (optional)',
    ]);
    await axe(form);
  });

  it('says before sending who gets it, who reads it, what is kept, and what to do at risk', async () => {
    const form = await mountForm();
    const text = read(find(form, '[name=notice]'));
    expect(text).to.match(/goes to news\.example\. Moderators .*IP address and browser/);
    expect(text).to.match(/at risk: .*pseudonym.*Tor Browser or a VPN/);
  });

  it('asks the server nothing before a reader goes into it', async () => {
    const service = fakeService();
    const form = await mountForm(service);
    expect(service.asked).to.equal(0);
    field(form, 'text').focus();
    field(form, 'name').focus();
    field(form, 'text').focus();
    expect(service.asked).to.equal(1);
    expect(service.sent).to.deep.equal([]);
  });

  it('asks nobody to stay while nothing is written', async () => {
    const form = await mountForm();
    expect(asksToStay()).to.equal(false);
    write(form, 'text', '  \n ');
    await form.updateComplete;
    expect(asksToStay()).to.equal(false);
    write(form, 'text', secret);
    await form.updateComplete;
    expect(asksToStay()).to.equal(true);
    expect(form.unsent).to.equal(true);
    write(form, 'text', '');
    await form.updateComplete;
    expect(asksToStay()).to.equal(false);
  });
});

describe('a comment that is sent', () => {
  it('goes once, as it was written, and stays in the form, frozen, until the server has it', async () => {
    const {answer, give} = later();
    const service = fakeService([answer]);
    const form = await mountForm(service, 'ask="name email website" parent="3"');
    write(form, 'name', ' Ann ');
    write(form, 'email', 'ann@example.org');
    write(form, 'website', 'example.org');
    await post(form, ` ${secret} `);
    await until(() => service.sent.length);
    expect(service.sent[0]).to.deep.include({
      thread: '5',
      parent: '3',
      text: ` ${secret} `,
      name: ' Ann ',
      email: 'ann@example.org',
      website: 'https://example.org',
      again: false,
      extra: {},
    });
    for (const name of ['text', 'name', 'email', 'website'])
      expect(field(form, name).readOnly, name).to.equal(true);
    expect(field(form, 'text').value).to.equal(` ${secret} `);
    expect(read(find(form, '[type=submit]'))).to.equal('Sending…');
    expect(asksToStay()).to.equal(true);
    await axe(form);
    // A second press, and a third.
    await send(form);
    find(form, '[type=submit]').click();
    expect(service.sent).to.have.length(1);
    give(accepted());
    await saying(form, 'waits for a moderator');
    expect(service.sent).to.have.length(1);
  });

  it('is shown to its writer at once, marked as waiting, and the focus goes there', async () => {
    const form = await mountForm(fakeService([accepted()]));
    write(form, 'name', 'Ann');
    field(form, 'text').focus();
    await post(form);
    await saying(form, 'Your comment waits for a moderator');
    expect(focused()).to.equal(find(form, '#title'));
    expect(read(find(form, '[part=own]'))).to.equal(`Ann ${secret}`);
    expect(says(form)).to.contain('Only you see it here');
    expect(inside(form).querySelector('#text')).to.equal(null);
    expect(asksToStay()).to.equal(false);
    expect(form.unsent).to.equal(false);
    await axe(form);
    button(form, 'Write another comment').click();
    await form.updateComplete;
    expect(focused()).to.equal(field(form, 'text'));
    expect(field(form, 'text').value + field(form, 'name').value).to.equal('');
  });

  it('is published at once, where the server does that', async () => {
    const form = await mountForm(fakeService([accepted({status: 'published'})]));
    await post(form);
    await saying(form, 'Your comment is published');
    expect(says(form)).to.not.contain('Only you');
    expect(announced()).to.equal('Your comment is published');
  });
});

/** What a server can have against a comment, and what its writer is told: what it is, and what to do. */
const refusals: [ServiceError['code'], Partial<ServiceError>, RegExp, boolean][] = [
  ['duplicate', {sent: 'yes'}, /news\.example has the same comment already\. Change it/, false],
  ['closed', {}, /Comments are closed here\..*Copy it to keep it\./, false],
  ['login-required', {}, /On news\.example only members can comment\. Copy the text/, false],
  ['refused', {}, /news\.example did not accept the comment\. Change it, or write to the site\./, false],
  ['offline', {}, /No connection to news\.example\..*Next try in 0:\d\d\./, true],
  [
    'timeout',
    {sent: 'maybe'},
    /news\.example does not answer\..*It may have arrived; sent again, .*once.*Next try/,
    true,
  ],
  ['server', {sent: 'maybe'}, /news\.example gave no proper answer\..*It may have arrived.*Next try/, true],
  ['too-fast', {retryAfter: 15_000}, /news\.example wants a pause.*Next try in 0:\d\d\./, true],
];

describe('a comment that was not taken', () => {
  for (const [code, more, sentence, retries] of refusals) {
    it(`stays, and its writer is told what it is and what to do: ${code}`, async () => {
      const events = eventsOf();
      const service = fakeService([failed(code, more)]);
      const form = await mountForm(service);
      await post(form);
      await saying(form, sentence);
      expect(says(form)).to.contain('Your text is still here.');
      expect(field(form, 'text').value).to.equal(secret);
      expect(field(form, 'text').readOnly).to.equal(false);
      expect(read(find(form, '[type=submit]'))).to.equal(retries ? 'Try again now' : 'Send comment');
      expect(announced()).to.match(sentence);
      expect(asksToStay()).to.equal(true);
      expect(events.map(({type}) => type)).to.deep.equal(
        retries ? ['vigil-comment-submit'] : ['vigil-comment-submit', 'vigil-comment-rejected'],
      );
      if (!retries) expect(events[1]).to.include({code, bubbles: true, composed: true, cancelable: false});
      await axe(form);
    });
  }

  it('waits in the digits of the language around it', async () => {
    const form = await mountForm(
      fakeService([failed('offline', {retryAfter: 45_000})]),
      'lang="fa" dir="rtl"',
    );
    await post(form);
    await saying(form, /Next try in ۰:[۰-۹]{2}\./);
  });

  it('tells the server’s own words beside ours, kept apart from the text around them', async () => {
    const form = await mountForm(fakeService([failed('refused', {said: 'مرفوض'})]));
    await post(form);
    await saying(form, 'It says: مرفوض');
    expect(find(form, '#message bdi').textContent).to.equal('مرفوض');
  });

  it('is asked for what the server turned out to need, and for nothing more', async () => {
    const missing = failed('invalid-field', {fault: 'missing', fields: ['name', 'email']});
    const service = fakeService([missing, accepted()]);
    const form = await mountForm(service);
    field(form, 'text').focus();
    await post(form);
    await saying(form, 'Please correct');
    expect(focused()).to.equal(find(form, '#problems'));
    expect(read(find(form, '#problems'))).to.equal(
      'Not sent yet. Please correct: Name or pseudonym: Please fill this in.Email: Please fill this in.',
    );
    expect(field(form, 'email').required && field(form, 'name').required).to.equal(true);
    expect(inside(form).querySelector('#website')).to.equal(null);
    expect(inside(form).querySelector('#message')).to.equal(null);
    await axe(form);
    write(form, 'name', 'Ann');
    write(form, 'email', 'ann@example.org');
    await send(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent[1]).to.include({text: secret, name: 'Ann', email: 'ann@example.org', again: false});
  });

  it('is told where the comment that it replies to is gone', async () => {
    const gone = failed('invalid-field', {fault: 'missing', fields: ['parent']});
    const form = await mountForm(fakeService([gone]), 'parent="3"');
    await post(form);
    await saying(form, 'The comment that you reply to is gone. Copy the text');
    expect(inside(form).querySelector('#problems')).to.equal(null);
  });

  it('can be sent again by its writer, as the same comment', async () => {
    const events = eventsOf();
    const service = fakeService([failed('refused'), accepted()]);
    const form = await mountForm(service);
    await post(form);
    await saying(form, 'did not accept');
    await send(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent.map(({text}) => text)).to.deep.equal([secret, secret]);
    expect(events.map(({type}) => type)).to.deep.equal([
      'vigil-comment-submit',
      'vigil-comment-rejected',
      'vigil-comment-accepted',
    ]);
  });
});

describe('a comment whose fate is not known', () => {
  it('is tried again by itself, as a repeat, with a countdown, and once', async () => {
    const service = fakeService([failed('timeout', {sent: 'maybe'}), accepted()]);
    const clock = stubClock();
    const form = await mountForm(service);
    await post(form);
    await clock.settle(2);
    const seconds = () => Number(/Next try in 0:(\d\d)/.exec(says(form))?.[1]);
    const before = seconds();
    expect(before).to.be.at.least(15);
    const told = announced();
    await clock.pass(3000);
    expect(seconds()).to.be.within(before - 4, before - 2);
    // Not read out again each second.
    expect(announced()).to.equal(told);
    await clock.pass(30_000);
    expect(says(form)).to.contain('waits for a moderator');
    expect(service.sent.map(({text, again}) => [text, again])).to.deep.equal([
      [secret, false],
      [secret, true],
    ]);
    await clock.pass(600_000);
    expect(service.sent).to.have.length(2);
  });

  it('is tried again at once when the device is back online', async () => {
    const service = fakeService([failed('offline', {retryAfter: 80_000}), accepted()]);
    const clock = stubClock();
    const form = await mountForm(service);
    await post(form);
    await clock.settle(2);
    expect(says(form))
      .to.contain('No connection')
      .and.match(/Next try in 1:\d\d/);
    expect(service.sent).to.have.length(1);
    // Not before the server wants it.
    window.dispatchEvent(new Event('online'));
    await clock.settle(2);
    expect(service.sent).to.have.length(1);
  });

  it('goes at once with "online" where the server asked for no pause', async () => {
    const service = fakeService([failed('offline'), accepted()]);
    const clock = stubClock();
    const form = await mountForm(service);
    await post(form);
    await clock.settle(2);
    window.dispatchEvent(new Event('online'));
    await clock.settle(2);
    expect(says(form)).to.contain('waits for a moderator');
    expect(service.sent.map(({again}) => again)).to.deep.equal([false, false]);
  });

  it('goes again by a press, never twice at a time', async () => {
    const {answer, give} = later();
    const service = fakeService([failed('offline'), answer]);
    const form = await mountForm(service);
    await post(form);
    await saying(form, 'Try again now');
    button(form, 'Try again now').click();
    button(form, 'Try again now').click();
    await saying(form, 'Sending');
    await send(form);
    expect(service.sent).to.have.length(2);
    give(accepted());
    await saying(form, 'waits for a moderator');
    expect(service.sent).to.have.length(2);
  });

  it('is left to its writer where the server would take it twice', async () => {
    const service = fakeService([failed('timeout', {sent: 'maybe'})], {knowsRepeats: false});
    const clock = stubClock();
    const form = await mountForm(service);
    await post(form);
    await clock.settle(2);
    expect(says(form)).to.contain('It may have arrived: look before you send it again.');
    await clock.pass(600_000);
    expect(service.sent).to.have.length(1);
  });

  it('is another one once it is changed: nothing goes by itself, and that both may stand there is said', async () => {
    const events = eventsOf();
    const service = fakeService([failed('timeout', {sent: 'maybe'}), accepted()]);
    const clock = stubClock();
    const form = await mountForm(service);
    await post(form);
    await clock.settle(2);
    expect(says(form)).to.contain('Next try');
    write(form, 'text', `${secret}.`);
    await form.updateComplete;
    expect(says(form)).to.contain(
      'What you sent before may have arrived. The new text would appear beside it.',
    );
    expect(says(form)).to.not.contain('Next try');
    await clock.pass(600_000);
    expect(service.sent).to.have.length(1);
    await send(form);
    await clock.settle(2);
    expect(service.sent.map(({text, again}) => [text, again])).to.deep.equal([
      [secret, false],
      [`${secret}.`, false],
    ]);
    expect(events.map(({type}) => type)).to.deep.equal([
      'vigil-comment-submit',
      'vigil-comment-submit',
      'vigil-comment-accepted',
    ]);
  });

  it('is the same one again when the change is undone', async () => {
    const service = fakeService([failed('timeout', {sent: 'maybe'}), accepted()]);
    const clock = stubClock();
    const form = await mountForm(service);
    await post(form);
    await clock.settle(2);
    write(form, 'text', 'x');
    write(form, 'text', secret);
    await form.updateComplete;
    expect(says(form)).to.contain('It may have arrived; sent again, it appears only once.');
    await send(form);
    await clock.pass(20_000);
    expect(service.sent.map(({again}) => again)).to.deep.equal([false, true]);
  });

  it('stays when a service of the page’s own throws', async () => {
    const service = fakeService([], {submit: () => Promise.reject(new Error('broken'))});
    const form = await mountForm(service);
    await post(form);
    await saying(form, 'gave no proper answer');
    expect(field(form, 'text').value).to.equal(secret);
  });
});

describe('a closed thread', () => {
  it('is one line, where the page says so, and asks nothing', async () => {
    const service = fakeService();
    const form = await mountForm(service, 'closed');
    expect(says(form)).to.equal('Comments are closed here.');
    expect(inside(form).querySelectorAll('form, input, textarea, button')).to.have.length(0);
    expect(service.asked).to.equal(0);
    await axe(form);
  });

  it('is one line once the server says so, and keeps the focus', async () => {
    const service = fakeService([], {state: () => Promise.resolve({ok: true, value: 'closed'})});
    const form = await mountForm(service);
    field(form, 'text').focus();
    await saying(form, /^Comments are closed here\.$/);
    expect(focused()).to.equal(find(form, '#closed'));
  });

  it('takes no text away that was written already', async () => {
    const service = fakeService([], {
      state: () => new Promise((resolve) => setTimeout(resolve, 50, {ok: true, value: 'closed'})),
    });
    const form = await mountForm(service);
    field(form, 'text').focus();
    write(form, 'text', secret);
    await saying(form, 'Comments are closed here.');
    expect(field(form, 'text').value).to.equal(secret);
  });

  it('is no obstacle where the server does not say', async () => {
    for (const state of [
      undefined,
      () => Promise.resolve({ok: false, error: {code: 'refused', sent: 'no'}}) as never,
    ]) {
      const form = await mountForm(fakeService([accepted()], {state: state as never}));
      field(form, 'text').focus();
      await post(form);
      await saying(form, 'waits for a moderator');
    }
  });
});

describe('the page', () => {
  it('is told of each step, and of the text in none', async () => {
    const events = eventsOf();
    const form = await mountForm(fakeService([accepted()]), 'parent="3"');
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(events).to.have.length(2);
    expect(events[0]).to.include({thread: '5', parent: '3', bubbles: true, composed: true, cancelable: true});
    expect(events[1]).to.include({id: '7', status: 'held', bubbles: true, composed: true, cancelable: false});
  });

  it('may take over: then nothing is sent, and the text stays', async () => {
    const events = eventsOf('vigil-comment-submit');
    const service = fakeService();
    const form = await mountForm(service);
    await post(form);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events).to.have.length(1);
    expect(service.sent).to.have.length(0);
    expect(field(form, 'text').value).to.equal(secret);
    expect(says(form)).to.not.contain('Sending');
  });

  it('can go on to another article: what came of the last comment does not go with it', async () => {
    const form = await mountForm(fakeService([accepted()]));
    await post(form);
    await saying(form, 'waits for a moderator');
    form.thread = '6';
    await form.updateComplete;
    expect(says(form)).to.contain('Leave a comment').and.not.contain(secret);
    expect(has(form, 'Send comment')).to.equal(true);
    await post(form);
    await saying(form, 'waits for a moderator');
    // To another comment, too; and the focus finds the field that is not there yet.
    form.parent = '3';
    form.focus();
    await form.updateComplete;
    expect(says(form)).to.contain('Leave a reply').and.not.contain(secret);
    expect(focused()).to.equal(field(form, 'text'));
  });
});
