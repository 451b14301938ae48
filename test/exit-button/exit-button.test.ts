import {expect} from 'chai';
import '../../src/define/exit-button.js';
import type {ExitButton} from '../../src/exit-button/exit-button.js';
import {axe, emulate, mount, nextFrame, onCleanUp, pressKey, spyConsole, until} from '../support/fixtures.js';

// Nothing here may leave: that would be the test page. Leaving is proved in test/embed/exit-button.test.ts, in frames.

const anywhere = 'https://www.google.com/search?q=weather';
const link = '<a href="https://weather.example/">Leave this page</a>';

const button = (given = '', between = link) =>
  mount<ExitButton>(`<vigil-exit-button ${given}>${between}</vigil-exit-button>`);

const inside = (element: Element, selector: string) =>
  element.shadowRoot?.querySelector(selector) as HTMLElement;

const control = (element: Element) => inside(element, '[part=link]') as HTMLAnchorElement;

const note = (element: Element) => inside(element, 'details') as HTMLDetailsElement;

const region = () => document.querySelector<HTMLElement>('body > [role=status]');

const said = (element: Element) => inside(element, '.root').innerText.replaceAll(/\s+/g, ' ').trim();

describe('exit button: the link', () => {
  it('is a link in the place of the one between the tags, and makes no request', async () => {
    const spy = spyConsole();
    const before = performance.getEntriesByType('resource').length;
    const element = await button();
    const {href, rel, target, draggable} = control(element);
    expect({href, rel, target, draggable}).to.deep.equal({
      href: 'https://weather.example/',
      rel: 'nofollow noreferrer',
      target: '_top',
      draggable: false,
    });
    expect(control(element).role).to.equal('button');
    expect(said(element)).to.equal('Quick exit Does not clear history');
    expect(element.querySelector('a')?.getClientRects()).to.have.length(0);
    const asked = performance.getEntriesByType('resource').slice(before);
    expect(asked.filter(({name}) => !name.startsWith(location.origin))).to.deep.equal([]);
    expect(
      document.querySelectorAll('link[rel~=preconnect], link[rel~=prefetch], link[rel~=dns-prefetch]'),
    ).to.have.length(0);
    expect(spy.calls).to.deep.equal([]);
  });

  it('goes where `href` says before where the link says', async () => {
    const element = await button('href="https://other.example/a?b=c#d"');
    expect(control(element).href).to.equal('https://other.example/a?b=c#d');
    element.href = '/elsewhere';
    await element.updateComplete;
    expect(control(element).href).to.equal(`${location.origin}/elsewhere`);
  });

  it('goes to an ordinary site when nothing says where', async () => {
    const spy = spyConsole();
    expect(control(await button('', '')).href).to.equal(anywhere);
    expect(spy.calls).to.deep.equal([]);
  });

  const useless = [
    'javascript:alert(1)',
    ' JAVA\tSCRIPT:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/x',
    'mailto:a@b.example',
    'https://',
    'http://[',
    '#',
    '#top',
  ];
  for (const href of useless) {
    it(`does not go to "${href}", says so once, and has another way out`, async () => {
      const spy = spyConsole();
      const element = document.createElement('vigil-exit-button');
      element.append(Object.assign(document.createElement('a'), {href: 'https://weather.example/'}));
      element.href = href;
      onCleanUp(() => element.remove());
      document.body.append(element);
      await element.updateComplete;
      expect(control(element).href).to.equal('https://weather.example/');
      element.requestUpdate();
      await element.updateComplete;
      expect(spy.calls.map(({level}) => level)).to.deep.equal(['warn']);
      expect(spy.calls[0]?.text).to.match(/^\[vigil\] <vigil-exit-button href=.*http or https/s);
      // As bad a link between the tags.
      element.removeAttribute('href');
      (element.firstElementChild as HTMLAnchorElement).href = href;
      element.requestUpdate();
      await element.updateComplete;
      expect(control(element).href).to.equal(anywhere);
    });
  }

  it('takes a switch that it does not know as on, and says so', async () => {
    const spy = spyConsole();
    const element = await button('shortcut="escape"');
    expect(spy.calls.map(({text}) => text)).to.deep.equal([
      '[vigil] <vigil-exit-button shortcut="escape"> is not understood. Use shift or off.',
    ]);
    await pressKey('Shift');
    await element.updateComplete;
    expect(said(element)).to.contain('2 more times');
    await pressKey('a');
  });
});

