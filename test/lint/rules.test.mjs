import {describe, it} from 'node:test';
import {RuleTester} from 'eslint';
import {cssParser} from '../../scripts/lint/css-parser.mjs';
import {explainDisable} from '../../scripts/lint/explain-disable.mjs';
import {noColorSchemeQuery} from '../../scripts/lint/no-color-scheme-query.mjs';
import {noRem} from '../../scripts/lint/no-rem.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const scripts = new RuleTester();
const sheets = new RuleTester({languageOptions: {parser: cssParser}});

scripts.run('no-rem in scripts', noRem, {
  valid: [
    'css`p { margin: 1em; font-size: medium }`',
    'css`.col-2rem { margin: 0 } /* 1rem is the page’s */`',
    'css`.remark { --x: theorem; --3rem-wide: 1em }`',
    '// 2rem\nconst name = "lorem rem";',
    'const x = rem`y`, rem2 = 1 / rem;',
  ],
  invalid: [
    {code: 'css`p { margin: 1rem }`', errors: [{messageId: 'rem', line: 1, column: 17, endColumn: 21}]},
    {
      code: 'css`p {\n  margin: 0 .5rem -1.25rem 1.REM }`',
      errors: Array(3).fill({messageId: 'rem', line: 2}),
    },
    {code: 'css`p { margin: calc(1em+2rem) }`', errors: [{messageId: 'rem'}]},
    {code: 'css`p { margin: ${x}rem }`', errors: [{messageId: 'rem'}]},
    {code: 'element.style.setProperty("margin", "2rem");', errors: [{messageId: 'rem', column: 38}]},
  ],
});

sheets.run('no-rem in style sheets', noRem, {
  valid: ['p { margin: 1em }', '/* 1rem\n 2rem */ p { margin: 1px }', ''],
  invalid: [
    {code: 'p {\n  margin: 1.5rem;\n}', errors: [{messageId: 'rem', line: 2, column: 11, endColumn: 17}]},
    {code: '/* 1rem */ :root { --vigil-space: 1rem }', errors: [{messageId: 'rem', column: 35}]},
  ],
});

scripts.run('no-color-scheme-query in scripts', noColorSchemeQuery, {
  valid: [
    '// prefers-color-scheme\nmatchMedia("(prefers-reduced-motion: reduce)");',
    'css`p { color-scheme: inherit }`',
  ],
  invalid: [
    {code: 'css`@media (prefers-color-scheme: dark) { p { color: red } }`', errors: [{messageId: 'query'}]},
    {code: 'matchMedia("(Prefers-Color-Scheme: dark)");', errors: [{messageId: 'query'}]},
  ],
});

sheets.run('no-color-scheme-query in style sheets', noColorSchemeQuery, {
  valid: ['/* prefers-color-scheme */ :root { color-scheme: light dark }'],
  invalid: [{code: '\n@media (prefers-color-scheme: dark) {}', errors: [{messageId: 'query', line: 2}]}],
});

scripts.run('explain-disable', explainDisable, {
  valid: [
    'f(); // eslint-disable-line no-undef -- the page brings it',
    '// eslint-disable-next-line no-undef -- the page brings it\nf();',
    '/* eslint-disable-next-line no-undef, no-eval --- the page brings it */\nf();',
    '// eslint-disable-nothing, or so\nf(); // about eslint-disable',
    '/* eslint-enable no-undef */',
  ],
  invalid: [
    {code: 'f(); // eslint-disable-line no-undef', errors: [{messageId: 'reason'}]},
    {code: '// eslint-disable-next-line -- because\nf();', errors: [{messageId: 'rules'}]},
    {code: '/* eslint-disable */\nf();', errors: [{messageId: 'file'}, {messageId: 'reason'}]},
    {code: '/* eslint-disable no-undef -- because */\nf();', errors: [{messageId: 'file'}]},
    {code: '/* eslint no-undef: "off" */\nf();', errors: [{messageId: 'file'}, {messageId: 'reason'}]},
  ],
});
