import {expect} from 'chai';
import {showPage} from '../core/clock.js';
import {axe, mount, onCleanUp, spyConsole, until} from '../support/fixtures.js';
import {servePages} from '../support/pages.js';
import {
  answer,
  attributes,
  deferred,
  feed,
  hasState,
  heard,
  inline,
  mutationsOf,
  newUrl,
  numberIs,
  numberOf,
  part,
  said,
  showsFallback,
  stubFetch,
  tag,
  textOf,
  type PrisonerCounter,
} from './fixtures.js';

type Failure = Event & {code: string; message: string};
type Change = Event & {previous: number; current: number};

const mountCounter = (given: string, between?: string) => mount<PrisonerCounter>(tag(given, between));

/** Mounts a counter on a feed whose answers a test gives one after the other, and waits for the first. */
async function mountFeed(given: string, ...replies: unknown[]): Promise<PrisonerCounter> {
  stubFetch((_, call) => {
    const reply = replies[Math.min(call, replies.length - 1)];
    return reply instanceof Response
      ? reply.clone()
      : reply instanceof Error
        ? Promise.reject(reply)
        : answer(reply);
  });
  const counter = await mountCounter(`src="${newUrl()}" ${given}`);
  await until(() => numberOf(counter) ?? replies[0] instanceof Response);
  return counter;
}

