import {expect} from 'chai';
import {axe, until} from '../support/fixtures.js';
import type {Answer, PageRecord} from '../support/pages.js';
import {asked, expectQuiet, integrityOf, open, pause, readable, type Host, type Opened} from './host.js';

const all = '<script type="module" src="dist/vigil.js"></script>';
const standalone = '<script type="module" src="dist/vigil-comment-form.js"></script>';
const fallback = '<p id="fallback"><a href="/letters">Write to the newspaper</a></p>';
const form = `<vigil-comment-form thread="5" endpoint="wp-json">${fallback}</vigil-comment-form>`;
const thread = `<vigil-comment-thread thread="5" endpoint="wp-json">${fallback}</vigil-comment-thread>`;

const reading = 'vigil-comment-reading.js';
const writing = 'vigil-comment-writing.js';
const sanitiser = 'vigil-sanitiser.js';

/** As WordPress gives them, whatever is asked; what is there twice counts once. */
const listed: Answer = {
  json: [
    {
      id: 1,
      parent: 0,
      author_name: 'Hanna',
      author_url: '',
      date_gmt: '2025-01-31T12:00:00',
      content: {
        rendered: '<p>A <strong>strong</strong> word, <a href="https://other.example/">this</a>.</p>',
      },
      status: 'approved',
      author_avatar_urls: {48: 'https://secure.gravatar.com/avatar/22c2268861a8547b97a84c1c112b9525'},
    },
    {
      id: 2,
      parent: 1,
      author_name: '',
      date_gmt: '2025-02-01T12:00:00',
      content: {rendered: '<p>A reply.</p>'},
      status: 'approved',
    },
  ],
  headers: {'x-wp-total': '2', 'x-wp-totalpages': '1'},
};

const openComments = (host: Host = {}): Promise<Opened> =>
  open({
    head: all,
    body: thread,
    ...host,
    answers: {
      '/wp-json/wp/v2/comments': listed,
      '/wp-json/wp/v2/posts/5': {json: {comment_status: 'open'}},
      ...host.answers,
    },
  });

/** What is not under `wp-json`, nor the sanitiser, which only some browsers need. */
const loaded = async ({pages}: Opened): Promise<string[]> =>
  (await asked(pages)).filter((line) => !line.includes('/wp-json/') && !line.includes(sanitiser));

const rootOf = ({document}: Opened, name = 'thread'): ShadowRoot | null | undefined =>
  document.querySelector(`vigil-comment-${name}`)?.shadowRoot;

const showsComments = (opened: Opened) =>
  until(() => rootOf(opened)?.querySelectorAll('article').length === 2, 10_000);

const formIn = (root: ShadowRoot | null | undefined) =>
  root?.querySelector('vigil-comment-form')?.shadowRoot?.querySelector('textarea');

const showsForm = (opened: Opened) => until(() => rootOf(opened, 'form')?.querySelector('textarea'), 10_000);

interface Fault extends Event {
  readonly code: string;
  readonly message: string;
}

/** The faults that the page hears of, from now on. */
function faultsOf({document}: Opened): Fault[] {
  const faults: Fault[] = [];
  document.addEventListener('vigil-error', (event) => faults.push(event));
  return faults;
}

const linesOf = (records: readonly PageRecord[]): string[] =>
  records.filter(({type}) => type === 'console').map(({text}) => text);

/** A piece with another line in it, which tells whether it ran. */
const tampered = async (name: string): Promise<Answer> => ({
  body: `globalThis.tampered = true;\n${await (await fetch(`/dist/${name}`)).text()}`,
  headers: {'content-type': 'text/javascript'},
});

/** Browsers without a sanitiser of their own, on the page that follows. */
const without = '<script nonce="abc">delete Element.prototype.setHTML</script>';

