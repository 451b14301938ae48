/**
 * What this project forbids (CONTRIBUTING.md, docs/decisions/), a check enforces: most of it here. test/lint/ proves each ban with a snippet that fails.
 */
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {cssParser} from './scripts/lint/css-parser.mjs';
import {vigil} from './scripts/lint/plugin.mjs';

/** Files that parse, decide and format, and are tested without a DOM. */
const pure =
  'check-feed|read-feed|csv|trend|count|local-count|observation|' +
  'network|networks|encode|fit-text|copy-text|text-directive|tracking-parameters|marks|' +
  'article|read-article|sentences|quote-marks|note-marks|direction|reading-time|' +
  'comment-service|plain-text|limits|guarded|read-comment|submission|comment-place|draft-check|error-sentences|' +
  'kept-comment|thread-date|thread-order|thread-own|thread-reading';
/** The core that they may stand on. */
const pureCore = 'duration|formats|partial-date|host-of|time-units';

const pureFiles = pure.split('|').flatMap((name) => [`src/*/${name}.ts`, `src/*/services/${name}.ts`]);
/** One file for each kind of source, all of them pure. */
const sourceFiles = ['src/article-body/sources/*.ts'];

const error = (rules) => Object.fromEntries(rules.map((rule) => [rule, 'error']));

/** For every language: what is a mistake wherever it stands. */
const mistakes = {
  ...error([
    'array-callback-return',
    'constructor-super',
    'default-case-last',
    'eqeqeq',
    'for-direction',
    'getter-return',
    'no-async-promise-executor',
    'no-case-declarations',
    'no-class-assign',
    'no-compare-neg-zero',
    'no-cond-assign',
    'no-const-assign',
    'no-constant-binary-expression',
    'no-constructor-return',
    'no-control-regex',
    'no-debugger',
    'no-dupe-args',
    'no-dupe-class-members',
    'no-dupe-else-if',
    'no-dupe-keys',
    'no-duplicate-case',
    'no-empty-character-class',
    'no-empty-pattern',
    'no-eval',
    'no-ex-assign',
    'no-fallthrough',
    'no-func-assign',
    'no-global-assign',
    'no-implied-eval',
    'no-import-assign',
    'no-invalid-regexp',
    'no-irregular-whitespace',
    'no-loss-of-precision',
    'no-misleading-character-class',
    'no-new-func',
    'no-new-native-nonconstructor',
    'no-new-wrappers',
    'no-obj-calls',
    'no-object-constructor',
    'no-octal',
    'no-prototype-builtins',
    'no-regex-spaces',
    'no-self-assign',
    'no-self-compare',
    'no-setter-return',
    'no-shadow-restricted-names',
    'no-sparse-arrays',
    'no-this-before-super',
    'no-throw-literal',
    'no-unassigned-vars',
    'no-unexpected-multiline',
    'no-unmodified-loop-condition',
    'no-unreachable',
    'no-unreachable-loop',
    'no-unsafe-finally',
    'no-unsafe-negation',
    'no-unsafe-optional-chaining',
    'no-unused-private-class-members',
    'no-useless-assignment',
    'no-useless-backreference',
    'no-useless-catch',
    'no-useless-escape',
    'no-useless-return',
    'no-var',
    'no-with',
    'object-shorthand',
    'prefer-const',
    'preserve-caught-error',
    'require-yield',
    'use-isnan',
    'valid-typeof',
    'vigil/explain-disable',
  ]),
  eqeqeq: ['error', 'always', {null: 'ignore'}],
  'no-empty': ['error', {allowEmptyCatch: false}],
  'no-empty-static-block': 'error',
};

// ---------------------------------------------------------------------------------------------------- imports

