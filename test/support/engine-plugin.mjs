/**
 * What a page cannot do to itself: real key presses, the size of the window, the reader's preferences.
 * The same commands in every engine; a command that an engine does not know answers `{done: false}`.
 */

/** Names as in `KeyboardEvent.key`, and the code points that WebDriver uses for them. */
const WEBDRIVER_KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
  ...Object.fromEntries(
    Array.from({length: 12}, (_, index) => [`F${index + 1}`, String.fromCharCode(0xe031 + index)]),
  ),
};

/** "Shift+Tab" is Shift held while Tab is pressed; "+" alone is the plus key. */
function chord(press) {
  const keys = press === '+' ? ['+'] : press.split(/(?<=.)\+/);
  return {held: keys.slice(0, -1), key: keys.at(-1)};
}

function webdriverKey(name) {
  const key = WEBDRIVER_KEYS[name] ?? name;
  if ([...key].length !== 1) throw new Error(`There is no key named ${name}.`);
  return key;
}

/** The steps of one instruction, as pairs of 'down' or 'up' and a key. */
function steps({press, type, down, up}) {
  if (press !== undefined) {
    const {held, key} = chord(press);
    return [
      ...held.map((one) => ['down', one]),
      ['down', key],
      ['up', key],
      ...held.toReversed().map((one) => ['up', one]),
    ];
  }
  if (type !== undefined)
    return [...type].flatMap((one) => [
      ['down', one],
      ['up', one],
    ]);
  if (down !== undefined) return [['down', down]];
  if (up !== undefined) return [['up', up]];
  throw new Error('Say one of press, type, down, up.');
}

async function sendKeys(session, keys) {
  const {browser} = session;
  if (browser.type === 'webdriver') {
    const actions = steps(keys).map(([way, name]) => ({
      type: way === 'down' ? 'keyDown' : 'keyUp',
      value: webdriverKey(name === '\n' ? 'Enter' : name),
    }));
    await browser.driver.performActions([{type: 'key', id: 'keyboard', actions}]);
    return;
  }
  const {keyboard} = browser.getPage(session.id);
  if (keys.type !== undefined) await keyboard.type(keys.type);
  else for (const [way, name] of steps(keys)) await keyboard[way](name === 'Space' ? ' ' : name);
}

async function resize(session, {width, height}) {
  const {browser} = session;
  if (browser.type === 'webdriver') {
    // The window has a frame and a toolbar: measured, then added.
    const outer = await browser.driver.getWindowRect();
    const [innerWidth, innerHeight] = await browser.driver.execute('return [innerWidth, innerHeight]');
    await browser.driver.setWindowRect(
      0,
      0,
      outer.width - innerWidth + width,
      outer.height - innerHeight + height,
    );
    return;
  }
  await browser.getPage(session.id).setViewport({width, height});
}

const chromiumSessions = new WeakMap();

async function emulateInChromium(page, {reducedMotion, forcedColors, colorScheme}) {
  // The emulation lasts as long as this session, so it is kept with the page.
  if (!chromiumSessions.has(page)) chromiumSessions.set(page, await page.createCDPSession());
  const features = [
    {name: 'prefers-reduced-motion', value: reducedMotion ?? ''},
    {name: 'forced-colors', value: forcedColors ?? ''},
    {name: 'prefers-color-scheme', value: colorScheme ?? ''},
  ];
  await chromiumSessions.get(page).send('Emulation.setEmulatedMedia', {features});
}

/** Firefox has no protocol command for this, but lets its own window be scripted (-remote-allow-system-access). */
async function emulateInFirefox(page, {reducedMotion, forcedColors, colorScheme}) {
  const {connection} = page.browser();
  const {result} = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'});
  const expression = `{
    Services.prefs.setIntPref('ui.prefersReducedMotion', ${reducedMotion === 'reduce' ? 1 : 0});
    for (const browser of gBrowser.browsers) {
      browser.browsingContext.forcedColorsOverride = ${JSON.stringify(forcedColors ?? 'none')};
      browser.browsingContext.prefersColorSchemeOverride = ${JSON.stringify(colorScheme ?? 'none')};
    }
  }`;
  for (const {context, url} of result.contexts) {
    if (!url.startsWith('chrome://browser/')) continue;
    const answer = await connection.send('script.evaluate', {
      expression,
      target: {context},
      awaitPromise: true,
    });
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails.text);
  }
}

async function emulate(session, preferences) {
  const {browser} = session;
  if (browser.type !== 'puppeteer') return false;
  const page = browser.getPage(session.id);
  if (browser.name === 'Firefox') await emulateInFirefox(page, preferences);
  else await emulateInChromium(page, preferences);
  return true;
}

export function enginePlugin() {
  return {
    name: 'vigil-engine',
    async executeCommand({command, payload, session}) {
      switch (command) {
        case 'vigil-keys':
          await sendKeys(session, payload);
          return {done: true};
        case 'vigil-resize':
          await resize(session, payload);
          return {done: true};
        case 'vigil-emulate':
          return {done: await emulate(session, payload)};
        default:
          return undefined;
      }
    },
  };
}