describe('the pieces of the comments', () => {
  it('are not asked for where a page has no comments', async () => {
    const opened = await openComments({body: '<vigil-share-bar></vigil-share-bar>'});
    await until(() => opened.document.querySelector('vigil-share-bar')?.shadowRoot?.childElementCount);
    await pause(300);
    expect(await asked(opened.pages)).to.deep.equal(['GET /', 'GET /dist/vigil.js']);
    expectQuiet(opened.records);
  });

  for (const [name, tag, shows, pieces] of [
    ['form', form, showsForm, [writing]],
    ['thread', thread, showsComments, [reading, writing]],
  ] as const) {
    const expected = ['GET /', 'GET /dist/vigil.js', ...pieces.map((piece) => `GET /dist/${piece}`)].sort();

    it(`come once for a ${name} on the page, however many there are`, async () => {
      const opened = await openComments({body: tag.repeat(3)});
      await shows(opened);
      await pause();
      expect(await loaded(opened)).to.deep.equal(expected);
      expectQuiet(opened.records);
    });

    it(`come for a ${name} that is added later`, async () => {
      const opened = await openComments({body: ''});
      await until(() => opened.window.customElements.get(`vigil-comment-${name}`));
      expect(await loaded(opened)).to.deep.equal(['GET /', 'GET /dist/vigil.js']);
      opened.document.body.insertAdjacentHTML('beforeend', tag);
      await shows(opened);
      expect(await loaded(opened)).to.deep.equal(expected);
      expectQuiet(opened.records);
    });

    it(`come for a ${name} that a script makes, with its own service, before Vigil is there`, async () => {
      const opened = await openComments({
        head: '',
        body: `<script>
          const comments = ['1', '2'].map((id) => ({id, parent: '', name: 'Hanna', website: '', date: '', content: '<p>x</p>', status: 'published'}));
          const made = Object.assign(document.createElement('vigil-comment-${name}'), {
            thread: 'letters',
            service: {
              list: async () => ({ok: true, value: {comments, pages: 1}}),
              submit: async () => ({ok: true, value: {status: 'held'}}),
            },
          });
          document.body.append(made);
        </script>${all}`,
      });
      await shows(opened);
      expect(await asked(opened.pages)).to.satisfy((lines: string[]) =>
        lines.every((line) => !line.includes('wp-json')),
      );
      expect(await loaded(opened)).to.deep.equal(expected);
      expectQuiet(opened.records);
    });

    for (const piece of pieces)
      for (const [how, bad] of Object.entries({
        missing: () => ({status: 404, body: 'Not found'}),
        'another file': () => tampered(piece),
      }))
        it(`leave what stands between the tags of a ${name} where ${piece} is ${how}; a later try works`, async () => {
          const opened = await openComments({
            body: '',
            answers: {[`/dist/${piece}`]: await bad()},
          });
          await until(() => opened.window.customElements.get(`vigil-comment-${name}`));
          const faults = faultsOf(opened);
          opened.document.body.insertAdjacentHTML('beforeend', tag);
          await until(() => faults.length > 0);
          await pause();
          expect(faults.map(({code}) => code)).to.deep.equal(['load']);
          expect(faults[0]?.message).to.contain(`${piece} is missing, or not`);
          expect(linesOf(opened.records)).to.have.length(1);
          expect(linesOf(opened.records)[0]).to.match(
            new RegExp(`^\\[vigil\\] <vigil-comment-${name}> load: .*${piece}`),
          );
          expect(readable(opened.document)).to.equal(true);
          expect('tampered' in opened.window).to.equal(false);
          expect((await asked(opened.pages)).join()).not.to.contain('wp-json');

          await opened.pages.set(`/dist/${piece}`, {file: `dist/${piece}`});
          const element = opened.document.querySelector(`vigil-comment-${name}`) as HTMLElement & {
            refresh?(): Promise<void>;
          };
          // As a page does that has it read again; else whoever puts it elsewhere.
          if (element.refresh) await element.refresh();
          else opened.document.body.append(element);
          await shows(opened);
          expect(readable(opened.document)).to.equal(false);
          expect(faults).to.have.length(1);
          expect(linesOf(opened.records)).to.have.length(1);
        });
  }

  it('come from the file for comments alone, which has the form in itself', async () => {
    const opened = await openComments({head: standalone, body: form});
    await showsForm(opened);
    expect(await asked(opened.pages)).to.deep.equal(['GET /', 'GET /dist/vigil-comment-form.js']);
    opened.document.body.insertAdjacentHTML('beforeend', thread);
    await showsComments(opened);
    await until(() => formIn(rootOf(opened)));
    expect(await loaded(opened)).to.deep.equal([
      'GET /',
      'GET /dist/vigil-comment-form.js',
      `GET /dist/${reading}`,
    ]);
    expectQuiet(opened.records);
  });

  for (const head of [all + standalone, standalone + all])
    it(`work on a page with both files: ${head === all + standalone ? 'vigil.js' : 'the one for comments'} first`, async () => {
      const opened = await openComments({head, body: form + thread});
      await showsForm(opened);
      await showsComments(opened);
      await until(() => formIn(rootOf(opened)));
      const lines = await loaded(opened);
      expect(new Set(lines).size).to.equal(lines.length);
      expectQuiet(opened.records);
    });

  it('show comments as plain text where no sanitiser can be had, and not as markup', async () => {
    const opened = await openComments({
      head: without + all,
      answers: {[`/dist/${sanitiser}`]: {status: 404, body: ''}},
    });
    await showsComments(opened);
    const text = rootOf(opened)?.querySelector('.text');
    expect(text?.textContent).to.equal('A strong word, this.');
    expect(text?.querySelector('strong, a')).to.equal(null);
    expect(linesOf(opened.records)).to.have.length(1);
    expect(linesOf(opened.records)[0]).to.match(/^\[vigil\] Shown as plain text: .*vigil-sanitiser\.js/);
  });
});

