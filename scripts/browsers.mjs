/**
 * The three engines that the tests run in: finds them, installs them where that is possible, and starts them
 * for @web/test-runner. Only Node built-ins at the top: this file runs before the dependencies are there.
 */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, realpathSync} from 'node:fs';
import {createServer} from 'node:net';
import {homedir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {apt, aptPrefix, distribution, firstExecutable, isExecutable, onPath} from './debian.mjs';

/** The engines, in the order in which they are reported. */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const NAMES = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

/** What to tell a person who lacks an engine. */
const HOW_TO_GET = {
  chromium: 'install Chrome, Chromium or Edge, or set CHROME_PATH to its executable',
  firefox: 'install Firefox, or set FIREFOX_PATH to its executable',
  webkit:
    process.platform === 'linux'
      ? 'install webkit2gtk-driver and xvfb (Debian, Ubuntu), or set WEBKIT_DRIVER to WebKitWebDriver'
      : 'WebKitGTK needs Linux; CI runs it, or use a Debian container',
};

// ---------------------------------------------------------------------------------------------- finding

/** An address given by the person wins, and a wrong one is an error, never silently replaced. */
function override(variable) {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!isExecutable(path)) throw new Error(`${variable} is set to ${path}, but no program is there.`);
  return path;
}

function windowsPlaces(...tails) {
  const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  return roots.filter(Boolean).flatMap((root) => tails.map((tail) => join(root, ...tail)));
}

function macPlaces(...apps) {
  const roots = ['/Applications', join(homedir(), 'Applications')];
  return roots.flatMap((root) => apps.map((app) => join(root, ...app)));
}

function findChromium() {
  const usual = {
    win32: () =>
      windowsPlaces(
        ['Google', 'Chrome', 'Application', 'chrome.exe'],
        ['Chromium', 'Application', 'chrome.exe'],
        ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ),
    darwin: () =>
      macPlaces(
        ['Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'],
        ['Chromium.app', 'Contents', 'MacOS', 'Chromium'],
        ['Microsoft Edge.app', 'Contents', 'MacOS', 'Microsoft Edge'],
      ),
  }[process.platform];
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return override('CHROME_PATH') ?? firstExecutable(usual ? usual() : onPath(names));
}

function findFirefox() {
  const usual = {
    win32: () => windowsPlaces(['Mozilla Firefox', 'firefox.exe']),
    darwin: () => macPlaces(['Firefox.app', 'Contents', 'MacOS', 'firefox']),
  }[process.platform];
  return override('FIREFOX_PATH') ?? firstExecutable(usual ? usual() : onPath(['firefox', 'firefox-esr']));
}

/** The little browser that WebKitGTK ships for automation lies beside the library, under a folder of the architecture. */
function findMiniBrowser() {
  const given = override('WEBKIT_MINIBROWSER');
  if (given) return given;
  const triplets = {
    x64: ['x86_64-linux-gnu'],
    arm64: ['aarch64-linux-gnu'],
    arm: ['arm-linux-gnueabihf'],
    ia32: ['i386-linux-gnu'],
    riscv64: ['riscv64-linux-gnu'],
    ppc64: ['powerpc64le-linux-gnu'],
    s390x: ['s390x-linux-gnu'],
  }[process.arch];
  const roots = [
    ...(triplets ?? []).map((triplet) => `/usr/lib/${triplet}`),
    '/usr/libexec',
    '/usr/lib64',
    '/usr/lib',
  ];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return firstExecutable(
    roots.flatMap((root) => versions.map((version) => join(root, version, 'MiniBrowser'))),
  );
}

function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const driver = override('WEBKIT_DRIVER') ?? firstExecutable(onPath(['WebKitWebDriver']));
  const browser = findMiniBrowser();
  const xvfb = firstExecutable(onPath(['Xvfb']));
  return driver && browser && xvfb ? {driver, browser, xvfb} : undefined;
}

/** Where each engine is; `undefined` for one that is not on this machine. */
export function findBrowsers() {
  return {chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit()};
}

