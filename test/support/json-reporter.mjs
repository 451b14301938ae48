import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';

function* testsIn(suite, path = []) {
  for (const test of suite?.tests ?? []) yield {...test, title: [...path, test.name].join(' › ')};
  for (const inner of suite?.suites ?? []) yield* testsIn(inner, [...path, inner.name]);
}

function summarise(session, rootDir) {
  const file = relative(rootDir, session.testFile);
  const tests = [...testsIn(session.testResults)];
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => ({file, title: test.title, message: test.error?.message ?? 'failed'}));
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  // Errors of the file itself: it did not load, the page went away, or something was thrown outside a test.
  const clues = [
    ...(session.request404s ?? []).map((path) => `not found: ${path}`),
    ...(session.logs ?? []).flat().map(String),
  ].slice(0, 10);
  for (const error of session.errors ?? []) {
    failures.push({file, title: '', message: [error.message ?? String(error), ...clues].join('\n')});
  }
  if (tests.length === 0 && failures.length === 0) failures.push({file, title: '', message: 'ran no test'});
  if (!session.passed && failures.length === 0)
    failures.push({file, title: '', message: 'failed without a reason'});
  const duration = tests.reduce((sum, test) => sum + (test.duration ?? 0), 0);
  return {file, passed, skipped, failures, duration};
}

/** The files whose tests take longest, in milliseconds: where to look when the whole becomes too slow. */
const slowest = (durations) =>
  Object.fromEntries(
    Object.entries(durations)
      .sort(([, one], [, other]) => other - one)
      .slice(0, 20),
  );

/**
 * Writes what happened in each browser as JSON, for scripts/test.mjs:
 * `{files, browsers: {Chromium: {passed, skipped, failed, failures: [{file, title, message}]}}, slowest: {file: ms}}`.
 */
export function jsonReporter(path) {
  let rootDir;
  let names;
  let fileCount;
  return {
    start({config, browserNames, testFiles}) {
      ({rootDir} = config);
      names = browserNames;
      fileCount = testFiles.length;
    },
    onTestRunFinished({sessions}) {
      const browsers = Object.fromEntries(
        names.map((name) => [name, {files: 0, passed: 0, skipped: 0, failed: 0, failures: []}]),
      );
      const durations = {};
      for (const session of sessions) {
        const total = (browsers[session.browser.name] ??= {
          files: 0,
          passed: 0,
          skipped: 0,
          failed: 0,
          failures: [],
        });
        const {file, passed, skipped, failures, duration} = summarise(session, rootDir);
        durations[file] = (durations[file] ?? 0) + duration;
        total.files += 1;
        total.passed += passed;
        total.skipped += skipped;
        total.failed += failures.length;
        total.failures.push(...failures);
      }
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, JSON.stringify({files: fileCount, browsers, slowest: slowest(durations)}, null, 2));
    },
  };
}
