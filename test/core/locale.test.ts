import {expect} from 'chai';
import {mount, onCleanUp, spyConsole, until} from '../support/fixtures.js';
import {
  answer,
  attributes,
  counterIn,
  feed,
  inline,
  mutationsOf,
  newUrl,
  numberIs,
  numberOf,
  part,
  said,
  stubFetch,
  tag,
  textOf,
  type PrisonerCounter,
} from '../prisoner-counter/fixtures.js';

const root = document.documentElement;

/** Gives the page a language until the test ends. */
function speak(language: string): void {
  const before = root.getAttribute('lang');
  root.lang = language;
  onCleanUp(async () => {
    if (before === null) root.removeAttribute('lang');
    else root.lang = before;
    // A counter is there to take notice.
    const counter = document.createElement('vigil-prisoner-counter');
    counter.innerHTML = inline(feed());
    document.body.append(counter);
    await until(() => said(counter).includes('As of'));
    counter.remove();
  });
}

/** The language that the markup gives to a piece of text in a shadow root, from there outwards. */
function languageOf(counter: Element, text: string): {lang: string | undefined; dir: string | undefined} {
  const walker = document.createTreeWalker(counter.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.includes(text)) continue;
    const marked = node.parentElement?.closest('[lang]');
    return {lang: marked?.getAttribute('lang') ?? undefined, dir: marked?.getAttribute('dir') ?? undefined};
  }
  throw new Error(`"${text}" is not there: ${said(counter)}`);
}

const plain = (text: string | undefined): string => (text ?? '').replaceAll(/\s/g, ' ');

