import {expect} from 'chai';
import {until} from '../support/fixtures.js';
import {servePages, type Answer, type PageRecord} from '../support/pages.js';
import {asked, expectQuiet, open, pause, type Host, type Opened} from './host.js';

const entry = '<script type="module" src="dist/vigil-share-bar.js"></script>';
const bar = '<vigil-share-bar url="https://news.example/" networks="qr"></vigil-share-bar>';
const piece = 'GET /dist/vigil-qr.js';

const openBars = (host: Host = {}): Promise<Opened> => open({head: entry, body: bar, ...host});

const bars = ({document}: Opened): Element[] => [...document.querySelectorAll('vigil-share-bar')];

const buttonOf = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find(({textContent}) =>
    textContent.includes('QR'),
  );

/** Waits for the bars and presses every QR button in the same task. */
async function press(opened: Opened): Promise<void> {
  await until(() => bars(opened).length > 0 && bars(opened).every(buttonOf));
  for (const element of bars(opened)) buttonOf(element)?.click();
}

const hasCode = (element: Element): boolean =>
  element.shadowRoot?.querySelector('svg[role=img] path[d^=M]') != null;

const showsCodes = (opened: Opened): Promise<boolean> => until(() => bars(opened).every(hasCode));

/** The error events of the page, from now on. */
function errorsOf({document}: Opened): (Event & {code: string; message: string})[] {
  const errors: (Event & {code: string; message: string})[] = [];
  document.addEventListener('vigil-error', (event) => {
    event.preventDefault();
    errors.push(event);
  });
  return errors;
}

const requestsFor = async ({pages}: Opened): Promise<number> =>
  (await asked(pages)).filter((line) => line === piece).length;

const scripts = ({document}: Opened): string[] =>
  [...document.querySelectorAll('script')].map(({src}) => src).filter((src) => src.includes('vigil-qr'));

/** The browser's own words about a file that was refused, which are no fault of ours. */
const ours = (records: readonly PageRecord[]) => records.filter(({type}) => type !== 'load-error');

/** The piece with another line in it, which tells whether it ran. */
async function tampered(): Promise<Answer> {
  const code = await (await fetch('/dist/vigil-qr.js')).text();
  return {body: `globalThis.tampered = true;\n${code}`, headers: {'content-type': 'text/javascript'}};
}

const hasRun = ({window}: Opened): boolean => 'tampered' in window;

/** Takes the recorder's nonce away, which would let every piece in. */
function withoutNonce({document}: Opened): void {
  for (const script of document.querySelectorAll('script[nonce]')) script.remove();
}

const trusted = 'trustedTypes' in window ? it : it.skip;

