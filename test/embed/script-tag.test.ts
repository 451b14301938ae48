import {expect} from 'chai';
import {axe, until} from '../support/fixtures.js';
import {openPage, servePages} from '../support/pages.js';
import {version} from '../../src/core/version.js';
import {
  asked,
  element,
  expectQuiet,
  feed,
  integrityOf,
  module,
  numberOf,
  open,
  pause,
  readable,
  ready,
  said,
  watchedIn,
  watcher,
  type Counter,
} from './host.js';

/** Texts that are put together at run time, in the built file, whose names are shortened. */
describe('the sentences of the built file', () => {
  it('have all their parts', async () => {
    const {counter} = await open({body: element('src="feed.json" trend flows')});
    await ready(counter);
    const caption = counter.shadowRoot
      ?.querySelector('figcaption')
      ?.textContent.replaceAll(/[\u2066-\u2069]/g, '');
    expect(caption?.trim()).to.match(/^First [\d,]+ · .+; highest [\d,]+ · .+; last 1,244 · Jan 31, 2025\.$/);
    expect(said(counter)).to.match(/Since .+: \d+ recognised/);
    expect(said(counter)).to.not.match(/[{}]|undefined/);
  });
});

describe('one script tag', () => {
  it('makes a counter of the element, and asks for nothing but the page, the module and its src', async () => {
    const {counter, pages, records, window} = await open({head: watcher + module});
    await ready(counter);
    await pause();
    expect(await asked(pages)).to.deep.equal(['GET /', 'GET /dist/vigil.js', 'GET /feed.json']);
    const loaded = window.performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname.replace(/.*\//, ''));
    expect(loaded.sort()).to.deep.equal(['feed.json', 'vigil.js']);
    expect(watchedIn(window).touched).to.deep.equal([]);
    expect(watchedIn(window).fetched).to.have.length(1);
    expectQuiet(records);
    await axe(counter);
  });

  it('works the same with the file of the one widget', async () => {
    const {counter, pages, records} = await open({
      head: '<script type="module" src="dist/vigil-prisoner-counter.js"></script>',
    });
    await ready(counter);
    expect(await asked(pages)).to.deep.equal([
      'GET /',
      'GET /dist/vigil-prisoner-counter.js',
      'GET /feed.json',
    ]);
    expectQuiet(records);
  });

  it('asks for nothing at all without a src', async () => {
    const {counter, pages, records} = await open({
      body: element('count="1244" as-of="2025-01-31" source-name="Viasna" json-ld'),
    });
    await ready(counter);
    await pause();
    expect(await asked(pages)).to.deep.equal(['GET /', 'GET /dist/vigil.js']);
    expectQuiet(records);
  });

  it('asks for a translation only where the page is in a language that has one', async () => {
    for (const [lang, files] of [
      ['be', ['GET /dist/locales/be.json', 'GET /dist/locales/index.json']],
      ['be-BY', ['GET /dist/locales/be.json', 'GET /dist/locales/index.json']],
      ['en', []],
      ['is', []],
      ['zz', []],
    ] as const) {
      const {counter, pages, records, page} = await open({lang});
      await until(() => numberOf(counter) !== undefined);
      if (files.length > 0) await until(() => said(counter).includes('палітвязн'));
      await pause(50);
      expect(await asked(pages), lang).to.deep.equal(
        ['GET /', ...files, 'GET /dist/vigil.js', 'GET /feed.json'].sort(),
      );
      expectQuiet(records);
      page.close();
    }
  });

  it('says nothing about the page that is read: no referrer, no cookie', async () => {
    document.cookie = 'vigil-embed=1; path=/';
    try {
      const {counter, pages} = await open();
      await ready(counter);
      const request = (await pages.requests()).find(({path}) => path === '/feed.json');
      expect(request?.headers).to.not.have.any.keys('cookie', 'referer');
    } finally {
      document.cookie = 'vigil-embed=; path=/; max-age=0';
    }
  });

  it('takes over elements that were there long before, and those that come later by innerHTML', async () => {
    const {document, counter, records} = await open({head: ''});
    await pause(50);
    expect(readable(document)).to.equal(true);
    expect(numberOf(counter)).to.equal(undefined);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = 'dist/vigil.js';
    document.head.append(script);
    await ready(counter);
    expect(readable(document)).to.equal(false);
    const late = document.createElement('div');
    document.body.append(late);
    late.innerHTML = element();
    await ready(late.firstElementChild as Counter);
    expectQuiet(records);
  });

  it('follows an element that is moved about, without asking again', async () => {
    const {document, counter, pages, records} = await open({
      body: `<main>${element()}</main><aside></aside>`,
    });
    await ready(counter);
    for (const place of ['aside', 'main', 'aside']) document.querySelector(place)?.append(counter);
    await pause();
    expect(numberOf(counter)).to.equal('1,244');
    expect((await asked(pages)).filter((path) => path.includes('feed'))).to.have.length(1);
    expect(document.querySelectorAll('[role=status]').length).to.equal(1);
    expectQuiet(records);
  });

  it("works inside the shadow root of the page's own component", async () => {
    const {document, records} = await open({
      head: `${module}<script type="module">
        customElements.define('site-box', class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({mode: 'open'}).innerHTML = '<section lang="de">' + ${JSON.stringify(element())} + '</section>';
          }
        });
      </script>`,
      body: '<site-box></site-box>',
    });
    const box = document.querySelector('site-box');
    const counter = (await until(() => box?.shadowRoot?.querySelector('vigil-prisoner-counter'))) as Counter;
    await ready(counter, '1.244');
    expectQuiet(records);
  });

  it('works in a frame that is sandboxed: no storage, no origin', async () => {
    const inner = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>${module}</head><body>${element()}<script>
      const timer = setInterval(() => {
        const number = document.querySelector('vigil-prisoner-counter').shadowRoot?.querySelector('[part~=number]');
        if (!number) return;
        clearInterval(timer);
        let storage = 'open';
        try { localStorage.length; } catch { storage = 'closed'; }
        parent.postMessage({number: number.textContent.trim(), storage, records: __vigilRecords}, '*');
      }, 20);
    </script></body></html>`;
    const version = await (await fetch('/dist/vigil.js')).text();
    const {document, window, records} = await open({
      head: `<script>addEventListener('message', ({data}) => { window.told = data; });</script>`,
      body: '<iframe sandbox="allow-scripts" src="inner.html" width="600" height="500"></iframe>',
      answers: {
        '/inner.html': {body: inner, record: true},
        '/dist/vigil.js': {body: version, cors: true, headers: {'content-type': 'text/javascript'}},
        '/feed.json': {json: feed(), cors: true},
      },
    });
    expect(document.querySelectorAll('iframe').length).to.equal(1);
    const told = await until(() => (window as unknown as {told?: object}).told);
    expect(told).to.deep.equal({number: '1,244', storage: 'closed', records: []});
    expectQuiet(records);
  });

  it('runs with the right integrity, and not at all with a wrong one', async () => {
    const integrity = await integrityOf('/dist/vigil.js');
    const good = await open({
      head: `<script type="module" src="dist/vigil.js" integrity="${integrity}"></script>`,
    });
    await ready(good.counter);
    expectQuiet(good.records);
    good.page.close();
    const wrong = integrity.replace(/sha384-.{4}/, 'sha384-AAAA');
    const bad = await open({
      head: `<script type="module" src="dist/vigil.js" integrity="${wrong}"></script>`,
    });
    await pause();
    expect(readable(bad.document)).to.equal(true);
    expect(bad.window.customElements.get('vigil-prisoner-counter')).to.equal(undefined);
    expect(bad.records.filter(({type}) => type === 'error' || type === 'rejection')).to.deep.equal([]);
    expect((await asked(bad.pages)).includes('GET /feed.json')).to.equal(false);
  });
});

describe('a script tag that is there twice', () => {
  it('does no harm: the same file under two addresses', async () => {
    const {document, counter, pages, records} = await open({
      head: `${module}<script type="module" src="dist/vigil.js?again"></script><script type="module" src="dist/vigil-prisoner-counter.js"></script>`,
      body: element() + element('src="other.json"'),
      answers: {'/other.json': {json: feed({count: 7})}},
    });
    await ready(counter);
    await ready(document.querySelectorAll('vigil-prisoner-counter')[1] as Element, '7');
    await pause(50);
    expect((await asked(pages)).filter((path) => path.includes('json'))).to.deep.equal([
      'GET /feed.json',
      'GET /other.json',
    ]);
    expect(document.querySelectorAll('[role=status]').length).to.equal(1);
    expectQuiet(records);
  });

  it('warns once for each element, and names both versions, where one is of another version; everything works', async () => {
    const source = await (await fetch('/dist/vigil.js')).text();
    expect(source).to.contain(version);
    for (const head of [
      `${module}<script type="module" src="other.js"></script>`,
      `<script type="module" src="other.js"></script>${module}`,
    ]) {
      const {counter, records, document, page} = await open({
        head,
        body: element() + element(),
        answers: {
          '/other.js': {
            body: source.replaceAll(version, '99.8.7'),
            headers: {'content-type': 'text/javascript'},
          },
        },
      });
      await ready(counter);
      await ready(document.querySelectorAll('vigil-prisoner-counter')[1] as Element);
      for (const {type, level, text} of records) {
        expect(`${type} ${level ?? ''}`).to.equal('console warn');
        expect(text).to.match(/^\[vigil\] <vigil-[\w-]+> /);
        expect(text).to.contain(version).and.to.contain('99.8.7');
      }
      const tags = records.map(({text}) => text.split(' ')[1]);
      expect(tags).to.have.length(new Set(tags).size).and.to.contain('<vigil-prisoner-counter>');
      page.close();
    }
  });

  it("leaves alone an element of the page's own that has the name already", async () => {
    const {counter, records, document} = await open({
      head: `<script>customElements.define('vigil-prisoner-counter', class extends HTMLElement {});</script>${module}`,
    });
    await until(() => records.length > 0);
    expect(records.map(({type, level}) => `${type} ${level ?? ''}`)).to.deep.equal(['console warn']);
    expect(counter.shadowRoot === null).to.equal(true);
    expect(readable(document)).to.equal(true);
  });
});

describe('a page without the module', () => {
  const styled = '<link rel="stylesheet" href="dist/vigil.css">';

  it('shows what stands between the tags: the module missing, broken or refused', async () => {
    const cases: [head: string, policy?: string][] = [
      ['<script type="module" src="nowhere.js"></script>'],
      ['<script type="module" src="broken.js"></script>'],
      [module, "script-src 'none'; style-src 'self'"],
      [''],
    ];
    for (const [head, policy] of cases) {
      for (const css of ['', styled]) {
        const {document, page, pages} = await (policy === undefined
          ? open({
              head: css + head,
              answers: {
                '/broken.js': {body: 'throw new Error("x")', headers: {'content-type': 'text/javascript'}},
              },
            })
          : openPlain(css + head, policy));
        await pause(50);
        expect(readable(document), `${head} ${css}`).to.equal(true);
        expect((await asked(pages)).includes('GET /feed.json')).to.equal(false);
        page.close();
      }
    }
  });

  it('shows it also where script is off', async () => {
    for (const css of ['', styled]) {
      const pages = await servePages({
        '/': `<!doctype html><html lang="en"><title>x</title><iframe sandbox="allow-same-origin" src="inner.html"></iframe>`,
        '/inner.html': `<!doctype html><html lang="en"><head><title>x</title>${css}${module}</head><body>${element()}</body></html>`,
        '/dist/*': {folder: 'dist'},
      });
      const page = await openPage(pages.url('/'));
      const inner = (await until(() => page.document.querySelector('iframe')?.contentDocument)) as Document;
      await until(() => readable(inner));
      expect(inner.querySelector('vigil-prisoner-counter')?.shadowRoot === null).to.equal(true);
      page.close();
    }
  });
});

/** A page whose policy lets no script in, not even the one that notes what it says. */
async function openPlain(head: string, policy: string) {
  const pages = await servePages({
    '/': {
      body: `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${element()}</body></html>`,
      headers: {'content-security-policy': policy},
    },
    '/dist/*': {folder: 'dist'},
  });
  const page = await openPage(pages.url('/'));
  return {page, pages, document: page.document};
}
