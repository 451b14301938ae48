import {expect} from 'chai';
import {axe, until} from '../support/fixtures.js';
import {asked, expectQuiet, integrityOf, open, pause, type Host, type Opened} from './host.js';

const entry = '<script type="module" src="dist/vigil-share-bar.js"></script>';
const css = '<link rel="stylesheet" href="dist/vigil.css">';
const address = 'https://news.example/2025/prisoners?a=1&b=%D1%91';
const tag = (given = '') =>
  `<vigil-share-bar url="${address.replace('&', '&amp;')}" ${given}><p id="fallback"><a href="https://t.me/">Telegram</a></p></vigil-share-bar>`;

/** One of each kind, in every display and at each safety level. */
const everyKind = ['', 'display="menu" qr card', 'qr card safety="notice"', 'qr card safety="confirm"']
  .map(tag)
  .join('');

const openBars = (host: Host = {}): Promise<Opened> => open({head: css + entry, body: everyKind, ...host});

const bars = ({document}: Opened): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('vigil-share-bar'),
];

const inside = (bar: Element): ShadowRoot => bar.shadowRoot as ShadowRoot;

/** A picture's code comes after the bar. */
const offersPicture = (bar: Element): boolean =>
  [...inside(bar).querySelectorAll('button')].some(
    (each) => each.textContent === 'Picture' && each.checkVisibility({visibilityProperty: true}),
  );

const ready = (opened: Opened): Promise<boolean> =>
  until(() => bars(opened).length > 0 && bars(opened).every((bar) => bar.shadowRoot?.querySelector('li')));

const control = (bar: Element, text: string): HTMLElement => {
  const found = [...inside(bar).querySelectorAll<HTMLElement>('a, button, summary')].find(
    (each) => each.checkVisibility({visibilityProperty: true}) && each.textContent.trim().startsWith(text),
  );
  if (!found) throw new Error(`There is no "${text}".`);
  return found;
};

/** Goes through what the bars can do without leaving the page. */
async function exercise(opened: Opened): Promise<void> {
  await ready(opened);
  const [, menu, notice, confirm] = bars(opened) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  control(notice, 'Sharing can').click();
  control(notice, 'Copy link').click();
  await until(() => /Copied|by hand/.test(inside(notice).textContent));
  control(notice, 'QR code').click();
  await until(() => inside(notice).querySelector('[role=img]'));
  await until(() => offersPicture(notice));
  control(notice, 'Picture').dispatchEvent(new opened.window.PointerEvent('pointerenter'));
  control(menu, 'Share').click();
  await until(() => inside(menu).querySelector('[popover]')?.matches(':popover-open'));
  control(confirm, 'Telegram').click();
  await until(() => inside(confirm).querySelector('dialog')?.matches(':modal'));
  control(confirm, 'without preview').click();
  await until(() => /Copied|by hand/.test(inside(confirm).textContent));
  control(confirm, 'Do not share').click();
  await until(() => !inside(confirm).querySelector('dialog')?.open);
  await pause();
}

const policy =
  "default-src 'none'; script-src 'nonce-abc'; style-src 'self'; require-trusted-types-for 'script'; trusted-types vigil";

const withNonce = css + entry.replace('<script', '<script nonce="abc"');

