import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ESLint} from 'eslint';

// With CI set, typescript-eslint takes itself to run once over files as they lie on the disk; here texts are tried that do not.
process.env.TSESTREE_SINGLE_RUN = 'false';

const eslint = new ESLint({cwd: fileURLToPath(new URL('../..', import.meta.url))});

// Files that are there, so that the rules which know types know them; what is in them is not looked at.
const element = 'src/prisoner-counter/prisoner-counter.ts';
const view = 'src/prisoner-counter/count-view.ts';
const styles = 'src/prisoner-counter/prisoner-counter.styles.ts';
const texts = 'src/prisoner-counter/counter-words.ts';
const logic = 'src/prisoner-counter/trend.ts';
const core = 'src/core/words.ts';
const service = 'src/comment-form/services/exchange.ts';
const submission = 'src/comment-form/services/submission.ts';
const command = 'src/command/make-feed.ts';
const source = 'src/article-body/sources/json-feed.ts';
const define = 'src/define/prisoner-counter.ts';

const lit = "import {html} from 'lit/html.js';\n";

async function rulesBroken(filePath, code) {
  const [{messages}] = await eslint.lintText(code, {filePath});
  for (const {ruleId, message} of messages) assert.ok(ruleId, `the snippet does not parse: ${message}`);
  return [...new Set(messages.map(({ruleId}) => ruleId))];
}

