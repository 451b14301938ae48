import {expect} from 'chai';
import * as fc from 'fast-check';
import {spyConsole} from '../support/fixtures.js';
import {submission, type SubmissionState} from '../../src/comment-form/services/submission.js';
import {wordpressForm} from '../../src/comment-form/services/wordpress-form.js';
import {wordpressRest} from '../../src/comment-form/services/wordpress-rest.js';
import {draftOf, listed, restComment, restError, stubNetwork, type Answered, type Sent} from './fixtures.js';
import {fakeClock} from './fake-clock.js';

const origin = 'https://example.org';
const services = {
  'the REST service': wordpressRest({endpoint: `${origin}/wp-json`, origin: 'https://widgets.example'}),
  'the REST service of plain permalinks': wordpressRest({
    endpoint: `${origin}/?rest_route=/`,
    origin,
    nonce: 'x',
  }),
  'the form service': wordpressForm({endpoint: origin, origin}),
};

/** Servers that say everything they heard, wherever they can. */
const gossips: ((text: string) => Answered)[] = [
  (text) => restError('no', 403, `You may not say ${text}.`, {text, params: undefined}),
  (text) => restError('rest_invalid_param', 400, text, {params: {content: text}}),
  (text) => restError('internal_server_error', 500, `<p>${text}</p>`),
  (text) => restError('comment_duplicate', 409, text),
  (text) => ({body: {code: 'wp_die', message: `<p>${text.toUpperCase()}</p>`, data: {status: 200}}}),
  (text) => ({
    body: {code: 'wp_die', message: `<p>${text.replace(/./gu, '$&<wbr>')}</p>`, data: {status: 403}},
    status: 403,
  }),
  (text) => ({status: 502, body: `<html>${text}</html>`}),
  (text) => ({body: `{"id":1,"content":"${text}`}),
  (text) => ({status: 429, body: text, headers: {'Retry-After': '1'}}),
  () => ({lost: 'before'}),
  () => ({lost: 'midway'}),
  () => ({status: 307, headers: {location: 'https://elsewhere.example/'}}),
];

/** Long enough to be no accident. */
const secrets = fc.string({
  unit: fc.constantFrom('q', 'z', 'x', 'j', 'в', 'ў', '5'),
  minLength: 10,
  maxLength: 16,
});

/** Lets tasks run. Timers would wait 4 ms each. */
const task = () =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port2.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port1.postMessage(0);
  });

describe('the text of a comment', () => {
  it('appears in no address, header, console line or error, whatever the server answers', async function () {
    this.timeout(60_000);
    const console = spyConsole();
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.string({unit: fc.constantFrom('<', '>', '&', '"', '\\', ' ', '\n')}),
        fc.array(fc.nat(gossips.length - 1), {minLength: 1, maxLength: 6}),
        fc.constantFrom(...Object.values(services)),
        fc.boolean(),
        async (secret, around, answers, service, reply) => {
          const text = around + secret + around;
          const sent: Sent[] = stubNetwork(({method, url}) => {
            if (method === 'POST') return gossips[answers.shift() ?? 2]!(text);
            return /comments\/\d/.test(decodeURIComponent(url)) ? {body: restComment({id: 7})} : listed([]);
          });
          const clock = fakeClock();
          const states: SubmissionState[] = [];
          const sending = submission(
            {draft: draftOf({text, parent: reply ? '7' : ''}), unanswered: false},
            {
              knowsRepeats: true,
              clock,
              told: (state) => states.push(state),
              send: (draft, options) => service.submit(draft, options),
            },
          );
          sending.send();
          for (let round = 0; round < 7; round++) {
            // Reading an answer takes some engines more than a task.
            for (let turn = 0; turn < 200 && (!turn || states.at(-1)?.phase === 'sending'); turn++)
              await (turn < 5 ? task() : new Promise((resolve) => setTimeout(resolve, 5)));
            await clock.pass(20_000);
          }
          sending.stop();
          expect(sent.some(({method}) => method === 'POST')).to.equal(true);
          // An answer was read, or the wait was too short to show anything.
          expect(states.some(({phase}) => phase !== 'sending')).to.equal(true);
          const outside = JSON.stringify([
            sent.map(({url, headers}) => [url, decodeURIComponent(url.replaceAll('+', ' ')), [...headers]]),
            states.map((state) => ('accepted' in state ? [] : state)),
            location.href,
            document.title,
          ]);
          expect(outside.toLowerCase()).to.not.include(secret);
          expect(console.calls).to.deep.equal([]);
        },
      ),
      {numRuns: 200},
    );
  });

  it('is in the body of the request, so that the test above looks for the right thing', async () => {
    for (const [name, service] of Object.entries(services)) {
      const sent = stubNetwork(restError('no', 403, 'No.'));
      await service.submit(draftOf({text: 'qzxjqzxjqzxj'}), {
        again: false,
        signal: new AbortController().signal,
      });
      expect([...sent[0]!.body.values()], name).to.include('qzxjqzxjqzxj');
    }
  });
});