/** Each arrow that does not run `define → widget → its pure logic → core`. */
const arrows = {
  lit: [
    {
      regex: '^(?:lit(?:/index\\.js|/decorators.*|-element.*|-html.*)?|@lit/reactive-element.*)$',
      message:
        'Import from "lit/html.js": "lit" brings LitElement in, and the widgets stand on VigilElement.',
    },
    {
      regex: '^lit/directives/(?:style-map|unsafe-(?:html|svg|mathml))\\.js$',
      message: 'styleMap, unsafeHTML and unsafeSVG break under a strict policy, or let markup in.',
    },
  ],
  anyLit: [{regex: '^(?:lit|@lit)(?:/|$)', message: 'Pure files render nothing.'}],
  localize: [
    {
      regex: '^@lit/localize',
      message: 'Texts are marked in *-words.ts only: there the build takes the marks out.',
    },
  ],
  node: [{regex: '^(?:node:|fs$|path$)', message: 'Only src/command runs in Node.'}],
  core: [{regex: '^\\.\\./(?!locales/)', message: 'core/ stands on nothing but itself and the locales.'}],
  above: [
    {
      regex: '^(?:\\.\\./)+(?:define(?:/|\\.js)|index\\.js|command/)',
      message: 'Arrows run one way: define → widget → its pure logic → core.',
    },
  ],
  otherElement: [
    {
      // `common-words` is a plain table of what two widgets say in the same words.
      regex: '^\\.\\./(?!core/)([^/]+)/(?:\\1|(?!common-words)[^/]*(?:view|styles|words))\\.js$',
      message: 'A widget may use another’s pure logic, never its element or view.',
    },
  ],
  pure: [
    {
      regex: `^(?!\\./(?:(?:services/)?(?:${pure})|sources/[\\w-]+)\\.js$|\\.\\./core/(?:${pureCore})\\.js$)`,
      message: 'A pure file imports pure files only, so that it can be tested and used without a DOM.',
    },
  ],
  sources: [
    {
      regex: '^(?!\\./[\\w-]+\\.js$|\\.\\./article\\.js$)',
      message: 'A source knows the article’s shape and its neighbours, and nothing else.',
    },
  ],
  services: [
    {
      regex: '^(?!\\./[\\w-]+\\.js$)',
      message: 'A service knows its neighbours, and nothing of what is drawn.',
    },
  ],
  command: [
    {
      regex: `^\\.\\./(?!core/(?:${pureCore})\\.js$|[^/]+/(?:${pure})\\.js$)`,
      message: 'The command imports pure files only, no element and no DOM code.',
    },
  ],
  locales: [{regex: '', message: 'The locales import nothing.'}],
  define: [
    {
      // The form and the thread come in one file, since the thread holds the form.
      regex: '^\\.\\./(?!core/define\\.js$|([^/]+)/\\1\\.js$|comment-form/comment-thread\\.js$)',
      message: 'A define file imports the guarded define and its element.',
    },
  ],
};

const imports = (...groups) => ({
  'no-restricted-imports': ['error', {patterns: groups.flat()}],
});

// ---------------------------------------------------------------------------------------------------- banned

const ban = (selector, message) => ({selector, message});

const bannedCode = [
  ban('TSEnumDeclaration', 'No enum: use a union of texts.'),
  ban(
    'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    'Markup from text can carry script. Use a template, or nodes.',
  ),
  ban(
    'MemberExpression > Literal.property[value=/^(?:innerHTML|outerHTML|insertAdjacentHTML|cookie|localStorage|sessionStorage|indexedDB)$/]',
    'This is forbidden by its plain name, and so by this one.',
  ),
  ban(
    'CallExpression[callee.object.name="document"][callee.property.name=/^write(?:ln)?$/]',
    'No document.write.',
  ),
  ban('MemberExpression[property.name="cookie"]', 'No cookie.'),
  ban(
    'MemberExpression[property.name=/^(?:localStorage|sessionStorage|indexedDB|cookieStore)$/]',
    'No storage: a device may be searched.',
  ),
  ban('CallExpression[callee.name="styleMap"]', 'styleMap breaks under style-src without unsafe-inline.'),
  ban('CallExpression[callee.name=/^unsafe(?:HTML|SVG|MathML|Static)$/]', 'No unsafe markup.'),
  ban(
    'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    'A style attribute breaks under style-src without unsafe-inline. Use .style.setProperty().',
  ),
  ban(
    ':matches(MethodDefinition[kind="constructor"], PropertyDefinition) CallExpression[callee.property.name="addEventListener"]',
    'Listeners come in connectedCallback and go in disconnectedCallback.',
  ),
];

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches'].map((name) => ({
  name,
  message: 'No storage: a device may be searched.',
}));

/** What a pure file cannot have in Node, or must not reach for. */
const domGlobals = Object.keys(globals.browser)
  .filter((name) => !(name in globals.nodeBuiltin) || ['fetch', 'navigator', 'performance'].includes(name))
  .map((name) => ({name, message: 'A pure file knows no DOM and asks no server.'}));

