import {expect} from 'chai';
import {engine, onCleanUp, pressKey, sendKeys, until} from '../support/fixtures.js';
import {servePages, type Answer} from '../support/pages.js';
import {integrityOf, pause} from './host.js';

/*
 * Leaving for real, by the built file. A frame must not take the test page with it, so the host pages stand in
 * frames of an opaque origin, which no engine lets navigate the top; what they are like, they tell by message.
 */

/** What a host page tells about itself. */
interface State {
  page: 'host' | 'other' | 'first';
  defined: boolean;
  title: string;
  /** Entries in the history of the tab. */
  length: number;
  referrer: string;
  /** Whether the text of the page, its open dialog and its other elements are drawn. */
  text: boolean;
  dialog: boolean;
  fallback: boolean;
  /** Text of what lies over the middle and the corners of the window, if it is one thing. */
  over: string | null;
  alert: string;
  status: string;
  /** How many elements the Tab key could stop at. */
  stops: number;
  /** What has the focus. */
  active: string;
  /** Left, top, right, bottom of the button, and of the whole element. */
  box: number[] | undefined;
  whole: number[];
  records: {type: string; level?: string; text: string; directive?: string}[];
  errors: string[];
  width: number;
  /** What the last link within the page led to: where the window is, what is scrolled to and is `:target`. */
  hash: string;
  scrolled: number;
  target: string;
  /** What the page heard of it. */
  heard: string[];
}

/** Runs in the pages: tells, and does what it is told. */
const reporter = `
  const page = document.documentElement.id;
  const errors = [];
  const heard = [];
  addEventListener('hashchange', () => heard.push('hashchange'));
  addEventListener('vigil-error', ({code}) => errors.push(code));
  const drawn = (selector) => {
    const element = document.querySelector(selector);
    return !!element && element.getClientRects().length > 0 && element.checkVisibility();
  };
  const acts = {
    click: () => document.querySelector('vigil-exit-button').shadowRoot.querySelector('a').click(),
    remove: () => document.querySelector('vigil-exit-button').remove(),
    dialog: () => document.querySelector('dialog').showModal(),
    scroll: () => scrollTo(0, 1000),
    ask: () => {
      const hold = (event) => {
        event.preventDefault();
        event.returnValue = 'x';
        parent.postMessage({held: event.defaultPrevented || !!event.returnValue}, '*');
      };
      addEventListener('beforeunload', hold);
      addEventListener('beforeunload', hold, true);
      onbeforeunload = (event) => { hold(event); return 'x'; };
    },
    go: () => location.assign('host.html'),
    back: () => history.back(),
    shown: () => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false})),
    stop: () => stop(),
    clobber: () => {
      for (const name of ['createElement', 'querySelectorAll', 'body', 'head', 'baseURI', 'addEventListener'])
        document.body.append(Object.assign(new Image(), {name}));
    },
    freeze: () => { Object.freeze(BeforeUnloadEvent.prototype); Object.freeze(Event.prototype); },
    note: () => document.querySelector('#to-note').click(),
    modified: () => document.querySelector('#to-note').dispatchEvent(
      new MouseEvent('click', {bubbles: true, cancelable: true, composed: true, altKey: true})),
    elsewhere: () => {
      const link = document.querySelector('#to-note');
      link.target = 'elsewhere';
      link.click();
    },
    own: () => {
      document.querySelector('#to-note').addEventListener('click', (event) => { event.preventDefault(); heard.push('own'); });
      document.querySelector('#to-note').click();
    },
    restored: () => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})),
  };
  const over = () => {
    const [w, h] = [innerWidth, innerHeight];
    const found = new Set([[1, 1], [w - 1, 1], [1, h - 1], [w - 1, h - 1], [w / 2, h / 2]].map(([x, y]) => document.elementFromPoint(x, y)));
    return found.size === 1 ? [...found][0].textContent : null;
  };
  const tell = () => {
    const link = document.querySelector('vigil-exit-button')?.shadowRoot?.querySelector('a');
    const box = link?.getBoundingClientRect();
    const whole = document.querySelector('vigil-exit-button')?.getBoundingClientRect();
    parent.postMessage({
      page, title: document.title, length: history.length, referrer: document.referrer, errors,
      defined: !!customElements.get('vigil-exit-button'),
      text: drawn('#text'), dialog: drawn('dialog'), fallback: drawn('#fallback'), over: over(),
      alert: document.querySelector('[role=alert]')?.textContent ?? '',
      status: document.querySelector('[role=status]')?.textContent ?? '',
      active: document.activeElement?.localName,
      stops: [...Document.prototype.querySelectorAll.call(document, 'a, button, textarea')].filter((each) => each.getClientRects().length > 0).length,
      box: box && [box.left, box.top, box.right, box.bottom],
      whole: whole && [whole.left, whole.top, whole.right, whole.bottom],
      records: window.__vigilRecords ?? [],
      width: document.documentElement.scrollWidth,
      hash: location.hash, scrolled: scrollY, target: document.querySelector(':target')?.id ?? '', heard,
    }, '*');
  };
  addEventListener('message', ({data}) => { acts[data]?.(); tell(); });
  addEventListener('load', tell);
`;

