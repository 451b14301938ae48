import {expect} from 'chai';
import {keyOf} from '../../src/comment-form/proof-of-work/solve.js';
import type {
  Challenge,
  ChallengeParameters,
  CommentService,
  Result,
} from '../../src/comment-form/services/comment-service.js';
import {axe, spyConsole, until} from '../support/fixtures.js';
import {
  accepted,
  eventsOf,
  failed,
  fakeService,
  field,
  find,
  inside,
  later,
  mountForm,
  post,
  says,
  saying,
  secret,
  send,
  write,
} from './form-fixtures.js';

let count = 0;

/** Work that takes this many steps; each challenge is another one. */
async function work(steps: number, more: Partial<ChallengeParameters> = {}): Promise<Challenge> {
  const parameters: ChallengeParameters = {
    algorithm: 'PBKDF2/SHA-256',
    cost: 50,
    keyLength: 32,
    keyPrefix: '',
    nonce: (++count).toString(16).padStart(32, '0'),
    salt: '1a6dc20aadc609648db365e54decb641',
    ...more,
  };
  return {
    parameters: {...parameters, keyPrefix: (await keyOf(parameters, steps)).slice(0, 32)},
    signature: 'cb468c',
  };
}

/** Work without an end. */
const endless = async (): Promise<Challenge> => {
  const {parameters} = await work(1);
  return {parameters: {...parameters, cost: 500, keyPrefix: 'f'.repeat(32)}};
};

const offers = (
  ...challenges: (Challenge | undefined)[]
): Partial<CommentService> & {times: () => number} => {
  let times = 0;
  return {
    times: () => times,
    challenge: (thread) => {
      expect(thread).to.equal('5');
      times += 1;
      return Promise.resolve({ok: true, value: challenges[Math.min(times, challenges.length) - 1]});
    },
  };
};

const solved = (extra: Readonly<Record<string, string>> | undefined) =>
  JSON.parse(atob(extra?.altcha ?? '')) as {challenge: Challenge; solution: {counter: number}};

describe('the work by which a server keeps spam out', () => {
  it('begins when a reader goes into the form, not before, and is done while the comment is written', async () => {
    const challenge = await work(30);
    const offer = offers(challenge);
    const service = fakeService([accepted()], offer);
    const form = await mountForm(service);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(offer.times()).to.equal(0);
    field(form, 'text').focus();
    write(form, 'text', secret);
    expect(field(form, 'text').readOnly).to.equal(false);
    await until(() => /Keeping spam out, step \d+\. You can go on\./.test(says(form)));
    await axe(form);
    await until(() => !says(form).includes('Keeping spam out'));
    expect(service.sent).to.have.length(0);
    await send(form);
    await saying(form, 'waits for a moderator');
    expect(offer.times()).to.equal(1);
    const {challenge: given, solution} = solved(service.sent[0]?.extra);
    expect(given).to.deep.equal(challenge);
    expect(solution.counter).to.equal(30);
  });

  it('is waited for by a comment that is sent sooner, which stays in the form', async () => {
    const service = fakeService([accepted()], offers(await work(200)));
    const form = await mountForm(service);
    field(form, 'text').focus();
    await post(form);
    expect(find(form, '[type=submit]').textContent).to.contain('Sending…');
    await saying(form, 'Keeping spam out');
    expect(service.sent).to.have.length(0);
    expect(field(form, 'text').value).to.equal(secret);
    await saying(form, 'waits for a moderator');
    expect(solved(service.sent[0]?.extra).solution.counter).to.equal(200);
  });

  it('is done anew for each try, since a proof is good for one', async () => {
    const first = await work(5);
    const second = await work(6);
    const offer = offers(first, second);
    const service = fakeService([failed('refused'), accepted()], offer);
    const form = await mountForm(service);
    field(form, 'text').focus();
    await post(form);
    await saying(form, 'did not accept');
    await send(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent.map(({extra}) => solved(extra).challenge)).to.deep.equal([first, second]);
    expect(offer.times()).to.equal(2);
  });

  it('is done anew where the challenge has expired', async () => {
    const old = await work(5, {expiresAt: Math.floor(Date.now() / 1000) - 1});
    const fresh = await work(6, {expiresAt: Math.floor(Date.now() / 1000) + 600});
    const service = fakeService([accepted()], offers(old, fresh));
    const form = await mountForm(service);
    field(form, 'text').focus();
    // As after an hour of writing.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(solved(service.sent[0]?.extra).challenge).to.deep.equal(fresh);
  });

  it('is none where the server wants none: it is asked once', async () => {
    const offer = offers(undefined);
    const service = fakeService([failed('refused'), accepted()], offer);
    const form = await mountForm(service);
    field(form, 'text').focus();
    await post(form);
    await saying(form, 'did not accept');
    await send(form);
    await saying(form, 'waits for a moderator');
    expect(offer.times()).to.equal(1);
    expect(service.sent.map(({extra}) => extra)).to.deep.equal([{}, {}]);
  });

  it('is asked for again when the comment is sent, where it could not be before', async () => {
    const challenge = await work(5);
    const results: Result<Challenge>[] = [
      {ok: false, error: {code: 'offline', sent: 'no'}},
      {ok: true, value: challenge},
    ];
    const service = fakeService([accepted()], {challenge: () => Promise.resolve(results.shift()!)});
    const form = await mountForm(service);
    field(form, 'text').focus();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(solved(service.sent[0]?.extra).challenge).to.deep.equal(challenge);
  });

  it('keeps no comment back that it cannot be done for, and the editor is told', async () => {
    const {calls} = spyConsole();
    const events = eventsOf();
    const service = fakeService(
      [accepted()],
      offers(
        await work(3).then(({parameters}) => ({
          parameters: {...parameters, algorithm: 'ARGON2ID'},
        })),
      ),
    );
    const form = await mountForm(service);
    field(form, 'text').focus();
    await until(() => events.length);
    expect((events[0] as unknown as {code: string}).code).to.equal('proof-of-work');
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent[0]?.extra).to.deep.equal({});
    expect(calls.every(({text}) => text.startsWith('[vigil] <vigil-comment-form> proof-of-work:'))).to.equal(
      true,
    );
    expect(calls).to.have.length(1);
  });

  it('ends with the form', async () => {
    const signals: AbortSignal[] = [];
    const challenge = await endless();
    const service = fakeService([accepted()], {
      challenge: (_thread, signal) => {
        signals.push(signal);
        return Promise.resolve({ok: true, value: challenge});
      },
    });
    const form = await mountForm(service);
    field(form, 'text').focus();
    await saying(form, 'Keeping spam out');
    form.remove();
    expect(signals.map(({aborted}) => aborted)).to.deep.equal([true]);
    document.body.append(form);
    await form.updateComplete;
    await until(() => !says(form).includes('Keeping spam out'));
    field(form, 'text').blur();
    field(form, 'text').focus();
    await saying(form, 'Keeping spam out');
    expect(signals).to.have.length(2);
  });

  it('goes on for a comment that is on its way, where the form is moved or taken away', async () => {
    const service = fakeService([accepted()], offers(await work(150)));
    const form = await mountForm(service);
    field(form, 'text').focus();
    await post(form);
    form.remove();
    await until(() => service.sent.length, 10_000);
    expect(solved(service.sent[0]?.extra).solution.counter).to.equal(150);
  });
});