// ----------------------------------------------------------------------------------------------------- config

const typed = (files, project, ...configs) => ({
  files,
  extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, ...configs],
  languageOptions: {parserOptions: {project, tsconfigRootDir: import.meta.dirname}},
  rules: {
    ...mistakes,
    // The compiler knows these better.
    'array-callback-return': 'off',
    'no-throw-literal': 'off',
    'no-implied-eval': 'off',
    'no-dupe-class-members': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
    '@typescript-eslint/consistent-type-exports': 'error',
    // `||` is meant where an empty text counts as none, as in attributes.
    '@typescript-eslint/prefer-nullish-coalescing': 'off',
    // `text[0] === '"'` is as clear as startsWith(), and smaller.
    '@typescript-eslint/prefer-string-starts-ends-with': ['error', {allowSingleElementEquality: 'always'}],
    // `as Element` says what is there, where `!` only says that something is; and `!` is forbidden in src.
    '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    // In Node an empty class stands in for HTMLElement.
    '@typescript-eslint/no-extraneous-class': ['error', {allowEmpty: true}],
    // Spread, a text comes apart into code points, which is what is wanted of it.
    '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
    // An index signature read with a dot hides that the name is not a known one.
    '@typescript-eslint/dot-notation': ['error', {allowIndexSignaturePropertyAccess: true}],
    '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
  },
});

