import {expect} from 'chai';
import {withoutPreview} from '../../src/share-bar/copy-text.js';
import {
  axe,
  mount,
  onCleanUp,
  pressKey,
  resetMouse,
  sendKeys,
  sendMouse,
  spyConsole,
  until,
} from '../support/fixtures.js';
import {engine} from '../support/engine.js';
import {servePages} from '../support/pages.js';
import {
  address,
  announced,
  control,
  dialogOf,
  focusedIn,
  inside,
  isOpen,
  links,
  mountBar,
  offers,
  press,
  pressAndWait,
  shares,
  stubClipboard,
  stubSheet,
  type ShareBar,
} from './fixtures.js';

const warned =
  /In Belarus .* 15 days of arrest .*Signal, WhatsApp and iMessage from your device.*sharing too.*Everyone is shown this/s;

describe('safety="notice"', () => {
  it('is one line, which opens the explanation, and keeps nothing from being shared', async () => {
    const bar = await mountBar('networks="telegram" safety="notice"');
    const details = inside(bar).querySelector('details') as HTMLDetailsElement;
    expect(details.open).to.equal(false);
    control(bar, 'Sharing can be dangerous').focus();
    await pressKey('Enter');
    await until(() => details.open);
    expect(details.textContent).to.match(warned);
    await axe(bar);
    expect(press(control(bar, 'Telegram')).kept).to.equal(false);
    expect(dialogOf(bar)).to.equal(null);
  });

  it('is not there without it', async () => {
    const bar = await mountBar('networks="telegram"');
    expect(inside(bar).textContent).to.not.match(/Belarus|dangerous/);
  });
});

