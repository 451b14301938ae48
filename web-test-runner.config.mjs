/**
 * Browser tests in three engines.
 *   VIGIL_TESTS=source|embed|stories   which suite (source, when nothing is said)
 *   VIGIL_BROWSERS=chromium,firefox    which engines (all that are there, when nothing is said)
 *   VIGIL_REPORT=path.json             where the counts go
 * One file in one browser: VIGIL_BROWSERS=firefox npx wtr --files test/support/pages.test.ts
 */
import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {launchers} from './scripts/browsers.mjs';
import {builtPlugin} from './test/support/built-plugin.mjs';
import {enginePlugin} from './test/support/engine-plugin.mjs';
import {localOnly} from './test/support/local-only-plugin.mjs';
import {jsonReporter} from './test/support/json-reporter.mjs';
import {pages} from './test/support/pages-plugin.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));

const suites = {
  source: [
    'test/**/*.test.ts',
    '!test/embed/**',
    '!test/stories/**',
    // These take long, and say most where they run on the built file.
    '!test/prisoner-counter/{feed-fuzz,many-counters}.test.ts',
  ],
  embed: [
    'test/embed/**/*.test.ts',
    // Once more, now on the built file: what is asked for as a number.
    'test/prisoner-counter/{feed-fuzz,many-counters,counter,counter-change}.test.ts',
  ],
  stories: ['test/stories/**/*.test.ts'],
};
const suite = process.env.VIGIL_TESTS || 'source';
if (!Object.hasOwn(suites, suite)) {
  throw new Error(`VIGIL_TESTS is ${suite}; allowed are ${Object.keys(suites).join(', ')}.`);
}

const browsers = await launchers();
if (browsers.length === 0) {
  throw new Error('No browser to test in. `node scripts/browsers.mjs` says what is missing.');
}

const local = localOnly();
const {plugin, middleware} = pages({rootDir});

export default {
  rootDir,
  files: suites[suite],
  browsers,
  // A browser shows one page at a time, so that focus, visibility and frames behave as for a reader.
  concurrency: 1,
  // All at once, on two cores too: tests wait more than they compute, and the last engine would run alone.
  concurrentBrowsers: 3,
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: {config: {ui: 'bdd', timeout: 15_000}},
  // The production build of lit: the development build warns in the console, which tests must find empty.
  nodeResolve: {exportConditions: ['production', 'browser']},
  middleware: [local.middleware, middleware],
  plugins: [
    local.plugin,
    // Before the compiler, which would find the source.
    ...(suite === 'embed' ? [builtPlugin()] : []),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    plugin,
    enginePlugin(),
  ],
  reporters: [
    defaultReporter(),
    ...(process.env.VIGIL_REPORT ? [jsonReporter(process.env.VIGIL_REPORT)] : []),
  ],
};
