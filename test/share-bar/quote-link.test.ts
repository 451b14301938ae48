import {expect} from 'chai';
import {quoteLink} from '../../src/share-bar/quote-link.js';
import {textDirective} from '../../src/share-bar/text-directive.js';
import {mount, onCleanUp, pressKey} from '../support/fixtures.js';
import {openPage, servePages} from '../support/pages.js';

const address = 'https://example.org/article';

/** The range of the only, or the n-th, place of a text; it may run through several elements. */
function rangeOf(root: HTMLElement, first: string, last = first, place = 0): Range {
  const document = root.ownerDocument;
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const find = (text: string): [Text, number] => {
    const [node, index] = nodes.flatMap((each): [Text, number][] =>
      Array.from(each.data.matchAll(new RegExp(text.replaceAll('?', '\\?'), 'g')), (match) => [
        each,
        match.index,
      ]),
    )[place] as [Text, number];
    return [node, index];
  };
  const range = document.createRange();
  range.setStart(...find(first));
  const [node, index] = find(last);
  range.setEnd(node, index + last.length);
  return range;
}

/** The terms of a link's directive, decoded, with their hyphens. */
const terms = (link = ''): string[] =>
  (link.split(':~:text=')[1] ?? '').split(',').map((term) => decodeURIComponent(term));

async function linkOf(html: string, first: string, last = first, place = 0): Promise<string | undefined> {
  const element = await mount(`<div>${html}</div>`);
  const link = quoteLink(rangeOf(element, first, last, place), address);
  // So that the next one of a test does not find its words here.
  element.remove();
  return link;
}