const script = `<script nonce="abc">${reporter}</script>`;

const plain = (id: string) =>
  `<!doctype html><html lang="en" id="${id}"><head><meta charset="utf-8"><title>${id}</title>${script}</head><body><p>${id}</p></body></html>`;

interface Host {
  head?: string;
  attributes?: string;
  between?: string;
  policy?: string;
  other?: Answer | Answer[];
  answers?: Record<string, Answer>;
  lang?: string;
  width?: number;
  height?: number;
  start?: string;
}

const module = '<script type="module" src="dist/vigil-exit-button.js" nonce="abc" crossorigin></script>';

/** A host page in a frame of its own origin, with means to ask and to tell it. */
async function open({
  head = module,
  attributes = '',
  between = '<a id="fallback" href="other.html" rel="nofollow noreferrer">Leave this page</a>',
  policy,
  other = {},
  answers = {},
  lang = 'en',
  width = 320,
  height = 568,
  start = '/host.html',
}: Host = {}) {
  const pages = await servePages({
    '/first.html': plain('first'),
    '/host.html': {
      body: `<!doctype html><html lang="${lang}" id="host"><head><meta charset="utf-8"><title>Political prisoners</title>${script}${head}
        <style nonce="abc">body {margin: 0; background: #fee} .links {text-align: end} html {background: #fdd}</style></head><body>
        <vigil-exit-button ${attributes}>${between}</vigil-exit-button>
        <p id="text">What is on the page<a id="to-note" href="#note"><sup>1</sup></a></p><dialog>An open dialog</dialog><p><textarea aria-label="comment"></textarea></p>
        ${Array.from({length: 60}, () => `<p class="links"><a href="#x">A link</a></p>`).join('')}
        <p id="note" tabindex="-1">A note</p><a id="end" href="#x">end</a></body></html>`,
      record: true,
      ...(policy !== undefined && {headers: {'content-security-policy': policy}}),
    },
    '/other.html': [other].flat().map((answer) => ({body: plain('other'), ...answer})),
    '/dist/*': {folder: 'dist', cors: true},
    ...answers,
  });
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.width = String(width);
  frame.height = String(height);
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; border: 0; z-index: 1';
  let state: State | undefined;
  const held: boolean[] = [];
  const hear = ({source, data}: MessageEvent) => {
    if (source !== frame.contentWindow) return;
    if ('held' in (data as object)) held.push((data as {held: boolean}).held);
    else state = data as State;
  };
  addEventListener('message', hear);
  onCleanUp(() => {
    removeEventListener('message', hear);
    frame.remove();
  });
  frame.src = pages.url(start);
  document.body.append(frame);
  await until(() => state, 10_000);

  /** Has something done, and hears what the page is like then. */
  const tell = async (act = ''): Promise<State> => {
    state = undefined;
    frame.contentWindow?.postMessage(act, '*');
    return until(() => state) as Promise<State>;
  };
  const isAt = (page: State['page']) =>
    until(async () => {
      const now = await tell();
      return now.page === page ? now : undefined;
    }, 8000) as Promise<State>;
  const ready = () => until(async () => (await tell()).box);
  const requests = async (path: string) => (await pages.requests()).filter((each) => each.path === path);
  if (head === module && start === '/host.html' && policy === undefined) await ready();
  return {frame, pages, held, tell, isAt, ready, requests};
}

type Opened = Awaited<ReturnType<typeof open>>;

/** Goes by Tab to the button, the first stop of the page, or on to another: the text field is the third. */
const focus = async ({frame}: Opened, stop = 1) => {
  frame.focus();
  await pressKey('Tab', stop);
};

/** The other site takes its time, so that what the page is like meanwhile can be seen. */
const other = {body: plain('other'), delay: 1200};

const shiftThrice = async (it: Opened) => {
  await focus(it, 4);
  expect((await it.tell()).active).to.equal('textarea');
  await pressKey('Shift', 3);
};

