import {expect} from 'chai';
import {sectionsOf, watchSections} from '../../src/article-body/sections.js';
import {mount, onCleanUp, until} from '../support/fixtures.js';

const article = (content: string) => mount(`<div>${content}</div>`);

const texts = (root: ParentNode): string[] => sectionsOf(root).map(({text}) => text);

describe('the sections of an article', () => {
  it('are its headings h2 to h4, in their order', async () => {
    const root = await article('<h1>No</h1><h2>A</h2><h3>B</h3><p>c</p><h4>D</h4><h5>No</h5><h2>E</h2>');
    expect(sectionsOf(root).map(({text, deep}) => [text, deep])).to.deep.equal([
      ['A', false],
      ['B', true],
      ['D', true],
      ['E', false],
    ]);
  });

  it('are not the headings of its head and its foot, nor those without text', async () => {
    const root = await article(
      '<header slot="head"><h2>Kicker</h2></header><h2>A</h2><h2> <br></h2>' +
        '<section><h2>B</h2></section><div slot="corrections"><h2>Corrections</h2></div>',
    );
    expect(texts(root)).to.deep.equal(['A', 'B']);
  });

  it('keep the ids that they have; only those without one are given one, each its own', async () => {
    const root = await article('<h2 id="mine">A</h2><h2>B</h2><h2>B</h2>');
    const before = root.cloneNode(true) as Element;
    const ids = sectionsOf(root).map(({id}) => id);
    expect(ids[0]).to.equal('mine');
    expect(ids.slice(1).every((id) => /^vigil-section-\d+$/.test(id))).to.equal(true);
    expect(new Set(ids).size).to.equal(3);
    expect([...root.querySelectorAll('h2')].map(({id}) => id)).to.deep.equal(ids);
    for (const heading of root.querySelectorAll('[id^=vigil]')) heading.removeAttribute('id');
    expect(root.outerHTML).to.equal(before.outerHTML);
  });

  it('have the same ids each time they are looked at', async () => {
    const root = await article('<h2>A</h2><h2>B</h2>');
    const ids = sectionsOf(root).map(({id}) => id);
    expect(sectionsOf(root).map(({id}) => id)).to.deep.equal(ids);
  });

  it('are known by their text: a line break parts words, and the mark of a footnote is none', async () => {
    const root = await article('<h2>\n  A <em>list</em><br>of\n  names<sup><a href="#n1">1</a></sup></h2>');
    expect(texts(root).map((text) => text.replace(/\s+/g, ' '))).to.deep.equal(['A list of names']);
    expect(root.querySelectorAll('br, sup')).to.have.length(2);
  });
});

describe('the section that the reader is in', () => {
  const long = (count: number) =>
    Array.from({length: count}, (_, index) => `<h2>${String(index)}</h2><p></p>`).join('');

  async function watched(count = 3) {
    const root = await article(long(count));
    for (const paragraph of root.querySelectorAll('p'))
      paragraph.style.cssText = `height: ${String(innerHeight)}px`;
    const controller = new AbortController();
    const heard: number[] = [];
    scrollTo(0, 0);
    onCleanUp(() => scrollTo(0, 0));
    root.style.paddingTop = `${String(innerHeight)}px`;
    watchSections(sectionsOf(root), (current) => heard.push(current), controller.signal);
    return {root, controller, heard, headings: [...root.querySelectorAll('h2')]};
  }

  it('is told at once, and is none before the first heading', async () => {
    const {heard} = await watched();
    await until(() => heard.length > 0);
    expect(heard.at(-1)).to.equal(-1);
  });

  it('is the last one whose heading has come up to a third of the window, on the way down and up', async () => {
    const {heard, headings} = await watched();
    for (const index of [0, 2, 1]) {
      headings[index]!.scrollIntoView();
      await until(() => heard.at(-1) === index);
    }
    scrollTo(0, 0);
    await until(() => heard.at(-1) === -1);
  });

  it('is not the one whose heading is only just seen at the bottom', async () => {
    const {heard, headings} = await watched();
    headings[0]!.scrollIntoView({block: 'end'});
    await until(() => heard.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(heard.at(-1)).to.equal(-1);
  });

  it('is not told any more after the end', async () => {
    const {heard, headings, controller} = await watched();
    await until(() => heard.length > 0);
    controller.abort();
    const {length} = heard;
    headings[1]!.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(heard).to.have.length(length);
  });
});
