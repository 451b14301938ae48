import {expect} from 'chai';
import {axe, engine, onCleanUp, pressKey, resetMouse, sendMouse, until} from '../support/fixtures.js';
import {windowRect} from '../../src/article-body/window-rect.js';
import {inside, isOpen, mountArticle, noteBox, pause, read, type ArticleBody} from './fixtures.js';

const text =
  '<p>A claim<sup><a id="r1" href="#n1">1</a></sup> and a <a id="plain" href="#n1">link</a>.</p>' +
  '<ol><li id="n1">See <a href="https://herald.example/">the Herald</a>. <a href="#r1">↩</a></li></ol>';

const mark = (article: Element): HTMLAnchorElement => article.querySelector<HTMLAnchorElement>('sup a')!;

/** Presses a link; what is followed is kept from leading away, and told. */
function press(link: HTMLElement, given: MouseEventInit = {}): boolean {
  let followed = false;
  const last = (event: Event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', last);
  link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...given}));
  removeEventListener('click', last);
  return followed;
}

async function open(given = '', content = text): Promise<ArticleBody> {
  const article = await mountArticle(given, content);
  expect(press(mark(article))).to.equal(false);
  await until(() => isOpen(noteBox(article)));
  return article;
}

describe('a footnote beside the text', () => {
  it('opens at its mark, above all else, with what the note says', async () => {
    const article = await open();
    const box = noteBox(article);
    expect(isOpen(box)).to.equal(true);
    expect(read(box.querySelector('#note-text'))).to.equal('See the Herald.');
    const [at, of] = [box, mark(article)].map((each) => each.getBoundingClientRect());
    expect(at!.top - of!.bottom).to.be.within(0, 12);
    expect(at!.left).to.be.at.least(0);
    expect(at!.right).to.be.at.most(document.documentElement.clientWidth);
    await axe(article);
  });

  it('leaves the note itself where it is, to be printed, found and linked to', async () => {
    const article = await open();
    expect(read(article.querySelector('#n1'))).to.equal('See the Herald. ↩');
    expect(document.querySelectorAll('#n1')).to.have.length(1);
    expect(inside(article).querySelectorAll('#n1')).to.have.length(0);
  });

  it('has no buttons of the note, which would do nothing there, and leaves them where they are', async () => {
    const article = await open(
      '',
      text.replace('↩</a>', '↩</a> <button type="button" class="vigil-picture">Show the picture</button>'),
    );
    expect(noteBox(article).querySelector('button')).to.equal(null);
    expect(read(noteBox(article).querySelector('#note-text'))).to.equal('See the Herald.');
    expect(read(article.querySelector('#n1'))).to.contain('Show the picture');
  });

  it('takes the focus in, and gives it back with Escape', async () => {
    const article = await mountArticle('', text);
    mark(article).focus();
    await pressKey('Enter');
    await until(() => isOpen(noteBox(article)));
    expect(inside(article).activeElement === noteBox(article)).to.equal(true);
    await pressKey('Escape');
    expect(isOpen(noteBox(article))).to.equal(false);
    expect(document.activeElement === mark(article)).to.equal(true);
  });

  it('has links that the Tab key reaches', async () => {
    const article = await open();
    await pressKey('Tab');
    expect(read(inside(article).activeElement)).to.equal('the Herald');
    await pressKey('Tab');
    expect(read(inside(article).activeElement)).to.equal('Show it below the text');
  });

  it('closes by a press elsewhere', async function () {
    const article = await open();
    const {top, left} = article.querySelector('p')!.getBoundingClientRect();
    onCleanUp(resetMouse);
    await sendMouse({type: 'click', position: [Math.round(left + 2), Math.round(top + 2)]});
    await until(() => !isOpen(noteBox(article)));
  });

  it('leads to the note below the text, and closes then', async () => {
    const article = await open();
    const link = inside(article).querySelector<HTMLAnchorElement>('#to-note')!;
    expect(link.hash).to.equal('#n1');
    expect(press(link)).to.equal(true);
    expect(isOpen(noteBox(article))).to.equal(false);
  });

  it('gives way to another note', async () => {
    const article = await open(
      '',
      `${text}<p>More<sup><a id="r2" href="#n2">2</a></sup></p><p id="n2">Another note.</p>`,
    );
    press(article.querySelector<HTMLElement>('#r2')!);
    await until(() => read(noteBox(article).querySelector('#note-text')) === 'Another note.');
    expect(isOpen(noteBox(article))).to.equal(true);
  });

  it('stays inside of a narrow window, from right to left too', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const article = await mountArticle(
        `dir="${dir}" style="width: 100%"`,
        `<p style="text-align: end">${'word '.repeat(30)}<sup><a href="#n1">1</a></sup></p><p id="n1">${'A long note. '.repeat(20)}</p>`,
      );
      press(mark(article));
      await until(() => isOpen(noteBox(article)));
      const {left, right} = noteBox(article).getBoundingClientRect();
      expect(left, dir).to.be.at.least(0);
      expect(right, dir).to.be.at.most(document.documentElement.clientWidth);
    }
  });

  it('is an ordinary link for other links, for who wants a new tab, and where the browser has no pop-ups', async () => {
    const article = await mountArticle('', text);
    expect(press(article.querySelector<HTMLElement>('#plain')!)).to.equal(true);
    for (const given of [{ctrlKey: true}, {metaKey: true}, {shiftKey: true}])
      expect(press(mark(article), given), JSON.stringify(given)).to.equal(true);
    Object.defineProperty(noteBox(article), 'showPopover', {value: undefined});
    expect(press(mark(article))).to.equal(true);
    expect(isOpen(noteBox(article))).to.equal(false);
  });

  it('works as a link to a target, which is marked as such', async () => {
    const article = await mountArticle('', text);
    const before = location.href;
    location.hash = '#n1';
    await until(() => article.querySelector('#n1')!.matches(':target'));
    history.replaceState(null, '', before);
  });

  it('opens at its mark where the reader has the text enlarged', async () => {
    const article = await mountArticle('data-vigil-size="170"', `<p>${'word '.repeat(60)}</p>${text}`);
    await until(
      () =>
        mark(article).getBoundingClientRect().height > 0 &&
        getComputedStyle(article.querySelector('p')!).zoom !== '1',
    );
    press(mark(article));
    await until(() => isOpen(noteBox(article)));
    const box = noteBox(article).getBoundingClientRect();
    const {bottom} = windowRect(mark(article), article);
    expect(box.top - bottom).to.be.within(0, 12);
    expect(bottom).to.be.greaterThan(60);
  });

  it('goes with the article', async () => {
    const article = await open();
    article.remove();
    await pause();
    expect(document.querySelectorAll(':popover-open')).to.have.length(0);
    expect(engine).to.be.a('string');
  });
});