describe('comments under a strict policy', () => {
  const nonced = all.replace('<script', '<script nonce="abc"');
  const self = "connect-src 'self'; style-src 'self'";
  const trusted = "; require-trusted-types-for 'script'; trusted-types vigil";
  const policies: Record<string, [policy: string, head: string]> = {
    'its own origin': [`default-src 'none'; script-src 'self' 'nonce-abc'; ${self}`, all],
    'a nonce': [`default-src 'none'; script-src 'nonce-abc'; ${self}${trusted}`, nonced],
    "a nonce and 'strict-dynamic'": [
      `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; ${self}${trusted}`,
      nonced,
    ],
  };

  for (const [name, [policy, head]] of Object.entries(policies))
    for (const own of [true, false])
      it(`of ${name} are shown, and can be written, ${own ? 'as browsers come' : 'also without a sanitiser of the browser’s'}`, async () => {
        const opened = await openComments({policy, head: own ? head : without + head});
        await showsComments(opened);
        await until(() => formIn(rootOf(opened)));
        const text = rootOf(opened)?.querySelector('.text');
        expect(text?.querySelector('strong')?.textContent).to.equal('strong');
        expect(text?.querySelector('a')?.rel).to.equal('nofollow ugc noopener noreferrer');
        expect(rootOf(opened)?.querySelector('section')?.outerHTML).not.to.contain('gravatar');
        expect((await asked(opened.pages)).some((line) => line.includes(sanitiser))).to.equal(
          !own || !('setHTML' in Element.prototype),
        );
        await axe(opened.document);
        expectQuiet(opened.records);
      });

  it('of hashes alone are shown, with those of the two pieces and of the sanitiser', async () => {
    const hashes = (await (await fetch('/dist/integrity.json')).json()) as Record<
      string,
      {integrity: string}
    >;
    const integrity = await integrityOf('/dist/vigil.js');
    const list = [integrity, ...[reading, writing, sanitiser].map((file) => hashes[file]?.integrity ?? '')];
    const opened = await openComments({
      // The recorder has the nonce; the pieces get one only where the page has a script with it.
      policy: `script-src 'nonce-abc' ${list.map((hash) => `'${hash}'`).join(' ')}${trusted}`,
      head: all.replace('<script', `<script integrity="${integrity}"`),
      body: '',
    });
    for (const script of opened.document.querySelectorAll('script[nonce]')) script.remove();
    // Where markup from text is not allowed.
    const made = opened.document.createElement('vigil-comment-thread');
    made.setAttribute('thread', '5');
    made.setAttribute('endpoint', 'wp-json');
    opened.document.body.append(made);
    await showsComments(opened);
    expectQuiet(opened.records);
  });

  it('that lets no piece in leave what stands between the tags', async () => {
    const src = new URL('/dist/vigil.js', location.href).href;
    const opened = await openComments({
      policy: `script-src 'nonce-abc' ${src}`,
      head: `<script type="module" src="${src}"></script>`,
      body: '',
    });
    for (const script of opened.document.querySelectorAll('script[nonce]')) script.remove();
    await until(() => opened.window.customElements.get('vigil-comment-thread'));
    const faults = faultsOf(opened);
    opened.document.body.insertAdjacentHTML('beforeend', thread);
    await until(() => faults.length > 0);
    expect(faults.map(({code}) => code)).to.deep.equal(['load']);
    expect(readable(opened.document)).to.equal(true);
    expect(linesOf(opened.records)).to.have.length(1);
  });
});