describe('a piece', () => {
  it('is not asked for before it is needed, and then once, however many need it', async () => {
    const opened = await openBars({body: bar.repeat(5)});
    await until(() => bars(opened).every(buttonOf));
    await pause();
    expect(await asked(opened.pages)).to.deep.equal(['GET /', 'GET /dist/vigil-share-bar.js']);
    await press(opened);
    await showsCodes(opened);
    // A sixth comes when it is there already.
    opened.document.body.insertAdjacentHTML('beforeend', bar);
    await until(() => buttonOf(bars(opened)[5]!) !== undefined);
    buttonOf(bars(opened)[5]!)?.click();
    await showsCodes(opened);
    expect(await requestsFor(opened)).to.equal(1);
    expect(scripts(opened)).to.deep.equal([]);
    expectQuiet(opened.records);
  });

  it('never runs when it is not the file that the bundle was built with', async () => {
    const opened = await openBars({answers: {'/dist/vigil-qr.js': await tampered()}});
    const errors = errorsOf(opened);
    await press(opened);
    await until(() => errors.length > 0);
    await pause();
    expect(hasRun(opened)).to.equal(false);
    expect(bars(opened).some(hasCode)).to.equal(false);
    expect(errors).to.have.length(1);
    expect(errors[0]?.message).to.contain('vigil-qr.js');
    expect(scripts(opened)).to.deep.equal([]);
    expect(ours(opened.records)).to.deep.equal([]);
  });

  it('is the same file that runs where the page allows such code by a plain import', async () => {
    // So that the test before this one cannot pass for another reason.
    const opened = await openBars({
      head: '<script type="module">import "./dist/vigil-qr.js"; window.done = true;</script>',
      body: '',
      answers: {'/dist/vigil-qr.js': await tampered()},
    });
    await until(() => 'done' in opened.window);
    expect(hasRun(opened)).to.equal(true);
  });

  // In each, the page has the piece's plain address in its list of modules before it is needed.
  for (const [name, head, runs] of [
    ['modulepreload', '<link rel="modulepreload" href="dist/vigil-qr.js">', false],
    [
      'import map',
      '<script type="importmap">{"imports": {"./dist/vigil-qr.js": "./evil.js"}}</script>',
      false,
    ],
    ['plain import', '<script type="module">import "./dist/vigil-qr.js";</script>', true],
  ] as const) {
    it(`is not taken from a ${name} of the page, where no hash is looked at`, async () => {
      const bad = await tampered();
      const opened = await openBars({
        head: head + entry,
        answers: {'/dist/vigil-qr.js': bad, '/evil.js': bad},
      });
      const errors = errorsOf(opened);
      await until(() => bars(opened).every(buttonOf));
      await pause();
      expect(hasRun(opened), 'by the page itself').to.equal(runs);
      for (const times of [1, 2]) {
        await press(opened);
        await until(() => errors.length >= times || bars(opened).some(hasCode));
        expect(bars(opened).some(hasCode)).to.equal(false);
        expect(hasRun(opened)).to.equal(runs);
      }
    });

    it(`is there beside a ${name} of the page`, async () => {
      const opened = await openBars({head: head + entry});
      await press(opened);
      await showsCodes(opened);
      expectQuiet(opened.records);
    });
  }

  it('does not tell the server which page it is for', async () => {
    const opened = await openBars();
    await press(opened);
    await showsCodes(opened);
    const request = (await opened.pages.requests()).find(({path}) => path === '/dist/vigil-qr.js');
    expect(request?.headers).to.be.an('object').that.does.not.have.property('referer');
  });

  it('is missing, with the same words at each press, where the bundle has no address to be beside', async () => {
    const opened = await openBars({head: ''});
    const errors = errorsOf(opened);
    const {Blob: Blob_, URL: URL_} = opened.window;
    const code = await (await fetch('/dist/vigil-share-bar.js')).text();
    const script = Object.assign(opened.document.createElement('script'), {
      type: 'module',
      src: URL_.createObjectURL(new Blob_([code], {type: 'text/javascript'})),
    });
    opened.document.head.append(script);
    await press(opened);
    await until(() => errors.length === 1);
    await press(opened);
    await until(() => errors.length === 2);
    for (const {message} of errors) expect(message).to.contain('vigil-qr.js is missing');
    expect(ours(opened.records)).to.deep.equal([]);
  });

  for (const [name, bad] of Object.entries({
    'was another file': tampered,
    'was not there': () => ({status: 404, body: 'Not found'}),
    'was cut off': () => ({drop: true}),
  })) {
    it(`is there at the next press when at the first it ${name}`, async () => {
      const opened = await openBars({answers: {'/dist/vigil-qr.js': await bad()}});
      const errors = errorsOf(opened);
      await press(opened);
      await until(() => errors.length === 1);
      await press(opened);
      await until(() => errors.length === 2);
      await opened.pages.set('/dist/vigil-qr.js', {file: 'dist/vigil-qr.js'});
      await press(opened);
      await showsCodes(opened);
      expect(errors).to.have.length(2);
      expect(hasRun(opened)).to.equal(false);
      expect(scripts(opened)).to.deep.equal([]);
      expect(ours(opened.records)).to.deep.equal([]);
    });
  }

  it('fails for all that wait for it, and each may ask again', async () => {
    const opened = await openBars({body: bar.repeat(3), answers: {'/dist/vigil-qr.js': {status: 503}}});
    const errors = errorsOf(opened);
    await press(opened);
    await until(() => errors.length === 3);
    expect(await requestsFor(opened)).to.equal(1);
    await opened.pages.set('/dist/vigil-qr.js', {file: 'dist/vigil-qr.js'});
    await press(opened);
    await showsCodes(opened);
    expect(await requestsFor(opened)).to.equal(2);
  });

  it('comes from beside the bundle, also where that is on another origin', async () => {
    const other = await servePages({'/v/*': {folder: 'dist', cors: true}}, {origin: 'other'});
    const src = other.url('/v/vigil-share-bar.js');
    const opened = await openBars({head: `<script type="module" src="${src}" crossorigin></script>`});
    await press(opened);
    await showsCodes(opened);
    const requests = await other.requests();
    expect(requests.map(({path}) => path)).to.deep.equal(['/v/vigil-share-bar.js', '/v/vigil-qr.js']);
    expect(requests[1]?.headers).to.not.have.property('cookie');
    expectQuiet(opened.records);
  });

  it('comes once where two bundles are on the page, and from each its own', async () => {
    const both = `${entry}<script type="module" src="dist/vigil.js"></script>`;
    for (const head of [both, `<script type="module" src="other/vigil.js"></script>${both}`]) {
      const opened = await openBars({head, body: bar.repeat(2), answers: {'/other/*': {folder: 'dist'}}});
      await press(opened);
      await showsCodes(opened);
      const paths = (await asked(opened.pages)).filter((line) => line.includes('vigil-qr'));
      expect(paths).to.have.length(1);
      // The copy that registered the element is the one that loads for it.
      expect(paths[0]).to.match(head === both ? /\/dist\// : /\/(other|dist)\//);
      expect(ours(opened.records)).to.deep.equal([]);
      opened.page.close();
    }
  });

  it('can be loaded by two copies, one of which has lost its piece', async () => {
    const opened = await openBars({
      head: `${entry}<script type="module" src="old/vigil-share-bar.js"></script>`,
      answers: {'/old/*': {folder: 'dist'}, '/old/vigil-qr.js': await tampered()},
    });
    const errors = errorsOf(opened);
    await press(opened);
    await until(() => errors.length > 0 || bars(opened).every(hasCode));
    expect(hasRun(opened)).to.equal(false);
    expect(errors.length === 0).to.equal(bars(opened).every(hasCode));
  });
});

describe('a piece under a strict policy', () => {
  const nonced = entry.replace('<script', '<script nonce="abc"');
  const policies: Record<string, [policy: string, head: string]> = {
    'a nonce': ["script-src 'nonce-abc'; style-src 'self'; object-src 'none'; base-uri 'none'", nonced],
    "a nonce and 'strict-dynamic'": ["script-src 'nonce-abc' 'strict-dynamic'; base-uri 'none'", nonced],
    'its own origin': ["script-src 'self'; style-src 'self'", entry],
    'nothing but scripts': ["default-src 'none'; script-src 'self'", entry],
  };
  for (const [name, [policy, head]] of Object.entries(policies)) {
    it(`with ${name} is loaded, and breaks none of it`, async () => {
      const opened = await openBars({policy, head});
      await press(opened);
      await showsCodes(opened);
      expectQuiet(opened.records);
    });

    it(`with ${name} never runs as another file`, async () => {
      const opened = await openBars({policy, head, answers: {'/dist/vigil-qr.js': await tampered()}});
      const errors = errorsOf(opened);
      await press(opened);
      await until(() => errors.length > 0);
      await pause();
      expect(hasRun(opened)).to.equal(false);
    });
  }

  it('that lists the hashes of both files is loaded', async () => {
    const hashes = (await (await fetch('/dist/integrity.json')).json()) as Record<
      string,
      {integrity: string}
    >;
    const hash = (name: string) => hashes[name]?.integrity ?? '';
    const opened = await openBars({
      policy: `script-src 'nonce-abc' '${hash('vigil-share-bar.js')}' '${hash('vigil-qr.js')}'`,
      head: entry.replace('<script', `<script integrity="${hash('vigil-share-bar.js')}"`),
    });
    await until(() => bars(opened).every(buttonOf));
    withoutNonce(opened);
    await press(opened);
    await showsCodes(opened);
    expectQuiet(opened.records);
  });

  trusted('that requires trusted types and lists "vigil" is loaded, and breaks none of it', async () => {
    for (const policy of [
      "require-trusted-types-for 'script'; trusted-types vigil",
      "require-trusted-types-for 'script'",
      "require-trusted-types-for 'script'; trusted-types vigil; script-src 'self'; style-src 'self'",
    ]) {
      const opened = await openBars({policy});
      await press(opened);
      await showsCodes(opened);
      expectQuiet(opened.records);
      opened.page.close();
    }
  });

  trusted('that requires trusted types never lets another file run', async () => {
    const opened = await openBars({
      policy: "require-trusted-types-for 'script'; trusted-types vigil",
      answers: {'/dist/vigil-qr.js': await tampered()},
    });
    const errors = errorsOf(opened);
    await press(opened);
    await until(() => errors.length > 0);
    await press(opened);
    await until(() => errors.length > 1);
    expect(hasRun(opened)).to.equal(false);
    expect(opened.records.filter(({type}) => type === 'csp')).to.deep.equal([]);
  });

  trusted('that names other trusted types, but requires none, is loaded', async () => {
    const opened = await openBars({policy: 'trusted-types foo'});
    await press(opened);
    await showsCodes(opened);
    expect(opened.records.filter(({directive}) => directive !== 'trusted-types')).to.deep.equal([]);
  });

  it('that lets no other script in fails with an error, and the bar stays', async () => {
    const {url} = await servePages({'/*': {folder: 'dist'}});
    const src = url('/vigil-share-bar.js');
    const opened = await openBars({
      policy: `script-src 'nonce-abc' ${src}`,
      head: `<script type="module" src="${src}"></script>`,
    });
    withoutNonce(opened);
    const errors = errorsOf(opened);
    await press(opened);
    await until(() => errors.length > 0);
    expect(errors[0]?.message).to.contain('vigil-qr.js');
    expect(bars(opened).every(buttonOf)).to.equal(true);
    expect(bars(opened).some(hasCode)).to.equal(false);
  });
});
