import {expect} from 'chai';
import {cardDetails} from '../../src/share-bar/card-details.js';
import type {ShareBar} from '../../src/share-bar/share-bar.js';
import {attributes, numberIs, tag} from '../prisoner-counter/fixtures.js';
import {axe, emulate, mount, onCleanUp, pressKey, spyConsole, until} from '../support/fixtures.js';
import {
  address,
  control,
  dialogOf,
  inside,
  isOpen,
  mountBar,
  offers,
  press,
  pressAndWait,
  read,
  shares,
  stubSheet,
} from './fixtures.js';

const codeOf = (bar: Element) => inside(bar).querySelector<SVGElement>('[role=img]');

describe('the QR code', () => {
  it('is shown on white with a press, under the address in words, and goes with another', async () => {
    const bar = await mountBar(`url="${address}" networks="x" qr`);
    const events = shares();
    const button = control(bar, 'QR code');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(codeOf(bar)).to.equal(null);
    press(button);
    const code = await until(() => codeOf(bar));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(code?.getAttribute('aria-label')).to.equal(`QR code: ${address}`);
    expect(inside(bar).querySelector('figcaption')?.textContent).to.contain(address);
    expect(getComputedStyle(code as Element)).to.include({
      backgroundColor: 'rgb(255, 255, 255)',
      fill: 'rgb(0, 0, 0)',
    });
    expect(code?.getBoundingClientRect().width).to.be.above(150);
    await axe(bar);
    await pressAndWait(bar, 'QR code');
    expect(codeOf(bar)).to.equal(null);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(events.map(({network, url}) => [network, url])).to.deep.equal([
      ['qr', address],
      ['qr', address],
    ]);
  });

  it('can be saved as a file, which is what is shown', async () => {
    const bar = await mountBar(`url="${address}" qr`);
    press(control(bar, 'QR code'));
    await until(() => codeOf(bar));
    const save = control(bar, 'Save the picture');
    expect(save.download).to.equal('qr.svg');
    const text = decodeURIComponent(save.href.replace(/^data:image\/svg\+xml,/, ''));
    const file = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    expect(file.localName).to.equal('svg');
    expect(file.getAttribute('viewBox')).to.equal(codeOf(bar)?.getAttribute('viewBox'));
    expect([...file.querySelectorAll('path')].map((each) => each.getAttribute('d'))).to.include(
      codeOf(bar)?.querySelector('path')?.getAttribute('d'),
    );
  });

  it('stays dark on white in forced colours and on a dark page', async () => {
    const box = await mount(
      `<div style="background: #000; color: #fff"><vigil-share-bar qr></vigil-share-bar></div>`,
    );
    const bar = box.firstElementChild as ShareBar;
    await emulate({forcedColors: 'active'});
    press(control(bar, 'QR code'));
    const code = await until(() => codeOf(bar));
    expect(getComputedStyle(code as Element)).to.include({
      backgroundColor: 'rgb(255, 255, 255)',
      fill: 'rgb(0, 0, 0)',
    });
  });

  it('that is too long for any code is said plainly', async () => {
    const spy = spyConsole();
    const codes: string[] = [];
    const bar = await mountBar(`url="${address}?${'a'.repeat(3000)}" networks="x" qr`);
    bar.addEventListener('vigil-error', ({code}) => codes.push(code));
    press(control(bar, 'QR code'));
    await until(() => inside(bar).textContent.includes('That did not work'));
    expect(codes).to.deep.equal(['qr']);
    expect(codeOf(bar)).to.equal(null);
    expect(spy.calls.map(({level}) => level)).to.deep.equal(['warn']);
  });
});

/** Counts the pictures that are drawn from now on. */
function pictures(): {count: number} {
  const made = {count: 0};
  const {toBlob} = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.toBlob = function (...given) {
    made.count += 1;
    toBlob.apply(this, given);
  };
  onCleanUp(() => {
    HTMLCanvasElement.prototype.toBlob = toBlob;
  });
  return made;
}

/** The files that are saved from now on, by name and type. */
function saved(): {name: string; href: string}[] {
  const files: {name: string; href: string}[] = [];
  const {click} = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    files.push({name: this.download, href: this.href});
  };
  onCleanUp(() => {
    HTMLAnchorElement.prototype.click = click;
  });
  return files;
}

/** A bar that has its picture's code, which comes a moment after the bar. */
async function mountWithPicture(given: string): Promise<ShareBar> {
  const bar = await mountBar(given);
  await until(() => offers(bar, 'Picture'));
  return bar;
}

