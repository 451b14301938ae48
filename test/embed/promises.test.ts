import {expect} from 'chai';
import {engine, until} from '../support/fixtures.js';
import {
  asked,
  element,
  expectQuiet,
  feed,
  module,
  numberOf,
  open,
  pause,
  readable,
  ready,
  said,
  watchedIn,
  watcher,
  type Opened,
} from './host.js';

// What SECURITY.md promises, as far as no other file here holds it.

/** The feed was refused whole: the fallback stays, nothing of the feed is on the page, the console says why. */
async function expectRefused({document, counter, records}: Opened, reason: RegExp): Promise<void> {
  await until(() => records.some(({type}) => type === 'console'));
  await pause(50);
  expect(readable(document)).to.equal(true);
  expect(numberOf(counter)).to.equal(undefined);
  expect(document.querySelectorAll('a')).to.have.length(0);
  expect(counter.shadowRoot?.querySelectorAll('a')).to.have.length(0);
  expect(records.map(({type, level}) => `${type} ${level ?? ''}`)).to.deep.equal(['console warn']);
  expect(records[0]?.text).to.match(reason);
}

describe('what a feed says', () => {
  const source = {name: 'Viasna'};
  const places: Record<string, (url: string) => object> = {
    'source.url': (url) => ({source: {...source, url}}),
    definitionUrl: (url) => ({definitionUrl: url}),
    'series[0].sourceUrl': (url) => ({series: [{asOf: '2024', count: 1, sourceUrl: url}]}),
    'people[0].url': (url) => ({people: [{name: 'Person', url}]}),
    'others[0].source.url': (url) => ({
      others: [{source: {...source, url}, asOf: '2024', count: 1, definition: 'x'}],
    }),
  };
  for (const [field, put] of Object.entries(places)) {
    it(`cannot point anywhere but to http(s): ${field}`, async () => {
      for (const url of [
        'javascript:parent.ran=1',
        ' JavaScript:parent.ran=1',
        'data:text/html,<script>parent.ran=1</script>',
        'blob:https://prisoners.example/1',
        'file:///etc/hosts',
        '//prisoners.example/',
        'https:/\tprisoners.example/',
      ]) {
        const opened = await open({answers: {'/feed.json': {json: feed(put(url))}}});
        await expectRefused(opened, new RegExp(`${field.replaceAll(/[[\]]/g, '\\$&')} must be an http`));
        opened.page.close();
      }
      expect('ran' in window).to.equal(false);
    });
  }

  it('cannot turn the words around it: bidi controls are taken out', async () => {
    const controls = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
    const word = Array.from('wording').join(controls);
    const opened = await open({
      body: element('src="feed.json" people'),
      answers: {
        '/feed.json': {
          json: feed({
            source: {name: word},
            label: {en: {other: word}},
            place: {en: word},
            definition: word,
            people: [{name: word, url: 'https://prisoners.example/1'}],
            others: [{source: {name: word}, asOf: '2024', count: 1, definition: word}],
          }),
        },
      },
    });
    await ready(opened.counter);
    const text = opened.counter.shadowRoot?.textContent ?? '';
    expect(text.match(/wording/g)).to.have.length(7);
    expect(Array.from(text).filter((character) => controls.includes(character))).to.deep.equal([]);
    expectQuiet(opened.records);
  });

  it('is text, in the element and in the page: no markup of it comes to life', async () => {
    const markup = '</script><img src="ran.png" onerror="parent.ran=1"><svg onload="parent.ran=1">x';
    const opened = await open({
      body: element('src="feed.json" trend flows people json-ld'),
      answers: {
        '/feed.json': {
          json: feed({
            source: {name: markup, url: 'https://prisoners.example/"onclick="parent.ran=1'},
            label: {en: {other: markup}},
            place: {en: markup},
            definition: markup,
            license: markup,
            people: [{name: markup, url: 'https://prisoners.example/1'}],
          }),
        },
      },
    });
    const {counter, document, pages, records} = opened;
    await ready(counter);
    await pause();
    expect(said(counter)).to.contain('<img src="ran.png"');
    for (const root of [document, counter.shadowRoot]) {
      expect(root?.querySelectorAll('img, [onclick], [onerror], [onload]')).to.have.length(0);
      for (const link of root?.querySelectorAll('a') ?? []) expect(link.protocol).to.match(/^https?:$/);
    }
    expect('ran' in window).to.equal(false);
    expect((await asked(pages)).some((path) => path.includes('ran'))).to.equal(false);
    expectQuiet(records);
  });
});

