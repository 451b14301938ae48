import {expect} from 'chai';
import {textWithLink, withoutPreview} from '../../src/share-bar/copy-text.js';
import {mutationsOf} from '../prisoner-counter/fixtures.js';
import {axe, until} from '../support/fixtures.js';
import {
  address,
  announced,
  control,
  focusedIn,
  inside,
  mountBar,
  offers,
  pressAndWait,
  shares,
  stubClipboard,
  stubNavigator,
} from './fixtures.js';

const everything = `url="${address}" text="A headline" networks="copy" mirror-url="https://mirror.example/a" onion-url="http://onion.example/a"`;

const others = [
  'text with link',
  'without preview',
  'link that works without a VPN',
  'onion link for Tor Browser',
];

describe('copying', () => {
  it('copies the link with one press, says so on the screen and to screen readers, and then offers the rest', async () => {
    const texts = stubClipboard();
    const events = shares();
    const bar = await mountBar(everything);
    for (const other of others) expect(offers(bar, other), other).to.equal(false);
    await pressAndWait(bar, 'Copy link');
    expect(texts).to.deep.equal([address]);
    expect(inside(bar).querySelector('.panel')?.textContent).to.contain('Copied: link.');
    expect(announced()).to.equal('Copied: link.');
    for (const other of others) expect(offers(bar, other), other).to.equal(true);
    expect(events.map(({network, url}) => [network, url])).to.deep.equal([['copy', address]]);
    await axe(bar);
  });

  it('copies each of the rest', async () => {
    const texts = stubClipboard();
    const events = shares();
    const bar = await mountBar(everything);
    await pressAndWait(bar, 'Copy link');
    for (const other of others) {
      await pressAndWait(bar, other);
      expect(inside(bar).querySelector('.panel')?.textContent).to.contain(`Copied: ${other}.`);
      expect(announced()).to.equal(`Copied: ${other}.`);
      // What was copied is not offered "instead".
      expect(offers(bar, other)).to.equal(false);
    }
    const copied = [
      address,
      textWithLink({text: 'A headline', url: address}),
      withoutPreview(address),
      'https://mirror.example/a',
      'http://onion.example/a',
    ];
    expect(texts).to.deep.equal(copied);
    expect(events.map(({url}) => url)).to.deep.equal([
      address,
      address,
      address,
      'https://mirror.example/a',
      'http://onion.example/a',
    ]);
  });

  it('offers no mirror and no onion address where none is given', async () => {
    stubClipboard();
    const bar = await mountBar(`url="${address}" networks="copy"`);
    await pressAndWait(bar, 'Copy link');
    expect(offers(bar, 'without preview')).to.equal(true);
    expect(offers(bar, 'link that works')).to.equal(false);
    expect(offers(bar, 'onion')).to.equal(false);
  });

  it('announces the same again', async () => {
    stubClipboard();
    const bar = await mountBar(everything);
    await pressAndWait(bar, 'Copy link');
    const region = document.querySelector('body > [role=status]') as HTMLElement;
    const changes = new MutationObserver(() => undefined);
    changes.observe(region, {childList: true});
    const mutations = mutationsOf(bar);
    await pressAndWait(bar, 'Copy link');
    changes.takeRecords();
    changes.disconnect();
    expect(announced()).to.equal('Copied: link.');
    expect(mutations()).to.deep.equal([]);
  });

  for (const [how, stub] of [
    ['is refused', () => stubClipboard(true)],
    [
      'is missing',
      () => {
        stubNavigator('clipboard', undefined);
      },
    ],
  ] as const) {
    it(`shows the text, selected, where the clipboard ${how}`, async () => {
      stub();
      const bar = await mountBar(everything);
      const field = () => inside(bar).querySelector('textarea');
      await pressAndWait(bar, 'Copy link');
      for (const [press, text] of [
        ['text with link', `A headline\n${address}`],
        ['without preview', withoutPreview(address)],
        ['', ''],
      ] as const) {
        if (press === 'text with link') expect(field()?.value).to.equal(address);
        if (!press) break;
        await pressAndWait(bar, press);
        await until(() => field()?.value === text);
        expect(field()?.readOnly).to.equal(true);
        expect(focusedIn(bar)).to.equal(field());
        expect([field()?.selectionStart, field()?.selectionEnd]).to.deep.equal([0, text.length]);
        expect(announced()).to.contain('copy it by hand');
        expect(inside(bar).textContent).to.not.contain('Copied:');
        await axe(bar);
      }
    });
  }

  it('does nothing where the page takes over', async () => {
    const texts = stubClipboard();
    const bar = await mountBar(everything);
    await pressAndWait(bar, 'Copy link');
    const events = shares(true);
    await pressAndWait(bar, 'without preview');
    expect(texts).to.deep.equal([address]);
    expect(events).to.have.length(1);
    expect(control(bar, 'without preview').textContent.trim()).to.equal('without preview');
  });
});
