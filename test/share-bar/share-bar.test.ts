import {expect} from 'chai';
import {defaultNetworks, networks} from '../../src/share-bar/networks.js';
import type {ShareBar} from '../../src/share-bar/share-bar.js';
import {countTraces} from '../core/traces.js';
import {mutationsOf} from '../prisoner-counter/fixtures.js';
import {axe, emulate, mount, onCleanUp, pressKey, spyConsole, until} from '../support/fixtures.js';
import {
  address,
  control,
  inside,
  labels,
  links,
  mountBar,
  offers,
  press,
  pressAndWait,
  read,
  seen,
  shares,
  stubNavigator,
  stubSheet,
} from './fixtures.js';

/** A title for the document until the test ends. */
function title(text: string): void {
  const before = document.title;
  document.title = text;
  onCleanUp(() => {
    document.title = before;
  });
}

describe('the share bar', () => {
  it('offers every network of the table as a plain link, in its order, and vk and ok only by name', async () => {
    title('A headline');
    const bar = await mountBar();
    const content = {url: address, text: 'A headline', hashtags: []};
    const expected = networks.filter(({name}) => defaultNetworks.includes(name));
    expect(links(bar).map((link) => link.getAttribute('href'))).to.deep.equal(
      expected.map(({href}) => href(content)),
    );
    for (const link of links(bar)) {
      expect(link.target).to.equal('_blank');
      expect(link.rel).to.equal('noopener noreferrer');
    }
    expect(expected.map(({name}) => name))
      .to.not.include('vk')
      .and.to.not.include('ok');
    expect(labels(await mountBar('networks="ok vk"'))).to.deep.equal(['OK', 'VK']);
  });

  it('is ready when it is rendered: what stood between the tags is gone, and nothing has the focus', async () => {
    const bar = await mountBar();
    expect(bar.querySelector('a')?.getClientRects().length).to.equal(0);
    expect(document.activeElement).to.equal(document.body);
    expect(inside(bar).querySelectorAll('dialog, [popover], details, img, iframe')).to.have.length(0);
  });

  it('gives each link a name that begins with what is seen, and then says where it leads', async () => {
    for (const shown of ['both', 'icon', 'text']) {
      const bar = await mountBar(`labels="${shown}" networks="telegram viber email copy print"`);
      const names = [...inside(bar).querySelectorAll('li > *')].map(read);
      expect(names).to.deep.equal([
        'Telegram, opens in a new tab',
        'Viber, opens an app',
        'Email, opens an app',
        'Copy link',
        'Print',
      ]);
      const visible = [...inside(bar).querySelectorAll('li > *')].map(seen);
      expect(visible).to.deep.equal(
        shown === 'icon' ? ['', '', '', '', ''] : ['Telegram', 'Viber', 'Email', 'Copy link', 'Print'],
      );
      const icons = [...inside(bar).querySelectorAll('svg')];
      expect(icons).to.have.length(shown === 'text' ? 0 : 5);
      for (const icon of icons) expect(icon.getAttribute('aria-hidden')).to.equal('true');
      await axe(bar);
    }
  });

  it('is a list by name and role', async () => {
    const bar = await mountBar();
    const list = inside(bar).querySelector('ul');
    expect(list?.getAttribute('role')).to.equal('list');
    expect(list?.getAttribute('aria-label')).to.equal('Share');
    for (const child of list?.children ?? []) expect(child.localName).to.equal('li');
  });

  it('takes names in any order, each once, and adds the switches at the end', async () => {
    const bar = await mountBar('networks="x, print  telegram,x" qr card');
    expect(labels(bar)).to.deep.equal(['X', 'Print', 'Telegram', 'QR code', 'Picture']);
    bar.networks = 'qr telegram';
    await bar.updateComplete;
    expect(labels(bar)).to.deep.equal(['QR code', 'Telegram', 'Picture']);
  });

  it('warns once of a name that it does not know, with the list, and goes on without it', async () => {
    const spy = spyConsole();
    for (let time = 0; time < 2; time += 1) {
      expect(labels(await mountBar('networks="x myspace telegram"'))).to.deep.equal(['X', 'Telegram']);
    }
    expect(spy.calls).to.have.length(1);
    expect(spy.calls[0]?.level).to.equal('warn');
    expect(spy.calls[0]?.text).to.match(
      /^\[vigil\] .*myspace.*facebook, .*, ok, native, copy, qr, card, print/,
    );
  });

  it('falls back where a value is not understood, and says so once', async () => {
    const spy = spyConsole();
    for (let time = 0; time < 2; time += 1) {
      const bar = await mountBar('display="popup" labels="none" networks="x"');
      expect(inside(bar).querySelectorAll('[popover]')).to.have.length(0);
      expect(seen(control(bar, 'X'))).to.equal('X');
    }
    expect(spy.calls.map(({text}) => text.replace(/^.*?Use /, ''))).to.deep.equal([
      'both, icon, text.',
      'bar, menu.',
    ]);
  });

  it('takes networks of the page, also set before the element was defined', async () => {
    const own = {
      name: 'matrix',
      label: 'Matrix',
      href: ({url}: {url: string}) => `https://matrix.example/#${encodeURIComponent(url)}`,
    };
    const bar = await mountBar(`url="${address}" networks="x"`);
    const early = document.createElement('vigil-share-bar');
    expect(bar.ownNetworks).to.deep.equal([]);
    bar.ownNetworks = [own];
    // As it stands on an element that is not upgraded yet.
    Object.defineProperty(early, 'ownNetworks', {
      value: [own],
      configurable: true,
      enumerable: true,
      writable: true,
    });
    for (const each of [bar, early]) {
      each.url = address;
      each.networks = 'matrix x';
    }
    bar.after(early);
    for (const each of [bar, early]) {
      await each.updateComplete;
      expect(labels(each)).to.deep.equal(['Matrix', 'X']);
      expect(links(each)[0]?.href).to.equal(own.href({url: address}));
      expect(links(each)[0]?.querySelector('svg')).to.equal(null);
      // Without a mark the label stands alone.
      each.labels = 'icon';
      await each.updateComplete;
      expect(seen(links(each)[0] as Element)).to.equal('Matrix');
    }
  });

  it('passes on the text and the hashtags that are given, and asks one Mastodon server where one is named', async () => {
    const bar = await mountBar(
      `url="${address}" text="Свабоду!" hashtags="#Belarus, freedom" networks="x mastodon" mastodon-instance="social.example"`,
    );
    const [x, mastodon] = links(bar).map(({href}) => new URL(href));
    expect(x?.searchParams.get('text')).to.equal('Свабоду!');
    expect(x?.searchParams.get('hashtags')).to.equal('Belarus,freedom');
    expect(x?.searchParams.get('url')).to.equal(address);
    expect(mastodon?.origin).to.equal('https://social.example');
    expect(mastodon?.searchParams.get('text')).to.contain('#Belarus #freedom').and.contain(address);
  });

  it('follows a single-page site: the address and title are read when a link is used', async () => {
    const before = location.href;
    onCleanUp(() => {
      history.replaceState(null, '', before);
    });
    title('Before');
    const bar = await mountBar('networks="telegram"');
    const [link] = links(bar) as [HTMLAnchorElement];
    const go = (path: string) => {
      history.replaceState(null, '', path);
      document.title = path;
      return location.href;
    };
    const shared = () => new URL(link.href).searchParams.get('url');
    for (const type of ['pointerdown', 'pointerover', 'keydown', 'focusin']) {
      const next = go(`/next-${type}`);
      expect(shared()).to.not.equal(next);
      link.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
      await bar.updateComplete;
      expect(shared(), type).to.equal(next);
      expect(new URL(link.href).searchParams.get('text')).to.equal(`/next-${type}`);
    }
    const events = shares();
    const last = go('/by-script?utm_source=x&a=1').replace('utm_source=x&', '');
    const {href, kept} = press(link);
    expect(kept).to.equal(false);
    expect(new URL(href ?? '').searchParams.get('url')).to.equal(last);
    expect(events.map(({network, url}) => [network, url])).to.deep.equal([['telegram', last]]);
    // An address that is given stays.
    bar.url = address;
    go('/elsewhere');
    await bar.updateComplete;
    expect(shared()).to.equal(address);
  });
});