describe('the device', () => {
  it('is left nothing in any state: no cookie, no storage', async () => {
    const {counter, document, pages, window, records} = await open({
      head: watcher + module,
      body: element('src="feed.json" trend flows people json-ld refresh-every="PT30M"'),
    });
    await ready(counter);
    for (const summary of counter.shadowRoot?.querySelectorAll('summary') ?? []) summary.click();
    counter.shadowRoot?.querySelector('button')?.click();
    await pages.set('/feed.json', {json: feed({count: 1200})});
    await counter.refresh();
    expect(numberOf(counter)).to.equal('1,200');
    expect(said(counter)).to.contain('Person 12');
    expect(document.querySelector('script[type="application/ld+json"]')?.textContent).to.contain('1200');
    // Another language, and its translation.
    document.documentElement.lang = 'be';
    await until(() => said(counter).includes('палітвязн'));
    // A feed that is refused, a server that fails, an address that is not there.
    for (const answer of [{json: feed({count: -1})}, {status: 500, body: ''}, {drop: true}]) {
      await pages.set('/feed.json', answer);
      await counter.refresh();
      await pause(20);
    }
    expect(numberOf(counter)).to.contain('200');
    expect(records.filter(({type, level}) => `${type} ${level ?? ''}` !== 'console warn')).to.deep.equal([]);
    // Moved, taken away, and put back.
    document.body.append(counter);
    counter.remove();
    await pause(20);
    await pages.set('/feed.json', {json: feed()});
    document.body.append(counter);
    await until(() => numberOf(counter)?.endsWith('244'));
    await pause();
    const {touched, fetched} = watchedIn(window);
    expect(touched).to.deep.equal([]);
    expect([...new Set(fetched.map((url) => url.replace(/.*\/pages\/[^/]+/, '')))].sort()).to.deep.equal([
      '/dist/locales/be.json',
      '/dist/locales/index.json',
      '/feed.json',
    ]);
  });

  it('keeps no copy of the feed with cache="no-store", whatever the server says of keeping', async () => {
    const kept = {json: feed(), headers: {'cache-control': 'max-age=3600'}};
    const {document, pages, records} = await open({
      body: element('src="none.json" cache="no-store"') + element('src="some.json"'),
      answers: {'/none.json': kept, '/some.json': kept},
    });
    const counters = [...document.querySelectorAll<Opened['counter']>('vigil-prisoner-counter')];
    for (const counter of counters) {
      await ready(counter);
      await counter.refresh();
      await counter.refresh();
    }
    const requests = await pages.requests();
    const of = (name: string) => requests.filter(({path}) => path === `/${name}.json`);
    // All three went to the server, and past every cache on the way.
    expect(of('none').map(({headers}) => headers['cache-control'])).to.deep.equal(
      Array.from({length: 3}, () => 'no-cache'),
    );
    // Without it the browser's cache may answer. Under automation WebKit has none.
    if (engine !== 'webkit') expect(of('some')).to.have.length(1);
    for (const {headers} of of('some')) expect(headers).to.not.have.property('cache-control');
    expectQuiet(records);
  });
});

describe('a translation', () => {
  it('is asked for without a cookie and without saying which page is read', async () => {
    document.cookie = 'vigil-embed=1; path=/';
    try {
      const {counter, pages} = await open({lang: 'be'});
      await until(() => said(counter).includes('палітвязн'));
      for (const name of ['index', 'be']) {
        const request = (await pages.requests()).find(({path}) => path === `/dist/locales/${name}.json`);
        expect(request?.headers, name).to.not.have.any.keys('cookie', 'referer');
      }
    } finally {
      document.cookie = 'vigil-embed=; path=/; max-age=0';
    }
  });
});
