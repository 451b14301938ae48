import {expect} from 'chai';
import {until} from '../support/fixtures.js';
import {asked, open, pause} from './host.js';

/** One of each, so that everything that could ask for words is there. */
const everything = `
  <vigil-exit-button></vigil-exit-button>
  <vigil-prisoner-counter count="1" as-of="2025" source-name="Viasna"></vigil-prisoner-counter>
  <vigil-share-bar url="https://newspaper.example/" text="2025"></vigil-share-bar>
  <vigil-article-body headline="2025" contents reading-time tools><h2>1</h2><p>2</p><h2>3</h2></vigil-article-body>
  <vigil-comment-thread thread="5" endpoint="wp-json"></vigil-comment-thread>
  <vigil-comment-form thread="5" endpoint="wp-json"></vigil-comment-form>`;

describe('a page with all widgets', () => {
  for (const [lang, files] of [
    ['en', []],
    ['en-GB', []],
    ['be', ['be.comments.json', 'be.json', 'index.json']],
  ] as const)
    it(`loads of the translations what it needs, and not more: ${lang}`, async () => {
      const {document, pages} = await open({
        lang,
        body: everything,
        // The comments' code waits until they are near.
        height: 4000,
        answers: {
          '/wp-json/wp/v2/comments': {json: [], headers: {'x-wp-total': '0', 'x-wp-totalpages': '1'}},
          '/wp-json/wp/v2/posts/5': {json: {comment_status: 'open'}},
        },
      });
      const isThere = (name: string, part: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector(part);
      await until(() => isThere('vigil-comment-thread', '#heading'), 10_000);
      await until(() => isThere('vigil-comment-form', 'textarea'), 10_000);
      await pause();
      const loaded = (await asked(pages)).filter((line) => line.includes('/locales/'));
      expect(loaded.map((line) => line.replace(/.*\//, '')).sort()).to.deep.equal(files);
    });
});
