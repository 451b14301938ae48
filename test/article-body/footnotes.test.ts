import {expect} from 'chai';
import {noteOf} from '../../src/article-body/footnotes.js';
import {textOfNote} from '../../src/article-body/note-box.js';
import {mount} from '../support/fixtures.js';
import {read} from './fixtures.js';

/** How each writes a footnote: the mark in the text, the note, and the way back. The first `a` is the mark. */
const writers: Readonly<Record<string, string>> = {
  'WordPress, the footnotes block':
    '<p>Text<sup data-fn="3f" class="fn"><a href="#3f" id="3f-link">1</a></sup>.</p>' +
    '<ol class="wp-block-footnotes"><li id="3f">The note. <a href="#3f-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>',
  'Ghost, and Markdown by markdown-it':
    '<p>Text<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>.</p>' +
    '<section class="footnotes"><ol><li id="fn1" class="footnote-item"><p>The note. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>',
  'Markdown by kramdown and Pandoc':
    '<p>Text<a href="#fn:1" class="footnote-ref" id="fnref:1" role="doc-noteref"><sup>1</sup></a>.</p>' +
    '<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>The note.&#160;<a href="#fnref:1" role="doc-backlink">&#8617;</a></p></li></ol></div>',
  'Markdown Extra, by a class':
    '<p>Text<a href="#fn1" class="footnote-ref">1</a>.</p><aside id="fn1">The note.</aside>',
  'EPUB and ARIA, by a role':
    '<p>Text<a href="#n1" role="doc-noteref">*</a>.</p><aside id="n1" role="doc-footnote"><p>The note.</p></aside>',
  'a list of definitions':
    '<p>Text<sup><a href="#d1">1</a></sup>.</p><dl><dt>1</dt><dd id="d1">The note.</dd></dl>',
  'Word, an anchor inside of the note':
    '<p>Text<sup><a href="#_ftn1" name="_ftnref1">[1]</a></sup>.</p><p><a name="_ftn1" id="_ftn1" href="#_ftnref1"></a>The note.</p>',
};

/** A press on an element, as the listener of the article sees it. */
async function pressed(
  element: Element,
  root: Element,
  given: MouseEventInit = {},
): Promise<[HTMLAnchorElement, Element] | undefined> {
  let found: [HTMLAnchorElement, Element] | undefined;
  const listen = (event: Event) => {
    try {
      found = noteOf(event as MouseEvent, root);
    } finally {
      event.preventDefault();
    }
  };
  document.body.addEventListener('click', listen, {once: true});
  element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ...given}));
  await Promise.resolve();
  return found;
}

/** What is shown at a press on an element; nothing where the browser follows the link. */
const shown = async (element: Element, given?: MouseEventInit): Promise<string | undefined> => {
  const [, note] = (await pressed(element, document.body, given)) ?? [];
  return note && read(note);
};

const article = (content: string) => mount(`<article>${content}</article>`);

describe('a footnote', () => {
  for (const [writer, content] of Object.entries(writers)) {
    it(`is found from its mark: ${writer}`, async () => {
      const root = await article(content);
      const mark = root.querySelector('a')!;
      const [link, note] = (await pressed(mark.firstElementChild ?? mark, document.body)) ?? [];
      expect(link === mark).to.equal(true);
      expect(read(note)).to.match(/^The note\./);
      const box = document.createElement('div');
      box.append(textOfNote(note!));
      expect(read(box)).to.equal('The note.');
      expect(box.querySelectorAll('[id]')).to.have.length(0);
    });

    it(`is not what the way back leads to: ${writer}`, async () => {
      const root = await article(content);
      const [, ...others] = root.querySelectorAll('a[href]');
      for (const back of others) expect(await shown(back)).to.equal(undefined);
    });
  }

  it('may stand outside of the article', async () => {
    const root = await mount(
      '<div><article><p>Text<sup><a href="#far">1</a></sup></p></article><p id="far">Far away.</p></div>',
    );
    expect(await shown(root.querySelector('a')!)).to.equal('Far away.');
  });

  it('is found by an id that the address has percent-encoded', async () => {
    for (const id of ['прымечанне-1', 'پانویس', 'a b', '100%', '%D1']) {
      const root = await article(`<p>Text<sup><a>1</a></sup></p><p>The note.</p>`);
      const [link, note] = [root.querySelector('a')!, root.querySelector('p:last-child')!];
      note.id = id;
      for (const href of [`#${id}`, `#${encodeURIComponent(id)}`]) {
        link.href = href;
        expect(await shown(link), href).to.equal('The note.');
      }
    }
  });

  it('is not what a mark in the note itself leads back to, also one set high', async () => {
    const root = await article(
      '<p>Text<sup><a id="r" href="#n">1</a></sup></p><p id="n"><sup><a href="#r">^</a></sup> The note.</p>',
    );
    const [mark, back] = root.querySelectorAll('a');
    expect(await shown(mark!)).to.equal('^ The note.');
    expect(await shown(back!)).to.equal(undefined);
  });

  it('is not what an ordinary link leads to: in the text, to another page, to nothing', async () => {
    const root = await article(
      '<p><a href="#s">section</a> <sup><a href="https://elsewhere.example/#s">1</a></sup> <sup><a href="#missing">2</a></sup>' +
        '<sup><a href="#">3</a></sup><sup><a href="?other#s">4</a></sup><sup><a>5</a></sup><sup>6</sup></p><p id="s">Section</p>',
    );
    for (const element of root.querySelectorAll('a, sup'))
      expect(await shown(element), element.outerHTML).to.equal(undefined);
  });

  it('is not wanted by who opens the link elsewhere, or has taken the press over', async () => {
    const root = await article(writers['a list of definitions']!);
    const mark = root.querySelector('a')!;
    for (const given of [{ctrlKey: true}, {metaKey: true}, {shiftKey: true}, {altKey: true}, {button: 1}])
      expect(await shown(mark, given), JSON.stringify(given)).to.equal(undefined);
    mark.addEventListener('click', (event) => event.preventDefault());
    expect(await shown(mark)).to.equal(undefined);
  });

  it('is not the whole text, where its id stands in that directly', async () => {
    const root = await article(
      '<div><span>Text<sup><a href="#n">1</a></sup></span> <span id="n">The note.</span></div>',
    );
    expect(await shown(root.querySelector('a')!)).to.equal(undefined);
  });

  it('is shown as a copy: the note itself is not touched, and its links to elsewhere stay', async () => {
    const root = await article(
      '<p id="n">See <a href="https://elsewhere.example/">Viasna</a>, <a href="#chapter">chapter 2</a> <b id="b">b</b> <a href="#r1">↑</a><a href="#r2">↑</a></p>',
    );
    const before = root.innerHTML;
    const box = document.createElement('div');
    box.append(textOfNote(root.firstElementChild!));
    expect(root.innerHTML).to.equal(before);
    expect([...box.querySelectorAll('a')].map((link) => link.textContent)).to.deep.equal([
      'Viasna',
      'chapter 2',
    ]);
    expect(box.querySelectorAll('[id]')).to.have.length(0);
    expect(read(box)).to.equal('See Viasna, chapter 2 b');
  });
});