describe('quoteLink', () => {
  it('gives a short quote whole', async () => {
    expect(await linkOf('<p>Nobody is forgotten, they say.</p>', 'is forgotten')).to.equal(
      `${address}#:~:text=is%20forgotten`,
    );
  });

  it('makes half words whole, and leaves white space and punctuation at the ends out', async () => {
    expect(terms(await linkOf('<p>«Мы вернемся дадому!» — сказала яна.</p>', 'ернемся дад'))).to.deep.equal([
      'вернемся дадому',
    ]);
    expect(terms(await linkOf('<p>He said: “Free them all.” Then</p>', ' “Free them all.” '))).to.deep.equal([
      'Free them all',
    ]);
    expect(terms(await linkOf('<p>这是一个自由的国家吗</p>', '自由的'))).to.deep.equal(['自由的']);
  });

  it('escapes what has a meaning in a directive', async () => {
    const link = await linkOf('<p>State-run, so-called R&amp;D of 100% — #1?</p>', 'State-run', '#1');
    expect(link).to.equal(
      `${address}#:~:text=State%2Drun%2C%20so%2Dcalled%20R%26D%20of%20100%25%20%E2%80%94%20%231`,
    );
  });

  it('adds words around a quote that stands there before, and only as many as are needed', async () => {
    const html = '<p>They are free. We say they are free. We know that they are free now.</p>';
    expect(terms(await linkOf(html, 'hey are free', undefined, 0))).to.deep.equal(['They are free']);
    expect(terms(await linkOf(html, 'hey are free', undefined, 1))).to.deep.equal([
      'say-',
      'they are free',
      '-. We',
    ]);
    expect(terms(await linkOf(html, 'hey are free', undefined, 2))).to.deep.equal([
      'that-',
      'they are free',
      '-now',
    ]);
  });

  it('takes words that differ in case and accents alone for the same, as a browser may', async () => {
    const html = '<p>Усё ВОЛЬНЫ народ. А тут вольны край.</p>';
    expect(terms(await linkOf(html, 'вольны'))).to.deep.equal(['тут-', 'вольны', '-край']);
    expect(terms(await linkOf('<p>A café. My cafe here.</p>', 'cafe'))).to.deep.equal([
      'My-',
      'cafe',
      '-here',
    ]);
  });

  it('names a long quote, or one of several blocks, by its first and last words', async () => {
    const long = Array.from({length: 60}, (_, index) => `word${index}`).join(' ');
    expect(terms(await linkOf(`<p>So: ${long}.</p>`, 'word0 ', 'word59'))).to.deep.equal([
      'word0 word1 word2 word3',
      'word56 word57 word58 word59',
    ]);
    for (const between of ['</p><p>', '<br>', '</p><ul><li>x</li></ul><p>']) {
      expect(
        terms(await linkOf(`<p>One two${between}three four.</p>`, 'One', 'four')),
        between,
      ).to.deep.equal(['One two', 'three four']);
    }
  });

  it('reads across inline elements, comments and lines of the source, and not what is hidden', async () => {
    const html =
      '<p>The <b>count</b><!-- no --> is\n   <i>a</i>\n<a href="#">minimum</a><script>1</script>' +
      '<span hidden>secret</span><span style="visibility: hidden">veiled</span>, so&shy;und.</p>';
    expect(terms(await linkOf(html, 'count', 'und'))).to.deep.equal(['count is a minimum, sound']);
  });

  it('takes a range whose ends are elements', async () => {
    const element = await mount('<div><p>One.</p><p>Two here.</p></div>');
    const range = document.createRange();
    range.selectNode(element.lastElementChild as Element);
    expect(terms(quoteLink(range, address))).to.deep.equal(['Two here']);
  });

  it("keeps the address's own fragment, and takes an older quote out", async () => {
    const range = rangeOf(await mount('<p>Free them</p>'), 'Free');
    expect(quoteLink(range, `${address}#part`)).to.equal(`${address}#part:~:text=Free`);
    expect(quoteLink(range, `${address}#part:~:text=old`)).to.equal(`${address}#part:~:text=Free`);
    expect(quoteLink(range, `${address}?a=b#:~:text=old`)).to.equal(`${address}?a=b#:~:text=Free`);
  });

  it('gives nothing for a range without a word, in a shadow tree or outside of the page', async () => {
    const element = await mount('<p>Free them … — them</p>');
    const empty = rangeOf(element, 'Free');
    empty.collapse();
    expect(quoteLink(empty, address)).to.equal(undefined);
    expect(quoteLink(rangeOf(element, '… — '), address)).to.equal(undefined);

    const host = await mount('<div></div>');
    host.attachShadow({mode: 'open'}).innerHTML = '<p>Free</p>';
    const inner = host.shadowRoot?.querySelector('p') as HTMLElement;
    expect(quoteLink(rangeOf(inner, 'Free'), address)).to.equal(undefined);

    const loose = document.createElement('p');
    loose.textContent = 'Free';
    expect(quoteLink(rangeOf(loose, 'Free'), address)).to.equal(undefined);
  });

  it('changes neither the page nor the range', async () => {
    const element = await mount('<p>Free <b>them</b> all</p>');
    const range = rangeOf(element, 'ree', 'them');
    const before = element.outerHTML;
    quoteLink(range, address);
    expect(element.outerHTML).to.equal(before);
    expect(range.toString()).to.equal('ree them');
  });
});

describe('textDirective', () => {
  it('survives half surrogate pairs', () => {
    expect(textDirective({before: '', quote: 'free \ud83d them', after: ''})).to.equal(
      'text=free%20%EF%BF%BD%20them',
    );
  });

  it('leads to the first place when nothing around tells two places apart', () => {
    expect(textDirective({before: 'a b\na b\n', quote: 'a b', after: '\na b\na b'})).to.match(/^text=/);
  });

  it('reads a long page in little time', () => {
    const much = 'the quick brown fox jumps. '.repeat(20_000);
    const before = performance.now();
    textDirective({before: much, quote: 'the quick', after: ` ${much}`});
    expect(performance.now() - before).to.be.lessThan(3000);
  });
});

