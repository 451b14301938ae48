/**
 * `npm test`: everything that has to hold, in the three engines. Only Node built-ins, because it begins before the
 * dependencies are there. `npm test -- --only lint,source` runs some steps; VIGIL_BROWSERS=firefox one engine.
 */
import {spawn} from 'node:child_process';
import {createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ensureBrowsers, selectedEngines, versions} from './browsers.mjs';
import {installArguments, nodeTooOld, npmCommand, reasonToInstall} from './dependencies.mjs';
import {ensurePostgres, startPostgres} from './postgres.mjs';
import {ensureWordPress} from './wordpress/packages.mjs';

const MINUTE = 60_000;

/**
 * The steps, in stages one after the other; the lanes of a stage run beside each other, since most steps keep one core
 * busy and a machine has two at least. A step with `script` is a check and counts as one test; a suite counts its tests.
 */
const STAGES = [
  [
    [
      {name: 'format', script: 'format:check'},
      {name: 'lint', script: 'lint'},
    ],
    [{name: 'build', script: 'build'}],
  ],
  [
    [
      {name: 'types', script: 'check:types'},
      {name: 'text', script: 'check:text'},
      {name: 'manifest', script: 'check:manifest'},
      {name: 'tokens', script: 'check:tokens'},
      {name: 'feeds', script: 'check:feeds'},
      {name: 'marks', script: 'check:marks'},
      {name: 'inbox', suite: 'inbox', needs: 'build'},
    ],
    [{name: 'wordpress', suite: 'wordpress', needs: 'build'}],
  ],
  [[{name: 'node', suite: 'node', needs: 'build'}]],
  // What is measured is measured alone.
  [[{name: 'bench', suite: 'bench', needs: 'build'}]],
  [[{name: 'source', suite: 'browser'}]],
  [[{name: 'stories', suite: 'browser'}]],
  [[{name: 'embed', suite: 'browser', needs: 'build'}]],
  [
    [{name: 'storybook', script: 'build-storybook'}],
    [
      {name: 'size', script: 'check:size', needs: 'build'},
      {name: 'reproducible', script: 'check:reproducible', needs: 'build'},
    ],
  ],
];
const STEPS = STAGES.flat(2);

const STEP_TIMEOUT = 20 * MINUTE;

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, '.build', 'test');
const ci = Boolean(process.env.CI);

// --------------------------------------------------------------------------------------------- helpers

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function indent(text, by = '    ') {
  return text.replace(/^(?=.)/gm, by);
}

/** Children lead groups of their own, so that a step that hangs can be ended whole. */
const running = new Set();

function endGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It had ended already.
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, async () => {
    for (const child of running) endGroup(child, signal);
    await Promise.race([
      Promise.all([...running].map((child) => new Promise((resolve) => child.once('close', resolve)))),
      new Promise((resolve) => setTimeout(resolve, 5000)),
    ]);
    for (const child of running) endGroup(child, 'SIGKILL');
    process.exit(code);
  });
}

/** Runs a program, keeping its output in a log and in memory. */
function run(program, args, {log, env = {}, show = false, timeout = STEP_TIMEOUT} = {}) {
  return new Promise((resolve) => {
    const file = createWriteStream(join(results, `${log}.log`));
    const child = spawn(program, args, {
      cwd: root,
      env: {...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32' && program === 'npm',
    });
    running.add(child);
    let output = '';
    const take = (chunk) => {
      output += chunk;
      file.write(chunk);
      if (show) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      endGroup(child, 'SIGTERM');
      setTimeout(() => endGroup(child, 'SIGKILL'), 5000).unref();
    }, timeout);
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      if (late) take(`\nEnded after ${timeout / MINUTE} minutes without an end.\n`);
      file.end();
      resolve({ok: code === 0 && !late, output});
    };
    child.once('error', (error) => {
      take(`${program} did not start: ${error.message}\n`);
      finish(1);
    });
    child.once('close', finish);
  });
}

function npm(words, options) {
  const {program, args} = npmCommand(words);
  return run(program, args, options);
}

// ---------------------------------------------------------------------------------------- before steps

function checkNode() {
  const complaint = nodeTooOld();
  if (!complaint) return;
  console.error(complaint);
  finish([{name: 'node version', passed: 0, failed: 1, failures: []}]);
}

async function install() {
  const reason = reasonToInstall();
  if (!reason) return undefined;
  console.log(`Dependencies: ${reason}; running npm ci`);
  const start = performance.now();
  const {ok, output} = await npm(installArguments, {log: 'install'});
  console.log(`${ok ? '✓' : '✗'} install  ${seconds(performance.now() - start)}`);
  return ok ? undefined : output;
}