const expectQuiet = ({records}: State) => {
  expect(records.map(({type, level, text}) => `${type} ${level ?? ''} ${text}`)).to.deep.equal([]);
};

/** In a frame, that only the frame was left is said, once. */
const framed = /^\[vigil\] <vigil-exit-button> framed: /;

describe('exit button: leaving', () => {
  const ways: Record<string, (it: Opened) => Promise<unknown>> = {
    'a click': (it) => it.tell('click'),
    Enter: async (it) => {
      await focus(it);
      await pressKey('Enter');
    },
    Space: async (it) => {
      await focus(it);
      await pressKey('Space');
    },
    'Shift three times, in a text field': shiftThrice,
  };
  for (const [name, leave] of Object.entries(ways)) {
    it(`by ${name}: the page is blank at once, the other site comes and is not told from where`, async () => {
      const host = await open({other});
      expect(await host.tell()).to.include({text: true, title: 'Political prisoners', over: null});
      expect(await host.requests('/other.html'), 'no request before the press').to.have.length(0);
      await leave(host);
      const blank = await host.tell();
      expect(blank).to.include({page: 'host', text: false, fallback: false, stops: 0});
      expect(blank).to.include({title: 'Loading…', alert: 'Loading…', over: 'Loading…'});
      expect((await host.isAt('other')).referrer).to.equal('');
      const [request, ...more] = await host.requests('/other.html');
      expect(request?.headers['referer']).to.equal(undefined);
      expect(more).to.have.length(0);
    });
  }

  it('covers dialogs of the top layer, and leaves from under them by Shift', async () => {
    const host = await open({other});
    expect((await host.tell('dialog')).dialog).to.equal(true);
    host.frame.focus();
    await pressKey('Shift', 3);
    // The dialog makes all else inert, so that elementFromPoint() does not find the cover; nothing else is drawn.
    const blank = await host.tell();
    expect(blank).to.include({page: 'host', dialog: false, text: false, stops: 0, alert: 'Loading…'});
    await host.isAt('other');
  });

  it('takes the place of the page in the history: Back does not return to it', async () => {
    const host = await open({start: '/first.html'});
    await host.tell('go');
    await host.isAt('host');
    await host.ready();
    const {length} = await host.tell();
    await host.tell('click');
    expect((await host.isAt('other')).length).to.equal(length);
    const asked = (await host.requests('/host.html')).length;
    await host.tell('back');
    await host.isAt('first');
    expect((await host.requests('/host.html')).length).to.equal(asked);
  });

  it('is not held up by a page that asks whether to leave', async () => {
    const host = await open({other});
    await host.tell('ask');
    // Browsers ask only after the reader has done something.
    await focus(host, 4);
    await sendKeys({type: 'words'});
    await pressKey('Shift', 3);
    await host.isAt('other');
    expect(host.held, 'of two listeners').to.deep.equal([false, false]);
  });

  it('stays blank and leaves, however often it is pressed', async () => {
    const host = await open({other});
    await host.tell('click');
    expect(await host.tell('click')).to.include({text: false, over: 'Loading…'});
    host.frame.focus();
    await pressKey('Shift', 4);
    expect(await host.tell()).to.include({text: false, over: 'Loading…'});
    await host.isAt('other');
  });

  const dead: Record<string, [first: Answer, stop: string]> = {
    'the reader has stopped the browser': [{delay: 60_000}, 'stop'],
    'the other site has sent no page': [{status: 204, body: ''}, ''],
  };
  for (const [name, [first, stop]] of Object.entries(dead)) {
    for (const [how, leave] of Object.entries({
      'a press': (host: Opened) => host.tell('click'),
      'Shift three times': async (host: Opened) => {
        host.frame.focus();
        await pressKey('Shift', 3);
      },
    })) {
      it(`sets out again by ${how} when ${name}, and is blank until then`, async () => {
        const host = await open({other: [first, {}]});
        await host.tell('click');
        await until(async () => (await host.requests('/other.html')).length === 1);
        await pause();
        expect(await host.tell(stop)).to.include({page: 'host', text: false, over: 'Loading…'});
        await leave(host);
        await host.isAt('other');
        expect(await host.requests('/other.html')).to.have.length(2);
      });
    }
  }

  const obstacles: Record<string, string> = {
    'has put elements in the place of what the document can do': 'clobber',
    'has frozen the events': 'freeze',
  };
  for (const [name, act] of Object.entries(obstacles)) {
    for (const how of ['click', 'Shift']) {
      it(`is blank and leaves by ${how} when the page ${name}`, async () => {
        const host = await open({other});
        await host.tell(act);
        if (how === 'click') await host.tell('click');
        else {
          host.frame.focus();
          await pressKey('Shift', 3);
        }
        expect(await host.tell()).to.include({page: 'host', text: false, stops: 0, over: 'Loading…'});
        expect((await host.isAt('other')).referrer).to.equal('');
      });
    }
  }

  it('stays blank when the page ends loading meanwhile, and is loaded again when it comes back from memory', async () => {
    const host = await open({other: {...other, delay: 60_000}});
    await host.tell('click');
    expect(await host.tell('shown')).to.include({text: false, over: 'Loading…'});
    await host.tell('restored');
    await until(async () => (await host.tell()).text, 8000);
    await host.ready();
    expect(await host.tell()).to.include({page: 'host', title: 'Political prisoners', alert: ''});
    expect(await host.requests('/host.html')).to.have.length(2);
  });

  it('does not leave for two presses, capitals, or when it has been taken away', async () => {
    const host = await open();
    await focus(host, 4);
    await pressKey('Shift', 2);
    expect((await host.tell()).status).to.equal('Press Shift 1 more time to exit.');
    for (const letter of 'MINSK') await sendKeys({press: `Shift+${letter}`});
    await pressKey('Shift', 2);
    await host.tell('remove');
    await pressKey('Shift', 3);
    await pause();
    expect(await host.tell()).to.include({page: 'host', text: true, title: 'Political prisoners', alert: ''});
    expect(await host.requests('/other.html')).to.have.length(0);
    expectQuiet(await host.tell());
  });

  it('tells the page, and the editor once, that in a frame only the frame is left', async () => {
    const host = await open({other});
    await host.tell('click');
    const {errors, records} = await host.tell();
    expect(errors).to.deep.equal(['framed']);
    expect(records.map(({type, level}) => `${type} ${level ?? ''}`)).to.deep.equal(['console warn']);
    expect(records[0]?.text).to.match(framed).and.contain('allow-top-navigation');
  });

  it('leaves the whole tab from a frame that may, and Back does not return', async function () {
    // WebKit's driver ends the session when a window opens.
    if (engine === 'webkit') this.skip();
    const pages = await servePages({
      '/first.html': '<!doctype html><title>first</title>',
      '/outer.html': '<!doctype html><title>outer</title><iframe src="host.html"></iframe>',
      '/host.html': `<!doctype html><title>host</title><script type="module" src="dist/vigil-exit-button.js"></script><vigil-exit-button href="other.html"></vigil-exit-button>`,
      '/other.html': '<!doctype html><title>other</title>',
      '/dist/*': {folder: 'dist'},
    });
    const tab = window.open(pages.url('/first.html'), '_blank', 'width=600,height=500') as Window;
    onCleanUp(() => tab.close());
    // Complete too: what leaves a page that still loads takes its place in the history (HTML: "navigate", replace).
    const isAt = (title: string) =>
      until(() => tab.document.title === title && tab.document.readyState === 'complete', 8000);
    await isAt('first');
    tab.location.assign(pages.url('/outer.html'));
    await isAt('outer');
    const link = (await until(() =>
      tab.frames[0]?.document.querySelector('vigil-exit-button')?.shadowRoot?.querySelector('[part=link]'),
    )) as HTMLElement;
    const {length} = tab.history;
    link.click();
    await isAt('other');
    expect(tab.frames.length).to.equal(0);
    expect(tab.history.length).to.equal(length);
    const [request] = (await pages.requests()).filter(({path}) => path === '/other.html');
    expect(request?.headers['referer']).to.equal(undefined);
    tab.history.back();
    await isAt('first');
  });
});

