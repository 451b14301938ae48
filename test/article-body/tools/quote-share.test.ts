import {expect} from 'chai';
import {shareQuote} from '../../../src/article-body/quote-share.js';
import {networks as table} from '../../../src/share-bar/networks.js';
import {shareAddress} from '../../../src/share-bar/share-address.js';
import {axe, onCleanUp, pressKey, resizeWindow, sendKeys, spyConsole, until} from '../../support/fixtures.js';
import {servePages} from '../../support/pages.js';
import {press, shares, stubClipboard} from '../../share-bar/fixtures.js';
import {activeIn, control, stage, tooSmall, type Given, type Stage} from './stand-in.js';

const text =
  '<p>Before it.</p><p>Nobody is forgotten<sup><a href="#n1">1</a></sup>, they say. After it.</p><p>Another.</p>';
const words = 'Nobody is forgotten, they say.';

/** Selects from the beginning of one text to the end of another. */
function quoteIn(element: Element, first: string, last: string): Range {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const find = (wanted: string): [Text, number] => {
    const node = nodes.find(({data}) => data.includes(wanted))!;
    return [node, node.data.indexOf(wanted)];
  };
  const range = document.createRange();
  range.setStart(...find(first));
  const [node, index] = find(last);
  range.setEnd(node, index + last.length);
  return range;
}

interface Wishes extends Given {
  readonly html?: string;
  readonly ends?: readonly [string, string];
  readonly safety?: 'off' | 'notice' | 'confirm';
  readonly networks?: string;
}

/** An article with the panel for a quote open. */
function open(wishes: Wishes = {}): Stage {
  const {html = text, ends = ['Nobody', 'they say.'], safety = 'off', networks = 'telegram x email'} = wishes;
  const staged = stage(html, wishes);
  shareQuote(staged.host, staged.place, quoteIn(staged.element, ...ends), safety, networks);
  return staged;
}

const links = ({place}: Stage): HTMLAnchorElement[] => [...place.querySelectorAll<HTMLAnchorElement>('li a')];

const labels = ({place}: Stage): string[] =>
  [...place.querySelectorAll('li > *')].map((each) => each.textContent.trim());

const dialogOf = ({place}: Stage): HTMLDialogElement | null => place.querySelector('dialog');

/** The page's own address, as a share bar would pass it on. */
const page = (): string => shareAddress('', '', document);