/** Each line: what is banned, where, the snippet that fails, the rule that says so. */
const bans = [
  [
    'a style attribute',
    view,
    `${lit}export const a = html\`<p style="color:red"></p>\`;`,
    'lit/ban-attributes',
  ],
  [
    'a bound style attribute',
    view,
    `${lit}export const a = (b: string) => html\`<p style=\${b}></p>\`;`,
    'lit/ban-attributes',
  ],
  [
    'a style property',
    view,
    `${lit}export const a = (b: string) => html\`<p .style=\${b}></p>\`;`,
    'lit/ban-attributes',
  ],
  [
    'setAttribute("style")',
    core,
    "export const a = (b: Element) => { b.setAttribute('style', ''); };",
    'no-restricted-syntax',
  ],
  ['styleMap', view, "export {styleMap} from 'lit/directives/style-map.js';", 'no-restricted-imports'],
  ['unsafeHTML', view, "export {unsafeHTML} from 'lit/directives/unsafe-html.js';", 'no-restricted-imports'],
  ['unsafeSVG', view, "export {unsafeSVG} from 'lit/directives/unsafe-svg.js';", 'no-restricted-imports'],
  [
    'unsafeHTML by call',
    view,
    "declare const unsafeHTML: (a: string) => string;\nexport const a = unsafeHTML('');",
    'no-restricted-syntax',
  ],
  [
    'styleMap by call',
    view,
    'declare const styleMap: (a: object) => string;\nexport const a = styleMap({});',
    'no-restricted-syntax',
  ],
  [
    'rem in a css template',
    styles,
    "import {css} from '../core/css.js';\nexport const a = css`p { margin: 1rem }`;",
    'vigil/no-rem',
  ],
  ['rem in a theme', 'themes/ink.css', ':root { --vigil-space: 1rem }', 'vigil/no-rem'],
  ['rem in a style sheet of src', 'src/vigil.css', 'vigil-prisoner-counter { margin: 1rem }', 'vigil/no-rem'],
  [
    'prefers-color-scheme',
    styles,
    "import {css} from '../core/css.js';\nexport const a = css`@media (prefers-color-scheme: dark) { p { margin: 0 } }`;",
    'vigil/no-color-scheme-query',
  ],
  [
    'prefers-color-scheme in a theme',
    'themes/ink.css',
    '@media (prefers-color-scheme: dark) {}',
    'vigil/no-color-scheme-query',
  ],
  ['localStorage', core, "export const a = localStorage.getItem('a');", 'no-restricted-globals'],
  ['window.localStorage', core, "export const a = window.localStorage.getItem('a');", 'no-restricted-syntax'],
  ['window["localStorage"]', core, "export const a = window['localStorage'];", 'no-restricted-syntax'],
  ['sessionStorage', element, "export const a = sessionStorage.getItem('a');", 'no-restricted-globals'],
  [
    'localStorage where a draft is kept',
    'src/comment-form/draft-store.ts',
    "export const a = localStorage.getItem('a');",
    'no-restricted-globals',
  ],
  ['indexedDB', core, "export const a = indexedDB.open('a');", 'no-restricted-globals'],
  ['the cache storage', core, "export const a = caches.open('a');", 'no-restricted-globals'],
  ['document.cookie', core, 'export const a = document.cookie;', 'no-restricted-syntax'],
  ['innerHTML', view, "export const a = (b: Element) => { b.innerHTML = ''; };", 'no-restricted-syntax'],
  [
    'innerHTML in brackets',
    view,
    "export const a = (b: Element) => { b['innerHTML'] = ''; };",
    'no-restricted-syntax',
  ],
  [
    'innerHTML in a template',
    view,
    `${lit}export const a = (b: string) => html\`<p .innerHTML=\${b}></p>\`;`,
    'lit/ban-attributes',
  ],
  ['outerHTML', view, 'export const a = (b: Element) => b.outerHTML;', 'no-restricted-syntax'],
  [
    'insertAdjacentHTML',
    view,
    "export const a = (b: Element) => { b.insertAdjacentHTML('beforeend', ''); };",
    'no-restricted-syntax',
  ],
  ['document.write', core, "export const a = () => { document.write('a'); };", 'no-restricted-syntax'],
  ['enum', logic, 'export enum A { b }', 'no-restricted-syntax'],
  ['any', logic, 'export const a = (b: any): string => String(b);', '@typescript-eslint/no-explicit-any'],
  [
    'a listener in a constructor',
    element,
    "import {VigilElement} from '../core/base-element.js';\nexport abstract class A extends VigilElement { constructor() { super(); this.addEventListener('click', () => undefined); } }",
    'no-restricted-syntax',
  ],
  [
    'a listener in a field',
    element,
    "export class A extends EventTarget { b = this.addEventListener('click', () => undefined); }",
    'no-restricted-syntax',
  ],
  [
    'a listener that stays',
    element,
    "import {VigilElement} from '../core/base-element.js';\nexport abstract class A extends VigilElement { override connectedCallback() { super.connectedCallback(); window.addEventListener('resize', this.b); } b = (): void => undefined; }",
    'wc/require-listener-teardown',
  ],
  [
    'children read before they are there',
    element,
    "import {VigilElement} from '../core/base-element.js';\nexport abstract class A extends VigilElement { override connectedCallback() { super.connectedCallback(); console.log(this.firstChild); } }",
    'wc/no-child-traversal-in-connectedcallback',
  ],
  [
    'a rule turned off without a reason',
    logic,
    '// eslint-disable-next-line no-var\nexport var a = 1;',
    'vigil/explain-disable',
  ],
  ['a whole file turned off', logic, '/* eslint-disable */\nexport var a = 1;', 'vigil/explain-disable'],
  [
    'a whole file turned off, with a reason',
    logic,
    '/* eslint-disable no-var -- why */\nexport var a = 1;',
    'vigil/explain-disable',
  ],
  ['console', view, "console.log('a');", 'no-console'],
  ['the page in a service', service, 'export const a = () => document.title;', 'no-restricted-globals'],
  [
    'a request in what sees a comment through',
    submission,
    "export const a = () => fetch('b');",
    'no-restricted-globals',
  ],
  [
    'a promise that nobody waits for',
    core,
    'export const a = (b: () => Promise<void>) => { b(); };',
    '@typescript-eslint/no-floating-promises',
  ],
  ['broken markup', view, `${lit}export const a = html\`<x-bell />\`;`, 'lit/no-invalid-html'],
  [
    'a picture without words',
    view,
    `${lit}export const a = html\`<img src="a.png" />\`;`,
    'lit-a11y/alt-text',
  ],
  [
    'a click without a key',
    view,
    `${lit}export const a = (b: () => void) => html\`<p @click=\${b}></p>\`;`,
    'lit-a11y/click-events-have-key-events',
  ],
  ['an unknown role', view, `${lit}export const a = html\`<p role="bell"></p>\`;`, 'lit-a11y/aria-role'],
];