describe('exit button: links within the page', () => {
  /** The host page, with another one before it in the history. */
  const openSecond = async (host: Host = {}) => {
    const opened = await open({start: '/first.html', ...host});
    await opened.tell('go');
    await opened.isAt('host');
    await opened.ready();
    return opened;
  };
  const follow = async (host: Opened, act = 'note') => {
    await host.tell(act);
    return until(async () => {
      const now = await host.tell();
      return now.hash === '#note' ? now : undefined;
    }) as Promise<State>;
  };

  it('lead to their place, and Back does not return to the page after the exit', async () => {
    const host = await openSecond();
    const {length} = await host.tell();
    const now = await follow(host);
    expect(now).to.include({length, hash: '#note', target: 'note', active: 'p'});
    expect(now.scrolled).to.be.above(500);
    await until(async () => (await host.tell()).heard.includes('hashchange'));
    await host.tell('click');
    expect((await host.isAt('other')).length).to.equal(length);
    await host.tell('back');
    await host.isAt('first');
    expect((await host.tell()).page).to.equal('first');
  });

  it('by the keyboard: lead to their place, from where Tab goes on', async () => {
    const host = await openSecond();
    const {length} = await host.tell();
    await focus(host, 3);
    await pressKey('Enter');
    await until(async () => (await host.tell()).hash === '#note');
    expect(await host.tell()).to.include({length, target: 'note', active: 'p'});
    await pressKey('Tab');
    expect(await host.tell()).to.include({active: 'a'});
    expect((await host.tell()).scrolled).to.be.above(500);
  });

  it('are as the browser has them without the button', async () => {
    const host = await openSecond();
    const {length} = await host.tell('remove');
    expect(await follow(host)).to.include({length: length + 1, target: 'note', active: 'p'});
  });

  it('are left to the page, to other frames and to keys that mean another thing', async () => {
    const host = await openSecond();
    const {length} = await host.tell();
    await host.tell('own');
    await pause();
    // Alt and click saves, or does nothing; a named frame in a sandbox is not opened.
    for (const act of ['', 'modified', 'elsewhere']) {
      const now = await host.tell(act);
      expect(now.length, act).to.equal(length);
      expect(now.hash, act).to.equal('');
    }
    expect((await host.tell()).heard)
      .to.contain('own')
      .and.not.contain('hashchange');
  });
});