describe('the share bar as it is built', () => {
  it('asks for nothing but the code of its picture, and keeps nothing, before a press', async () => {
    const opened = await openBars({
      policy,
      head: withNonce,
    });
    await ready(opened);
    for (const bar of bars(opened)) {
      for (const each of inside(bar).querySelectorAll<HTMLElement>('a, button')) {
        each.dispatchEvent(new opened.window.PointerEvent('pointerover', {bubbles: true, composed: true}));
        each.focus();
      }
    }
    await pause(300);
    expect(await asked(opened.pages)).to.deep.equal([
      'GET /',
      'GET /dist/vigil-share-bar.js',
      'GET /dist/vigil-share-card.js',
      'GET /dist/vigil.css',
    ]);
    const {document, window} = opened;
    expect(document.cookie).to.equal('');
    expect(window.localStorage.length + window.sessionStorage.length).to.equal(0);
    expect((await window.indexedDB.databases()).length).to.equal(0);
    expectQuiet(opened.records);
  });

  it('keeps to a strict policy in every state, and loads the QR code when it is asked for', async () => {
    const opened = await openBars({
      policy,
      head: withNonce,
    });
    await exercise(opened);
    await pause(300);
    expect(await asked(opened.pages)).to.deep.equal([
      'GET /',
      'GET /dist/vigil-qr.js',
      'GET /dist/vigil-share-bar.js',
      'GET /dist/vigil-share-card.js',
      'GET /dist/vigil.css',
    ]);
    expectQuiet(opened.records);
  });

  it('saves the QR code and the picture under a strict policy', async () => {
    const opened = await openBars({
      policy,
      head: withNonce,
      body: tag('qr card networks="x"'),
    });
    await ready(opened);
    const [bar] = bars(opened) as [HTMLElement];
    const saved: string[] = [];
    Object.defineProperty(opened.window.navigator, 'canShare', {configurable: true, value: () => false});
    // What the browser would do with the file is kept away from the test's downloads.
    opened.window.HTMLAnchorElement.prototype.click = function () {
      saved.push(`${this.download} ${this.protocol}`);
    };
    await until(() => offersPicture(bar));
    control(bar, 'Picture').dispatchEvent(new opened.window.MouseEvent('click', {bubbles: true}));
    await until(() => saved.length);
    expect(saved).to.deep.equal(['card.png blob:']);
    expectQuiet(opened.records);
  });

  it('is whole and accessible in every state, with the hash of the file on its tag', async () => {
    const integrity = await integrityOf('/dist/vigil-share-bar.js');
    const opened = await openBars({
      head: css + entry.replace('src', `integrity="${integrity}" crossorigin src`),
    });
    await exercise(opened);
    await axe(opened.document);
    expectQuiet(opened.records);
  });

  it('leaves what stands between the tags where it cannot run', async () => {
    const opened = await openBars({policy: "script-src 'nonce-abc'", body: tag()});
    await pause();
    const box = opened.document.getElementById('fallback')?.getBoundingClientRect();
    expect(box?.height).to.be.above(5);
    expect(bars(opened)[0]?.shadowRoot).to.equal(null);
  });

  it('holds the space of one line, so that nothing moves when it takes over', async () => {
    for (const given of [
      'labels="icon" networks="telegram x copy"',
      'display="menu"',
      'networks="telegram x"',
    ]) {
      const code = await (await fetch('/dist/vigil-share-bar.js')).text();
      const opened = await openBars({
        head: `${css}<script type="module" src="slow/vigil.js"></script>`,
        body: `<vigil-share-bar ${given}></vigil-share-bar><p id="after">After</p><script>
          tops = new Set();
          (function sample() {
            tops.add(document.getElementById('after').getBoundingClientRect().top);
            requestAnimationFrame(sample);
          })();
        </script>`,
        answers: {'/slow/vigil.js': {body: code, delay: 200, headers: {'content-type': 'text/javascript'}}},
      });
      await ready(opened).catch(() => inside(bars(opened)[0] as Element).querySelector('button'));
      await pause();
      expect([...(opened.window as unknown as {tops: Set<number>}).tops], given).to.have.length(1);
    }
  });

  it('speaks the language of the page, the warning too', async () => {
    const opened = await openBars({lang: 'be', body: tag('safety="notice" networks="telegram copy"')});
    const [bar] = bars(opened) as [HTMLElement];
    await until(() => inside(bar).textContent.includes('Скапіяваць спасылку'));
    const text = inside(bar).textContent;
    expect(text).to.contain('15\u00a0сутак арышту').and.contain('Telegram').and.not.contain('arrest');
    expect(inside(bar).querySelectorAll('[lang]')).to.have.length(0);
    expect(
      inside(bar).querySelector('ul')?.ariaLabel ??
        inside(bar).querySelector('ul')?.getAttribute('aria-label'),
    ).to.equal('Падзяліцца');
    expectQuiet(opened.records);
  });

  it('is not changed by the style sheet of a page', async () => {
    const sizes = async (style: string) => {
      const opened = await openBars({
        head: `<style>body{margin:0;font:16px/1.4 serif} ${style}</style>${entry}`,
        body: `<main>${tag('qr')}</main>`,
      });
      await ready(opened);
      const [bar] = bars(opened) as [HTMLElement];
      const corner = inside(bar).querySelector('ul')?.getBoundingClientRect();
      return [...inside(bar).querySelectorAll('li, li > *, svg')].map((each) => {
        const {left, top, width, height} = each.getBoundingClientRect();
        return [left - (corner?.left ?? 0), top - (corner?.top ?? 0), width, height].map(Math.round);
      });
    };
    const plain = await sizes('');
    expect(plain.length).to.be.above(30);
    for (const style of [
      'html{font-size:62.5%}',
      '*{box-sizing:border-box;margin:0;padding:0;border:0}',
      '*{display:none!important} html,body,main{display:block!important}',
      'body{letter-spacing:.3em;text-transform:uppercase;line-height:3;text-indent:4em;white-space:pre;font-weight:900}',
      'a,li,ul,svg,button{display:inline!important;float:left;position:absolute;width:3px}',
    ]) {
      expect(await sizes(style), style).to.deep.equal(plain);
    }
  });
});

