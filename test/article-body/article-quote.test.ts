import {expect} from 'chai';
import {
  axe,
  engine,
  mount,
  onCleanUp,
  pressKey,
  resetMouse,
  sendMouse,
  spyConsole,
  until,
} from '../support/fixtures.js';
import {inside, isOpen, mountArticle, pause, quoteBox, quoteOffered, read, select} from './fixtures.js';

const text =
  '<p id="one">Every number stands for people.</p><p id="two">Some readers can be arrested.</p><p>Last.</p>';

/** Longer than the pause after which a quote is offered. */
const wait = () => pause(400);

describe('the offer to share a quote', () => {
  beforeEach(() => getSelection()?.removeAllRanges());

  it('comes beside what is selected, after a moment', async () => {
    const article = await mountArticle('quote-share', text);
    expect(isOpen(quoteBox(article))).to.equal(false);
    const range = select(article.querySelector('#one')!);
    expect(isOpen(quoteBox(article))).to.equal(false);
    await quoteOffered(article);
    const [box, quote] = [quoteBox(article)!, range].map((each) => each.getBoundingClientRect());
    expect(box!.top).to.be.within(quote!.bottom, quote!.bottom + 12);
    expect(read(quoteBox(article)!.querySelector('button'))).to.equal('Share this quote');
    expect(getSelection()?.toString().trim()).to.equal('Every number stands for people.');
    await axe(article);
  });

  it('comes by the mouse', async () => {
    const article = await mountArticle('quote-share', text);
    const {left, right, top, height} = (() => {
      const range = document.createRange();
      range.selectNodeContents(article.querySelector('#one')!);
      return range.getBoundingClientRect();
    })();
    const y = Math.round(top + height / 2);
    onCleanUp(resetMouse);
    await sendMouse({type: 'move', position: [Math.round(left) + 1, y]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [Math.round(right) - 2, y]});
    await sendMouse({type: 'up'});
    await quoteOffered(article);
    expect(getSelection()?.toString()).to.contain('number stands for');
  });

  it('comes by the keyboard, and does not take the focus', async () => {
    const article = await mountArticle('quote-share', `<p contenteditable="false" tabindex="0">x</p>${text}`);
    const node = article.querySelector('#one')!.firstChild!;
    getSelection()?.setBaseAndExtent(node, 0, node, 1);
    for (let time = 0; time < 3; time += 1) {
      getSelection()?.modify('extend', 'forward', 'word');
      await pause(20);
    }
    const {activeElement} = document;
    await quoteOffered(article);
    expect(document.activeElement === activeElement).to.equal(true);
  });

  it('goes with the selection, and comes for another one', async () => {
    const article = await mountArticle('quote-share', text);
    select(article.querySelector('#one')!);
    await quoteOffered(article);
    getSelection()?.removeAllRanges();
    await until(() => !isOpen(quoteBox(article)));
    select(article.querySelector('#two')!);
    await quoteOffered(article);
  });

  it('goes with Escape, and leaves the selection', async () => {
    const article = await mountArticle('quote-share', text);
    select(article.querySelector('#one')!);
    await quoteOffered(article);
    quoteBox(article)!.querySelector('button')!.focus();
    await pressKey('Escape');
    expect(isOpen(quoteBox(article))).to.equal(false);
  });

  it('is not made for a slip of the finger, for what is outside, or for more than the article', async () => {
    const box = await mount(
      `<div><p id="out">Something else on the page.</p><vigil-article-body quote-share>${text}</vigil-article-body></div>`,
    );
    const article = box.querySelector('vigil-article-body')!;
    await pause();
    for (const [from, to] of [
      ['#two + p', '#two + p'],
      ['#out', '#out'],
      ['#out', '#one'],
    ] as const) {
      select(box.querySelector(from)!, box.querySelector(to)!);
      await wait();
      expect(isOpen(quoteBox(article)), `${from} ${to}`).to.equal(false);
    }
  });

  it('is not made for what is selected in a field', async () => {
    const article = await mountArticle(
      'quote-share',
      '<p>Text</p><textarea>Something that a reader writes</textarea>',
    );
    const field = article.querySelector('textarea')!;
    field.focus();
    field.select();
    await wait();
    expect(isOpen(quoteBox(article))).to.equal(false);
  });

  it('is not there where the page does not want it', async () => {
    const article = await mountArticle('', text);
    select(article.querySelector('#one')!);
    await wait();
    expect(quoteBox(article)).to.equal(null);
  });

  it('does not come for an article that is gone meanwhile', async () => {
    const {calls} = spyConsole();
    const errors: string[] = [];
    const note = (event: ErrorEvent) => errors.push(event.message);
    addEventListener('error', note);
    onCleanUp(() => removeEventListener('error', note));
    const article = await mountArticle('quote-share', text);
    select(article.querySelector('#one')!);
    await pause(20);
    article.remove();
    await wait();
    expect([...errors, ...calls]).to.deep.equal([]);
  });

  it('keeps the selection when it is pressed', async () => {
    const article = await mountArticle('quote-share', text);
    select(article.querySelector('#one')!);
    await quoteOffered(article);
    const {left, top, width, height} = inside(article)
      .querySelector('#quote button')!
      .getBoundingClientRect();
    onCleanUp(resetMouse);
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    // Firefox lets go of it for the press, and gives it back.
    expect(getSelection()?.toString().trim(), engine).to.equal('Every number stands for people.');
  });
});
