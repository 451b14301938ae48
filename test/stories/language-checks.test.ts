import {expect} from 'chai';
import {html, nothing, render} from 'lit/html.js';
import '../../src/define.js';
import {setTranslations} from '../../src/core/locale.js';
import {pageAround} from '../../stories/support/page.js';
import {pseudo} from '../../stories/support/pseudo.js';
import {english} from '../../stories/support/words.js';
import {engine, mount, onCleanUp, settled, until} from '../support/fixtures.js';
import {englishIn, untranslatedIn} from './support/every-root.js';
import {faultsOf} from './support/faults.js';

/*
 * What languages.test.ts looks for, it finds: each fault is made here on purpose.
 */

/** A page of 320 px around markup in a shadow tree, as a widget's is. */
async function pageOf(inside: string): Promise<HTMLElement> {
  const page = await mount(`<div style="inline-size: 320px"><div></div></div>`);
  page.firstElementChild!.attachShadow({mode: 'open'}).innerHTML = inside;
  return page;
}

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze';

describe('the check of a page', () => {
  // What is measured is the same in all engines; languages.test.ts measures in each.
  before(function () {
    if (engine !== 'chromium') this.skip();
  });

  it('finds nothing where all is whole', async () => {
    const page = await pageOf('<p>Short.</p><button>Send</button><div style="overflow: hidden">Whole</div>');
    expect(faultsOf(page)).to.deep.equal([]);
  });

  for (const [what, inside, fault] of [
    ['text over its room', `<button style="inline-size: 100px">${long}</button>`, 'has no room: <button >'],
    [
      'text that runs off the page',
      `<p style="inline-size: 290px; white-space: nowrap">${long} ${long}</p>`,
      'has no room: <p >',
    ],
    ['a box that stands out', '<p style="inline-size: 400px">Wide</p>', 'stands out: <p >'],
    [
      'a box that stands out on the other side',
      '<p style="margin-inline-start: -20px">Left</p>',
      'stands out: <p >',
    ],
    [
      'text that is cut off',
      `<div style="inline-size: 100px; overflow: hidden">${long}</div>`,
      'is cut off: <div >',
    ],
    [
      'text that has to be scrolled to',
      `<div style="inline-size: 100px; overflow: auto">${long}</div>`,
      'is cut off: <div >',
    ],
    [
      'text that is cut off below',
      '<div style="block-size: 1em; overflow: clip">One<br>Two</div>',
      'is cut off below: <div >',
    ],
  ] as const)
    it(`finds ${what}`, async () => {
      const faults = faultsOf(await pageOf(inside));
      expect(
        faults.some((line) => line.startsWith(fault)),
        faults.join('\n') || 'no fault was found',
      ).to.equal(true);
    });

  it('leaves out what is for the ear only', async () => {
    const page = await pageOf(`<p class="unseen" style="inline-size: 1px; overflow: hidden">${long}</p>`);
    expect(faultsOf(page)).to.deep.equal([]);
  });
});

describe('the check of the words', () => {
  before(function () {
    if (engine !== 'chromium') this.skip();
  });

  it('finds a text that is English word for word', async () => {
    expect(untranslatedIn(await pageOf('<p>Śęñð <b>Send comment</b></p>'))).to.deep.equal(['Send comment']);
  });

  /** The exit button on a page in a language that Vigil has not, all its texts given by the page but those of these ids. */
  async function exitButton(...left: readonly string[]): Promise<HTMLElement> {
    const {lang, dir} = document.documentElement;
    const container = document.createElement('div');
    onCleanUp(() => {
      setTranslations('he', {});
      render(nothing, container);
      container.remove();
      Object.assign(document.documentElement, {lang, dir});
    });
    setTranslations(
      'he',
      Object.fromEntries(
        Object.entries(english)
          .filter(([id]) => !left.includes(id))
          .map(([id, text]) => [id, pseudo(text, 'ar-XB')]),
      ),
    );
    document.body.append(container);
    render(
      pageAround(html`<vigil-exit-button></vigil-exit-button>`, {language: 'he', width: '320'}, true),
      container,
    );
    await until(() => container.querySelector('vigil-exit-button')?.shadowRoot?.querySelector('button, a'));
    await settled(container);
    return container;
  }

  it('finds nothing where all is translated', async () => {
    const container = await exitButton();
    expect([englishIn(container), untranslatedIn(container)]).to.deep.equal([[], []]);
  });

  it('finds a text without a translation, which is marked as English', async () => {
    const container = await exitButton('exit.history');
    const words = english['exit.history'];
    expect([englishIn(container), untranslatedIn(container)]).to.deep.equal([[words], [words]]);
  });
});
