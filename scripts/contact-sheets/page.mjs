// The page that a contact sheet is taken of: every widget, in columns of 320 px and one of 640 px, with as few words of its own as can be.

const feed = {
  vigil: 'count/1',
  asOf: '2025-01-31',
  count: 1244,
  bound: 'at-least',
  place: {
    en: 'Belarus',
    be: 'Беларусь',
    ru: 'Беларусь',
    uk: 'Білорусь',
    ar: 'بيلاروس',
    fa: 'بلاروس',
    ka: 'ბელარუსი',
  },
  source: {name: 'Viasna', url: 'https://spring96.org/'},
  definition: '…',
  definitionUrl: 'https://spring96.org/',
  flows: {since: '2025-01-01', recognised: 18, released: 21, died: null},
  cumulative: {recognised: 3715, former: 2471},
  series: [
    {asOf: '2022-12-31', count: 1448},
    {asOf: '2023-12-31', count: 1496, sourceUrl: 'https://spring96.org/'},
    {asOf: '2024-12-31', count: 1265},
  ],
  people: Array.from({length: 12}, (_, index) => ({name: `${index + 1}…`, url: 'https://spring96.org/'})),
  others: [{source: {name: 'Dissidentby'}, asOf: '2025-09', count: 1336}],
};

const comment = (id, parent, name, status = 'approved') => ({
  id,
  parent,
  author_name: name,
  author_url: '',
  date_gmt: '2025-02-01T10:00:00',
  content: {rendered: '<p>…</p>'},
  status,
});

/** The first page of comments, as WordPress gives it. */
export const comments = [
  comment(1, 0, 'Hanna'),
  comment(2, 1, ''),
  comment(3, 2, 'ليلى (2025)'),
  comment(4, 99, 'N. (2)', 'hold'),
];

const address = 'https://newspaper.example/2025';

const counters = `
  <vigil-exit-button></vigil-exit-button>
  <vigil-prisoner-counter trend flows people><script type="application/json">${JSON.stringify(feed)}</script></vigil-prisoner-counter>
  <vigil-prisoner-counter count="21" as-of="2025-01" source-name="Viasna" stale-after="P45D" bound="about"></vigil-prisoner-counter>
  <vigil-prisoner-counter count="2" as-of="2025" source-name="Viasna" stale-after="P45D"></vigil-prisoner-counter>`;

const sharing = `
  <vigil-share-bar data-presses="0" url="${address}" text="2025" qr card safety="notice" mirror-url="https://mirror.example/" onion-url="http://newspaper.onion/"></vigil-share-bar>
  <vigil-share-bar data-presses="2" networks="copy sms" qr url="${address}" text="2025" safety="off"></vigil-share-bar>
  <vigil-share-bar networks="copy telegram" display="menu" url="${address}" text="2025" safety="off"></vigil-share-bar>`;

const article = `
  <vigil-article-body data-presses="0 1 2" contents reading-time tools listen headline="2025" byline="Hanna; N." published="2025-01-31" updated="2025-02-01T10:00Z"
    canonical="${address}" source-name="Viasna"><h2>1</h2><p>…</p><h2>2</h2><p>…</p></vigil-article-body>
  <vigil-article-body data-failed src="/none" format="html"></vigil-article-body>`;

const thread = (more = '') =>
  `<vigil-comment-thread ${more} endpoint="/wp-json" thread="1"></vigil-comment-thread>`;

const column = (content, width = 320) =>
  `<div class="column" style="inline-size:${width}px">${content}</div>`;

/** @param language that of the page */
export const page = (language) => `<!doctype html>
<html lang="${language}" dir="${/^(ar|fa)/.test(language) ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${language}</title>
<link rel="stylesheet" href="/dist/vigil.css"><script type="module" src="/dist/vigil.js"></script>
<style>
  body{display:flex;gap:32px;align-items:start;inline-size:max-content;margin:16px;font:17px/1.5 'Noto Serif',serif}
  .column>*{margin-block-end:2em}
</style></head><body>
${column(counters)}${column(sharing)}${column(article)}${column(thread('id="replying"'))}
${column(`${thread('id="none"')}${thread('id="failed"')}${thread('id="refused"')}`)}
<template></template>
${column(counters, 640)}${column(sharing + article + thread(), 640)}</body></html>`;

/** Each state of the form: its attributes, what a server answers, and what is written and pressed. */
export const states = [
  {whole: true, ask: 'name email website', require: 'email', writes: {website: '?', email: '…'}},
  {'max-length': '3', writes: {text: '12345'}},
  ...[
    {code: 'offline', sent: 'no', retryAfter: 45_000},
    {code: 'timeout', sent: 'maybe', retryAfter: 45_000},
    {code: 'server', sent: 'maybe'},
    {code: 'too-fast', sent: 'no', said: '“2025” (…)'},
    {code: 'duplicate', sent: 'yes'},
    {code: 'closed', sent: 'no'},
    {code: 'login-required', sent: 'no'},
    {code: 'refused', sent: 'no', said: '…?'},
    {code: 'invalid-field', sent: 'no', fault: 'missing', fields: ['parent']},
  ].map((error) => ({answer: {ok: false, error}})),
  {answer: {ok: false, error: {code: 'timeout', sent: 'maybe'}}, twice: true},
  {answer: {ok: false, error: {code: 'timeout', sent: 'maybe', retryAfter: 45_000}}, rewrites: true},
  {whole: true, draft: 'session'},
  {quiet: true, draft: 'session', parent: '12', ask: 'name'},
  {answer: {ok: true, value: {status: 'held', id: '7', removalToken: 'p4Yt0-1nW3x-s8Qv2'}}, presses: [0]},
  {answer: {ok: true, value: {status: 'published', id: '7'}}},
  {removal: '', code: true, removes: true},
  {removal: '', code: true},
  {quiet: true, closed: ''},
];