describe('the code of the share bar’s picture', () => {
  const piece = '/dist/vigil-share-card.js';

  const asks = async ({pages}: Opened): Promise<number> =>
    (await asked(pages)).filter((line) => line === `GET ${piece}`).length;

  it('is asked for by the first bar that offers a picture, once, and by no other', async () => {
    const opened = await openBars({body: tag('qr safety="confirm"') + tag('networks="native copy x"')});
    await ready(opened);
    await pause();
    expect(await asks(opened)).to.equal(0);
    const [first, second] = bars(opened) as [HTMLElement, HTMLElement];
    first.setAttribute('card', '');
    second.setAttribute('networks', 'card');
    await until(() => bars(opened).every(offersPicture));
    expect(await asks(opened)).to.equal(1);
    expectQuiet(opened.records);
  });

  it('keeps nothing waiting: until it is there the bar is whole but for the picture, and nothing moves when it comes', async () => {
    const code = await (await fetch(piece)).text();
    const opened = await openBars({
      body: `${tag('networks="x copy"')}<p id="after">After</p>`,
      answers: {[piece]: {body: code, delay: 300, headers: {'content-type': 'text/javascript'}}},
    });
    await ready(opened);
    const [bar] = bars(opened) as [HTMLElement];
    bar.setAttribute('networks', 'x card copy');
    control(bar, 'Copy link').click();
    await until(() => /Copied|by hand/.test(inside(bar).textContent));
    const places = () =>
      [inside(bar).querySelector('li:last-child'), opened.document.getElementById('after')].map((each) =>
        JSON.stringify(each?.getBoundingClientRect()),
      );
    const before = places();
    expect(offersPicture(bar)).to.equal(false);
    await until(() => offersPicture(bar));
    expect(places()).to.deep.equal(before);
    expectQuiet(opened.records);
  });

  for (const [name, answer] of Object.entries({
    'is missing': {status: 404},
    'is another file': {
      body: 'globalThis.tampered = true; export class CardFile {}',
      headers: {'content-type': 'text/javascript'},
    },
  })) {
    it(`where it ${name}: no picture is offered, one line says so, and all else works`, async () => {
      const opened = await openBars({
        body: tag('card networks="native card copy"').repeat(2),
        answers: {[piece]: answer},
      });
      const shared = {title: 'Drawn again', text: 'Drawn again', url: address};
      const sheet: ShareData[] = [];
      Object.defineProperty(opened.window.navigator, 'share', {
        configurable: true,
        value: (data: ShareData) => Promise.resolve(sheet.push(data)),
      });
      const said = () => opened.records.filter(({type}) => type === 'console');
      await until(() => said().length);
      for (const bar of bars(opened)) {
        bar.setAttribute('text', 'Drawn again');
        await until(() => inside(bar).textContent.includes('Choose an app'));
        control(bar, 'Copy link').click();
        await until(() => /Copied|by hand/.test(inside(bar).textContent));
        control(bar, 'Choose an app').click();
      }
      await until(() => sheet.length === 2);
      expect(sheet).to.deep.equal([shared, shared]);
      await pause();
      expect(bars(opened).some(offersPicture)).to.equal(false);
      expect('tampered' in opened.window).to.equal(false);
      expect(said().map(({text}) => text)).to.have.length(1);
      expect(said()[0]?.text).to.contain('card: Error: vigil-share-card.js is missing, or not');
      expect(await asks(opened)).to.equal(1);
    });
  }
});
