import {expect} from 'chai';
import {countTraces} from '../core/traces.js';
import {stubClock} from '../core/clock.js';
import {mutationsOf} from '../prisoner-counter/fixtures.js';
import {onCleanUp, spyConsole} from '../support/fixtures.js';
import {openPage, servePages} from '../support/pages.js';
import {
  accepted,
  asksToStay,
  eventsOf,
  failed,
  fakeService,
  field,
  find,
  inside,
  mountForm,
  post,
  says,
  saying,
  secret,
  send,
  stored,
  write,
  type Answer,
  type CommentForm,
} from './form-fixtures.js';
import {reach} from './reach.js';

const outcomes: Record<string, Answer> = {
  accepted: accepted(),
  published: accepted({status: 'published'}),
  offline: failed('offline'),
  refused: failed('refused', {said: 'No.'}),
  duplicate: failed('duplicate', {sent: 'yes'}),
  'login-required': failed('login-required'),
  server: failed('server', {sent: 'maybe'}),
  'invalid-field': failed('invalid-field', {fault: 'missing', fields: ['email']}),
};

describe('the text of a comment', () => {
  for (const [name, answer] of Object.entries(outcomes)) {
    it(`is in no event, address, storage, attribute or console line: ${name}`, async () => {
      const {calls} = spyConsole();
      const heard: Event[] = [];
      // Whatever comes, whatever it is called.
      const {dispatchEvent} = EventTarget.prototype;
      EventTarget.prototype.dispatchEvent = function (event) {
        heard.push(event);
        return dispatchEvent.call(this, event);
      };
      onCleanUp(() => {
        EventTarget.prototype.dispatchEvent = dispatchEvent;
      });
      sessionStorage.clear();
      const before = location.href;
      const form = await mountForm(fakeService([answer]));
      const target = field(form, 'text');
      target.focus();
      target.value = secret;
      form.requestUpdate();
      await form.updateComplete;
      await send(form);
      await saying(form, /moderator|published|still here|Please correct/);
      expect(heard.length).to.be.above(0);
      for (const event of heard) expect(reach(event), event.type).to.not.contain(secret);
      for (const {text} of calls) expect(text).to.not.contain(secret);
      expect(location.href).to.equal(before);
      expect(JSON.stringify(history.state)).to.not.contain(secret);
      expect(stored()).to.equal('');
      expect(form.outerHTML).to.not.contain(secret);
      for (const element of inside(form).querySelectorAll('*'))
        for (const {value} of element.attributes) expect(value).to.not.contain(secret);
      expect(document.querySelector('body > [role=status]')?.textContent).to.not.contain(secret);
    });
  }
});

