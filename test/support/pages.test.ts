import {expect} from 'chai';
import {axe, emulate, engine, mount, pressKey, sendKeys, spyConsole, until} from './fixtures.js';
import {openPage, recordsOf, servePages} from './pages.js';

async function failure(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not fail.');
}

describe('test server', () => {
  it('gives answers in turn, repeats the last, and logs each request', async () => {
    const pages = await servePages({
      '/feed.json': [{json: {count: 1}}, {status: 503, body: 'down'}, {json: {count: 3}}],
    });
    const answers: unknown[] = [];
    for (let count = 0; count < 4; count += 1) {
      const response = await fetch(pages.url(`/feed.json?n=${count}`), {headers: {'x-asked': 'yes'}});
      answers.push([response.status, await response.text()]);
    }
    expect(answers).to.deep.equal([
      [200, '{"count":1}'],
      [503, 'down'],
      [200, '{"count":3}'],
      [200, '{"count":3}'],
    ]);
    const requests = await pages.requests();
    expect(requests.map(({method, path}) => `${method} ${path}`)).to.deep.equal([
      'GET /feed.json?n=0',
      'GET /feed.json?n=1',
      'GET /feed.json?n=2',
      'GET /feed.json?n=3',
    ]);
    expect(requests[0]?.headers['x-asked']).to.equal('yes');
  });

  it('replaces answers, and keeps the body of what is sent', async () => {
    const pages = await servePages({'/in': 'one'});
    await pages.set('/in', {status: 201, body: 'two', headers: {'x-kind': 'new'}});
    const response = await fetch(pages.url('/in'), {method: 'POST', body: 'name=Åsa'});
    expect(response.status).to.equal(201);
    expect(response.headers.get('x-kind')).to.equal('new');
    expect(await response.text()).to.equal('two');
    expect((await pages.requests())[0]?.body).to.equal('name=Åsa');
  });

  it('sends bytes unchanged', async () => {
    const bytes = Uint8Array.from({length: 256}, (_, index) => index);
    const pages = await servePages({'/bytes.bin': {body: bytes}});
    const response = await fetch(pages.url('/bytes.bin'));
    expect([...new Uint8Array(await response.arrayBuffer())]).to.deep.equal([...bytes]);
  });

  it('delays an answer, and notes a request that was given up', async () => {
    const pages = await servePages({
      '/slow': {body: 'late', delay: 300},
      '/never': {body: '', delay: 60_000},
    });
    const start = performance.now();
    expect(await (await fetch(pages.url('/slow'))).text()).to.equal('late');
    expect(performance.now() - start).to.be.within(280, 5000);
    await failure(fetch(pages.url('/never'), {signal: AbortSignal.timeout(100)}));
    await until(async () => (await pages.requests()).find(({path}) => path === '/never')?.aborted);
  });

  it('cuts connections, before and amid an answer', async () => {
    const pages = await servePages({
      '/cut': {drop: true},
      '/half': {body: 'x'.repeat(100_000), drop: 'midway'},
    });
    await failure(fetch(pages.url('/cut')));
    await failure(fetch(pages.url('/half')).then((response) => response.text()));
  });

  it('answers another origin only when it is told to', async () => {
    const pages = await servePages(
      {'/closed.json': {json: 1}, '/open.json': {json: 2, cors: true}},
      {origin: 'other'},
    );
    expect(new URL(pages.url('/')).origin).to.not.equal(location.origin);
    await failure(fetch(pages.url('/closed.json')));
    const response = await fetch(pages.url('/open.json'), {method: 'PUT', headers: {'x-own': '1'}});
    expect(await response.json()).to.equal(2);
    const methods = (await pages.requests()).map(({method, path}) => `${method} ${path}`);
    expect(methods).to.deep.equal(['GET /closed.json', 'OPTIONS /open.json', 'PUT /open.json']);
  });

  it('serves a folder of the checkout, and nothing outside of it', async () => {
    const pages = await servePages({'/files/*': {folder: 'test/support'}});
    expect((await fetch(pages.url('/files/pages.ts'))).status).to.equal(200);
    expect((await fetch(pages.url('/files/..%2f..%2f..%2f..%2fetc%2fpasswd'))).status).to.equal(404);
  });
});