/** Each line: an arrow that runs the wrong way. */
const arrows = [
  ['lit whole', element, "export {LitElement} from 'lit';"],
  ['lit whole, for html', core, "import {html} from 'lit';\nexport const a = html``;"],
  ['the base of LitElement', core, "export {ReactiveElement} from '@lit/reactive-element';"],
  ['decorators', element, "export {property} from 'lit/decorators.js';"],
  ['lit-html by its own name', core, "export {html} from 'lit-html';"],
  ['a widget from core', core, "export {csv} from '../prisoner-counter/csv.js';"],
  ['a definition from core', core, "import '../define/prisoner-counter.js';"],
  ['a definition from a widget', element, "import '../define/prisoner-counter.js';"],
  ['all definitions from a widget', element, "import '../define.js';"],
  ['the package from a widget', element, "export {version} from '../index.js';"],
  ['another widget’s element', element, "export {ShareBar} from '../share-bar/share-bar.js';"],
  ['another widget’s view', view, "export {bar} from '../share-bar/bar-view.js';"],
  ['lit in a pure file', logic, "export {nothing} from 'lit/html.js';"],
  ['an element in a pure file', logic, "export {PrisonerCounter} from './prisoner-counter.js';"],
  ['a view in a pure file', logic, "export {countView} from './count-view.js';"],
  ['DOM code of core in a pure file', logic, "export {announce} from '../core/announcer.js';"],
  ['an element in a service', service, "export {CommentForm} from '../comment-form.js';"],
  ['what asks a server in what sees a comment through', submission, "export {ask} from './exchange.js';"],
  ['an element in a source of articles', source, "export {ShareBar} from '../../share-bar/share-bar.js';"],
  ['core in a source of articles', source, "export {request} from '../../core/request.js';"],
  [
    'an element in the command',
    command,
    "export {PrisonerCounter} from '../prisoner-counter/prisoner-counter.js';",
  ],
  ['DOM code of core in the command', command, "export {request} from '../core/request.js';"],
  ['lit in the command', command, "export {html} from 'lit/html.js';"],
  ['the command from a widget', element, "export {makeFeed} from '../command/make-feed.js';"],
  ['Node in a widget', logic, "export {readFileSync} from 'node:fs';"],
  ['Node in core', core, "export {readFileSync} from 'node:fs';"],
  [
    'marks outside of the words',
    view,
    "import {msg} from '@lit/localize';\nexport const a = msg('A', {id: 'a.b', desc: 'C'});",
  ],
  ['the run time of @lit/localize', texts, "export {configureLocalization} from '@lit/localize';"],
  ['a view from a define file', define, "export {countView} from '../prisoner-counter/count-view.js';"],
  ['anything from the locales', 'src/locales/index.ts', "export {version} from '../core/version.js';"],
];

const allowed = [
  [
    'the tab’s storage, for a draft',
    'src/comment-form/draft-store.ts',
    "export const a = sessionStorage.getItem('a');",
  ],
  ['a template', view, `${lit}export const a = (b: string) => html\`<p class=\${b} lang="en"></p>\`;`],
  ['a number in a text', logic, 'export const a = (b: number): string => `${b}%`;'],
  [
    'a text’s mark',
    texts,
    "import {msg} from '@lit/localize';\nexport const a = msg('A', {id: 'a.b', desc: 'C'});",
  ],
  ['another widget’s pure logic', element, "export {parseCsv} from '../share-bar/links.js';"],
  [
    'pure from pure',
    logic,
    "import {parseCsv} from './csv.js';\nimport {parseDuration} from '../core/duration.js';\nexport const a = [parseCsv, parseDuration];",
  ],
  ['a service that asks a server', service, "export const a = () => navigator.onLine && fetch('b');"],
  [
    'a source from its neighbours',
    source,
    "import {textOf} from './fields.js';\nimport type {Article} from '../article.js';\nexport const a: Article['headline'] = textOf('a') ?? '';",
  ],
  [
    'pure from the command',
    command,
    "import {readFileSync} from 'node:fs';\nimport {checkFeed} from '../prisoner-counter/check-feed.js';\nexport const a = [readFileSync, checkFeed];",
  ],
  [
    'a rule turned off with a reason',
    logic,
    '// eslint-disable-next-line no-var -- to show that one can\nexport var a = 1;',
  ],
  ['em', styles, "import {css} from '../core/css.js';\nexport const a = css`p { margin: 1em }`;"],
  ['a theme', 'themes/ink.css', ':root { --vigil-space: 1em }'],
];

describe('lint', () => {
  for (const [what, path, code, rule] of bans) {
    it(`bans ${what}`, async () => {
      const broken = await rulesBroken(path, code);
      assert.ok(broken.includes(rule), `${rule} is silent; ${broken.join(', ') || 'nothing'} speaks`);
    });
  }

  for (const [what, path, code] of arrows) {
    it(`lets no arrow run the wrong way: ${what}`, async () => {
      const broken = await rulesBroken(path, code);
      assert.ok(broken.includes('no-restricted-imports'), `only ${broken.join(', ') || 'nothing'} speaks`);
    });
  }

  for (const [what, path, code] of [
    ['document', logic, 'export const a = document.title;'],
    ['fetch', logic, "export const a = fetch('a');"],
    ['DOMParser', source, 'export const a = new DOMParser();'],
    ['window', 'src/core/formats.ts', 'export const a = window.name;'],
    ['HTMLElement', logic, 'export const a = (b: unknown): boolean => b instanceof HTMLElement;'],
  ]) {
    it(`keeps ${what} out of pure files`, async () =>
      assert.ok((await rulesBroken(path, code)).includes('no-restricted-globals')));
  }

  for (const [what, path, code] of allowed) {
    it(`allows ${what}`, async () => {
      const broken = await rulesBroken(path, code);
      // A module that does not exist has no types.
      assert.deepEqual(
        broken.filter((rule) => !/no-unsafe|no-unused-vars/.test(rule)),
        [],
      );
    });
  }
});