/** The engines asked for with `VIGIL_BROWSERS=chromium,firefox`, else all three. */
export function selectedEngines() {
  const asked = (process.env.VIGIL_BROWSERS ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const unknown = asked.filter((name) => !ENGINES.includes(name));
  if (unknown.length > 0) {
    throw new Error(`VIGIL_BROWSERS names ${unknown.join(', ')}; allowed are ${ENGINES.join(', ')}.`);
  }
  return asked.length === 0 ? [...ENGINES] : ENGINES.filter((name) => asked.includes(name));
}

// ------------------------------------------------------------------------------------------- installing

function packagesFor(engine, ids) {
  if (engine === 'webkit') return ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'];
  // On Ubuntu the packages of these names are snaps, which do not start in a container.
  if (ids.includes('ubuntu')) return [];
  return engine === 'firefox' ? ['firefox-esr'] : ['chromium'];
}

function installMissing(missing, ci) {
  const ids = distribution();
  const prefix = ids.includes('debian') ? aptPrefix(ci) : undefined;
  const packages = missing.flatMap((engine) => packagesFor(engine, ids));
  if (!prefix || packages.length === 0) return;
  // Without these a Cyrillic or Arabic screenshot shows boxes.
  packages.push('fonts-noto-core');
  console.log(
    `Browsers: ${missing.map((engine) => NAMES[engine]).join(', ')} not found; installing with apt-get: ${packages.join(' ')}`,
  );
  apt(prefix, ['update', '-q']);
  const install = ['install', '-y', '-q', '--no-install-recommends'];
  if (apt(prefix, [...install, ...packages])) return;
  // One package that does not exist here must not take the others with it.
  for (const engine of missing) apt(prefix, [...install, ...packagesFor(engine, ids)]);
}

/**
 * Makes sure that the engines are there, installing what is missing where that can be done without asking.
 *
 * @param {{ci?: boolean, engines?: string[]}} options
 * @returns {{found: string[], skipped: string[], problems: string[]}} `problems` are sentences, filled only in CI,
 *   where a missing engine is an error; elsewhere it is skipped aloud.
 */
export function ensureBrowsers({ci = Boolean(process.env.CI), engines = selectedEngines()} = {}) {
  let browsers = findBrowsers();
  const missing = engines.filter((engine) => !browsers[engine]);
  if (missing.length > 0) {
    installMissing(missing, ci);
    browsers = findBrowsers();
  }
  const found = engines.filter((engine) => browsers[engine]);
  const skipped = engines.filter((engine) => !browsers[engine]);
  const problems = [];
  for (const engine of skipped) {
    if (ci) problems.push(`${NAMES[engine]} is missing and could not be installed: ${HOW_TO_GET[engine]}.`);
    else console.log(`${NAMES[engine]}: skipped, it is not on this machine (${HOW_TO_GET[engine]}).`);
  }
  return {found, skipped, problems};
}

// --------------------------------------------------------------------------------------------- starting

const helpers = new Set();

/** Child processes of ours end with us, however we end. */
function track(child) {
  if (helpers.size === 0) process.once('exit', stopHelpers);
  helpers.add(child);
  child.once('exit', () => helpers.delete(child));
  return child;
}

function stopHelpers() {
  for (const child of helpers) {
    // The driver leads a group of its own, so that the browser it started goes with it.
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  }
  helpers.clear();
}

/** Ctrl-C and a polite kill run the exit handlers, which end what was started here. */
function endOnSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, () => {
      stopHelpers();
      process.exit(code);
    });
  }
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts Xvfb on a display number of its own choosing. */
async function startDisplay(xvfb) {
  const args = ['-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp', '-noreset'];
  const child = track(spawn(xvfb, args, {stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true}));
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  let number = '';
  const ready = new Promise((resolve, reject) => {
    child.stdio[3].on('data', (chunk) => {
      number += chunk;
      if (number.includes('\n')) resolve(`:${number.trim()}`);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Xvfb did not start. ${complaint}`)));
  });
  return {display: await ready, child};
}

async function startDriver({driver, xvfb}) {
  const screen = await startDisplay(xvfb);
  const port = await freePort();
  const child = track(
    spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: ['ignore', 'ignore', 'ignore'],
      detached: true,
      env: {
        ...process.env,
        DISPLAY: screen.display,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
        LC_ALL: 'C.UTF-8',
      },
    }),
  );
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/status`);
      if (answer.ok) break;
    } catch {
      if (tries > 100 || child.exitCode !== null)
        throw new Error(`${driver} did not answer on port ${port}.`);
    }
    await sleep(100);
  }
  return {
    port,
    stop() {
      for (const one of [child, screen.child]) {
        try {
          process.kill(-one.pid, 'SIGKILL');
        } catch {
          // It had ended already.
        }
      }
    },
  };
}

function unsandboxed() {
  return process.platform === 'linux' && (process.getuid?.() === 0 || Boolean(process.env.CI));
}

async function chromiumLauncher(executablePath) {
  const {chromeLauncher} = await import('@web/test-runner-chrome');
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions: {
      executablePath,
      args: [
        ...(unsandboxed() ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
        '--disable-quic',
        // For tests of what memory keeps.
        '--js-flags=--expose-gc',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A test that navigates away must be noticed, not frozen.
        '--disable-features=BackForwardCache',
        '--font-render-hinting=none',
        '--force-color-profile=srgb',
      ],
    },
  });
  launcher.name = NAMES.chromium;
  return launcher;
}