describe('exit button: on a host page', () => {
  const policies: Record<string, string> = {
    'a nonce':
      "script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'; object-src 'none'; base-uri 'none'",
    'nothing but what is listed': "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'",
    'required trusted types':
      "script-src 'nonce-abc'; style-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types vigil",
  };
  for (const [name, policy] of Object.entries(policies)) {
    it(`keeps to a policy with ${name}, and leaves`, async () => {
      const host = await open({policy, other});
      await host.ready();
      await host.tell('click');
      const blank = await host.tell();
      expect(blank).to.include({text: false, over: 'Loading…', title: 'Loading…'});
      expect(
        blank.records.filter(({text}) => !text.startsWith('[vigil] <vigil-exit-button> framed: ')),
      ).to.deep.equal([]);
      await host.isAt('other');
    });
  }

  it('leaves the plain link where it cannot run: no module, or trusted types without ours', async () => {
    const cases: Host[] = [{head: ''}, {head: '<script type="module" src="nowhere.js"></script>'}];
    if ('trustedTypes' in window) {
      cases.push({
        policy: "script-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types 'none'",
      });
    }
    for (const each of cases) {
      const host = await open(each);
      await pause();
      expect(await host.tell()).to.include({defined: false, fallback: true});
    }
  });

  it('runs with the right integrity, asks for nothing else, and is quiet', async () => {
    const integrity = await integrityOf('/dist/vigil-exit-button.js');
    const host = await open({head: module.replace('<script', `<script integrity="${integrity}"`)});
    await pause();
    expectQuiet(await host.tell());
    const paths = (await host.pages.requests()).map(({path}) => path);
    expect(paths).to.deep.equal(['/host.html', '/dist/vigil-exit-button.js']);
  });

  it('finds its link however early the script runs', async () => {
    const source = await (await fetch('/dist/vigil-exit-button.js')).text();
    const host = await open({
      head: `<script nonce="abc">${source
        .replace(/\/\/# sourceMapping.*/, '')
        .replaceAll('</', '<\\/')
        .replaceAll('<!--', '<\\!--')
        .replaceAll('import.meta.url', 'location.href')}</script>`,
      other,
    });
    await host.ready();
    await host.tell('click');
    await host.isAt('other');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`sticky: stays in sight in its corner, and covers little: ${dir}`, async () => {
      const host = await open({attributes: 'sticky', lang: `en" dir="${dir}`});
      const {whole, width} = await host.tell('scroll');
      const [left = 0, top = -1, right = 0, bottom = 999] = whole;
      expect(top).to.equal(0);
      expect(bottom, 'of 568 px').to.be.at.most(60);
      if (dir === 'rtl') expect(left).to.equal(0);
      else expect(right).to.be.within(300, 320);
      expect(width).to.be.at.most(320);
    });
  }

  it('sticky: scrolls away at 400 % zoom, where the text needs the room', async () => {
    const host = await open({attributes: 'sticky', height: 256});
    expect((await host.tell()).box?.[1]).to.be.within(0, 20);
    expect((await host.tell('scroll')).box?.[3]).to.be.below(0);
  });
});