function chosenSteps(argv) {
  const at = argv.findIndex((word) => word === '--only' || word.startsWith('--only='));
  if (at === -1 && argv.length > 0)
    throw new Error(`Unknown: ${argv.join(' ')}. There is --only ${names()}.`);
  if (at === -1) return STEPS;
  const list = argv[at].includes('=') ? argv[at].slice('--only='.length) : (argv[at + 1] ?? '');
  const asked = list.split(',').filter(Boolean);
  const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0 || asked.length === 0) throw new Error(`--only takes some of ${names()}.`);
  return STEPS.filter((step) => asked.includes(step.name));
}

function names() {
  return STEPS.map(({name}) => name).join(',');
}

// ---------------------------------------------------------------------------------------------- steps

function lastLines(output, count = 40) {
  return output.trim().split('\n').slice(-count).join('\n');
}

/** npm says the reason first and then its whole manual. */
function firstErrors(output, count = 30) {
  const lines = output.trim().split('\n');
  const errors = lines.filter((line) => line.startsWith('npm error'));
  return (errors.length > 0 ? errors : lines).slice(0, count).join('\n');
}

async function runCheck({name, script}) {
  const {scripts = {}} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!scripts[script]) {
    return {passed: 0, failed: 1, failures: [`package.json has no script named ${script}.`]};
  }
  const {ok, output} = await npm(['run', '--silent', script], {log: name});
  return ok
    ? {passed: 1, failed: 0, failures: []}
    : {passed: 0, failed: 1, failures: [lastLines(output) || `npm run ${script} failed and said nothing.`]};
}

/** Its tests need a server of their own, and so are a step of their own. */
const wordpressTests = join(root, 'test', 'wordpress');
/** They measure, and so need the machine for themselves: one file at a time. */
const benchTests = join(root, 'test', 'bench');

function nodeTestFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return entry.name === 'node_modules' || [wordpressTests, benchTests].includes(path)
          ? []
          : nodeTestFiles(path);
      return entry.name.endsWith('.test.mjs') ? [path] : [];
    })
    .sort();
}

function describeFailure({file, title, message}) {
  // A generated counterexample can be a single line of a megabyte; the whole is in the step's log.
  const lines = message.split('\n').map((line) => (line.length > 600 ? `${line.slice(0, 600)}…` : line));
  return [file, title].filter(Boolean).join(' › ') + `\n${indent(lines.slice(0, 30).join('\n'))}`;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

async function runNodeTests({name}, folder, env, concurrency = availableParallelism()) {
  const files = nodeTestFiles(folder);
  if (files.length === 0)
    return {passed: 0, failed: 1, failures: [`There is no *.test.mjs in ${relative(root, folder)}/.`]};
  const report = join(results, `${name}.json`);
  rmSync(report, {force: true});
  const {ok, output} = await run(
    process.execPath,
    [
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./test/support/node-reporter.mjs',
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    {log: name, env},
  );
  const counts = readReport(report);
  const failures = (counts?.failures ?? []).map(describeFailure);
  const passed = counts?.passed ?? 0;
  if (failures.length === 0 && passed === 0) failures.push(`No test ran.\n${lastLines(output)}`);
  if (failures.length === 0 && !ok) failures.push(`node --test failed.\n${lastLines(output)}`);
  const note = counts?.skipped ? `${counts.skipped} marked skip` : '';
  return {passed, failed: failures.length, failures, note};
}

/** Without WordPress it is skipped aloud, as a missing engine is; in CI that is a failure. */
async function runWordPressTests(step) {
  const {complaint} = ensureWordPress({ci});
  if (!complaint) return runNodeTests(step, wordpressTests);
  if (ci) return {passed: 0, failed: 1, failures: [`WordPress could not be installed: ${complaint}.`]};
  return {passed: 0, failed: 0, skipped: 1, failures: [], note: `skipped, ${complaint}`};
}

/** On both kinds of database; without PostgreSQL that half is skipped aloud, and in CI that is a failure. */
async function runInboxTests(step) {
  const {complaint} = ensurePostgres({ci});
  if (complaint && ci)
    return {passed: 0, failed: 1, failures: [`PostgreSQL could not be installed: ${complaint}.`]};
  const {ok, output} = await npm(['run', '--silent', '-w', 'inbox', 'build'], {log: `${step.name}-build`});
  if (!ok) return {passed: 0, failed: 1, failures: [lastLines(output)]};
  // One for all of them: each test makes a database of its own in it.
  const cluster = complaint ? undefined : await startPostgres();
  try {
    const env = cluster ? {VIGIL_TEST_POSTGRES: cluster.url} : {};
    const outcome = await runNodeTests(step, join(root, 'inbox', 'test'), env);
    return complaint
      ? {...outcome, skipped: 1, note: `embedded alone; PostgreSQL skipped, ${complaint}`}
      : outcome;
  } finally {
    await cluster?.stop();
  }
}

async function runBrowserTests({name}, {found, asked}) {
  if (found.length === 0) return {passed: 0, failed: 1, failures: ['There is no browser to run it in.']};
  const report = join(results, `${name}.json`);
  rmSync(report, {force: true});
  const runner = join(root, 'node_modules', '@web', 'test-runner', 'dist', 'bin.js');
  const {ok, output} = await run(process.execPath, [runner], {
    log: name,
    env: {VIGIL_TESTS: name, VIGIL_BROWSERS: found.join(','), VIGIL_REPORT: report},
  });
  const counts = readReport(report);
  const browsers = Object.entries(counts?.browsers ?? {});
  const failures = [];
  for (const [browser, {passed, failed, failures: list}] of browsers) {
    failures.push(...list.map((failure) => `${browser}: ${describeFailure(failure)}`));
    if (passed === 0 && failed === 0) failures.push(`${browser}: ran no test.`);
  }
  if (!counts) failures.push(`The run ended without a report.\n${lastLines(output)}`);
  else if (browsers.length < found.length)
    failures.push(`Only ${browsers.map(([one]) => one).join(', ') || 'no browser'} ran.`);
  if (failures.length === 0 && !ok) failures.push(`The run failed.\n${lastLines(output)}`);
  const passed = browsers.reduce((sum, [, one]) => sum + one.passed, 0);
  const note = browsers
    .map(
      ([browser, one]) =>
        `${browser} ${one.passed} passed${one.failed ? `, ${one.failed} failed` : ''}${one.skipped ? `, ${one.skipped} marked skip` : ''}`,
    )
    .join(' · ');
  return {passed, failed: failures.length, skipped: asked.length - found.length, failures, note};
}

async function runStep(step, context) {
  if (step.needs && context.failed.has(step.needs)) {
    return {passed: 0, failed: 1, failures: [`Not run, because ${step.needs} failed.`]};
  }
  if (step.script) return runCheck(step);
  if (step.suite === 'wordpress') return runWordPressTests(step);
  if (step.suite === 'bench') return runNodeTests(step, benchTests, undefined, 1);
  if (step.suite === 'inbox') return runInboxTests(step);
  return step.suite === 'node' ? runNodeTests(step, join(root, 'test')) : runBrowserTests(step, context);
}

// ------------------------------------------------------------------------------------------- the whole

/** Says what failed once more, then the line that counts. */
function finish(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + (outcome[key] ?? 0), 0);
  const failed = outcomes.filter((outcome) => outcome.failed > 0);
  if (failed.length > 0) {
    console.log('\nFailed:');
    for (const {name, failures} of failed) {
      console.log(`  ${name}\n${indent(failures.join('\n'))}`);
    }
    console.log(`\nThe whole output of each step is in .build/test/<step>.log`);
  }
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  // Not before all of it has gone down the pipe.
  process.stdout.write('', () => process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0));
}