const links = (counter: Element): [text: string, address: string | null][] =>
  [...(counter.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => [
    textOf(link),
    link.getAttribute('href'),
  ]);

/** Says that it is another day, until the test ends. */
function itIs(day: string): void {
  const real = Date.now;
  Date.now = () => Date.parse(`${day}T12:00:00Z`);
  onCleanUp(() => {
    Date.now = real;
  });
}

describe('counter: what it shows', () => {
  it('shows the fallback, and no number, until the first answer', async () => {
    const first = deferred<Response>();
    stubFetch(() => first.promise);
    const counter = await mountCounter(`src="${newUrl()}"`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(showsFallback(counter)).to.equal(true);
    expect(numberOf(counter)).to.equal(undefined);
    expect(said(counter)).to.equal('');
    first.resolve(answer());
    await numberIs(counter, '1,244');
    expect(showsFallback(counter)).to.equal(false);
  });

  it('shows a count from attributes, with its source, its date and no request', async () => {
    const calls = stubFetch(() => answer());
    const spy = spyConsole();
    const counter = await mountCounter(attributes);
    expect(said(counter)).to.equal('1,244 political prisoners As of January 31, 2025 Source: Viasna');
    expect(links(counter)).to.deep.equal([['Viasna', 'https://prisoners.example/']]);
    expect(counter.shadowRoot?.querySelector('time')?.getAttribute('datetime')).to.equal('2025-01-31');
    expect(calls).to.deep.equal([]);
    expect(spy.calls).to.deep.equal([]);
    await axe(counter);
  });

  it('shows a count from an inline feed, with no request', async () => {
    const calls = stubFetch(() => answer());
    const spy = spyConsole();
    const counter = await mountCounter('', inline(feed({bound: 'at-least', place: 'Belarus'})));
    expect(said(counter)).to.equal(
      'At least 1,244 political prisoners, Belarus As of January 31, 2025 Source: Viasna',
    );
    expect(calls).to.deep.equal([]);
    expect(spy.calls).to.deep.equal([]);
  });

  it('takes an inline feed that comes after the element, when it is asked to refresh', async () => {
    const spy = spyConsole();
    const counter = await mountCounter('', '<p>The fallback</p>');
    spy.calls.splice(0);
    counter.insertAdjacentHTML('beforeend', inline(feed()));
    await counter.refresh();
    await numberIs(counter, '1,244');
    expect(spy.calls).to.deep.equal([]);
  });

  it('reads the children again when refresh() is called', async () => {
    const counter = await mountCounter('', inline(feed()));
    const script = counter.querySelector('script');
    if (script) script.textContent = JSON.stringify(feed({count: 7}));
    await counter.refresh();
    expect(numberOf(counter)).to.equal('7');
  });

  it('takes no script but a JSON one that is its own child', async () => {
    spyConsole();
    const failures = heard<Failure>('vigil-error');
    const counter = await mountCounter(
      '',
      `<div>${inline(feed())}</div><script type="text/plain">{}</script>`,
    );
    expect(numberOf(counter)).to.equal(undefined);
    expect(failures[0]?.code).to.equal('no-count');
  });

  it('shows a JSON feed, and a CSV feed, whatever the type that the server names', async () => {
    const csv =
      'as_of,count,source_url\r\n2024-12-31,1265,https://one.example/\r\n2025-01-31,"1244",https://www.two.example/a\r\n';
    const spy = spyConsole();
    const pages = await servePages({
      '/a.json': {json: feed(), headers: {'content-type': 'text/plain'}},
      '/b.csv': {body: csv},
      '/c': {body: csv, headers: {'content-type': 'application/octet-stream'}},
    });
    for (const path of ['/a.json', '/b.csv', '/c']) {
      const counter = await mountCounter(`src="${pages.url(path)}"`);
      await numberIs(counter, '1,244');
      expect(said(counter), path).to.contain('As of January 31, 2025');
    }
    const counter = await mountCounter(`src="${pages.url('/b.csv')}" source-name="Viasna"`);
    await numberIs(counter);
    expect(links(counter)).to.deep.equal([['Viasna', 'https://www.two.example/a']]);
    expect(spy.calls).to.deep.equal([]);
  });

  it('shows what stands in the page first, and the feed when it answers: as a change', async () => {
    const changes = heard<Change>('vigil-count-change');
    stubFetch(() => answer(feed({count: 1200})));
    for (const [given, between] of [
      [attributes, ''],
      ['', inline(feed())],
    ] as const) {
      const counter = await mountCounter(`src="${newUrl()}" ${given}`, between);
      expect(['1,244', '1,200']).to.include(numberOf(counter));
      await numberIs(counter, '1,200');
    }
    expect(changes.map(({previous, current}) => [previous, current])).to.deep.equal([
      [1244, 1200],
      [1244, 1200],
    ]);
  });

  it('keeps what stands in the page when the feed fails or is refused', async () => {
    spyConsole();
    for (const reply of [answer('', {status: 404}), answer(feed({count: -1}))]) {
      stubFetch(() => reply);
      const failures = heard('vigil-error');
      const counter = await mountCounter(`src="${newUrl()}" ${attributes}`);
      await until(() => failures.length);
      await counter.updateComplete;
      expect(numberOf(counter)).to.equal('1,244');
      expect(said(counter)).to.contain('pdated just now');
    }
  });

  it('goes back to the fallback when the attributes go before the feed has answered', async () => {
    stubFetch(() => new Promise(() => undefined));
    const counter = await mountCounter(`src="${newUrl()}" ${attributes}`);
    expect(numberOf(counter)).to.equal('1,244');
    counter.removeAttribute('count');
    await counter.updateComplete;
    expect(part(counter, 'number') === null).to.equal(true);
  });

  it('shows 0 as a number like any other, and takes an empty count for none', async () => {
    const spy = spyConsole();
    for (const counter of [
      await mountCounter(attributes.replace('1244', '0')),
      await mountCounter('', inline(feed({count: 0}))),
      await mountCounter('', inline(feed({count: 0, series: [{asOf: '2025-01-31', count: 0}]}))),
    ]) {
      expect(numberOf(counter)).to.equal('0');
      expect(said(counter)).to.contain('0 political prisoners');
    }
    expect(spy.calls).to.deep.equal([]);
    for (const value of ['', ' ', '1e3', '0x10', '-1', '1.5', '1,244', 'NaN', 'Infinity', 'null', 'many']) {
      const counter = await mountCounter(attributes.replace('1244', value));
      expect(numberOf(counter), value).to.equal(undefined);
      expect(showsFallback(counter), value).to.equal(true);
    }
    for (const {text} of spy.calls) expect(text).to.match(/^\[vigil\] .*refused: attributes: count /);
  });

  it('says how the number is to be read', async () => {
    for (const [bound, text] of [
      ['exactly', /^1,244/],
      ['at-least', /^At least 1,244/],
      ['about', /^About 1,244/],
    ] as const) {
      expect(said(await mountCounter('', inline(feed({bound})))), bound).to.match(text);
      expect(said(await mountCounter(`${attributes} bound="${bound}"`)), bound).to.match(text);
      // The page says it where the feed does not.
      expect(said(await mountCounter(`bound="${bound}"`, inline(feed()))), bound).to.match(text);
    }
    expect(said(await mountCounter('bound="about"', inline(feed({bound: 'at-least'}))))).to.match(
      /^At least/,
    );
  });

  it('writes the date to the precision that it has', async () => {
    for (const [date, text] of [
      ['2025-01-31', 'As of January 31, 2025'],
      ['2025-01', 'As of January 2025'],
      ['2025', 'As of 2025'],
    ] as const) {
      const counter = await mountCounter(attributes.replace('2025-01-31', date));
      expect(textOf(part(counter, 'meta'))).to.match(new RegExp(`^${text} `));
      expect(counter.shadowRoot?.querySelector('time')?.getAttribute('datetime')).to.equal(date);
    }
    const counter = await mountCounter('', inline(feed({precision: 'month'})));
    expect(textOf(part(counter, 'meta'))).to.match(/^As of January 2025/);
  });

  it('links nothing but http and https, and opens nothing with a referrer or an opener', async () => {
    spyConsole();
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x', '//x.example']) {
      expect(numberOf(await mountCounter('', inline(feed({source: {name: 'x', url}})))), url).to.equal(
        undefined,
      );
      expect(
        numberOf(await mountCounter(`count="1" as-of="2025" source-name="x" source-url="${url}"`)),
        url,
      ).to.equal(undefined);
    }
    const counter = await mountCounter('', inline(feed()));
    for (const link of counter.shadowRoot?.querySelectorAll('a') ?? [])
      expect(link.rel.split(' ')).to.include('noreferrer'); // which takes the opener too
  });

  it('shows markup in a feed as the text that it is', async () => {
    const evil = '<img src=x onerror="document.title=`evil`">&amp;';
    const counter = await mountCounter(
      'people trend',
      inline(
        JSON.stringify(
          feed({
            place: evil,
            definition: evil,
            source: {name: evil},
            people: [{name: evil, url: 'https://x.example/'}],
          }),
        ).replaceAll('<', '\\u003c'),
      ),
    );
    expect(numberOf(counter)).to.equal('1,244');
    expect(said(counter).split(evil)).to.have.length(5);
    expect(counter.shadowRoot?.querySelector('img, script') === null).to.equal(true);
  });

  it('keeps who is counted one click away, by keyboard too', async () => {
    const counter = await mountCounter(
      '',
      inline(
        feed({definition: 'People in prison for their views.', definitionUrl: 'https://x.example/criteria'}),
      ),
    );
    const details = counter.shadowRoot?.querySelector('details');
    const summary = details?.querySelector('summary');
    expect(details?.open).to.equal(false);
    expect(textOf(summary)).to.equal('Who is counted');
    summary?.focus();
    expect(counter.shadowRoot?.activeElement === summary).to.equal(true);
    summary?.click();
    expect(details?.open).to.equal(true);
    expect(textOf(details)).to.contain('People in prison for their views.');
    expect(links(counter)).to.deep.include(['The full definition', 'https://x.example/criteria']);
    await axe(counter);
  });

  it('links the definition where it has only an address, and says nothing where it has none', async () => {
    const linked = await mountCounter('', inline(feed({definitionUrl: 'https://x.example/criteria'})));
    expect(linked.shadowRoot?.querySelector('details') === null).to.equal(true);
    expect(links(linked)).to.deep.include(['Who is counted', 'https://x.example/criteria']);
    expect(said(await mountCounter('', inline(feed())))).to.not.contain('Who is counted');
  });

  it('keeps a disclosure open through a refresh', async () => {
    const counter = await mountFeed('', feed({definition: 'x'}), feed({definition: 'x', count: 1200}));
    const details = counter.shadowRoot?.querySelector('details');
    if (details) details.open = true;
    await counter.refresh();
    expect(numberOf(counter)).to.equal('1,200');
    expect(counter.shadowRoot?.querySelector('details') === details).to.equal(true);
    expect(details?.open).to.equal(true);
  });

  it('tells what happened since a date, and says of a figure that is not given that it is not there', async () => {
    const flows = {since: '2025-01-01', recognised: 18, released: null, died: 0};
    const counter = await mountCounter(
      'flows',
      inline(feed({flows, cumulative: {recognised: 3715, former: null}})),
    );
    expect(said(counter)).to.contain('Since January 1, 2025: 18 recognised, released: no figure, 0 died.');
    expect(said(counter)).to.contain('3,715 people recognised in all.');
    expect(said(counter)).to.not.contain('null');
    expect(said(counter)).to.not.contain('0 released');
    await axe(counter);
    // Absent is not null: nothing is said of it.
    const less = await mountCounter('flows', inline(feed({flows: {since: '2025', recognised: 1}})));
    expect(said(less)).to.contain('Since 2025: 1 recognised.');
    expect(said(less)).to.not.contain('no figure');
    // And only where the page wants it.
    expect(said(await mountCounter('', inline(feed({flows}))))).to.not.contain('Since');
    expect(said(await mountCounter('flows', inline(feed())))).to.not.contain('Since');
  });

  it('puts the counts of others beside its own, with their definitions, dates and sources', async () => {
    const others = [
      {
        source: {name: 'Dissidentby', url: 'https://d.example/'},
        asOf: '2023-07-17',
        count: 1745,
        definition: 'Wider.',
      },
      {source: {name: 'Another'}, asOf: '2024', count: 0},
    ];
    const counter = await mountCounter('', inline(feed({others})));
    expect(said(counter)).to.contain('Other counts 1,745 DissidentbyJuly 17, 2023 Wider. 0 Another2024');
    expect(links(counter)).to.deep.include(['Dissidentby', 'https://d.example/']);
    expect(counter.shadowRoot?.querySelectorAll('li')).to.have.length(2);
    await axe(counter);
  });

  it('names people only with the switch: ten, then all, and focus goes to the first that was hidden', async () => {
    const people = Array.from({length: 25}, (_, index) => ({
      name: `Person ${String(index + 1)}`,
      url: `https://prisoners.example/${String(index + 1)}`,
    }));
    const counter = await mountCounter('', inline(feed({people})));
    expect(said(counter)).to.not.contain('Person');
    counter.people = true;
    await counter.updateComplete;
    const names = () => links(counter).filter(([text]) => text.startsWith('Person'));
    expect(names()).to.have.length(10);
    expect(names()[9]).to.deep.equal(['Person 10', 'https://prisoners.example/10']);
    const button = counter.shadowRoot?.querySelector('button');
    expect(textOf(button)).to.equal('Show 15 more names');
    await axe(counter);
    button?.focus();
    button?.click();
    await until(() => names().length === 25);
    expect(counter.shadowRoot?.querySelector('button') === null).to.equal(true);
    await until(() => textOf(counter.shadowRoot?.activeElement) === 'Person 11');
    // No button where there is nothing more.
    for (const [length, more] of [
      [10, undefined],
      [11, 'Show the one more name'],
    ] as const) {
      const few = await mountCounter('people', inline(feed({people: people.slice(0, length)})));
      expect(few.shadowRoot?.querySelectorAll('li')).to.have.length(10);
      const more_ = few.shadowRoot?.querySelector('button');
      expect(more_ ? textOf(more_) : undefined).to.equal(more);
    }
  });

  it('takes a released person off at the next answer', async () => {
    const people = [
      {name: 'One', url: 'https://x.example/1'},
      {name: 'Two', url: 'https://x.example/2'},
    ];
    const counter = await mountFeed('people', feed({people}), feed({people: people.slice(1)}));
    expect(said(counter)).to.contain('One');
    await counter.refresh();
    expect(said(counter)).to.not.contain('One');
    expect(said(counter)).to.contain('Two');
  });

  it('has no red and no green, and no celebration, in any direction', async () => {
    const counter = await mountFeed(
      'trend',
      feed({series: [{asOf: '2024-01', count: 1600}]}),
      feed({count: 900}),
    );
    const page = getComputedStyle(counter).color;
    await counter.refresh();
    for (const element of counter.shadowRoot?.querySelectorAll('*') ?? []) {
      const {color} = getComputedStyle(element);
      const numbers =
        color
          .match(/[\d.]+/g)
          ?.slice(0, 3)
          .map(Number) ?? [];
      expect(new Set(numbers).size, `${element.localName}: ${color} on ${page}`).to.equal(1);
    }
  });
});

describe('counter: its states', () => {
  it('says "last confirmed" when the count is older than it may be, by the page, else by the feed', async () => {
    itIs('2025-03-20');
    const old = /^Last confirmed on January 31, 2025 \(48 days ago\)/;
    const meta = async (given: string, own: object) => {
      const counter = await mountCounter(given, inline(feed(own)));
      return [textOf(part(counter, 'meta')), hasState(counter, 'stale')] as const;
    };
    const cases: [given: string, own: object, stale: boolean][] = [
      ['', {}, false],
      ['', {staleAfter: 'P45D'}, true],
      ['', {staleAfter: 'P60D'}, false],
      ['stale-after="P45D"', {}, true],
      ['stale-after="P45D"', {staleAfter: 'P60D'}, true],
      ['stale-after="P60D"', {staleAfter: 'P45D'}, false],
    ];
    for (const [given, own, stale] of cases) {
      const [text, marked] = await meta(given, own);
      const name = `${given} ${JSON.stringify(own)}`;
      if (stale) expect(text, name).to.match(old);
      else expect(text, name).to.match(/^As of January 31, 2025/);
      expect(marked, name).to.equal(stale);
    }
    const [month] = await meta('stale-after="P10D"', {asOf: '2025-01'});
    expect(month).to.match(/^Last confirmed in January 2025 \(48 days ago\)/);
  });

  it('says so too when the page is come back to after it has grown old', async () => {
    itIs('2025-02-01');
    const counter = await mountCounter('stale-after="P10D"', inline(feed()));
    expect(said(counter)).to.contain('As of January 31, 2025');
    showPage(false);
    itIs('2025-08-01');
    showPage(true);
    await counter.updateComplete;
    expect(said(counter)).to.contain('Last confirmed on January 31, 2025');
  });

  it('is not stale before the last day that the date can mean is over', async () => {
    for (const [date, day, stale] of [
      ['2025-01-31', '2025-02-10', false],
      ['2025-01-31', '2025-02-11', true],
      ['2025-01', '2025-02-10', false],
      ['2025-01', '2025-02-11', true],
      ['2024', '2025-01-10', false],
      ['2024', '2025-01-11', true],
    ] as const) {
      itIs(day);
      const counter = await mountCounter('stale-after="P10D"', inline(feed({asOf: date})));
      expect(hasState(counter, 'stale'), `${date} on ${day}`).to.equal(stale);
      expect(said(counter).includes('Last confirmed'), `${date} on ${day}`).to.equal(stale);
    }
  });

  it('keeps the last good count when the feed fails, and says so in one quiet line', async () => {
    const spy = spyConsole();
    const failures = heard<Failure>('vigil-error');
    const changes = heard('vigil-count-change');
    const counter = await mountFeed('', feed(), answer('', {status: 500}), new TypeError('offline'), feed());
    const before = said(counter);
    for (const code of ['http', 'network']) {
      await counter.refresh();
      expect(numberOf(counter)).to.equal('1,244');
      expect(said(counter)).to.match(/^(.*) [^.]*pdated just now[^.]*\.$/);
      expect(said(counter).startsWith(before)).to.equal(true);
      expect(hasState(counter, 'failed')).to.equal(true);
      expect(failures.at(-1)?.code).to.equal(code);
    }
    await axe(counter);
    await counter.refresh();
    expect(said(counter)).to.equal(before);
    expect(hasState(counter, 'failed')).to.equal(false);
    expect(changes).to.deep.equal([]);
    expect(spy.calls).to.have.length(2);
  });

  it('refuses a wrong feed whole: the fallback stays, and one line says which field and why', async () => {
    const cases: [wrong: unknown, field: RegExp][] = [
      [feed({count: -1}), /count .*-1/],
      [feed({count: 1.5}), /count .*1\.5/],
      [feed({count: '1244'}), /count .*1244/],
      [feed({asOf: '2099-01-01'}), /asOf .*2099/],
      [feed({asOf: '31.01.2025'}), /asOf .*31\.01\.2025/],
      [feed({source: {}}), /source\.name .*missing/],
      [feed({vigil: 'count/2'}), /vigil .*count\/2/],
      [feed({series: [{asOf: '2025-01-31', count: 1}]}), /series\[0\]\.count .*1244/],
      [feed({cumulative: {recognised: 10}}), /cumulative\.recognised .*count/],
      ['<!doctype html><title>Not found</title>', /HTML/],
      ['{"vigil":"count/1","asOf"', /JSON/],
      ['as_of,count\n2025-01-31,many', /row 2.*count.*many/],
      ['', /./],
    ];
    for (const [wrong, field] of cases) {
      const spy = spyConsole();
      const failures = heard<Failure>('vigil-error');
      const calls = stubFetch(() => answer(wrong));
      const counter = await mountCounter(`src="${newUrl()}" trend people flows`);
      await until(() => failures.length);
      await counter.updateComplete;
      expect(showsFallback(counter), String(field)).to.equal(true);
      expect(said(counter)).to.equal('');
      expect(failures.map(({code}) => code)).to.deep.equal(['refused']);
      expect(failures[0]?.message).to.match(field);
      expect(spy.calls.map(({level}) => level)).to.deep.equal(['warn']);
      expect(spy.calls[0]?.text).to.match(/^\[vigil\] /);
      expect(spy.calls[0]?.text).to.match(field);
      expect(spy.calls[0]?.text).to.not.contain('\n');
      expect(calls).to.have.length(1);
    }
  });

  it('keeps the last good count when a later answer is refused, dated as it was', async () => {
    spyConsole();
    const failures = heard<Failure>('vigil-error');
    const counter = await mountFeed(
      'trend',
      feed({series: [{asOf: '2024-12-31', count: 1265}]}),
      feed({count: 0, asOf: '2099-01-01'}),
      '<html>',
      feed({count: 1200, asOf: '2025-02-28'}),
    );
    for (let time = 0; time < 2; time += 1) {
      await counter.refresh();
      expect(numberOf(counter)).to.equal('1,244');
      expect(said(counter)).to.contain('As of January 31, 2025').and.to.contain('1,265');
      expect(said(counter)).to.contain('pdated just now');
    }
    expect(failures.map(({code}) => code)).to.deep.equal(['refused', 'refused']);
    await counter.refresh();
    expect(numberOf(counter)).to.equal('1,200');
    expect(said(counter)).to.not.contain('pdated just now');
  });

  it('shows nothing of the old feed under a new address: the fallback until it answers', async () => {
    const spy = spyConsole();
    const second = deferred<Response>();
    const changes = heard('vigil-count-change');
    stubFetch((url) => (url.endsWith('b.json') ? second.promise : answer(feed({staleAfter: 'P1D'}))));
    const counter = await mountCounter(`src="${newUrl('a.json')}" json-ld`);
    await numberIs(counter, '1,244');
    expect(hasState(counter, 'stale')).to.equal(true);
    counter.src = newUrl('b.json');
    await until(() => numberOf(counter) === undefined);
    expect(showsFallback(counter)).to.equal(true);
    expect(hasState(counter, 'stale')).to.equal(false);
    expect(counter.querySelector('[type="application/ld+json"]') === null).to.equal(true);
    second.resolve(answer(feed({count: 7})));
    await numberIs(counter, '7');
    // Another feed may count something else: that is no change of a number.
    expect(changes).to.deep.equal([]);
    expect(spy.calls).to.deep.equal([]);
  });

  it('says nothing of an old failure under a new address, or under none', async () => {
    spyConsole();
    stubFetch((url) => (url.endsWith('bad.json') ? answer('', {status: 500}) : answer(feed({count: 7}))));
    const counter = await mountCounter(`src="${newUrl('bad.json')}" ${attributes}`);
    await until(() => said(counter).includes('pdated just now'));
    counter.removeAttribute('src');
    await counter.updateComplete;
    expect(numberOf(counter)).to.equal('1,244');
    expect(said(counter)).to.not.contain('pdated just now');
    expect(hasState(counter, 'failed')).to.equal(false);
  });

  it('goes back to what stands in the page when src goes', async () => {
    stubFetch(() => answer(feed({count: 7})));
    const counter = await mountCounter(`src="${newUrl()}" ${attributes}`);
    await numberIs(counter, '7');
    counter.removeAttribute('src');
    await numberIs(counter, '1,244');
  });

  it('says once when it has been given nothing to count', async () => {
    const spy = spyConsole();
    const failures = heard<Failure>('vigil-error');
    const one = await mountCounter('');
    await mountCounter('');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(failures.map(({code}) => code)).to.deep.equal(['no-count', 'no-count']);
    // Other tests of this page may have said it already.
    expect(spy.calls.length).to.be.at.most(1);
    expect(showsFallback(one)).to.equal(true);
  });

  it('warns once of a value that is not understood, names what is allowed, and goes on without it', async () => {
    const cases: [given: string, allowed: RegExp][] = [
      ['cache="never"', /cache.*default or no-store/],
      ['refresh-every="hourly"', /refresh-every.*ISO 8601/],
      ['stale-after="45"', /stale-after.*ISO 8601/],
    ];
    for (const [given, allowed] of cases) {
      const spy = spyConsole();
      stubFetch(() => answer());
      for (let time = 0; time < 2; time += 1) {
        const counter = await mountCounter(`src="${newUrl()}" ${given}`);
        await numberIs(counter, '1,244').catch(() => undefined);
        expect(numberOf(counter), given).to.equal('1,244');
        counter.label = 'again';
        await counter.refresh();
      }
      expect(
        spy.calls.map(({text}) => text),
        given,
      ).to.have.length(1);
      expect(spy.calls[0]?.text).to.match(/^\[vigil\] /);
      expect(spy.calls[0]?.text).to.match(allowed);
    }
  });
});

describe('counter: a bound that is not understood', () => {
  it('keeps the number away, and names what is allowed: "at least" must not turn into "exactly"', async () => {
    for (const [given, between] of [
      [`${attributes} bound="at-last"`, ''],
      ['bound="at-last"', inline(feed())],
      ['', inline(feed({bound: 'at-last'}))],
    ] as const) {
      spyConsole();
      const failures = heard<Failure>('vigil-error');
      const counter = await mountCounter(given, `<p>The fallback</p>${between}`);
      expect(numberOf(counter)).to.equal(undefined);
      expect(showsFallback(counter)).to.equal(true);
      expect(failures[0]?.message).to.match(/bound.*exactly.*at-least.*about.*at-last/);
    }
  });
});

describe('counter: its events', () => {
  it('sends vigil-count-change with both numbers, bubbling and composed, after the page is right', async () => {
    const counter = await mountFeed('', feed({count: 1265}), feed({count: 1244}), feed({count: 1265}));
    const changes = heard<Change>('vigil-count-change');
    const shown: unknown[] = [];
    counter.addEventListener('vigil-count-change', () => shown.push(numberOf(counter)));
    await counter.refresh();
    await counter.refresh();
    expect(changes.map(({previous, current}) => [previous, current])).to.deep.equal([
      [1265, 1244],
      [1244, 1265],
    ]);
    expect(shown).to.deep.equal(['1,244', '1,265']);
    expect(changes[0]).to.include({bubbles: true, composed: true});
    expect(changes[0]).to.be.instanceOf(Event);
  });

  it('sends vigil-count-change neither for the first count nor for the same', async () => {
    const changes = heard('vigil-count-change');
    const counter = await mountFeed('', feed(), feed({place: 'Belarus'}), feed({asOf: '2025-02-01'}), feed());
    for (let time = 0; time < 3; time += 1) await counter.refresh();
    counter.lang = 'de';
    counter.parentElement?.append(counter);
    await counter.updateComplete;
    await numberIs(counter, '1.244');
    expect(changes).to.deep.equal([]);
  });

  it('sends vigil-error with code and message, bubbling and composed; cancelled, it keeps the console quiet', async () => {
    const spy = spyConsole();
    const host = await mount('<div></div>');
    const shadow = host.attachShadow({mode: 'open'});
    const failures = heard<Failure>('vigil-error');
    const silence = (event: Event) => {
      event.preventDefault();
    };
    document.addEventListener('vigil-error', silence);
    onCleanUp(() => {
      document.removeEventListener('vigil-error', silence);
    });
    stubFetch(() => answer(feed({count: -5})));
    shadow.innerHTML = tag(`src="${newUrl()}"`);
    await until(() => failures.length);
    expect(failures[0]).to.include({bubbles: true, composed: true, cancelable: true, code: 'refused'});
    expect(failures[0]?.message).to.contain('count');
    expect(spy.calls).to.deep.equal([]);
    document.removeEventListener('vigil-error', silence);
    shadow.innerHTML = tag(`src="${newUrl()}"`);
    await until(() => failures.length === 2);
    expect(spy.calls).to.have.length(1);
  });
});

describe('counter: what does not change', () => {
  const whole = feed({
    place: {en: 'Belarus', be: 'Беларусь'},
    label: {en: {one: 'prisoner', other: 'prisoners'}},
    bound: 'at-least',
    definition: 'x',
    definitionUrl: 'https://x.example/',
    flows: {since: '2025-01-01', recognised: 18, released: null},
    cumulative: {recognised: 3715},
    series: [
      {asOf: '2024-11-30', count: 1265},
      {asOf: '2024-12-31', count: 1250, sourceUrl: 'https://x.example/12'},
    ],
    people: Array.from({length: 12}, (_, index) => ({
      name: `P ${String(index)}`,
      url: 'https://x.example/p',
    })),
    others: [{source: {name: 'o'}, asOf: '2024', count: 9, definition: 'y'}],
    staleAfter: 'P1D',
  });

  it('a refresh that brings the same changes nothing in the shadow root, nor around it', async () => {
    const spy = spyConsole();
    const counter = await mountFeed('trend flows people json-ld refresh-every="PT1H"', whole);
    await counter.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const mutations = mutationsOf(counter);
    const around: MutationRecord[] = [];
    const observer = new MutationObserver((records) => around.push(...records));
    observer.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
    const changes = heard('vigil-count-change');
    for (let time = 0; time < 3; time += 1) await counter.refresh();
    counter.requestUpdate();
    await counter.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    observer.disconnect();
    expect(mutations().map(({type, target}) => `${type} ${target.nodeName}`)).to.deep.equal([]);
    expect(around.map(({type, target}) => `${type} ${target.nodeName}`)).to.deep.equal([]);
    expect(changes).to.deep.equal([]);
    expect(spy.calls).to.deep.equal([]);
  });

  it('the same feed written otherwise changes nothing either', async () => {
    const counter = await mountFeed(
      'trend flows people',
      JSON.stringify(whole),
      JSON.stringify(whole, null, 2),
    );
    await counter.updateComplete;
    const mutations = mutationsOf(counter);
    await counter.refresh();
    expect(mutations().map(({type, target}) => `${type} ${target.nodeName}`)).to.deep.equal([]);
  });

  it('a failure after a failure changes nothing', async () => {
    spyConsole();
    const counter = await mountFeed('trend', whole, answer('', {status: 500}));
    await counter.refresh();
    const mutations = mutationsOf(counter);
    await counter.refresh();
    await counter.refresh();
    expect(mutations()).to.deep.equal([]);
  });

  it('a new number changes nothing but what says it', async () => {
    const counter = await mountFeed('people', whole, {...whole, count: 1260});
    await counter.updateComplete;
    const mutations = mutationsOf(counter);
    await counter.refresh();
    for (const {target} of mutations()) {
      const element = target instanceof Element ? target : target.parentElement;
      expect(part(counter, 'number')?.contains(element ?? null), target.nodeName).to.equal(true);
    }
  });
});

describe('counter: JSON-LD', () => {
  const scripts = (counter: Element) => [
    ...counter.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
  ];

  it('is there only with the switch, is valid JSON and says what the page says', async () => {
    const counter = await mountCounter(
      'json-ld',
      inline(feed({place: 'Belarus', definitionUrl: 'https://x.example/criteria'})),
    );
    const [script, ...more] = scripts(counter);
    expect(more).to.have.length(0);
    expect(JSON.parse(script?.textContent ?? '')).to.deep.include({
      '@context': 'https://schema.org',
      '@type': 'Observation',
      name: 'political prisoners, Belarus',
      observationDate: '2025-01-31',
      value: 1244,
      observationAbout: {'@type': 'Place', name: 'Belarus'},
      measurementMethod: 'https://x.example/criteria',
    });
    expect(script?.getRootNode() === document).to.equal(true);
    counter.jsonLd = false;
    await counter.updateComplete;
    expect(scripts(counter).length).to.equal(0);
    counter.jsonLd = true;
    await counter.updateComplete;
    expect(scripts(counter).length).to.equal(1);
    expect(scripts(await mountCounter('', inline(feed()))).length).to.equal(0);
  });

  it('cannot end its script, whatever a feed names', async () => {
    const counter = await mountCounter(
      'json-ld',
      inline(JSON.stringify(feed({place: '</script><b>x</b><!--'})).replaceAll('<', '\\u003c')),
    );
    const [script] = scripts(counter);
    expect((JSON.parse(script?.textContent ?? '') as {name: string}).name).to.contain('</script>');
    const copy = document.createElement('div');
    copy.innerHTML = counter.outerHTML;
    expect(copy.querySelectorAll('b').length).to.equal(0);
  });

  it('follows the count, and stays one', async () => {
    const counter = await mountFeed('json-ld', feed(), feed({count: 1200}));
    await counter.refresh();
    expect(scripts(counter).length).to.equal(1);
    expect((JSON.parse(scripts(counter)[0]?.textContent ?? '') as {value: number}).value).to.equal(1200);
    counter.parentElement?.append(counter);
    await counter.updateComplete;
    await numberIs(counter, '1,200');
    expect(scripts(counter).length).to.equal(1);
    const copy = counter.cloneNode(true) as PrisonerCounter;
    counter.after(copy);
    await numberIs(copy, '1,200');
    await copy.updateComplete;
    expect(scripts(copy).length).to.equal(1);
  });

  it("leaves the page's own scripts alone, whatever their class", async () => {
    for (const given of ['', 'json-ld']) {
      const counter = await mountCounter(given, inline(feed()).replace('<script ', '<script class="vigil" '));
      expect(numberOf(counter)).to.equal('1,244');
      expect(counter.querySelector('script[type="application/json"]')?.textContent).to.contain('1244');
    }
  });

  it('names how the number is to be read, where it is not exact', async () => {
    const counter = await mountCounter('json-ld', inline(feed({bound: 'at-least'})));
    // A bare value of 1244 would say more than the source does.
    expect(scripts(counter)[0]?.textContent).to.match(/at.least|minValue|bound/i);
  });

  it('is no mistake of the page: it is not taken for an inline feed', async () => {
    const spy = spyConsole();
    const counter = await mountFeed('json-ld', feed(), feed({count: 1200}));
    await counter.refresh();
    expect(numberOf(counter)).to.equal('1,200');
    expect(spy.calls).to.deep.equal([]);
  });
});