describe('pages in frames', () => {
  it('have the size that was asked for, and are visible', async () => {
    const pages = await servePages({'/': '<!doctype html><title>x</title><p>here'});
    for (const [width, height] of [
      [320, 480],
      [1280, 900],
    ] as const) {
      const page = await openPage(pages.url('/'), {width, height});
      expect(page.window.innerWidth).to.equal(width);
      expect(page.window.innerHeight).to.equal(height);
      expect(innerWidth).to.be.at.least(width);
      expect(innerHeight).to.be.at.least(height);
      expect(page.document.querySelector('p')?.textContent).to.equal('here');
      expect(page.document.visibilityState).to.equal('visible');
      page.close();
    }
  });

  it('of another origin load, and answer by message only', async () => {
    const body = `<!doctype html><title>x</title><script>
      addEventListener('message', (event) => event.source.postMessage(location.origin, '*'));
    </script>`;
    const pages = await servePages({'/': {body}}, {origin: 'other'});
    const page = await openPage(pages.url('/'));
    expect(() => page.document).to.throw('another origin');
    const answer = new Promise((resolve) => {
      addEventListener('message', (event) => resolve(event.data), {once: true});
    });
    page.window.postMessage('who?', '*');
    expect(await answer).to.equal(pages.origin);
  });

  it('tell what they say, throw and fail to load', async () => {
    const body = `<!doctype html><title>x</title>
      <script>console.warn('[vigil]', 'odd'); console.log('fine')</script>
      <script>throw new Error('thrown')</script>
      <script>Promise.reject(new Error('rejected'))</script>
      <img alt="" src="missing.png">`;
    const pages = await servePages({'/': {body, record: true}});
    const page = await openPage(pages.url('/'));
    await until(() => recordsOf(page).length >= 5);
    const told = recordsOf(page).map(({type, level, text}) => `${type} ${level ?? ''} ${text}`);
    expect(told.some((line) => line === 'console warn [vigil] odd')).to.equal(true);
    expect(told.some((line) => line === 'console log fine')).to.equal(true);
    expect(told.some((line) => line.startsWith('error') && line.includes('thrown'))).to.equal(true);
    expect(told.some((line) => line.startsWith('rejection') && line.includes('rejected'))).to.equal(true);
    expect(told.some((line) => line.startsWith('load-error') && line.includes('missing.png'))).to.equal(true);
  });

  const policies = {
    'a nonce': "script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'",
    'its own origin': "default-src 'self'",
    'trusted types': "script-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types vigil",
  };
  for (const [name, policy] of Object.entries(policies)) {
    it(`tell what a policy with ${name} refuses, and let axe in`, async () => {
      const body = `<!doctype html><html lang="en"><title>x</title>
        <script>window.ran = true</script><p style="color: red">text</p>`;
      const headers = {'content-security-policy': `${policy}; style-src 'self'`};
      const pages = await servePages({'/': {body, headers, record: true}});
      const page = await openPage(pages.url('/'));
      await until(() => recordsOf(page).length >= 2);
      expect((page.window as unknown as {ran?: boolean}).ran).to.equal(undefined);
      const directives = recordsOf(page).map(({type, directive}) => `${type} ${directive}`);
      expect(directives).to.have.members(['csp script-src-elem', 'csp style-src-attr']);
      await axe(page.document);
    });
  }

  it('without a recorder are not taken for silent ones', async () => {
    const pages = await servePages({'/': '<!doctype html><title>x</title>'});
    const page = await openPage(pages.url('/'));
    expect(() => recordsOf(page)).to.throw('recorder did not run');
  });
});

