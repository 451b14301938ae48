import {expect} from 'chai';
import {engine, until} from '../support/fixtures.js';
import {servePages, type Answer, type PageRecord, type ServedPages} from '../support/pages.js';
import {asked, expectQuiet, open, pause, type Host, type Opened} from './host.js';

// An article from elsewhere, on the built file: which way it is sanitised, under which policy, and what is asked of whom.

const script = (src: string): string => `<script src="${src}"></script>`;
const module = '<script type="module" src="dist/vigil-article-body.js"></script>';

/** Ends with what a page needs whose browser has no sanitiser of its own. */
const before = `
  delete Element.prototype.setHTML;
  delete ShadowRoot.prototype.setHTML;
  delete Document.parseHTML;
  delete window.Sanitizer;`;

const javascript = {'content-type': 'text/javascript'};

/** As docs/embedding.md has it, and no more. */
const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'${
  engine === 'webkit' ? '' : "; require-trusted-types-for 'script'; trusted-types vigil"
}`;

const markup =
  '<h1>A <em>headline</em></h1><p onclick="parent.ran = 1" style="color: red">Every <em>number</em> stands for people.</p>' +
  '<p><a href="javascript:parent.ran=1">Run</a> <a href="https://herald.example/">Read</a><sup><a href="#n1">1</a></sup></p>' +
  '<img src="picture.svg" alt="A window" width="6" height="4" onload="parent.ran = 1" onerror="parent.ran = 1">' +
  '<script>parent.ran = 1</script><iframe src="https://player.example/1" title="A film"></iframe><p id="n1">A note.</p>';

const picture: Answer = {
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"/>',
  headers: {'content-type': 'image/svg+xml'},
  cors: true,
};

interface Shown extends Omit<Opened, 'counter'> {
  readonly article: HTMLElement;
  readonly errors: string[];
}

/** A page with an article from `src`; `native`: the browser keeps its own sanitiser, if it has one. */
async function show({
  native = false,
  given = '',
  content = markup,
  ...host
}: Host & {native?: boolean; given?: string; content?: string} = {}): Promise<Shown> {
  const {page, pages, records, document, window} = await open({
    head: script('errors.js') + (native ? '' : script('before.js')) + module,
    body: `<main><vigil-article-body src="article.html" ${given}><p>Fallback</p></vigil-article-body></main>`,
    ...host,
    answers: {
      '/errors.js': {
        body: 'window.said = []; for (const type of ["error", "article-load"]) document.addEventListener("vigil-" + type, ({code = "whole"}) => said.push(code));',
        headers: javascript,
      },
      '/before.js': {body: before, headers: javascript},
      '/article.html': {body: content, headers: {'content-type': 'text/html; charset=utf-8'}},
      '/picture.svg': picture,
      ...host.answers,
    },
  });
  const {said} = window as unknown as {said: string[]};
  await until(() => said.length > 0);
  await pause();
  const article = document.querySelector<HTMLElement>('vigil-article-body')!;
  return {page, pages, records, document, window, article, errors: said};
}

const textOf = (article: Element): HTMLElement | null => article.querySelector('.vigil-text');

/** What the page said; not that the browser misses a file, in its own words. */
const console_ = (records: readonly PageRecord[]) => records.filter(({type}) => type !== 'load-error');

const requestsFor = async (pages: ServedPages, name: string): Promise<number> =>
  (await asked(pages)).filter((line) => line.endsWith(name)).length;

function expectWhole({article, window, errors}: Shown): void {
  const text = textOf(article);
  expect(errors).to.deep.equal(['whole']);
  expect(article.querySelector('h1')?.innerHTML).to.match(/A <em>headline<\/em>$/);
  expect(text?.querySelector('em')?.textContent).to.equal('number');
  expect([...text!.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
    'https://herald.example/',
    '#vigil-n1',
    'https://player.example/1',
  ]);
  expect(text?.querySelectorAll('script, iframe, [onclick], [onload], [onerror]')).to.have.length(0);
  expect('ran' in window || 'ran' in globalThis).to.equal(false);
}

describe('an article from elsewhere, under the policy that docs/embedding.md names', () => {
  it('is shown whole through DOMPurify where the browser has no sanitiser, and breaks nothing of the policy', async () => {
    const shown = await show({policy});
    expect('setHTML' in shown.window.Element.prototype).to.equal(false);
    expectWhole(shown);
    expect(await requestsFor(shown.pages, 'vigil-sanitiser.js')).to.equal(1);
    expectQuiet(shown.records);
  });

  it('is shown whole through the browser’s own sanitiser, and then ours is not asked for', async function () {
    if (!('setHTML' in Element.prototype)) this.skip();
    const shown = await show({policy, native: true});
    expectWhole(shown);
    expect(await requestsFor(shown.pages, 'vigil-sanitiser.js')).to.equal(0);
    expectQuiet(shown.records);
  });
});

describe('an article from elsewhere, where a piece of the code does not come', () => {
  const answers: Record<string, Answer> = {
    'is missing': {status: 404},
    'is another file': {
      body: 'parent.ran = 1; export const purify = (markup) => document.createRange().createContextualFragment(markup);',
      headers: javascript,
    },
  };
  for (const [name, answer] of Object.entries(answers)) {
    for (const [way, own] of Object.entries({'': undefined, ', under the policy': policy})) {
      it(`is plain paragraphs where the sanitiser ${name}, and one line says so${way}`, async () => {
        const {article, records, errors, window} = await show({
          ...(own && {policy: own}),
          answers: {'/dist/vigil-sanitiser.js': answer},
        });
        const text = textOf(article);
        expect(errors).to.deep.equal(['whole']);
        expect([...text!.children].map(({outerHTML}) => outerHTML)).to.deep.equal([
          '<p>Every number stands for people.</p>',
          '<p>Run Read1</p>',
          '<p>A note.</p>',
        ]);
        expect(article.querySelector('h1')?.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('A headline');
        expect('ran' in window || 'ran' in globalThis).to.equal(false);
        const said = console_(records);
        expect(said.map(({type, level}) => `${type} ${level ?? ''}`)).to.deep.equal(['console warn']);
        expect(said[0]?.text).to.match(/^\[vigil\] .*plain.*vigil-sanitiser\.js is missing, or not/);
      });
    }

    it(`stays away where what reads it ${name}: the fallback stays, the reader is told, and one line says so`, async () => {
      const {article, records, errors} = await show({answers: {'/dist/vigil-article-source.js': answer}});
      expect(errors).to.deep.equal(['piece']);
      expect(textOf(article)).to.equal(null);
      expect(article.textContent.trim()).to.equal('Fallback');
      expect(article.shadowRoot?.querySelector('.failed')?.textContent).to.contain('could not be loaded');
      expect(console_(records).map(({type, level}) => `${type} ${level ?? ''}`)).to.deep.equal([
        'console warn',
      ]);
    });
  }
});

/** Whatever makes a browser ask for something by itself, and the one picture that it may ask for. */
const greedy = (host: ServedPages): string => {
  const at = (name: string): string => host.url(`/${name}`);
  return (
    `<p>Text</p><img src="${at('picture.svg')}" alt="A">` +
    `<img alt="B" src="${at('picture.svg')}" onerror="new Image().src='${at('handler')}'" style="background: url(${at('style')})">` +
    `<video src="${at('video')}" poster="${at('poster')}" autoplay preload="auto"><track default src="${at('track')}"></video>` +
    `<audio src="${at('audio')}" autoplay preload="auto"></audio>` +
    `<link rel="preload" as="image" href="${at('preload')}"><link rel="dns-prefetch prefetch" href="${at('prefetch')}"><link rel="stylesheet" href="${at('sheet')}">` +
    `<style>@import "${at('import')}"; * {background: url(${at('rule')})}</style>` +
    `<meta http-equiv="refresh" content="0; ${at('refresh')}"><base href="${at('base/')}"><img src="relative" srcset="relative 2x" alt="">` +
    `<iframe src="${at('frame')}" srcdoc="<img src='${at('srcdoc')}'>"></iframe><object data="${at('object')}"></object><embed src="${at('embed')}">` +
    `<svg><image href="${at('svg')}"/><use href="${at('use')}#a"/><style>@import "${at('svg-style')}"</style></svg>` +
    `<math><mtext><img src="${at('math')}"></mtext></math>` +
    `<script src="${at('script')}"></script><input type="image" src="${at('input')}"><table background="${at('table')}"><tr><td>a</table>` +
    `<template><img src="${at('template')}"></template><noscript><img src="${at('noscript')}"></noscript>` +
    `<a href="${at('ping')}" ping="${at('pinged')}">Link</a>`
  );
};

describe('before the text of an article from elsewhere has been cleaned', () => {
  for (const native of 'setHTML' in Element.prototype ? [true, false] : [false]) {
    for (const [images, wanted] of Object.entries({none: [], click: [], show: ['/picture.svg']})) {
      it(`nothing is asked of anybody, through ${native ? 'setHTML' : 'DOMPurify'}, nor after it: images="${images}"`, async () => {
        const host = await servePages(
          {'/*': {body: 'x', cors: true}, '/picture.svg': picture},
          {origin: 'other'},
        );
        const {pages, article, errors} = await show({
          native,
          given: `images="${images}"`,
          content: greedy(host),
          // It waits for its sanitiser, and so does all that is in it.
          answers: native
            ? {}
            : {
                '/dist/vigil-sanitiser.js': {
                  body: await (await fetch('/dist/vigil-sanitiser.js')).text(),
                  headers: javascript,
                  delay: 200,
                },
              },
        });
        expect(errors).to.deep.equal(['whole']);
        expect(textOf(article)?.textContent).to.contain('Text');
        await pause(300);
        const paths = new Set((await host.requests()).map(({path}) => path));
        expect([...paths]).to.deep.equal(wanted);
        // What is relative is of the article's own host; all else is ours.
        expect(new Set(await asked(pages))).to.deep.equal(
          new Set([
            'GET /',
            'GET /article.html',
            ...(native ? [] : ['GET /before.js', 'GET /dist/vigil-sanitiser.js']),
            'GET /dist/vigil-article-body.js',
            'GET /dist/vigil-article-source.js',
            'GET /errors.js',
            ...(images === 'show' ? ['GET /relative'] : []),
          ]),
        );
      });
    }
  }
});