describe('the comment form on a page', () => {
  it('says nothing in the console and changes nothing around it', async () => {
    const {calls} = spyConsole();
    const mutations = mutationsOf(document.body);
    const events = eventsOf();
    const form = await mountForm(fakeService([failed('offline'), accepted()]));
    const own = mutations().length;
    write(form, 'text', secret);
    await send(form);
    await saying(form, 'No connection');
    await send(form);
    await saying(form, 'waits for a moderator');
    expect(calls).to.deep.equal([]);
    expect(events.some(({type}) => type === 'vigil-error')).to.equal(false);
    // The live region alone, of which there is one for the page.
    expect(
      mutations()
        .slice(own)
        .filter(({target}) => (target as Element).getAttribute('role') !== 'status'),
    ).to.deep.equal([]);
  });

  it('leaves nothing behind, in whatever state it goes', async () => {
    const first = await mountForm();
    first.remove();
    const traces = countTraces();
    const before = traces();
    for (const answer of [accepted(), failed('refused'), failed('offline', {retryAfter: 90_000})]) {
      const form = await mountForm(fakeService([answer]));
      field(form, 'text').focus();
      write(form, 'text', secret);
      await form.updateComplete;
      expect(asksToStay()).to.equal(true);
      await send(form);
      await saying(form, /moderator|still here/);
      form.remove();
      expect(asksToStay()).to.equal(false);
    }
    const {timers, ...rest} = traces();
    const {timers: none, ...same} = before;
    expect(rest).to.deep.equal(same);
    // A comment that waits for its next try is not given up.
    expect(timers - none).to.be.at.most(2);
  });

  it('keeps its text, and asks before the page is left, wherever it is moved to', async () => {
    const form = await mountForm();
    write(form, 'text', secret);
    await form.updateComplete;
    const box = document.createElement('section');
    onCleanUp(() => {
      box.remove();
    });
    document.body.append(box);
    box.append(form);
    await form.updateComplete;
    expect(field(form, 'text').value).to.equal(secret);
    expect(asksToStay()).to.equal(true);
    const body = document.body as unknown as {moveBefore?(node: Node, before: Node | null): void};
    if (body.moveBefore) {
      body.moveBefore(form, null);
      await form.updateComplete;
      expect(field(form, 'text').value).to.equal(secret);
      expect(asksToStay()).to.equal(true);
    }
  });

  it('goes on with the countdown when it was away', async () => {
    const clock = stubClock();
    const service = fakeService([failed('offline', {retryAfter: 60_000}), accepted()]);
    const form = await mountForm(service);
    await post(form);
    await clock.settle(2);
    form.remove();
    await clock.pass(20_000);
    document.body.append(form);
    await clock.settle(2);
    expect(says(form)).to.match(/Next try in 0:4\d/);
    await clock.pass(60_000);
    expect(says(form)).to.contain('waits for a moderator');
  });

  it('works twice on a page, each for itself', async () => {
    const [one, other] = [fakeService([accepted()]), fakeService([accepted()])];
    const first = await mountForm(one);
    const second = await mountForm(other, 'parent="3"');
    write(first, 'text', secret);
    await first.updateComplete;
    write(second, 'text', 'Another');
    await second.updateComplete;
    await send(second);
    await saying(second, 'waits for a moderator');
    expect(one.sent).to.have.length(0);
    expect(field(first, 'text').value).to.equal(secret);
    expect(asksToStay()).to.equal(true);
    first.remove();
    expect(asksToStay()).to.equal(false);
  });
});

describe('the style sheet of a page', () => {
  const sizes = async (style: string): Promise<number[][]> => {
    const pages = await servePages({
      '/': `<!doctype html><html lang="en"><style>body{margin:0;font:16px/1.4 serif} ${style}</style>
        <main><vigil-comment-form thread="5" endpoint="https://news.example" ask="name email" removal></vigil-comment-form></main>
        <script type="module" src="${location.origin}/src/define/comment-form.ts"></script>`,
    });
    const {document: page} = await openPage(pages.url('/'));
    const form = page.querySelector('vigil-comment-form') as CommentForm;
    await saying(form as never, 'Send comment').catch(() => undefined);
    const corner = find(form, 'form').getBoundingClientRect();
    return [...inside(form).querySelectorAll('form, form *')].map((each) => {
      const {left, top, width, height} = each.getBoundingClientRect();
      return [left - corner.left, top - corner.top, width, height].map(Math.round);
    });
  };

  it('does not change the form', async function () {
    this.timeout(30_000);
    const plain = await sizes('');
    expect(plain.length).to.be.above(15);
    for (const style of [
      'html{font-size:62.5%}',
      '*{box-sizing:border-box;margin:0;padding:0;border:0}',
      '*{display:none!important} html,body,main{display:block!important}',
      'body{letter-spacing:.3em;text-transform:uppercase;line-height:3;text-indent:4em;white-space:pre;font-weight:900}',
      'form,input,textarea,label,button,p,ul,a,div{display:inline!important;float:left;position:absolute;width:3px;appearance:none}',
    ])
      expect(await sizes(style), style).to.deep.equal(plain);
  });
});