describe('locale', () => {
  it('writes numbers and dates in the closest language, texts in the language of the page', async () => {
    const counter = await mount<PrisonerCounter>(tag(`${attributes} lang="de"`));
    expect(numberOf(counter)).to.equal('1.244');
    expect(said(counter)).to.contain('31. Januar 2025');
    expect(said(counter)).to.contain('political prisoners');
  });

  it('finds the closest language through shadow roots', async () => {
    const outer = await mount('<div lang="de"><div></div></div>');
    const middle = outer.firstElementChild?.attachShadow({mode: 'open'});
    if (!middle) throw new Error('no root');
    middle.innerHTML = '<section><div></div></section>';
    const inner = middle.querySelector('section div')?.attachShadow({mode: 'closed'});
    if (!inner) throw new Error('no root');
    inner.innerHTML = tag(attributes);
    const counter = counterIn(inner);
    await counter.updateComplete;
    expect(numberOf(counter)).to.equal('1.244');
    // The closest wins.
    middle.querySelector('section')?.setAttribute('lang', 'ru');
    counter.requestUpdate();
    await counter.updateComplete;
    expect(plain(numberOf(counter))).to.equal('1 244');
  });

  it('writes anew when a language changes: of the page, of something around, of the element', async () => {
    const around = await mount(`<div>${tag(attributes)}</div>`);
    const counter = counterIn(around);
    expect(numberOf(counter)).to.equal('1,244');
    speak('de');
    await numberIs(counter, '1.244');
    around.lang = 'en';
    await numberIs(counter, '1,244');
    counter.lang = 'ar-EG';
    await numberIs(counter, '١٬٢٤٤');
    counter.removeAttribute('lang');
    await numberIs(counter, '1,244');
    around.removeAttribute('lang');
    await numberIs(counter, '1.244');
  });

  it('writes anew when its own lang changes inside a shadow root', async () => {
    const host = await mount('<div></div>');
    const shadow = host.attachShadow({mode: 'open'});
    shadow.innerHTML = tag(`${attributes} lang="en"`);
    const counter = counterIn(shadow);
    await counter.updateComplete;
    counter.lang = 'de';
    await until(() => numberOf(counter) === '1.244', 1000);
  });

  it('changes nothing when a language changes that is not its own', async () => {
    const around = await mount(`<div><p></p>${tag(attributes)}</div>`);
    const counter = counterIn(around);
    const mutations = mutationsOf(counter);
    around.querySelector('p')?.setAttribute('lang', 'de');
    counter.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(mutations()).to.deep.equal([]);
  });

  it('marks a text that falls back to English, with its direction', async () => {
    for (const language of ['fa', 'ar-EG', 'he', 'lt']) {
      const counter = await mount(tag(`${attributes} lang="${language}"`));
      for (const text of ['political prisoner', 'As of', 'Source'])
        expect(languageOf(counter, text), `${language}: ${text}`).to.deep.equal({lang: 'en', dir: 'ltr'});
    }
  });

  it('marks no English text as English where all around is English', async () => {
    for (const language of ['en', 'en-GB', 'EN-us']) {
      const counter = await mount(tag(`${attributes} lang="${language}" place="Belarus"`));
      expect(part(counter, 'label')?.querySelector('[lang], [dir]') === null).to.equal(true);
      expect(languageOf(counter, 'As of').dir).to.equal(undefined);
    }
  });

  it('writes the date in its language, or in digits where the engine has no words in it, never in the reader\u2019s own', async () => {
    const known = (language: string) => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
    // No engine has Klingon; Chromium has no Belarusian.
    for (const language of ['de', 'ru', 'fa', 'be', 'tlh']) {
      const counter = await mount(tag(`${attributes} lang="${language}"`));
      const expected = new Intl.DateTimeFormat(language, {
        calendar: 'gregory',
        timeZone: 'UTC',
        year: 'numeric',
        month: 'long',
        day: 'numeric',
      }).format(Date.UTC(2025, 0, 31));
      const written = plain(counter.shadowRoot?.querySelector('time')?.textContent);
      expect(written, language).to.equal(known(language) ? plain(expected) : '31.01.2025');
    }
  });

  it('takes English where a language is empty or no language, and says nothing in the console', async () => {
    const spy = spyConsole();
    for (const language of ['', 'not a tag', 'x', '--', 'en_US']) {
      const counter = await mount(tag(`${attributes} lang="${language}"`));
      expect(numberOf(counter), language).to.equal('1,244');
      expect(said(counter), language).to.contain('As of');
    }
    expect(spy.calls).to.deep.equal([]);
  });

  it("brings the texts into the page's language with one request for all elements, and back", async () => {
    const real = window.fetch;
    const asked: [string, RequestInit | undefined][] = [];
    window.fetch = (input, init) => {
      asked.push([input instanceof Request ? input.url : input.toString(), init]);
      return real(input, init);
    };
    onCleanUp(() => {
      window.fetch = real;
    });
    const counters = await mount(`<div>${tag(attributes)}${tag(attributes)}</div>`);
    const [one, two] = counters.querySelectorAll<PrisonerCounter>('vigil-prisoner-counter');
    if (!one || !two) throw new Error('There are no counters.');
    speak('be-BY');
    await until(() => said(one).includes('Станам на') && said(two).includes('Станам на'));
    expect(asked.map(([url]) => new URL(url).pathname.replace(/.*\//, ''))).to.deep.equal(['be.json']);
    expect(asked[0]?.[1]?.integrity).to.match(/^sha256-/);
    expect(asked[0]?.[1]?.credentials).to.equal('omit');
    // 1244 is `few` in Belarusian: чатыры вязні.
    expect(said(one)).to.contain('палітвязні');
    expect(languageOf(one, 'палітвязні').lang).to.equal(undefined);
    root.lang = 'en';
    await until(() => said(one).includes('As of'));
    expect(asked).to.have.length(1);
    expect(said(two)).to.contain('political prisoners');
  });

  it('keeps the English texts, and says so once, when the translation does not come', async () => {
    const spy = spyConsole();
    const calls = stubFetch(() => Promise.reject(new TypeError('integrity')));
    const counter = await mount(tag(attributes));
    speak('be');
    await until(() => spy.calls.length > 0);
    expect(calls).to.have.length(1);
    expect(spy.calls.map(({level}) => level)).to.deep.equal(['warn']);
    expect(spy.calls[0]?.text).to.match(/^\[vigil\] .*"be"/);
    expect(said(counter)).to.contain('political prisoners');
    expect(languageOf(counter, 'political prisoners')).to.deep.equal({lang: 'en', dir: 'ltr'});
  });

  it('refuses a translation that is no table of texts, and stays as it was', async () => {
    spyConsole();
    const mistakes: string[] = [];
    const listen = (event: ErrorEvent | PromiseRejectionEvent) => {
      mistakes.push(event.type);
    };
    addEventListener('error', listen);
    addEventListener('unhandledrejection', listen);
    onCleanUp(() => {
      removeEventListener('error', listen);
      removeEventListener('unhandledrejection', listen);
    });
    stubFetch((_, call) => (call ? answer() : answer('<!doctype html>', {status: 404})));
    const counter = await mount(tag(attributes));
    speak('be');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(said(counter)).to.contain('political prisoners');
    expect(mistakes).to.deep.equal([]);
  });

  it('asks for no translation where there is none: one language after another, no request', async () => {
    const calls = stubFetch(() => answer());
    const counter = await mount(tag(attributes));
    for (const language of ['xx', 'de-x-own', 'en-GB', '', 'constructor', '__proto__', 'toString']) {
      speak(language);
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(said(counter), language).to.contain('political prisoners');
    }
    expect(calls).to.deep.equal([]);
  });

  it('lets the last language win when the page changes it quickly', async () => {
    const real = window.fetch;
    window.fetch = async (input, init) => {
      const response = await real(input, init);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return response;
    };
    onCleanUp(() => {
      window.fetch = real;
    });
    const counter = await mount(tag(attributes));
    speak('be');
    await new Promise((resolve) => setTimeout(resolve, 20));
    root.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(said(counter)).to.contain('political prisoners');
    root.lang = 'be';
    await until(() => said(counter).includes('палітвязні'));
  });

  it('chooses label and place by language: the closest, else English, else the first, each marked', async () => {
    const label = {
      en: {one: 'prisoner of conscience', other: 'prisoners of conscience'},
      de: {one: 'politische Gefangene', other: 'politische Gefangene (viele)'},
      'pt-BR': {other: 'presos políticos'},
    };
    const place = {en: 'Belarus', de: 'Belarus (DE)', ru: 'Беларусь'};
    const cases: [language: string, label: string, labelLanguage: string | undefined, place: string][] = [
      ['en', 'prisoners of conscience', undefined, 'Belarus'],
      ['en-GB', 'prisoners of conscience', undefined, 'Belarus'],
      ['de-AT', 'politische Gefangene (viele)', undefined, 'Belarus (DE)'],
      ['ru', 'prisoners of conscience', 'en', 'Беларусь'],
      ['pt-BR', 'presos políticos', undefined, 'Belarus'],
    ];
    for (const [language, words, marked, where] of cases) {
      stubFetch(() => answer(feed({label, place})));
      const counter = await mount(tag(`src="${newUrl()}" lang="${language}"`));
      await numberIs(counter);
      const name = textOf(part(counter, 'label'));
      expect(name, language).to.equal(`${words}, ${where}`);
      expect(languageOf(counter, words).lang, language).to.equal(marked);
    }
  });

  it("takes the form of a label that fits the number in the label's language", async () => {
    const label = {ru: {one: 'узник', few: 'узника', many: 'узников', other: 'узника'}};
    for (const [count, form] of [
      [1131, 'узник'],
      [1132, 'узника'],
      [1137, 'узников'],
      [11, 'узников'],
    ] as const) {
      const counter = await mount(tag('lang="ru"', inline(feed({label, count}))));
      expect(textOf(part(counter, 'label')), String(count)).to.equal(form);
    }
    for (const [count, form] of [
      [0, 'political prisoners'],
      [1, 'political prisoner'],
      [2, 'political prisoners'],
    ] as const) {
      const counter = await mount(tag('', inline(feed({count}))));
      expect(textOf(part(counter, 'label')), String(count)).to.equal(form);
    }
  });

  it("lets the page's own label and place go before the feed's", async () => {
    const counter = await mount(
      tag(
        'label="in prison" place="Minsk"',
        inline(feed({place: 'Belarus', label: {en: {other: 'from the feed'}}})),
      ),
    );
    expect(textOf(part(counter, 'label'))).to.equal('in prison, Minsk');
    expect(said(counter)).to.not.contain('from the feed');
  });
});