describe('vigil-share', () => {
  it('tells of every way in which a link is followed, and of no right click', async () => {
    const bar = await mountBar(`url="${address}" networks="telegram"`);
    const events = shares();
    const link = control(bar, 'Telegram');
    for (const keys of [{}, {ctrlKey: true}, {shiftKey: true}, {metaKey: true}, {altKey: true}])
      expect(press(link, 'click', keys).kept).to.equal(false);
    expect(press(link, 'auxclick', {button: 1}).kept).to.equal(false);
    expect(events).to.have.length(6);
    press(link, 'auxclick', {button: 2});
    expect(events).to.have.length(6);
    expect(events[0]).to.include({
      bubbles: true,
      composed: true,
      cancelable: true,
      network: 'telegram',
      url: address,
    });
  });

  it('cancelled, keeps the widget from doing anything', async () => {
    const sheet = stubSheet();
    let printed = 0;
    const {print} = window;
    window.print = () => void (printed += 1);
    onCleanUp(() => {
      window.print = print;
    });
    const bar = await mountBar(`url="${address}" networks="native telegram print qr card copy"`);
    await until(() => offers(bar, 'Picture'));
    const events = shares(true);
    const mutations = mutationsOf(bar);
    expect(press(control(bar, 'Telegram')).kept).to.equal(true);
    expect(press(control(bar, 'Telegram'), 'auxclick', {button: 1}).kept).to.equal(true);
    for (const name of ['Choose an app', 'Print', 'QR code', 'Picture', 'Copy link'])
      await pressAndWait(bar, name);
    expect(events.map(({network}) => network)).to.deep.equal([
      'telegram',
      'telegram',
      'native',
      'print',
      'qr',
      'card',
      'copy',
    ]);
    expect(sheet).to.deep.equal([]);
    expect(printed).to.equal(0);
    expect(mutations()).to.deep.equal([]);
  });
});

