import {expect} from 'chai';
import {passagesOf, sentencesOf} from '../../../src/article-body/passages.js';
import {mount} from '../../support/fixtures.js';
import {voice} from './fake-speech.js';

const [english, french] = [voice('en'), voice('fr')];
const voiceFor = (language: string) => ({en: english, fr: french})[language.slice(0, 2)];

async function read(html: string): Promise<{text: string; voice: string; marked: string}[][]> {
  const article = await mount(`<article>${html}</article>`);
  return passagesOf(article).map((passage) =>
    sentencesOf(passage, article, 'en', voiceFor).map(({text, voice: {lang}, range}) => ({
      text,
      voice: lang,
      marked: range.toString(),
    })),
  );
}

const texts = async (html: string): Promise<string[][]> =>
  (await read(html)).map((passage) => passage.map(({text}) => text));

describe('what is read of an article', () => {
  it('is its paragraphs, headings, items and cells, each sentence by sentence', async () => {
    expect(
      await texts(`<h2>Title</h2><p>One. Two <em>with</em> emphasis.</p>
        <ul><li>Item<ul><li>Inner</li></ul>after</li></ul><table><tr><td>A</td><td>B</td></tr></table>
        <blockquote>Bare quote <p>and paragraph</p></blockquote>`),
    ).to.deep.equal([
      ['Title'],
      ['One.', 'Two with emphasis.'],
      ['Item'],
      ['Inner'],
      ['after'],
      ['A'],
      ['B'],
      ['Bare quote'],
      ['and paragraph'],
    ]);
  });

  it('marks the words that are read and nothing else, whatever elements they run through', async () => {
    const [[first, second] = []] = await read('<p>  One\n  <b>bold</b> sentence. <i>Two</i>\n there.  </p>');
    expect(first).to.include({text: 'One bold sentence.', marked: 'One\n  bold sentence.'});
    expect(second).to.include({text: 'Two there.', marked: 'Two\n there.'});
  });

  it('takes lines of the source for none, and forced ones for ends', async () => {
    expect(await texts('<p>One\nline of\ttext.<br>Another<br>\nthird</p>')).to.deep.equal([
      ['One line of text.', 'Another', 'third'],
    ]);
  });

  it('leaves out footnote marks and the way back, and no link that says something', async () => {
    expect(
      await texts(`<p>Arrested<sup><a href="#n1">3</a></sup> there <a href="#n2">[4]</a>, <a role="doc-noteref" href="#n3">iv</a>
        see <a href="#part">the last part</a> and H<sub>2</sub>O, 10<sup>3</sup>.</p>
        <ol><li>Note <a href="#r1" role="doc-backlink">back</a><a href="#r2">↩︎</a></li></ol>`),
    ).to.deep.equal([['Arrested there , see the last part and H2O, 103.'], ['Note']]);
  });

  it('leaves out code, tools, other widgets, and what is hidden or not meant to be heard', async () => {
    expect(
      await texts(`<pre>x = 1</pre><p>Seen <span hidden>no</span><span aria-hidden="true">no</span><button type="button">no</button></p>
        <nav>no</nav><vigil-other><p>no</p></vigil-other><script type="text/plain">no</script><style>no {}</style>
        <details><summary>Summary</summary><p>no</p></details><p style="visibility: hidden">no <b style="visibility: visible">yes</b></p>
        <div style="display: contents">contents</div><p><ruby>漢<rp>(</rp><rt>no</rt><rp>)</rp></ruby></p><p>* * *</p>
        <svg><text>no</text></svg><template><p>no</p></template><select><option>no</option></select>`),
    ).to.deep.equal([['Seen'], ['Summary'], ['yes'], ['contents'], ['漢']]);
  });

  it('leaves out what an element does not show', async () => {
    const article = await mount('<article><x-shut><p>no</p></x-shut><p>yes</p></article>');
    article.querySelector('x-shut')!.attachShadow({mode: 'open'});
    expect(passagesOf(article).map(([node]) => node?.nodeValue)).to.deep.equal(['yes']);
  });

  it('says words of another language with its voice, where there is one', async () => {
    const read1 = await read(
      '<p>He said <i lang="fr-CA">Liberté. Égalité</i> and <i lang="de">Freiheit</i> often.</p><p lang="fr">Tout. <b lang="en">All.</b></p>',
    );
    expect(read1.map((passage) => passage.map(({text, voice: lang}) => [lang, text]))).to.deep.equal([
      [
        ['en', 'He said'],
        ['fr', 'Liberté.'],
        ['fr', 'Égalité'],
        ['en', 'and Freiheit often.'],
      ],
      [
        ['fr', 'Tout.'],
        ['en', 'All.'],
      ],
    ]);
  });

  it('is found without a change to the page', async () => {
    const article = await mount('<article><p>One. <b>Two</b>.</p></article>');
    const before = article.innerHTML;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(article, {subtree: true, childList: true, attributes: true, characterData: true});
    for (const passage of passagesOf(article)) sentencesOf(passage, article, 'en', voiceFor);
    expect(observer.takeRecords()).to.deep.equal([]);
    expect(records).to.deep.equal([]);
    expect(article.innerHTML).to.equal(before);
  });
});