checkNode();
mkdirSync(results, {recursive: true});
let steps;
try {
  steps = chosenSteps(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
const outcomes = [];
const started = performance.now();

const complaint = await install();
if (complaint !== undefined) {
  finish([{name: 'install', passed: 0, failed: 1, failures: [firstErrors(complaint)]}]);
}

const context = {asked: [], found: [], failed: new Set()};
if (steps.some((step) => step.suite === 'browser')) {
  try {
    context.asked = selectedEngines();
    const {found, problems} = ensureBrowsers({ci, engines: context.asked});
    context.found = found;
    console.log(`Browsers: ${versions().join(' · ')}`);
    if (problems.length > 0) {
      console.log(`✗ browsers\n${indent(problems.join('\n'))}`);
      // Missing is failed here, so that it is not counted as skipped as well.
      context.asked = found;
      outcomes.push({name: 'browsers', passed: 0, failed: problems.length, failures: problems});
    }
  } catch (error) {
    console.log(`✗ browsers\n${indent(error.message)}`);
    outcomes.push({name: 'browsers', passed: 0, failed: 1, failures: [error.message]});
  }
}

const width = Math.max(...steps.map(({name}) => name.length));

async function runLane(lane) {
  for (const step of lane.filter((each) => steps.includes(each))) {
    const start = performance.now();
    const outcome = {name: step.name, ...(await runStep(step, context))};
    outcomes.push(outcome);
    if (outcome.failed > 0) context.failed.add(step.name);
    const time = seconds(performance.now() - start).padStart(8);
    console.log(
      `${outcome.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(width)}${time}${outcome.note ? `  ${outcome.note}` : ''}`,
    );
    if (outcome.failures.length > 0) console.log(indent(outcome.failures.join('\n')));
  }
}

for (const lanes of STAGES) await Promise.all(lanes.map(runLane));
console.log(`\nAll of it: ${seconds(performance.now() - started)}`);
finish(outcomes);