describe('keys', () => {
  it('type text and press keys, chords included', async () => {
    const form = await mount('<form><input name="a" aria-label="a"><input name="b" aria-label="b"></form>');
    const [first, second] = form.querySelectorAll('input');
    first?.focus();
    await sendKeys({type: 'Ab c'});
    expect(first?.value).to.equal('Ab c');
    await pressKey('Tab');
    expect(document.activeElement).to.equal(second);
    await pressKey('Shift+Tab');
    expect(document.activeElement).to.equal(first);
    await pressKey('End');
    await pressKey('Backspace', 2);
    expect(first?.value).to.equal('Ab');
    const seen: string[] = [];
    first?.addEventListener('keydown', (event) => seen.push(`${event.key} ${event.shiftKey}`));
    await pressKey('Escape');
    await pressKey('ArrowDown');
    await sendKeys({down: 'Shift'});
    await pressKey('ArrowLeft');
    await sendKeys({up: 'Shift'});
    expect(seen).to.deep.equal(['Escape false', 'ArrowDown false', 'Shift true', 'ArrowLeft true']);
  });

  it('work on buttons, links and disclosures', async () => {
    const root = await mount(
      '<div><button>go</button><a href="#there">there</a><details><summary>more</summary>x</details></div>',
    );
    let clicks = 0;
    root.querySelector('button')?.addEventListener('click', () => (clicks += 1));
    root.querySelector('button')?.focus();
    await pressKey('Enter');
    await pressKey('Space');
    expect(clicks).to.equal(2);
    await pressKey('Tab');
    expect(document.activeElement?.localName).to.equal('a');
    await pressKey('Tab');
    expect(document.activeElement?.localName).to.equal('summary');
    await pressKey('Enter');
    expect(root.querySelector('details')?.open).to.equal(true);
  });

  it('reach what has the focus inside a frame', async () => {
    const pages = await servePages({'/': '<!doctype html><title>x</title><input>'});
    const page = await openPage(pages.url('/'));
    const input = page.document.querySelector('input');
    page.window.focus();
    input?.focus();
    await sendKeys({type: 'hi'});
    expect(input?.value).to.equal('hi');
  });
});

describe('preferences', () => {
  it('are taken or refused, as the answer says, and end with the test', async () => {
    const taken = await emulate({reducedMotion: 'reduce', forcedColors: 'active'});
    expect(taken).to.equal(engine !== 'webkit');
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(taken);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(taken);
  });

  it('of the test before are gone', () => {
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(false);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('reach a page in a frame', async () => {
    const pages = await servePages({'/': '<!doctype html><title>x</title>'});
    const page = await openPage(pages.url('/'));
    const taken = await emulate({colorScheme: 'dark', reducedMotion: 'reduce'});
    expect(taken).to.equal(engine !== 'webkit');
    expect(page.window.matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(taken);
  });
});

describe('axe', () => {
  class Planted extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({mode: 'open'}).innerHTML = '<button></button>';
    }
  }
  customElements.define('test-planted', Planted);

  it('finds a planted fault in a shadow tree, and names it', async () => {
    const element = await mount('<test-planted></test-planted>');
    const {message} = await failure(axe(element));
    expect(message).to.include('button-name (critical)');
    expect(message).to.include('test-planted >>> button');
  });

  it('finds faint text', async () => {
    const {message} = await failure(axe(await mount('<p style="color: #999; background: #fff">faint</p>')));
    expect(message).to.include('color-contrast');
  });

  it('has nothing to say about a sound fragment', async () => {
    await axe(
      await mount('<div><h3>Title</h3><p>Text <a href="https://example.org/">with a link</a>.</p></div>'),
    );
  });
});

describe('fixtures', () => {
  it('keep the console', () => {
    const said = spyConsole();
    console.warn('[vigil]', 1);
    said.restore();
    expect(said.calls).to.deep.equal([{level: 'warn', text: '[vigil] 1', args: ['[vigil]', 1]}]);
  });

  it('leave nothing behind', () => {
    expect(document.querySelectorAll('iframe, form, test-planted, p').length).to.equal(0);
  });
});
