import {expect} from 'chai';
import {axe, until} from '../support/fixtures.js';
import {asked, expectQuiet, integrityOf, open, pause, type Host, type Opened} from './host.js';

const entry = '<script type="module" src="dist/vigil-comment-form.js"></script>';
const withNonce = entry.replace('<script', '<script nonce="abc"');
const secret = 'They took my brother on Tuesday';
const tag = (given = '') =>
  `<vigil-comment-form thread="5" endpoint="wp-json" ask="name email" ${given}><form id="fallback" action="wp-comments-post.php"><textarea name="comment"></textarea></form></vigil-comment-form>`;

/** Ten steps from 0 of PBKDF2 with 50 rounds: `keyOf` of these parameters for 10 begins so. */
const challenge = {
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    cost: 50,
    keyLength: 32,
    keyPrefix: '',
    nonce: '91fe8120f857d707ce438ff5bdfe2122',
    salt: '1a6dc20aadc609648db365e54decb641',
  },
  signature: 'cb468c',
};

const none = {status: 404, json: {code: 'rest_no_route', message: '', data: {status: 404}}};
const created = {
  status: 201,
  json: {id: 7, status: 'hold', content: {rendered: ''}, removal_token: 'p4Yt0-1nW3x'},
};

const openForm = (host: Host = {}): Promise<Opened> =>
  open({
    head: entry,
    body: tag(),
    ...host,
    answers: {
      '/wp-json/wp/v2/comments': created,
      '/wp-json/wp/v2/posts/5': {json: {comment_status: 'open'}},
      // An empty prefix: the first key will do.
      '/wp-json/vigil/v1/challenge': {json: challenge},
      ...host.answers,
    },
  });

const inside = ({document}: Opened): ShadowRoot =>
  document.querySelector('vigil-comment-form')?.shadowRoot as ShadowRoot;

const ready = (opened: Opened) => until(() => inside(opened).querySelector<HTMLTextAreaElement>('#text'));

/** White space in one piece. */
const says = (opened: Opened): string => inside(opened).textContent.replaceAll(/\s+/g, ' ');

async function post(opened: Opened): Promise<void> {
  const text = (await ready(opened)) as HTMLTextAreaElement;
  text.focus();
  text.dispatchEvent(new opened.window.FocusEvent('focusin', {bubbles: true, composed: true}));
  text.value = secret;
  text.dispatchEvent(new opened.window.InputEvent('input', {bubbles: true, composed: true}));
  inside(opened).querySelector<HTMLElement>('[type=submit]')?.click();
}

const policy =
  "default-src 'none'; connect-src 'self'; script-src 'nonce-abc'; style-src 'self'; require-trusted-types-for 'script'; trusted-types vigil";

describe('the comment form as it is built', () => {
  it('asks for nothing, and keeps nothing, before a reader goes into it', async () => {
    const opened = await openForm({policy, head: withNonce, body: tag('removal')});
    await ready(opened);
    await pause(300);
    expect(await asked(opened.pages)).to.deep.equal(['GET /', 'GET /dist/vigil-comment-form.js']);
    const {document, window} = opened;
    expect(document.cookie).to.equal('');
    expect(window.localStorage.length + window.sessionStorage.length).to.equal(0);
    expect((await window.indexedDB.databases()).length).to.equal(0);
    expectQuiet(opened.records);
  });

  it('keeps to a strict policy from the first letter to the removal code, with the two pieces that it needs', async () => {
    const opened = await openForm({policy, head: withNonce});
    await post(opened);
    await until(() => says(opened).includes('waits for a moderator'));
    await until(() => inside(opened).querySelector<HTMLInputElement>('#code')?.value === 'p4Yt0-1nW3x');
    expect(await asked(opened.pages)).to.deep.equal([
      'GET /',
      'GET /dist/vigil-comment-form.js',
      'GET /dist/vigil-proof-of-work.js',
      'GET /dist/vigil-removal.js',
      'GET /wp-json/vigil/v1/challenge?post=5',
      'GET /wp-json/wp/v2/posts/5?_fields=comment_status',
      'POST /wp-json/wp/v2/comments?',
    ]);
    const sent = (await opened.pages.requests()).find(({method}) => method === 'POST');
    expect(new URLSearchParams(sent?.body).get('altcha')).to.match(/^ey/);
    expectQuiet(opened.records);
  });

  it('is whole and accessible, with the hash of the file on its tag', async () => {
    const integrity = await integrityOf('/dist/vigil-comment-form.js');
    const opened = await openForm({
      head: entry.replace('src', `integrity="${integrity}" crossorigin src`),
      answers: {'/wp-json/vigil/v1/challenge': none},
    });
    await ready(opened);
    await axe(opened.document);
    await post(opened);
    await until(() => says(opened).includes('Removal code'));
    await axe(opened.document);
    expectQuiet(opened.records);
  });

  it('sends, and shows the removal code, where no piece can be loaded', async () => {
    const missing = {status: 404, body: ''};
    const opened = await openForm({
      answers: {'/dist/vigil-proof-of-work.js': missing, '/dist/vigil-removal.js': missing},
    });
    await post(opened);
    await until(() => says(opened).includes('waits for a moderator'));
    await until(() => says(opened).includes('p4Yt0-1nW3x'));
    const lines = opened.records.filter(({type}) => type === 'console').map(({text}) => text);
    expect(lines.map((line) => line.replace(/^(.*?):.*$/, '$1'))).to.deep.equal([
      '[vigil] <vigil-comment-form> proof-of-work',
      '[vigil] <vigil-comment-form> removal',
    ]);
    expect(lines.join()).to.not.contain(secret).and.not.contain('p4Yt0');
  });

  it('leaves what stands between the tags where it cannot run', async () => {
    const opened = await openForm({policy: "script-src 'nonce-abc'"});
    await pause();
    const box = opened.document.getElementById('fallback')?.getBoundingClientRect();
    expect(box?.height).to.be.above(5);
    expect(opened.document.querySelector('vigil-comment-form')?.shadowRoot).to.equal(null);
  });

  it('is one of several on the page, which know nothing of each other', async () => {
    // In the whole bundle the form is a piece, and minified by itself.
    const opened = await openForm({
      head: entry.replace('vigil-comment-form', 'vigil'),
      body: tag('id="one"') + tag('id="two"'),
    });
    await post(opened);
    await until(() => says(opened).includes('waits for a moderator'));
    const two = opened.document.getElementById('two')?.shadowRoot as ShadowRoot;
    const text = two.querySelector<HTMLTextAreaElement>('#text')!;
    expect(two.textContent).to.contain('Leave a comment').and.not.contain('waits for a moderator');
    text.value = 'Another one';
    two.querySelector<HTMLElement>('[type=submit]')?.click();
    await until(() => two.textContent.includes('waits for a moderator'));
    const sent = (await opened.pages.requests()).filter(({method}) => method === 'POST');
    expect(sent.map(({body}) => new URLSearchParams(body).get('content'))).to.deep.equal([
      secret,
      'Another one',
    ]);
  });
});