describe('safety="confirm"', () => {
  const given = `url="${address}" networks="telegram copy print qr" safety="confirm" mirror-url="https://mirror.example/a"`;

  const ask = async (bar: ShareBar, name = 'Telegram') => {
    const pressed = control(bar, name);
    pressed.focus();
    const {kept} = press(pressed);
    await isOpen(bar);
    return kept;
  };

  it('asks before a link is followed, whatever the keys and the button of the mouse', async () => {
    const events = shares();
    const ways: ['click' | 'auxclick', MouseEventInit][] = [
      ['click', {}],
      ['click', {ctrlKey: true}],
      ['click', {metaKey: true}],
      ['click', {shiftKey: true}],
      ['click', {altKey: true}],
      ['auxclick', {button: 1}],
    ];
    for (const [type, init] of ways) {
      const bar = await mountBar(given);
      expect(press(control(bar, 'Telegram'), type, init).kept, JSON.stringify(init)).to.equal(true);
      await isOpen(bar);
      bar.remove();
    }
    expect(events).to.deep.equal([]);
  });

  it('lets no real press of the mouse through, of either button, and no Enter', async () => {
    const pages = await servePages({'/shared': 'Shared'});
    onCleanUp(resetMouse);
    const bar = await mount<ShareBar>('<vigil-share-bar networks="x" safety="confirm"></vigil-share-bar>');
    bar.ownNetworks = [{name: 'own', label: 'Own', href: () => pages.url('/shared')}];
    bar.networks = 'own';
    await bar.updateComplete;
    const link = control(bar, 'Own');
    const {left, top, width, height} = link.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    for (const act of [
      () => sendMouse({type: 'click', position}),
      // WebKitGTK's driver keeps what it holds for pressed after a middle click, for all files that follow; there the
      // test before this one has to do.
      ...(engine === 'webkit' ? [] : [() => sendMouse({type: 'click', position, button: 'middle'})]),
      () => {
        link.focus();
        return pressKey('Enter');
      },
      async () => {
        link.focus();
        await sendKeys({down: 'Control'});
        await pressKey('Enter');
        await sendKeys({up: 'Control'});
      },
    ]) {
      await act();
      await isOpen(bar);
      await pressKey('Escape');
      await until(() => !dialogOf(bar)?.open);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await pages.requests()).to.deep.equal([]);
  });

  it('leaves the right address to be copied and to a long press', async () => {
    const [link] = links(await mountBar(given));
    const [plain] = links(await mountBar(given.replace('confirm', 'off')));
    expect(link?.href).to.equal(plain?.href);
    const menu = new MouseEvent('contextmenu', {bubbles: true, cancelable: true, composed: true});
    link?.dispatchEvent(menu);
    expect(menu.defaultPrevented).to.equal(false);
    expect(press(link as HTMLElement, 'auxclick', {button: 2}).kept).to.equal(false);
  });

  it('says what there is to know, and what goes on is the link itself', async () => {
    const bar = await mountBar(given);
    expect(await ask(bar)).to.equal(true);
    const dialog = dialogOf(bar) as HTMLDialogElement;
    expect(dialog.textContent).to.match(warned);
    expect(focusedIn(bar)?.textContent).to.equal('Before you share');
    expect(dialog.getAttribute('aria-labelledby')).to.equal(focusedIn(bar)?.id);
    const goOn = control(bar, 'Go on: Telegram');
    expect(goOn.href).to.equal(links(bar)[0]?.href);
    expect(goOn).to.include({target: '_blank', rel: 'noopener noreferrer'});
    await axe(bar);
    const events = shares();
    expect(press(goOn).kept).to.equal(false);
    expect(events.map(({network, url}) => [network, url])).to.deep.equal([['telegram', address]]);
    await until(() => !dialog.open);
    await until(() => focusedIn(bar) === links(bar)[0]);
  });

  it('also goes on with the middle button', async () => {
    const bar = await mountBar(given);
    await ask(bar);
    const events = shares();
    expect(press(control(bar, 'Go on: Telegram'), 'auxclick', {button: 1}).kept).to.equal(false);
    expect(events).to.have.length(1);
    await until(() => !dialogOf(bar)?.open);
  });

  it('lets the page take over when the reader has said yes, and not before', async () => {
    const bar = await mountBar(given);
    const events = shares(true);
    await ask(bar);
    expect(events).to.deep.equal([]);
    expect(press(control(bar, 'Go on: Telegram')).kept).to.equal(true);
    expect(events).to.have.length(1);
  });

  for (const [how, close] of [
    ['Escape', () => pressKey('Escape')],
    ['the button', (bar: ShareBar) => press(control(bar, 'Do not share'))],
  ] as const) {
    it(`closes with ${how}, shares nothing and gives the focus back`, async () => {
      const bar = await mountBar(given);
      const events = shares();
      await ask(bar);
      await close(bar);
      await until(() => focusedIn(bar) === links(bar)[0]);
      expect(dialogOf(bar)?.open).to.equal(false);
      expect(events).to.deep.equal([]);
    });
  }

  it('asks again each time: nothing is remembered', async () => {
    const bar = await mountBar(given);
    for (let time = 0; time < 3; time += 1) {
      await ask(bar);
      press(control(bar, 'Go on: Telegram'));
      await until(() => focusedIn(bar) === links(bar)[0]);
    }
    expect(await ask(await mountBar(given))).to.equal(true);
  });

  it('offers what is safer, inside the question, and says what came of it there', async () => {
    const texts = stubClipboard();
    const bar = await mountBar(given);
    await ask(bar);
    for (const [name, text] of [
      ['without preview', withoutPreview(address)],
      ['link that works without a VPN', 'https://mirror.example/a'],
    ] as const) {
      await pressAndWait(bar, name);
      expect(texts.pop()).to.equal(text);
      expect(dialogOf(bar)?.textContent).to.contain(`Copied: ${name}.`);
      expect(announced()).to.equal(`Copied: ${name}.`);
    }
    await pressAndWait(bar, 'QR code');
    await until(() => dialogOf(bar)?.querySelector('[role=img]'));
    expect(dialogOf(bar)?.open).to.equal(true);
    await axe(bar);
    await pressKey('Escape');
    await until(() => focusedIn(bar) === links(bar)[0]);
    // Not left lying about for whoever looks next.
    expect(inside(bar).querySelector('[role=img], .panel') === null).to.equal(true);
  });

  it('keeps the reader here when anything goes wrong at the press', async () => {
    spyConsole();
    let broken = false;
    const bar = await mountBar('safety="confirm"');
    bar.ownNetworks = [
      {
        name: 'own',
        label: 'Own',
        href: () => {
          if (broken) throw new Error('later');
          return 'https://own.example/';
        },
      },
    ];
    bar.networks = 'own';
    await bar.updateComplete;
    const [link] = links(bar);
    broken = true;
    expect(press(link as HTMLElement).kept).to.equal(true);
    // Nor where the page has put an element in the place of what the address is read from.
    broken = false;
    const image = document.createElement('img');
    image.setAttribute('name', 'URL');
    document.body.append(image);
    onCleanUp(() => {
      image.remove();
    });
    expect(press(link as HTMLElement).kept).to.equal(true);
  });

  it('says so when the share sheet fails after the reader has said yes', async () => {
    spyConsole();
    stubSheet({fails: 'NotAllowedError'});
    const bar = await mountBar('networks="native" safety="confirm"');
    await ask(bar, 'Choose an app');
    press(control(bar, 'Go on: Choose an app'));
    await until(() => !dialogOf(bar)?.open);
    await until(() => inside(bar).querySelector('.panel')?.textContent.includes('That did not work'));
  });

  it('goes on to the address that it asked about, wherever the page has gone meanwhile', async () => {
    const bar = await mountBar('networks="telegram" safety="confirm" url="https://one.example/a"');
    await ask(bar);
    bar.url = 'https://two.example/b';
    await bar.updateComplete;
    const link = inside(bar).querySelector('dialog a') as HTMLAnchorElement;
    press(link);
    expect(decodeURIComponent(link.href)).to.contain('https://one.example/a').and.not.contain('two.example');
  });

  it('is also what a level without a name means', async () => {
    spyConsole();
    const bar = await mountBar('networks="telegram" safety');
    expect(press(links(bar)[0] as HTMLElement).kept).to.equal(true);
  });

  it('asks nothing of what stays on this page', async () => {
    stubClipboard();
    const {print} = window;
    window.print = () => undefined;
    onCleanUp(() => {
      window.print = print;
    });
    const bar = await mountBar(given);
    for (const name of ['Copy link', 'Print', 'QR code']) {
      await pressAndWait(bar, name);
      expect(dialogOf(bar), name).to.equal(null);
    }
  });

  it('asks before the share sheet opens, too', async () => {
    const sheet = stubSheet();
    const bar = await mountBar(`url="${address}" text="A" networks="native" safety="confirm"`);
    await ask(bar, 'Choose an app');
    expect(sheet).to.deep.equal([]);
    const goOn = control(bar, 'Go on: Choose an app');
    expect(goOn.localName).to.equal('button');
    press(goOn);
    await until(() => sheet.length);
    expect(sheet).to.deep.equal([{title: 'A', text: 'A', url: address}]);
    await until(() => !dialogOf(bar)?.open);
  });

  it('asks about what was pressed last', async () => {
    const bar = await mountBar(`url="${address}" networks="telegram x" safety="confirm"`);
    await ask(bar, 'X');
    await pressKey('Escape');
    await until(() => !dialogOf(bar)?.open);
    await ask(bar, 'Telegram');
    expect(offers(bar, 'Go on: X')).to.equal(false);
    expect(control(bar, 'Go on: Telegram').href).to.contain('https://t.me/');
  });

  it('is also what a mistyped level means', async () => {
    const spy = spyConsole();
    const bar = await mountBar(given.replace('confirm', 'conferm'));
    expect(await ask(bar)).to.equal(true);
    expect(spy.calls.map(({text}) => text)).to.have.length(1);
    expect(spy.calls[0]?.text).to.contain('off, notice, confirm');
  });

  it('leaves no open question behind when the bar is taken away', async () => {
    const box = await mount(`<div><vigil-share-bar ${given}></vigil-share-bar></div>`);
    const bar = box.firstElementChild as ShareBar;
    await ask(bar);
    bar.remove();
    box.append(bar);
    await bar.updateComplete;
    expect(dialogOf(bar)?.open).to.equal(false);
    expect(await ask(bar)).to.equal(true);
  });
});