describe('sharing a quote', () => {
  it('shows it, and offers to copy it and the networks as plain links, which learn nothing of this page', async () => {
    const {calls} = spyConsole();
    const before = performance.getEntriesByType('resource').length;
    const staged = open();
    expect(staged.place.querySelector('blockquote')?.textContent).to.equal(`“${words}”`);
    expect(labels(staged)).to.deep.equal([
      'Copy quote and link',
      'Telegram, opens in a new tab',
      'X, opens in a new tab',
      'Email, opens an app',
    ]);
    for (const link of links(staged)) expect(link).to.include({target: '_blank', rel: 'noopener noreferrer'});
    expect(staged.element.updates).to.equal(1);
    const asked = performance.getEntriesByType('resource').slice(before);
    expect(asked).to.deep.equal([]);
    await axe(staged.element);
    expect(calls).to.deep.equal([]);
  });

  it('passes on the words in the marks of their language, and an address that leads to them', () => {
    for (const [language, quoted] of [
      ['en', `“${words}”`],
      ['be', `«${words}»`],
      ['de-AT', `„${words}“`],
      ['x-unknown', `“${words}”`],
    ] as const) {
      const staged = open({language, networks: 'telegram'});
      const query = new URL(links(staged)[0]!.href).searchParams;
      expect(query.get('text')).to.equal(quoted);
      // With the number of the footnote, since that is how it stands on the page.
      expect(query.get('url')).to.match(/#:~:text=.*Nobody%20is%20forgotten/);
      expect(query.get('url')!.split('#')[0]).to.equal(page());
      staged.element.remove();
    }
  });

  it('gives each network what the share bar gives it', () => {
    const staged = open({networks: 'facebook,bluesky  mastodon\nsms'});
    const url = new URL(links(staged)[0]!.href).searchParams.get('u')!;
    const content = {text: `“${words}”`, url, hashtags: []};
    expect(links(staged).map(({href}) => href)).to.deep.equal(
      ['facebook', 'bluesky', 'mastodon', 'sms'].map(
        (name) => new URL(table.find((each) => each.name === name)!.href(content)).href,
      ),
    );
  });

  it('has the networks that are named, each once, in their order; of a share bar’s actions only the copy', () => {
    expect(
      labels(open({networks: 'copy x print x native nonsense telegram qr'})).map(
        (each) => each.split(',')[0],
      ),
    ).to.deep.equal(['Copy quote and link', 'X', 'Telegram']);
    const usual = labels(open({networks: ''})).map((each) => each.split(',')[0]);
    expect(usual).to.deep.equal([
      'Copy quote and link',
      'Facebook',
      'X',
      'Telegram',
      'WhatsApp',
      'Bluesky',
      'Mastodon',
      'Email',
    ]);
  });

  it('copies the whole quote with its address, and says so', async () => {
    const texts = stubClipboard();
    const long = `Start ${'and a lot of words '.repeat(40)}end.`;
    const staged = open({html: `<p>${long}</p>`, ends: ['Start', 'end.']});
    expect(staged.place.querySelector('blockquote')?.textContent)
      .to.match(/^“Start .*…$/)
      .and.have.length.below(260);
    control(staged.place, 'Copy').click();
    await until(() => staged.said.length > 0);
    const [quote, address, ...more] = texts[0]!.split('\n');
    expect(quote).to.equal(`“${long}”`);
    expect(address).to.match(/#:~:text=Start%20/);
    expect([texts.length, more.length]).to.deep.equal([1, 0]);
    expect(staged.said).to.deep.equal(['Copied: quote with link.']);
    expect(staged.place.textContent).to.include('Copied: quote with link.');
  });

  it('selects the text to be copied by hand where the browser refuses', async () => {
    stubClipboard(true);
    const staged = open();
    control(staged.place, 'Copy').click();
    const field = (await until(() => staged.place.querySelector('textarea')))!;
    expect(field.value).to.match(/^“Nobody is forgotten, they say.”\nhttp/);
    expect(field.readOnly).to.equal(true);
    expect(activeIn(staged)).to.equal(field);
    expect(field.selectionEnd).to.equal(field.value.length);
    expect(staged.said).to.deep.equal(['The browser did not copy it. It is selected here: copy it by hand.']);
    await axe(staged.element);
  });

  it('keeps paragraphs apart, and leaves out what is hidden', async () => {
    const texts = stubClipboard();
    const staged = open({
      html: '<p>One <span hidden>secret</span>two.</p>\n<ul><li>Three</li></ul><p>Four.</p>',
      ends: ['One', 'Four.'],
    });
    control(staged.place, 'Copy').click();
    await until(() => texts.length > 0);
    expect(texts[0]).to.match(/^“One two\.\nThree\nFour\.”\nhttp/);
    expect(texts[0]).to.not.include('secret');
  });

  it('draws nothing where there is no word in it', () => {
    const staged = stage('<p>… — !</p>');
    const range = document.createRange();
    range.selectNodeContents(staged.element);
    shareQuote(staged.host, staged.place, range, 'off', '');
    range.collapse();
    shareQuote(staged.host, staged.place, range, 'off', '');
    expect(staged.place.childNodes).to.have.length(0);
  });

  it('takes the place of a quote that stood there before', () => {
    const staged = open();
    shareQuote(staged.host, staged.place, quoteIn(staged.element, 'Another', 'Another.'), 'off', 'x');
    expect(staged.place.querySelectorAll('blockquote')).to.have.length(1);
    expect(staged.place.querySelector('blockquote')?.textContent).to.equal('“Another.”');
  });

  it('changes nothing in the text', () => {
    const staged = stage(text);
    const before = staged.element.innerHTML;
    shareQuote(staged.host, staged.place, quoteIn(staged.element, 'Nobody', 'say.'), 'confirm', '');
    expect(staged.element.innerHTML).to.equal(before);
  });
});

describe('the event of a quote', () => {
  it('names network and page, and nothing of the quote', async () => {
    stubClipboard();
    const events = shares();
    const staged = open();
    press(links(staged)[0]!);
    press(links(staged)[1]!, 'auxclick', {button: 1});
    press(links(staged)[1]!, 'auxclick', {button: 2});
    control(staged.place, 'Copy').click();
    await until(() => staged.said.length > 0);
    expect(events.map(({network, url}) => [network, url])).to.deep.equal([
      ['telegram', page()],
      ['x', page()],
      ['copy', page()],
    ]);
    expect(events.every(({target}) => target === staged.element)).to.equal(true);
    for (const event of events) expect(JSON.stringify(Object.values(event))).to.not.match(/Nobody|forgotten/);
  });

  it('lets the page take over: no link is followed, nothing is copied', () => {
    const texts = stubClipboard();
    shares(true);
    const staged = open();
    expect(press(links(staged)[0]!).kept).to.equal(true);
    control(staged.place, 'Copy').click();
    expect(texts).to.deep.equal([]);
    expect(staged.place.textContent).to.not.include('Copied');
  });

  it('keeps no link from being followed otherwise', () => {
    expect(press(links(open())[0]!).kept).to.equal(false);
  });
});

describe('a quote and safety', () => {
  const warned =
    /In Belarus .* 15 days of arrest .*Signal, WhatsApp and iMessage from your device.*sharing too.*Everyone is shown this/s;

  it('is without a warning where the site wants none', () => {
    const staged = open();
    expect(staged.place.textContent).to.not.match(/Belarus|dangerous/);
  });

  it('has the warning before the links with "notice", and the links go', async () => {
    const staged = open({safety: 'notice'});
    const details = staged.place.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.textContent).to.match(warned);
    expect(details.compareDocumentPosition(links(staged)[0]!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    control(staged.place, 'Sharing can be dangerous').focus();
    await pressKey('Enter');
    await until(() => details.open);
    await axe(staged.element);
    expect(press(links(staged)[0]!).kept).to.equal(false);
    expect(dialogOf(staged)).to.equal(null);
  });

  it('asks before any link is followed with "confirm", whatever the keys and the button of the mouse', () => {
    const events = shares();
    for (const [type, init] of [
      ['click', {}],
      ['click', {ctrlKey: true}],
      ['click', {metaKey: true}],
      ['click', {shiftKey: true}],
      ['auxclick', {button: 1}],
    ] as const) {
      const staged = open({safety: 'confirm'});
      expect(press(links(staged)[0]!, type, init).kept, JSON.stringify(init)).to.equal(true);
      expect(dialogOf(staged)?.matches(':modal')).to.equal(true);
      staged.element.remove();
    }
    const staged = open({safety: 'confirm'});
    expect(press(links(staged)[0]!, 'auxclick', {button: 2}).kept).to.equal(false);
    expect(dialogOf(staged)).to.equal(null);
    expect(events).to.deep.equal([]);
  });

  it('lets no real press of a key through', async () => {
    const pages = await servePages({'/shared': 'Shared'});
    const staged = open({safety: 'confirm'});
    const link = links(staged)[0]!;
    link.href = pages.url('/shared');
    for (const hold of ['', 'Control']) {
      link.focus();
      if (hold) await sendKeys({down: hold});
      await pressKey('Enter');
      if (hold) await sendKeys({up: hold});
      await until(() => dialogOf(staged)?.open);
      await pressKey('Escape');
      await until(() => !dialogOf(staged));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await pages.requests()).to.deep.equal([]);
    // Escape closed the dialog, and not the panel under it.
    expect(staged.place.querySelector('blockquote')).to.not.equal(null);
  });

  it('says what there is to know, and what goes on is the link itself', async () => {
    const staged = open({safety: 'confirm'});
    const [link] = links(staged);
    link!.focus();
    press(link!);
    const dialog = dialogOf(staged)!;
    expect(dialog.textContent).to.match(warned);
    expect(activeIn(staged)?.textContent).to.equal('Before you share');
    expect(dialog.getAttribute('aria-labelledby')).to.equal(activeIn(staged)?.id);
    await axe(staged.element);
    const events = shares();
    const goOn = control(dialog, 'Go on: Telegram');
    expect(goOn).to.include({href: link!.href, target: '_blank', rel: 'noopener noreferrer'});
    expect(press(goOn).kept).to.equal(false);
    expect(events.map(({network, url}) => [network, url])).to.deep.equal([['telegram', page()]]);
    await until(() => !dialogOf(staged));
    expect(activeIn(staged)).to.equal(link);
  });

  it('goes nowhere, and tells nobody, when it is not wanted any more', async () => {
    const events = shares();
    const staged = open({safety: 'confirm'});
    press(links(staged)[1]!);
    control(dialogOf(staged)!, 'Do not share').click();
    await until(() => !dialogOf(staged));
    expect(events).to.deep.equal([]);
    expect(activeIn(staged)).to.equal(links(staged)[1]);
  });

  it('offers a copy that no messenger loads a preview of', async () => {
    const texts = stubClipboard();
    const staged = open({safety: 'confirm'});
    press(links(staged)[0]!);
    control(dialogOf(staged)!, 'without preview').click();
    await until(() => texts.length > 0);
    expect(texts[0]).to.include(`“${words}”`);
    expect(texts[0]!.split('\n')[1]).to.not.match(/https:\/\/|[^[]\./);
    await until(() => staged.said.length > 0);
    expect(staged.said).to.deep.equal([
      'Copied: without preview. Whoever gets it has to put a dot in the place of each [.].',
    ]);
  });

  it('lets the page take over after the question too', () => {
    shares(true);
    const staged = open({safety: 'confirm'});
    press(links(staged)[0]!);
    expect(press(control(dialogOf(staged)!, 'Go on')).kept).to.equal(true);
  });

  it('copies without a question, since that tells nobody anything', async () => {
    const texts = stubClipboard();
    const staged = open({safety: 'confirm'});
    control(staged.place, 'Copy').click();
    await until(() => texts.length > 0);
    expect(dialogOf(staged)).to.equal(null);
  });
});

describe('the panel of a quote', () => {
  it('has the focus, is named, and gives the focus back with Escape and by its button', async () => {
    const staged = open();
    const panel = staged.place.firstElementChild;
    expect(activeIn(staged)).to.equal(panel);
    expect(panel).to.include({role: 'group', ariaLabel: 'Share this quote'});
    await pressKey('Tab');
    expect(activeIn(staged)?.textContent).to.equal('Copy quote and link');
    let left = 0;
    const leave = () => (left += 1);
    document.addEventListener('keydown', leave);
    onCleanUp(() => document.removeEventListener('keydown', leave));
    await pressKey('Escape');
    expect(staged.place.childNodes).to.have.length(0);
    expect(activeIn(staged)).to.equal(staged.button);
    expect(left).to.equal(0);
    expect(staged.element.updates).to.equal(2);
    const other = open();
    control(other.place, 'Close').focus();
    await pressKey('Enter');
    expect(other.place.childNodes).to.have.length(0);
    expect(activeIn(other)).to.equal(other.button);
  });

  it('marks the quote with its language, and its own words with theirs', () => {
    const staged = open({
      language: 'fa',
      textLanguage: 'be',
      translations: {
        'tools.copyQuote': 'Скапіяваць цытату',
        'share.newTab': 'у новай укладцы',
        'share.email': 'Пошта',
      },
    });
    expect(staged.place.firstElementChild).to.include({lang: 'be'});
    expect(staged.place.querySelector('blockquote')).to.include({lang: 'fa', dir: 'auto'});
    expect(labels(staged).slice(0, 2)).to.deep.equal(['Скапіяваць цытату', 'Telegram, у новай укладцы']);
    expect(labels(staged)[3]).to.match(/^Пошта/);
  });

  it('has room at 320 px, and no control smaller than 24 px, the dialog neither', async () => {
    await resizeWindow(320, 480);
    const staged = open({safety: 'confirm', networks: ''});
    expect(tooSmall(staged.place)).to.deep.equal([]);
    expect(staged.place.scrollWidth).to.be.at.most(staged.place.clientWidth);
    press(links(staged)[0]!);
    const dialog = dialogOf(staged)!;
    expect(tooSmall(dialog)).to.deep.equal([]);
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    // What answers the question is in sight, however long the warning.
    const answer = control(dialog, 'Do not share').getBoundingClientRect();
    expect(answer.bottom).to.be.at.most(innerHeight);
  });
});