describe('the actions', () => {
  it('print opens the print dialog of the browser', async () => {
    let printed = 0;
    const {print} = window;
    window.print = () => void (printed += 1);
    onCleanUp(() => {
      window.print = print;
    });
    const bar = await mountBar('networks="print"');
    await pressAndWait(bar, 'Print');
    expect(printed).to.equal(1);
  });

  it('native is there only where the browser has a share sheet, and comes first then', async () => {
    stubNavigator('share', undefined);
    expect(labels(await mountBar())).to.not.include('Choose an app');
    stubSheet();
    expect(labels(await mountBar()).slice(0, 2)).to.deep.equal(['Choose an app', 'Copy link']);
  });

  it('native gives title, text and address, once, and says nothing when the reader closes the sheet', async () => {
    const spy = spyConsole();
    const faults: unknown[] = [];
    const sheet = stubSheet({fails: 'AbortError'});
    const bar = await mountBar(`url="${address}" text="A line" networks="native"`);
    bar.addEventListener('vigil-error', (event) => faults.push(event));
    await pressAndWait(bar, 'Choose an app');
    expect(sheet).to.deep.equal([{title: 'A line', text: 'A line', url: address}]);
    expect(faults).to.deep.equal([]);
    expect(inside(bar).textContent).to.not.contain('did not work');
    expect(spy.calls).to.deep.equal([]);
  });

  it('native says it plainly when the sheet fails', async () => {
    const spy = spyConsole();
    const codes: string[] = [];
    stubSheet({fails: 'NotAllowedError'});
    const bar = await mountBar('networks="native"');
    bar.addEventListener('vigil-error', ({code}) => codes.push(code));
    await pressAndWait(bar, 'Choose an app');
    expect(codes).to.deep.equal(['native']);
    expect(inside(bar).textContent).to.contain('That did not work');
    expect(spy.calls.map(({level}) => level)).to.deep.equal(['warn']);
    await axe(bar);
  });
});

describe('the look', () => {
  it('fits 320 px with targets of 24 px, and runs from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const box = await mount(
        `<div dir="${dir}" style="width: 288px"><vigil-share-bar qr card labels="${dir === 'ltr' ? 'both' : 'icon'}"></vigil-share-bar></div>`,
      );
      const bar = box.firstElementChild as ShareBar;
      const {left, right} = box.getBoundingClientRect();
      const rects = [...inside(bar).querySelectorAll('li > *')].map((each) => each.getBoundingClientRect());
      expect(rects.length).to.be.greaterThan(12);
      for (const rect of rects) {
        expect(rect.width).to.be.at.least(24);
        expect(rect.height).to.be.at.least(24);
        expect(rect.left).to.be.at.least(left - 0.5);
        expect(rect.right).to.be.at.most(right + 0.5);
      }
      if (dir === 'rtl') expect(rects[0]?.right).to.be.closeTo(right, 1);
      else expect(rects[0]?.left).to.be.closeTo(left, 1);
    }
  });

  it('keeps marks visible in forced colours', async function () {
    if (!(await emulate({forcedColors: 'active'}))) this.skip();
    const bar = await mountBar('networks="telegram copy"');
    for (const svg of inside(bar).querySelectorAll('svg')) {
      const {fill} = getComputedStyle(svg);
      const {color} = getComputedStyle(svg.parentElement as Element);
      expect(fill).to.equal(color);
      expect(fill).to.not.equal(getComputedStyle(document.documentElement).backgroundColor);
    }
    await axe(bar);
  });

  it('can be used with the keyboard, in the order of the list', async () => {
    const bar = await mountBar('networks="telegram copy x"');
    bar.before(document.createElement('input'));
    (bar.previousElementSibling as HTMLElement).focus();
    for (const name of ['Telegram', 'Copy link', 'X']) {
      await pressKey('Tab');
      expect(read(inside(bar).activeElement as Element).startsWith(name), name).to.equal(true);
    }
  });
});

describe('what does not change', () => {
  it('drawing it again with the same changes nothing', async () => {
    const bar = await mountBar(`url="${address}" qr card safety="notice"`);
    await until(() => offers(bar, 'Picture'));
    const mutations = mutationsOf(bar);
    for (let time = 0; time < 3; time += 1) {
      bar.requestUpdate();
      await bar.updateComplete;
    }
    expect(mutations()).to.deep.equal([]);
  });

  it('coming and going leaves nothing behind', async () => {
    (await mountBar()).remove();
    const traces = countTraces();
    const box = document.createElement('div');
    document.body.append(box);
    onCleanUp(() => {
      box.remove();
    });
    const before = traces();
    for (const given of ['', 'display="menu" qr card', 'safety="confirm"', 'safety="notice"']) {
      box.innerHTML = `<vigil-share-bar ${given}></vigil-share-bar>`;
      await (box.firstElementChild as ShareBar).updateComplete;
      box.append(box.firstElementChild as Element);
      await (box.firstElementChild as ShareBar).updateComplete;
      box.replaceChildren();
      expect(traces(), given).to.deep.equal(before);
    }
  });
});
