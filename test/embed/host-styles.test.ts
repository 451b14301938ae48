import {expect} from 'chai';
import {counter, embed, ready, type Embedded} from './support.js';

const script = '<script type="module" src="./dist/vigil.js"></script>';

/** Where each part of the counter lies, from its own corner; sizes in hundredths of a pixel are not layout. */
function layoutOf(it_: Embedded): [string, number, number, number, number][] {
  const root = it_.element().shadowRoot?.querySelector('.root') as HTMLElement;
  const corner = root.getBoundingClientRect();
  return [...root.querySelectorAll('p, span, div, figure, summary, svg')].map((part) => {
    const {left, top, width, height} = part.getBoundingClientRect();
    return [part.localName, left - corner.left, top - corner.top, width, height].map((value) =>
      typeof value === 'number' ? Math.round(value) : value,
    ) as [string, number, number, number, number];
  });
}

const page = (css: string, html?: string) =>
  embed({
    head: `<style>body{margin:0;font:16px/1.4 serif} main{width:400px} ${css}</style>${script}`,
    body: `<main>${counter('src="feed.json" trend flows')}</main>`,
    ...(html && {html}),
  });

describe('the page dresses it and cannot break it', () => {
  for (const css of [
    'html{font-size:62.5%} body{font-size:1.4rem}',
    '*{box-sizing:border-box;margin:0;padding:0;border:0}',
    '*{display:none!important} html,body,main{display:block!important}',
    'body{letter-spacing:.3em;text-transform:uppercase;line-height:3;word-spacing:1em;text-indent:4em;white-space:pre;text-align:right;font-variant:small-caps;font-style:italic;font-weight:900}',
    '*{font-size:9px;line-height:1}',
    'span,p,svg,summary,figure{display:inline!important;float:left;position:absolute;width:3px}',
  ]) {
    it(`keeps its layout under ${css.slice(0, 60)}`, async () => {
      const plain = await page('');
      await ready(plain);
      const hostile = await page(css);
      await ready(hostile);
      const expected = layoutOf(plain);
      expect(expected.length).to.be.greaterThan(10);
      expect(layoutOf(hostile)).to.deep.equal(expected);
    });
  }

  it('wears the font and the colour of the page', async () => {
    const it_ = await page('main{color:rgb(10, 20, 30);font-family:monospace}');
    await ready(it_);
    const number = it_.element().shadowRoot?.querySelector('[part=number]') as HTMLElement;
    const style = it_.page.window.getComputedStyle(number);
    expect(style.color).to.equal('rgb(10, 20, 30)');
    expect(style.fontFamily).to.equal('monospace');
  });

  it('can be hidden, and is never squeezed to nothing by a flexible parent', async () => {
    const it_ = await embed({
      head: `<style>body{display:flex;align-items:flex-start} .grid{display:inline-grid} .float{float:left}</style>${script}`,
      body: `${counter('src="feed.json"')}<div class="grid">${counter('src="feed.json"')}</div><div class="float">${counter('src="feed.json"')}</div>`,
      width: 1200,
    });
    await ready(it_);
    for (const element of it_.page.document.querySelectorAll<HTMLElement>('vigil-prisoner-counter'))
      expect(element.offsetWidth).to.be.greaterThan(150);
    it_.element().hidden = true;
    expect(it_.element().offsetHeight).to.equal(0);
  });

  for (const width of [320, 480, 768, 1280]) {
    for (const attributes of ['', 'trend', 'flows', 'trend flows']) {
      it(`moves nothing when it takes over: ${String(width)} px, "${attributes}"`, async () => {
        const it_ = await embed({
          width,
          head: `<style>body{margin:1rem;font:16px/1.4 serif} p{margin:1em 0}</style><link rel="stylesheet" href="./dist/vigil.css">`,
          body: `${counter(`src="feed.json" ${attributes}`)}<h2 id="after">After</h2>`,
          feed: {json: (await import('./support.js')).feed, delay: 200},
        });
        const {document, window} = it_.page;
        const top = () => document.getElementById('after')?.getBoundingClientRect().top;
        const before = top();
        const shifts: number[] = [];
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
          new (window as unknown as typeof globalThis).PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push((entry as unknown as {value: number}).value);
          }).observe({type: 'layout-shift', buffered: true});
        }
        // The fallback is painted before the module comes.
        await new Promise((resolve) => setTimeout(resolve, 150));
        expect(it_.fallback()).to.equal(true);
        const module = document.createElement('script');
        module.type = 'module';
        module.src = './dist/vigil.js';
        document.head.append(module);
        await ready(it_);
        await new Promise((resolve) => setTimeout(resolve, 150));
        expect(top()).to.equal(before);
        expect(shifts).to.deep.equal([]);
      });
    }
  }
});
