import {expect} from 'chai';
import {countTraces} from '../core/traces.js';
import {
  axe,
  mount,
  nextFrame,
  onCleanUp,
  pressKey,
  resetMouse,
  sendMouse,
  until,
} from '../support/fixtures.js';
import {
  address,
  control,
  focusedIn,
  inside,
  mountBar,
  offers,
  press,
  read,
  stubClipboard,
  type ShareBar,
} from './fixtures.js';

const menuOf = (bar: Element) => inside(bar).querySelector<HTMLElement>('[popover]') as HTMLElement;
const buttonOf = (bar: Element) => inside(bar).querySelector<HTMLElement>('.share') as HTMLElement;
const isShown = (bar: Element) => menuOf(bar).matches(':popover-open');
const expanded = (bar: Element) => buttonOf(bar).getAttribute('aria-expanded');

const given = `display="menu" url="${address}" networks="telegram x copy"`;

async function open(bar: ShareBar, key = 'Enter'): Promise<void> {
  buttonOf(bar).focus();
  await pressKey(key);
  await until(() => isShown(bar) && expanded(bar) === 'true' && focusedIn(bar) !== buttonOf(bar));
}

describe('the menu', () => {
  it('is a button until it is opened', async () => {
    const bar = await mountBar(given);
    expect(read(buttonOf(bar))).to.equal('Share');
    expect(expanded(bar)).to.equal('false');
    expect(isShown(bar)).to.equal(false);
    expect(offers(bar, 'Telegram')).to.equal(false);
    await axe(bar);
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens with ${key}, takes the focus to the first link, and gives it back with Escape`, async () => {
      const bar = await mountBar(given);
      await open(bar, key);
      expect(read(focusedIn(bar) as Element)).to.contain('Telegram');
      await axe(bar);
      await pressKey('Tab');
      expect(read(focusedIn(bar) as Element)).to.contain('X');
      await pressKey('Escape');
      await until(() => !isShown(bar) && expanded(bar) === 'false');
      await until(() => focusedIn(bar) === buttonOf(bar));
    });
  }

  it('closes with a press beside it, and with its button', async () => {
    const bar = await mountBar(given);
    onCleanUp(resetMouse);
    const at = (element: Element): [number, number] => {
      const {left, top, width, height} = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    for (const place of [
      () => [innerWidth - 5, innerHeight - 5] as [number, number],
      () => at(buttonOf(bar)),
    ]) {
      await sendMouse({type: 'click', position: at(buttonOf(bar))});
      await until(() => isShown(bar) && expanded(bar) === 'true');
      await sendMouse({type: 'click', position: place()});
      await until(() => !isShown(bar) && expanded(bar) === 'false');
      await until(() => focusedIn(bar) === buttonOf(bar));
    }
  });

  it('leaves the focus where the reader puts it', async () => {
    const bar = await mountBar(given);
    const field = document.createElement('input');
    bar.after(field);
    await open(bar);
    field.focus();
    menuOf(bar).hidePopover();
    await until(() => expanded(bar) === 'false');
    await nextFrame();
    expect(document.activeElement).to.equal(field);
  });

  it('stands at its button, inside the window, wherever that is and whichever way text runs', async () => {
    const box = await mount(
      '<div style="position: absolute; inset: 0; overflow: auto"><div style="block-size: 300vh"><vigil-share-bar display="menu"></vigil-share-bar></div></div>',
    );
    const bar = box.querySelector<ShareBar>('vigil-share-bar') as ShareBar;
    for (const dir of ['ltr', 'rtl']) {
      box.dir = dir;
      for (const top of [0, Math.round(innerHeight * 0.8)]) {
        for (const inset of ['0', 'calc(100% - 60px)']) {
          bar.style.cssText = `position: relative; inline-size: 60px; inset-block-start: ${String(top)}px; inset-inline-start: ${inset}`;
          await open(bar);
          const menu = menuOf(bar).getBoundingClientRect();
          const button = buttonOf(bar).getBoundingClientRect();
          const where = `${dir} ${String(top)} ${inset}`;
          expect(menu.left, where).to.be.at.least(0);
          expect(menu.right, where).to.be.at.most(document.documentElement.clientWidth);
          expect(menu.top, where).to.be.at.least(0);
          expect(menu.bottom, where).to.be.at.most(innerHeight);
          expect(menu.height, where).to.be.above(100);
          const gap = top ? button.top - menu.bottom : menu.top - button.bottom;
          expect(gap, where).to.be.within(0, 8);
          // It begins where the button does, or ends at the window.
          if (inset === '0') {
            if (dir === 'rtl') expect(menu.right, where).to.be.closeTo(button.right, 9);
            else expect(menu.left, where).to.be.closeTo(button.left, 9);
          }
          await pressKey('Escape');
          await until(() => expanded(bar) === 'false');
        }
      }
    }
  });

  it('goes with its button when something scrolls', async () => {
    const box = await mount(
      '<div style="position: absolute; inset: 0; overflow: auto"><div style="block-size: 300vh; padding-block-start: 60px"><vigil-share-bar display="menu" networks="x"></vigil-share-bar></div></div>',
    );
    const bar = box.querySelector<ShareBar>('vigil-share-bar') as ShareBar;
    await open(bar);
    const gap = () => menuOf(bar).getBoundingClientRect().top - buttonOf(bar).getBoundingClientRect().bottom;
    const before = buttonOf(bar).getBoundingClientRect().top;
    box.scrollTop = 40;
    await nextFrame();
    await until(() => Math.abs(gap() - 4) < 1);
    expect(buttonOf(bar).getBoundingClientRect().top).to.be.closeTo(before - 40, 1);
  });

  it('asks for 44 px under fingers', () => {
    const rules = [
      ...(inside(document.createElement('vigil-share-bar')).adoptedStyleSheets[0]?.cssRules ?? []),
    ];
    const coarse = rules.find(
      (rule) => rule instanceof CSSMediaRule && /pointer: ?coarse/.test(rule.conditionText),
    );
    expect(coarse?.cssText).to.match(/popover.*\.share.*min-block-size: 44px/s);
  });

  it('shows what came of copying inside, and stays open', async () => {
    const texts = stubClipboard();
    const bar = await mountBar(given);
    await open(bar);
    press(control(bar, 'Copy link'));
    await until(() => menuOf(bar).textContent.includes('Copied: link.'));
    expect(texts).to.deep.equal([address]);
    expect(isShown(bar)).to.equal(true);
    await axe(bar);
  });

  it('gives way to the question, which gives the focus back to the button', async () => {
    const bar = await mountBar(`${given} safety="confirm"`);
    await open(bar);
    expect(press(control(bar, 'Telegram')).kept).to.equal(true);
    await until(() => inside(bar).querySelector('dialog')?.matches(':modal'));
    await until(() => !isShown(bar));
    await axe(bar);
    await pressKey('Escape');
    await until(() => focusedIn(bar) === buttonOf(bar));
    expect(isShown(bar)).to.equal(false);
  });

  it('listens to the window only while it is open', async () => {
    const bar = await mountBar(given);
    const traces = countTraces();
    const before = traces().listeners;
    await open(bar);
    expect(traces().listeners).to.be.above(before);
    await pressKey('Escape');
    await until(() => traces().listeners === before);
    await open(bar);
    bar.remove();
    await until(() => traces().listeners === before);
    document.body.append(bar);
    onCleanUp(() => {
      bar.remove();
    });
    await bar.updateComplete;
    expect(expanded(bar)).to.equal('false');
    expect(isShown(bar)).to.equal(false);
  });
});