describe('exit button: what it says', () => {
  it('says that it does not clear the history, and what it does', async () => {
    const element = await button();
    note(element).open = true;
    expect(said(element))
      .to.contain('Your browsing history keeps this page')
      .and.contain('network can see')
      .and.contain('Pressing Shift three times');
    element.shortcut = 'off';
    await element.updateComplete;
    expect(said(element)).to.contain('Your browsing history').and.not.contain('Shift');
  });

  it('counts presses of Shift aloud and in sight, and falls silent when another key is pressed', async () => {
    const element = await button();
    const before = said(element);
    for (let round = 0; round < 2; round += 1) {
      await pressKey('Shift');
      await element.updateComplete;
      expect(region()?.textContent).to.equal('Press Shift 2 more times to exit.');
      expect(said(element)).to.contain('Press Shift 2 more times to exit.');
      await pressKey('Shift');
      await element.updateComplete;
      expect(region()?.textContent).to.equal('Press Shift 1 more time to exit.');
      expect(said(element)).to.contain('Press Shift 1 more time to exit.');
      await pressKey('a');
      await element.updateComplete;
      expect(region()?.textContent).to.equal('');
      expect(said(element)).to.equal(before);
    }
    expect(element.shadowRoot?.querySelectorAll('[role=status], [aria-live]')).to.have.length(0);
  });

  it('says when it has forgotten the presses, and stays on the page', async function () {
    this.timeout(20_000);
    const element = await button();
    await pressKey('Shift', 2);
    await until(() => region()?.textContent === 'Exit cancelled.', 8000);
    expect(said(element)).to.equal('Quick exit Does not clear history');
    await pressKey('Shift');
    await element.updateComplete;
    expect(said(element)).to.contain('2 more times');
    await pressKey('a');
  });

  it('hears no keys where the page wants none', async () => {
    const element = await button('shortcut="off"');
    const before = region()?.textContent;
    await pressKey('Shift', 4);
    expect(region()?.textContent).to.equal(before);
    expect(said(element)).to.equal('Quick exit Does not clear history');
  });

  it('hears no keys when it is gone, and hears them again when it is back', async () => {
    const element = await button();
    await pressKey('Shift', 2);
    const {parentElement} = element;
    element.remove();
    await pressKey('Shift', 3);
    expect(document.body.style.display).to.equal('');
    parentElement?.append(element);
    await element.updateComplete;
    expect(said(element)).to.equal('Quick exit Does not clear history');
    await pressKey('Shift');
    await element.updateComplete;
    expect(said(element)).to.contain('2 more times');
    await pressKey('a');
  });
});

