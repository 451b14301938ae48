import {expect} from 'chai';
import {engine, mount, spyConsole, until} from '../support/fixtures.js';
import {servePages} from '../support/pages.js';
import {
  answer,
  deferred,
  feed,
  heard,
  newUrl,
  numberIs,
  numberOf,
  said,
  showsFallback,
  stubFetch,
  tag,
  type PrisonerCounter,
} from '../prisoner-counter/fixtures.js';
import {stubClock} from './clock.js';

type Failure = Event & {code: string; message: string};

const mountCounter = (given: string) => mount<PrisonerCounter>(tag(given));

/** Bytes of a text in a charset of one byte a letter, as much of it as the tests need. */
const windows1251 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer);

describe('request', () => {
  it('asks without cookies, without a referrer and with GET, and adds no header that needs a preflight', async () => {
    document.cookie = 'vigil-test=1; path=/';
    try {
      const pages = await servePages({'/feed.json': {json: feed()}});
      await numberIs(await mountCounter(`src="${pages.url('/feed.json')}"`), '1,244');
      const [request, ...more] = await pages.requests();
      expect(more).to.deep.equal([]);
      expect(request?.method).to.equal('GET');
      expect(request?.headers).to.not.have.any.keys('cookie', 'referer', 'authorization', 'if-none-match');
      const own = Object.keys(request?.headers ?? {}).filter((name) => name.startsWith('x-'));
      expect(own).to.deep.equal([]);
    } finally {
      document.cookie = 'vigil-test=; path=/; max-age=0';
    }
  });

  it('leaves no copy of a feed on the device with cache="no-store", and does not say so by default', async () => {
    const pages = await servePages({'/*': {json: feed(), headers: {'cache-control': 'max-age=3600'}}});
    for (const name of ['one', 'two']) {
      for (let time = 0; time < 2; time += 1) {
        const given = name === 'one' ? 'cache="no-store"' : '';
        const counter = await mountCounter(`src="${pages.url(`/${name}.json`)}" ${given}`);
        await numberIs(counter, '1,244');
        await counter.refresh();
        counter.remove();
      }
    }
    const requests = await pages.requests();
    const of = (name: string) => requests.filter(({path}) => path === `/${name}.json`);
    // Nothing was kept, so every refresh went to the server.
    expect(of('one').length).to.be.at.least(3);
    // Under automation WebKit has no cache at all.
    if (engine !== 'webkit') expect(of('two')).to.have.length(1);
    for (const {headers} of of('one')) expect(headers['cache-control']).to.equal('no-cache');
    for (const {headers} of of('two')) expect(headers).to.not.have.property('cache-control');
  });

  it('takes a mistyped cache for no-store, and says what is allowed', async () => {
    const spy = spyConsole();
    const calls = stubFetch(() => answer());
    await numberIs(await mountCounter(`src="${newUrl()}" cache="nostore"`));
    expect(calls.map(({init}) => init.cache)).to.deep.equal(['no-store']);
    expect(spy.calls).to.have.length(1);
    expect(spy.calls[0]?.text).to.match(/^\[vigil\] .*cache="nostore".*default or no-store/);
  });

  it('asks no address but the one that is written', async () => {
    spyConsole();
    const calls = stubFetch(() => Promise.reject(new TypeError('no such address')));
    for (const src of ['http://exa mple.invalid/feed.json', 'https://', 'feed one.json?a=1 2#x']) {
      await mountCounter(`src="${src}"`);
      await until(() => calls.length > 0, 300).catch(() => undefined);
      const whole = [
        src,
        src.replaceAll(' ', '%20'),
        new URL('feed%20one.json?a=1%202#x', location.href).href,
      ];
      for (const {url} of calls.splice(0)) expect(whole).to.include(url);
    }
  });

  it('gives up after 15 seconds, not before, and says so', async () => {
    const clock = stubClock();
    const spy = spyConsole();
    const failures = heard<Failure>('vigil-error');
    const calls = stubFetch(() => deferred<Response>().promise);
    const counter = await mountCounter(`src="${newUrl()}"`);
    await clock.settle();
    expect(calls).to.have.length(1);
    await clock.pass(14_900);
    expect(failures).to.deep.equal([]);
    expect(calls[0]?.init.signal?.aborted).to.equal(false);
    await clock.pass(200);
    expect(failures.map(({code}) => code)).to.deep.equal(['timeout']);
    expect(calls[0]?.init.signal?.aborted).to.equal(true);
    expect(showsFallback(counter)).to.equal(true);
    expect(spy.calls).to.have.length(1);
    expect(spy.calls[0]?.text).to.contain('15 seconds');
  });

  it('gives up a body that does not end, too', async () => {
    const clock = stubClock();
    spyConsole();
    const failures = heard<Failure>('vigil-error');
    stubFetch(
      (_url, _call, {signal}) =>
        new Response(
          new ReadableStream<Uint8Array>({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"vigil":'));
              signal?.addEventListener('abort', () => {
                controller.error(signal.reason);
              });
            },
          }),
        ),
    );
    await mountCounter(`src="${newUrl()}"`);
    await clock.pass(15_100);
    expect(failures.map(({code}) => code)).to.deep.equal(['timeout']);
  });

  it('gives up when the last element that waits has left, and not before', async () => {
    const pages = await servePages({'/feed.json': {json: feed(), delay: 20_000}});
    const src = `src="${pages.url('/feed.json')}"`;
    const failures = heard('vigil-error');
    const spy = spyConsole();
    const one = await mountCounter(src);
    const two = await mountCounter(src);
    await until(async () => (await pages.requests()).length === 1);
    one.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await pages.requests()).map(({aborted}) => aborted)).to.deep.equal([false]);
    two.remove();
    await until(async () => (await pages.requests())[0]?.aborted);
    expect(await pages.requests()).to.have.length(1);
    // Whoever left is told nothing, and nobody else is.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(failures).to.deep.equal([]);
    expect(spy.calls).to.deep.equal([]);
  });

  it('lets the latest answer win when src changes while an answer is under way', async () => {
    const pages = await servePages({
      '/slow.json': {json: feed({count: 1}), delay: 3000},
      '/fast.json': {json: feed({count: 2}), delay: 50},
    });
    const counter = await mountCounter(`src="${pages.url('/slow.json')}"`);
    await until(async () => (await pages.requests()).length === 1);
    counter.src = pages.url('/fast.json');
    await numberIs(counter, '2');
    await until(async () => (await pages.requests())[0]?.aborted);
    expect(numberOf(counter)).to.equal('2');
    const requests = await pages.requests();
    expect(requests.map(({path, aborted}) => [path, aborted])).to.deep.equal([
      ['/slow.json', true],
      ['/fast.json', false],
    ]);
  });

  it('lets the latest src win when it goes to and fro in one task', async () => {
    const calls = stubFetch((url) => answer(feed({count: url.endsWith('a.json') ? 1 : 2})));
    const [a, b] = [newUrl('a.json'), newUrl('b.json')];
    const counter = await mountCounter(`src="${a}"`);
    counter.src = b;
    counter.src = a;
    counter.src = b;
    counter.src = a;
    await numberIs(counter, '1');
    expect(calls.map(({url}) => url)).to.deep.equal([a]);
  });

  it('refuses more than two million bytes, and stops reading there', async () => {
    spyConsole();
    const failures = heard<Failure>('vigil-error');
    let sent = 0;
    let cancelled = false;
    stubFetch(
      () =>
        new Response(
          new ReadableStream<Uint8Array>({
            pull(controller) {
              controller.enqueue(new Uint8Array(100_000).fill(32));
              sent += 100_000;
              if (sent > 20_000_000) controller.close();
            },
            cancel() {
              cancelled = true;
            },
          }),
        ),
    );
    const counter = await mountCounter(`src="${newUrl()}"`);
    await until(() => failures.length > 0);
    expect(failures.map(({code}) => code)).to.deep.equal(['too-large']);
    expect(sent).to.be.within(2_000_000, 3_000_000);
    expect(showsFallback(counter)).to.equal(true);
    await until(() => cancelled);
  });

  it('takes a feed of just under two million bytes', async () => {
    const body = JSON.stringify(feed()).padEnd(2_000_000, ' ');
    const pages = await servePages({'/feed.json': {body}});
    const counter = await mountCounter(`src="${pages.url('/feed.json')}"`);
    await numberIs(counter, '1,244');
    const bigger = await servePages({'/feed.json': {body: `${body} `}});
    spyConsole();
    const failures = heard<Failure>('vigil-error');
    await mountCounter(`src="${bigger.url('/feed.json')}"`);
    await until(() => failures.length > 0);
    expect(failures.map(({code}) => code)).to.deep.equal(['too-large']);
  });

  it('reads a place that is split between two pieces of the body', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(feed({place: 'Беларусь'})));
    stubFetch(
      () =>
        new Response(
          new ReadableStream<Uint8Array>({
            start(controller) {
              for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
              controller.close();
            },
          }),
        ),
    );
    const counter = await mountCounter(`src="${newUrl()}"`);
    await numberIs(counter, '1,244');
    expect(said(counter)).to.contain('Беларусь');
  });

  it('never shows letters that the bytes do not mean: reads the charset that the server names, or refuses', async () => {
    spyConsole();
    const text = JSON.stringify(feed({place: 'Беларусь'}));
    const cases: [bytes: Uint8Array<ArrayBuffer>, type: string | undefined, accepted: boolean | 'either'][] =
      [
        [new TextEncoder().encode(text), undefined, true],
        [new TextEncoder().encode(`\uFEFF${text}`), 'application/json', true],
        [new TextEncoder().encode(text), 'application/json; charset=UTF-8', true],
        [new TextEncoder().encode(text), 'text/plain; charset="utf-8"', true],
        [windows1251(text), undefined, false],
        [windows1251(text), 'application/json', false],
        [windows1251(text), 'application/json; charset=utf-8', false],
        [windows1251(text), 'application/json; charset=windows-1251', 'either'],
        [utf16(text), undefined, false],
        [utf16(text), 'application/json; charset=utf-16le', 'either'],
        [new TextEncoder().encode(text), 'application/json; charset=no-such', 'either'],
        [Uint8Array.of(...new TextEncoder().encode(text), 0xff), undefined, false],
        [Uint8Array.of(...new TextEncoder().encode(text), 0xd0), undefined, false],
      ];
    for (const [index, [bytes, type, accepted]] of cases.entries()) {
      const failures = heard<Failure>('vigil-error');
      stubFetch(() => new Response(bytes, {headers: type ? {'content-type': type} : {'content-type': ''}}));
      const counter = await mountCounter(`src="${newUrl()}"`);
      await until(() => failures.length > 0 || numberOf(counter));
      const name = `case ${String(index)}, ${type ?? 'no type'}`;
      if (accepted !== 'either') expect(numberOf(counter) !== undefined, name).to.equal(accepted);
      if (numberOf(counter)) expect(said(counter), name).to.contain('Беларусь');
      else expect(failures[0]?.code, name).to.equal('encoding');
    }
  });

  it('names what failed: network, http', async () => {
    const spy = spyConsole();
    const failures = heard<Failure>('vigil-error');
    const pages = await servePages({'/404.json': {status: 404, json: feed()}, '/drop.json': {drop: true}});
    const missing = await mountCounter(`src="${pages.url('/404.json')}"`);
    await until(() => failures.length === 1);
    expect(failures[0]?.code).to.equal('http');
    expect(failures[0]?.message).to.contain('404');
    // A good feed with a bad status is not an answer.
    expect(numberOf(missing)).to.equal(undefined);
    await mountCounter(`src="${pages.url('/drop.json')}"`);
    await until(() => failures.length === 2);
    expect(failures[1]?.code).to.equal('network');
    expect(spy.calls.map(({level}) => level)).to.deep.equal(['warn', 'warn']);
  });

  it('makes one request with nothing in it but the address', async () => {
    const calls = stubFetch(() => answer());
    const counter = await mountCounter(`src="${newUrl()}"`);
    await numberIs(counter);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(calls).to.have.length(1);
    expect(calls[0]?.init).to.include({credentials: 'omit', referrerPolicy: 'no-referrer'});
    expect(calls[0]?.init.headers).to.equal(undefined);
    expect(calls[0]?.init.method ?? 'GET').to.equal('GET');
  });
});