describe('the picture', () => {
  const given = `url="${address}" text="A headline" networks="x" card`;

  it('is made when the reader is about to ask for it, once, and not before', async () => {
    const made = pictures();
    const bar = await mountWithPicture(given);
    await bar.updateComplete;
    expect(made.count).to.equal(0);
    const button = control(bar, 'Picture');
    button.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => made.count);
    button.focus();
    button.dispatchEvent(new PointerEvent('pointerenter'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made.count).to.equal(1);
    // Another headline is another picture.
    bar.text = 'Another';
    await bar.updateComplete;
    button.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => made.count === 2);
  });

  it('is made when it gets the focus from the keyboard', async () => {
    const made = pictures();
    const bar = await mountWithPicture('networks="card"');
    bar.before(document.createElement('input'));
    (bar.previousElementSibling as HTMLElement).focus();
    expect(made.count).to.equal(0);
    await pressKey('Tab');
    await until(() => made.count);
  });

  it('goes to the share sheet where that takes files', async () => {
    const sheet = stubSheet({takesFiles: true});
    const files = saved();
    const bar = await mountWithPicture(given);
    press(control(bar, 'Picture'));
    await until(() => sheet.length);
    expect(sheet[0]).to.include({title: 'A headline', text: 'A headline', url: address});
    const [file] = sheet[0]?.files ?? [];
    expect(file).to.include({name: 'card.png', type: 'image/png'});
    const {width, height} = await createImageBitmap(file as File);
    expect([width, height]).to.deep.equal([1200, 630]);
    expect(files).to.deep.equal([]);
  });

  it('is saved where there is no sheet, or one that takes none', async () => {
    const sheet = stubSheet({takesFiles: false});
    const files = saved();
    const bar = await mountWithPicture(given);
    press(control(bar, 'Picture'));
    await until(() => files.length);
    expect(files[0]?.name).to.equal('card.png');
    expect(files[0]?.href).to.match(/^blob:/);
    expect(sheet).to.deep.equal([]);
  });

  it('goes with what the share sheet shares, and is left out where the sheet takes none', async () => {
    for (const takesFiles of [true, false]) {
      const sheet = stubSheet({takesFiles});
      const bar = await mountWithPicture(given.replace('"x"', '"native"'));
      press(control(bar, 'Choose an app'));
      await until(() => sheet.length);
      expect(sheet[0]?.files?.length ?? 0).to.equal(takesFiles ? 1 : 0);
      expect(sheet[0]?.url).to.equal(address);
    }
  });

  it('that the browser refuses to draw is said plainly, and a page is shared without it', async () => {
    spyConsole();
    const {getContext} = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = (() => null) as typeof getContext;
    onCleanUp(() => {
      HTMLCanvasElement.prototype.getContext = getContext;
    });
    const sheet = stubSheet({takesFiles: true});
    const codes: string[] = [];
    const bar = await mountWithPicture(given.replace('"x"', '"native"'));
    bar.addEventListener('vigil-error', ({code}) => codes.push(code));
    control(bar, 'Picture').dispatchEvent(new PointerEvent('pointerenter'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(codes).to.deep.equal([]);
    press(control(bar, 'Picture'));
    await until(() => inside(bar).textContent.includes('That did not work'));
    expect(codes).to.deep.equal(['card']);
    press(control(bar, 'Choose an app'));
    await until(() => sheet.length);
    expect(sheet[0]?.files).to.equal(undefined);
  });

  it('is offered when its code is there, in a place that was held for it', async () => {
    const bar = await mountBar(`url="${address}" networks="x card copy"`);
    const left = () => control(bar, 'Copy link').getBoundingClientRect().left;
    const before = left();
    expect(offers(bar, 'Picture')).to.equal(false);
    await until(() => offers(bar, 'Picture'));
    expect(left()).to.equal(before);
  });

  it('is asked about before it leaves', async () => {
    const sheet = stubSheet({takesFiles: true});
    const bar = await mountWithPicture(`${given} safety="confirm"`);
    press(control(bar, 'Picture'));
    await isOpen(bar);
    expect(sheet).to.deep.equal([]);
    press(control(bar, 'Go on: Picture'));
    await until(() => sheet.length);
    expect(dialogOf(bar)?.open).to.equal(false);
    expect(offers(bar, 'Go on')).to.equal(false);
  });
});

describe('what stands on the picture', () => {
  const content = {url: address, text: 'A headline', hashtags: []};

  it('without a counter: the headline and the site, and no number', async () => {
    const root = await mount('<p style="color: rgb(1, 2, 3); font-family: monospace" dir="rtl">x</p>');
    document.body.style.background = 'rgb(250, 240, 230)';
    onCleanUp(() => {
      document.body.style.background = '';
    });
    expect(cardDetails(content, root, null, 'be')).to.deep.equal({
      headline: 'A headline',
      site: 'newspaper.example',
      direction: 'rtl',
      language: 'be',
      fontFamily: 'monospace',
      color: 'rgb(1, 2, 3)',
      background: 'rgb(250, 240, 230)',
    });
  });

  it('names the site as its own page does', () => {
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'og:site_name');
    meta.content = 'The Newspaper';
    document.head.append(meta);
    onCleanUp(() => {
      meta.remove();
    });
    expect(cardDetails(content, document.body, null, 'en').site).to.equal('The Newspaper, newspaper.example');
  });

  it('with a counter: the number that it shows, with its bound, its date and its source', async () => {
    const counter = await mount(tag(`${attributes} bound="at-least" place="Belarus"`));
    await numberIs(counter, '1,244');
    const details = cardDetails(content, document.body, counter, 'en');
    expect(details.count).to.equal('At least 1,244');
    expect(details.countLabel).to.equal('political prisoners, Belarus');
    expect(details.source).to.equal('As of January 31, 2025 · Source: Viasna');
    counter.setAttribute('count', '1200');
    await numberIs(counter, '1,200');
    // Also while the old number still rolls away.
    expect(cardDetails(content, document.body, counter, 'en').count).to.equal('At least 1,200');
  });

  it('with a counter that shows none: no number', async () => {
    spyConsole();
    const counter = await mount(tag(''));
    const details = cardDetails(content, document.body, counter, 'en');
    expect(details).to.not.have.any.keys('count', 'countLabel', 'source');
    const bar = await mountWithPicture('card card-counter="nowhere" networks="x"');
    expect(read(control(bar, 'Picture'))).to.equal('Picture');
  });
});