describe('exit button: for everyone', () => {
  const states: Record<string, (element: ExitButton) => unknown> = {
    closed: () => undefined,
    opened: (element) => (note(element).open = true),
    sticky: (element) => (element.sticky = true),
    pressed: () => pressKey('Shift'),
  };
  for (const [name, bring] of Object.entries(states)) {
    for (const around of ['', 'dir="rtl" lang="ar"', 'class="dark"']) {
      it(`is accessible and fits 240 px: ${name} ${around}`, async () => {
        const box = await mount(`<div ${around}><vigil-exit-button>${link}</vigil-exit-button></div>`);
        box.style.cssText = `inline-size: 240px; ${around.includes('dark') ? 'background: #111; color: #eee' : 'background: #fff; color: #111'}`;
        const element = box.firstElementChild as ExitButton;
        await bring(element);
        await element.updateComplete;
        await axe(element);
        expect(box.scrollWidth).to.be.at.most(240);
        for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('a, summary') ?? []) {
          const {height, width, left, right} = target.getBoundingClientRect();
          expect(Math.min(height, width), target.localName).to.be.at.least(24);
          expect(left).to.be.at.least(box.getBoundingClientRect().left - 0.5);
          expect(right).to.be.at.most(box.getBoundingClientRect().right + 0.5);
        }
        expect(control(element).getBoundingClientRect().height).to.be.at.least(40);
        await pressKey('a');
      });
    }
  }

  it('is reached by Tab: the button, then the explanation, which Enter opens', async () => {
    const box = await mount(
      `<div><button>before</button><vigil-exit-button>${link}</vigil-exit-button><button>after</button></div>`,
    );
    const element = box.children[1] as ExitButton;
    (box.firstElementChild as HTMLElement).focus();
    await pressKey('Tab');
    expect(element.shadowRoot?.activeElement === control(element)).to.equal(true);
    // Under automation WebKit's window has no focus, and nothing matches :focus-visible.
    if (document.hasFocus()) expect(getComputedStyle(control(element)).outlineStyle).to.equal('solid');
    await pressKey('Tab');
    expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
    await pressKey('Enter');
    expect(note(element).open).to.equal(true);
    await pressKey('Tab');
    expect(document.activeElement?.textContent).to.equal('after');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`sticky: what has the keyboard's focus does not lie under it: ${dir}`, async () => {
      const links = Array.from({length: 120}, () => '<p><a href="#x">Link</a></p>').join('');
      const box = await mount(
        `<div dir="${dir}"><vigil-exit-button sticky>${link}</vigil-exit-button><div>${links}</div></div>`,
      );
      (box.lastElementChild as HTMLElement).style.textAlign = 'end';
      const all = [...box.querySelectorAll<HTMLElement>('p > a')];
      all.at(-1)?.focus();
      await until(() => scrollY > 500);
      onCleanUp(() => scrollTo(0, 0));
      expect((box.firstElementChild as HTMLElement).getBoundingClientRect().top).to.equal(0);
      for (const each of all.reverse().slice(0, 40)) {
        each.focus();
        await nextFrame();
        await nextFrame();
        const {x, y, width, height} = each.getBoundingClientRect();
        // At least half of it is seen; WCAG asks for some.
        expect(document.elementFromPoint(x + width / 2, y + height / 2) === each).to.equal(true);
      }
    });
  }

  it('sticky: has a surface, and the one that the page gives it before its own', async () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    onCleanUp(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    });
    const element = await button('sticky');
    const surface = () => {
      const {backgroundColor, color} = getComputedStyle(element);
      return [backgroundColor, color, getComputedStyle(control(element)).color];
    };
    expect(surface()).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
    sheet.replaceSync('vigil-exit-button {background: rgb(250, 240, 220); color: rgb(30, 20, 10)}');
    expect(surface()).to.deep.equal(['rgb(250, 240, 220)', 'rgb(30, 20, 10)', 'rgb(30, 20, 10)']);
    await axe(element);
  });

  it('shows its border in the colours of the reader', async function () {
    if (!(await emulate({forcedColors: 'active'}))) this.skip();
    const element = await button();
    const {borderTopWidth, borderTopStyle, borderTopColor, backgroundColor} = getComputedStyle(
      control(element),
    );
    expect(borderTopWidth).to.equal('2px');
    expect(borderTopStyle).to.equal('solid');
    expect(borderTopColor).to.not.equal(backgroundColor);
    await axe(element);
  });

  it('cannot be taken apart by the page, and is hidden by `hidden`', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* {display: none !important} vigil-exit-button {text-transform: uppercase; line-height: 0}',
    );
    document.adoptedStyleSheets.push(sheet);
    onCleanUp(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    });
    const element = document.createElement('vigil-exit-button');
    onCleanUp(() => element.remove());
    document.documentElement.append(element);
    sheet.insertRule('html, body {display: block !important}', 1);
    await element.updateComplete;
    expect(control(element).getBoundingClientRect().height).to.be.at.least(40);
    expect(getComputedStyle(control(element)).textTransform).to.equal('none');
    element.hidden = true;
    expect(element.getClientRects()).to.have.length(0);
  });
});