const elements = {
  plugins: {vigil},
  extends: [
    lit.configs['flat/recommended'],
    wc.configs['flat/recommended'],
    wc.configs['flat/best-practice'],
    litA11y.configs.recommended,
  ],
  settings: {
    wc: {elementBaseClasses: ['VigilElement']},
    lit: {elementBaseClasses: ['VigilElement']},
    litHtmlSources: ['lit/html.js'],
  },
  rules: {
    // Binding in a listener of its own: `@click=${() => …}` makes a new function in each rendering.
    'lit/no-template-bind': 'error',
    'lit/no-value-attribute': 'error',
    'lit/no-useless-template-literals': 'error',
    'lit/no-private-properties': 'error',
    'lit/no-this-assign-in-render': 'error',
    'lit/prefer-nothing': 'error',
    'lit/ban-attributes': [
      'error',
      'style',
      '.style',
      '.innerhtml',
      '.outerhtml',
      '.csstext',
      'srcdoc',
      '.srcdoc',
    ],
    // VigilElement has every callback; a guard would be for nothing.
    'wc/guard-super-call': 'off',
  },
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'storybook-static/',
    'coverage/',
    '.build/',
    '.screenshots/',
    'site/dist/',
    'inbox/dist/',
  ]),
  {
    linterOptions: {reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error'},
    plugins: {vigil},
  },

  // ------------------------------------------------------------------------------------------------ src
  typed(['src/**/*.ts'], 'tsconfig.json'),
  typed(['src/command/**/*.ts'], 'tsconfig.command.json'),
  {files: ['src/**/*.ts'], ignores: ['src/command/**'], ...elements},
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...bannedCode],
      'no-restricted-globals': ['error', ...storage],
      'no-script-url': 'error',
      'no-template-curly-in-string': 'error',
      'vigil/no-rem': 'error',
      'vigil/no-color-scheme-query': 'error',
      // What is said to editors goes through core/console.ts, once.
      'no-console': 'error',
      'no-alert': 'error',
      ...imports(arrows.lit, arrows.localize, arrows.node, arrows.above, arrows.otherElement),
    },
  },
  {files: ['src/core/console.ts'], rules: {'no-console': 'off'}},
  {
    // A draft, in the tab's own storage, where the page says draft="session".
    files: ['src/comment-form/draft-store.ts'],
    rules: {
      'no-restricted-globals': ['error', ...storage.filter(({name}) => name !== 'sessionStorage')],
    },
  },
  {
    files: ['src/*/*-words.ts'],
    rules: imports(
      [
        {
          regex: '^@lit/localize(?!$)',
          message: 'Only msg() of @lit/localize: the run time is src/core/locale.ts.',
        },
        {
          regex: '^@lit/localize$',
          allowImportNames: ['msg'],
          message: 'Only msg() of @lit/localize: the run time is src/core/locale.ts.',
        },
      ],
      arrows.lit,
      arrows.node,
      arrows.above,
      arrows.otherElement,
    ),
  },
  {files: ['src/core/**/*.ts'], rules: imports(arrows.lit, arrows.localize, arrows.node, arrows.core)},
  {
    // A room of the core's own.
    files: ['src/core/sanitise/**/*.ts'],
    rules: imports(arrows.lit, arrows.localize, arrows.node, [
      {regex: '^\\.\\./\\.\\./', message: arrows.core[0].message},
    ]),
  },
  {
    // Hands DOMPurify a tree that was parsed in an inert document, which is what it is for.
    files: ['src/core/sanitise/purify.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...bannedCode.filter(
          ({selector}) => !selector.startsWith('MemberExpression[property.name=/^(?:innerHTML'),
        ),
      ],
    },
  },
  {files: ['src/locales/**/*.ts'], rules: imports(arrows.locales)},
  {files: ['src/define/**/*.ts'], rules: imports(arrows.lit, arrows.localize, arrows.node, arrows.define)},
  {files: ['src/define.ts', 'src/index.ts'], rules: imports(arrows.lit, arrows.localize, arrows.node)},
  {files: ['src/command/**/*.ts'], rules: imports(arrows.anyLit, arrows.command)},
  {
    // They speak to servers, and know no more of the page than whether it is online.
    files: ['src/*/services/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...domGlobals.filter(({name}) => !['fetch', 'navigator'].includes(name)),
        ...storage,
      ],
      ...imports(arrows.anyLit, arrows.node, arrows.services),
    },
  },
  {
    files: [...pureFiles, ...sourceFiles, ...pureCore.split('|').map((name) => `src/core/${name}.ts`)],
    rules: {'no-restricted-globals': ['error', ...domGlobals, ...storage]},
  },
  {files: pureFiles, rules: imports(arrows.anyLit, arrows.node, arrows.pure)},
  {files: sourceFiles, rules: imports(arrows.anyLit, arrows.node, arrows.sources)},

  // -------------------------------------------------------------------------------------------- stories, tests
  typed(['stories/**/*.ts', '.storybook/**/*.ts'], 'stories/tsconfig.json'),
  {files: ['stories/**/*.ts'], ...elements},
  {
    files: ['stories/**/*.ts', '.storybook/**/*.ts'],
    rules: {'no-restricted-syntax': ['error', ...bannedCode], 'no-restricted-globals': ['error', ...storage]},
  },
  typed(['test/**/*.ts'], 'test/tsconfig.json'),
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` of chai.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Tests read properties by name, and put methods back where they were.
      '@typescript-eslint/unbound-method': 'off',
      // An element comes from the parser or a clone as a node, and the test says which.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `() => expect(x).to.equal(1)` is how a test reads best.
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // A test says what is there; if it is not, the test fails, which is all that is wanted.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  // ------------------------------------------------------------------------------------------------------ inbox
  typed(['inbox/src/**/*.ts'], 'inbox/tsconfig.json'),
  {
    files: ['inbox/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', bannedCode[0]],
      // What it says goes through its log, which knows what must not be in it.
      'no-console': 'error',
    },
  },

  // ----------------------------------------------------------------------------------------------- plain JS, CSS
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {globals: {...globals.nodeBuiltin}},
    rules: {
      ...mistakes,
      'no-undef': 'error',
      'no-redeclare': 'error',
      'no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
    },
  },
  // Pages' own code: what a partner writes, and what a test sends into the browser.
  {files: ['site/**/*.js'], languageOptions: {globals: globals.browser}},
  {
    files: ['scripts/**/*.mjs', 'test/**/*.mjs', 'bench/**/*.mjs', 'inbox/**/*.mjs'],
    languageOptions: {globals: globals.node},
  },
  // The moderators' keyboard.
  {files: ['inbox/src/**/*.js'], languageOptions: {globals: globals.browser}},
  {
    files: [
      'scripts/{screenshots,contact-sheets,contact-sheets/act}.mjs',
      'bench/**/*.mjs',
      'test/wordpress/reader.test.mjs',
    ],
    languageOptions: {globals: globals.browser},
  },
  {
    files: ['themes/**/*.css', 'src/**/*.css'],
    plugins: {vigil},
    languageOptions: {parser: cssParser},
    rules: {'vigil/no-rem': 'error', 'vigil/no-color-scheme-query': 'error'},
  },
);
