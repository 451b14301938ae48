/**
 * Counts what `node --test` ran, as one line of JSON. Node's own summary counts a file without tests as a passed
 * test, and suites in some versions; here only tests count, and an empty file is a failure.
 */
import {relative} from 'node:path';

function isFile(data) {
  return data.nesting === 0 && /\.test\.mjs$/.test(data.name);
}

export default async function* nodeReporter(source) {
  const total = {passed: 0, skipped: 0, failed: 0, failures: []};
  const filesWithTests = new Set();
  const emptyFiles = [];
  const failedFiles = [];
  /** What each file said on stderr: the only reason that is given when it fails as a whole. */
  const said = new Map();
  for await (const {type, data} of source) {
    if (type === 'test:stderr') said.set(data.file, (said.get(data.file) ?? '') + data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = data.file ? relative(process.cwd(), data.file) : '';
    if (isFile(data)) {
      if (type === 'test:pass') emptyFiles.push(data.name);
      else failedFiles.push({name: data.name, path: data.file});
      continue;
    }
    if (data.details?.type === 'suite') {
      // A suite fails with its tests, which are counted; one whose hook failed has a reason of its own.
      if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') {
        total.failures.push({file, title: data.name, message: data.details.error?.message ?? 'failed'});
      }
      continue;
    }
    filesWithTests.add(file);
    if (data.skip !== undefined || data.todo !== undefined) total.skipped += 1;
    else if (type === 'test:pass') total.passed += 1;
    else {
      const error = data.details?.error;
      if (error?.failureType === 'subtestsFailed') continue;
      total.failures.push({
        file,
        title: data.name,
        message: error?.cause?.message ?? error?.message ?? 'failed',
      });
    }
  }
  for (const {name, path} of failedFiles) {
    const file = relative(process.cwd(), name);
    const message = `the file ended with an error\n${(said.get(path) ?? said.get(name) ?? '').trim()}`.trim();
    // A file that failed by its tests is counted by them.
    if (!total.failures.some((failure) => failure.file === file))
      total.failures.push({file, title: '', message});
  }
  for (const name of emptyFiles) {
    const file = relative(process.cwd(), name);
    if (!filesWithTests.has(file)) total.failures.push({file, title: '', message: 'ran no test'});
  }
  total.failed = total.failures.length;
  yield JSON.stringify(total);
}