describe('the field for robots', () => {
  it('is seen, reached and read out by no one, and says nothing of itself', async () => {
    const form = await mountForm(fakeService(), 'ask="name email website"');
    const trap = field(form, 'k2');
    expect(getComputedStyle(trap).display).to.equal('none');
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.autocomplete).to.equal('off');
    expect(trap.dataset).to.include({'1pIgnore': '', lpignore: 'true'});
    expect(trap.outerHTML).to.not.match(/name|mail|url|phone|address|label|placeholder/);
    expect(inside(form).querySelector('label[for=k2]')).to.equal(null);
  });

  it('tells the server that something stands in it, and never what', async () => {
    const service = fakeService([accepted()]);
    const form = await mountForm(service);
    field(form, 'k2').value = 'https://casino.example';
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent[0]?.extra).to.deep.equal({vigil_k2: '1'});
  });
});

describe('a comment that is on its way', () => {
  it('arrives where the form is moved, and the form says so', async () => {
    const {answer, give} = later();
    const service = fakeService([answer]);
    const form = await mountForm(service);
    await post(form);
    await until(() => service.sent.length);
    const box = document.createElement('section');
    document.body.append(box);
    box.append(form);
    await form.updateComplete;
    expect(field(form, 'text').value).to.equal(secret);
    expect(service.sent[0]?.signal.aborted).to.equal(false);
    give(accepted());
    await saying(form, 'waits for a moderator');
    expect(service.sent).to.have.length(1);
    box.remove();
  });

  it('arrives where the form is taken away, and the form says so when it is back', async () => {
    const {answer, give} = later();
    const service = fakeService([failed('offline'), answer]);
    const form = await mountForm(service);
    await post(form);
    await saying(form, 'No connection');
    form.remove();
    await until(() => service.sent.length === 2, 10_000);
    give(accepted());
    await new Promise((resolve) => setTimeout(resolve, 20));
    document.body.append(form);
    await form.updateComplete;
    expect(says(form)).to.contain('waits for a moderator');
  });
});