describe('a quote link, followed by a reader', () => {
  const filler = (word: string): string => `<p>${`${word} `.repeat(1500)}</p>`;

  /** Tells the server where the page has scrolled to, and closes the tab. */
  const reporter = `<script>
    if (top === self) {
      let waited = 0;
      const timer = setInterval(async () => {
        if (!scrollY && (waited += 100) < 2500) return;
        clearInterval(timer);
        await new Promise((resolve) => setTimeout(resolve, 300));
        const seen = [...document.querySelectorAll('[id]')].filter((element) => {
          const {top, bottom} = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
        await fetch('report?seen=' + seen.map(({id}) => id).join());
        close();
      }, 100);
    }
  </script>`;

  /** What is in view after a real key press on the link, which is what text fragments ask for. */
  async function follow(
    html: string,
    take: (body: HTMLElement) => Range,
    change = (link: string): string => link,
  ): Promise<string> {
    const pages = await servePages({
      '/article': {body: html, headers: {'content-type': 'text/html; charset=utf-8'}},
      '/report': 'thanks',
    });
    const page = await openPage(pages.url('/article'));
    const link = quoteLink(take(page.document.body), pages.url('/article')) ?? '';
    page.close();
    const anchor = document.createElement('a');
    anchor.href = change(link);
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
    anchor.textContent = 'The quote';
    onCleanUp(() => anchor.remove());
    document.body.append(anchor);
    anchor.focus();
    await pressKey('Enter');
    for (let waited = 0; waited < 8000; waited += 200) {
      const report = (await pages.requests()).find(({path}) => path.startsWith('/report'));
      if (report) return report.path.replace('/report?seen=', '');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The page has not told where it is.');
  }

  const article = (language: string, word: string, ...quotes: string[]): string =>
    `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><title>Article</title>${reporter}
    <body>${filler(word)}${quotes.map((quote, index) => `<div id="q${index}">${quote}</div>${filler(word)}`).join('')}`;

  before(function () {
    if (!('fragmentDirective' in document)) this.skip();
  });

  it('does not scroll to words that are not there', async () => {
    const html = article('en', 'word', '<p>They are all free.</p>');
    expect(
      await follow(
        html,
        (body) => rangeOf(body, 'are all'),
        (link) => link.replace('all', 'not'),
      ),
    ).to.equal('');
  });

  it('scrolls to the third of three places', async () => {
    const html = article(
      'en',
      'word',
      '<p>Well, free them all now.</p>',
      '<p>I said: free them all, please.</p>',
      '<p>Once more: “free them all”, she-said.</p>',
    );
    expect(await follow(html, (body) => rangeOf(body, 'free them all', undefined, 2))).to.equal('q2');
  });

  it('scrolls to signs that have a meaning in a directive', async () => {
    const html = article('en', 'word', '<p>State-run, so-called R&amp;D: 100% — #1, <b>really</b>?</p>');
    expect(await follow(html, (body) => rangeOf(body, 'State-run', 'really'))).to.equal('q0');
  });

  it('scrolls to Cyrillic text across inline elements', async () => {
    const html = article(
      'be',
      'слова',
      '<p>Мы вернемся.</p>',
      '<p>Яна <i>сказала</i>: «Мы <b>вернемся</b> дадому», і ўсе пляскалі.</p>',
    );
    expect(await follow(html, (body) => rangeOf(body, 'ернемся'))).to.equal('q0');
    expect(await follow(html, (body) => rangeOf(body, 'казала', 'дадо'))).to.equal('q1');
  });

  it('scrolls to a quote of several blocks', async () => {
    const html = article(
      'uk',
      'слово',
      "<p>Перше речення п'ять.</p>",
      "<h2>Заголовок</h2><p>Перше речення п'ять<br>рядок</p><ul><li>пункт</li></ul>",
    );
    expect(await follow(html, (body) => rangeOf(body, 'Заголовок', 'пункт'))).to.equal('q1');
  });

  it('scrolls to Arabic text from right to left', async () => {
    const html = article(
      'ar',
      'كلمة',
      '<p>قالت: «سنعود إلى البيت قريبا»، ثم صمتت.</p>',
      '<p>وقال: سنعود إلى البيت.</p>',
    );
    expect(await follow(html, (body) => rangeOf(body, 'سنعود إلى البيت', undefined, 1))).to.equal('q1');
  });

  it('scrolls to Chinese and Thai text, which have no spaces', async () => {
    expect(
      await follow(article('zh', '词语', '<p>我们都要自由的国家和人民。</p>'), (body) =>
        rangeOf(body, '自由的国家'),
      ),
    ).to.equal('q0');
  });
});