async function firefoxLauncher(executablePath) {
  const [{chromeLauncher}, {default: puppeteer}] = await Promise.all([
    import('@web/test-runner-chrome'),
    import('puppeteer-core'),
  ]);
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: 1,
    // System access: without it reduced motion and forced colours cannot be emulated.
    launchOptions: {browser: 'firefox', executablePath, args: ['-remote-allow-system-access']},
  });
  launcher.name = NAMES.firefox;
  return launcher;
}

async function webkitLauncher(found) {
  const {webdriverLauncher} = await import('@web/test-runner-webdriver');
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: 0,
    logLevel: 'error',
    connectionRetryTimeout: 120_000,
    connectionRetryCount: 1,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: found.browser, args: ['--automation']},
    },
  });
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  let driver;
  launcher.concurrency = 1;
  launcher.initialize = async (config) => {
    // With more than one the launcher would put test files into frames, where key presses do not work.
    await initialize({...config, concurrency: 1});
    launcher.name = NAMES.webkit;
    driver ??= await startDriver(found);
    launcher.options.port = driver.port;
  };
  launcher.stop = async () => {
    await Promise.race([stop(), sleep(5000, undefined, {ref: false})]);
    driver?.stop();
    driver = undefined;
  };
  return launcher;
}

/**
 * Launchers for @web/test-runner, one for each engine asked for that is on this machine.
 * `launcher.name` is "Chromium", "Firefox" or "WebKit".
 */
export async function launchers({engines = selectedEngines()} = {}) {
  endOnSignals();
  const browsers = findBrowsers();
  const missing = engines.filter((engine) => !browsers[engine]);
  for (const engine of missing) console.log(`${NAMES[engine]}: skipped, ${HOW_TO_GET[engine]}.`);
  const start = {chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher};
  return Promise.all(
    engines.filter((engine) => browsers[engine]).map((engine) => start[engine](browsers[engine])),
  );
}

/** "Chromium 130.0.1" for each engine, as far as the programs tell. */
export function versions(browsers = findBrowsers()) {
  const ask = (program) => {
    if (process.platform === 'win32') return '';
    const {stdout} = spawnSync(program, ['--version'], {encoding: 'utf8', timeout: 10_000});
    return /^.*?\d+(\.\w+)+/.exec(stdout ?? '')?.[0] ?? '';
  };
  const lines = [];
  if (browsers.chromium) lines.push(ask(browsers.chromium) || browsers.chromium);
  if (browsers.firefox) lines.push(ask(browsers.firefox) || browsers.firefox);
  // MiniBrowser needs a screen to tell its version; the driver tells none at all.
  if (browsers.webkit) lines.push(`WebKitGTK ${basename(dirname(browsers.webkit.browser))}`);
  return lines;
}

// `node scripts/browsers.mjs` finds, installs and says what is there.
const program = process.argv[1];
if (program && existsSync(program) && realpathSync(program) === fileURLToPath(import.meta.url)) {
  const {problems} = ensureBrowsers();
  for (const line of versions()) console.log(line);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
