import {expect} from 'chai';
import {
  closestTag,
  loadCommentTexts,
  sameLanguage,
  setTranslations,
  textLanguage,
  translation,
} from '../../src/core/locale.js';
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
    for (const language of ['fa', 'ar-EG', 'he', 'lt', 'sr-Latn']) {
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
    const names = () => asked.map(([url]) => new URL(url).pathname.replace(/.*\//, ''));
    // The list may be there already.
    expect(names().filter((name) => name !== 'index.json')).to.deep.equal(['be.json']);
    for (const [, init] of asked) {
      expect(init?.integrity).to.match(/^sha256-/);
      expect(init?.credentials).to.equal('omit');
      expect(init?.referrerPolicy).to.equal('no-referrer');
    }
    // 1244 is `few` in Belarusian: чатыры вязні.
    expect(said(one)).to.contain('палітвязні');
    expect(languageOf(one, 'палітвязні').lang).to.equal(undefined);
    root.lang = 'en';
    await until(() => said(one).includes('As of'));
    expect(said(two)).to.contain('political prisoners');
    // What has been fetched is not fetched again.
    root.lang = 'be';
    await until(() => said(one).includes('Станам на'));
    root.lang = 'be-BY-tarask';
    await until(() => said(one).includes('Паводле стану на') || said(one).includes('Станам на'));
    await until(() => names().includes('be-tarask.json'));
    expect(names().filter((name) => name !== 'index.json')).to.deep.equal(['be.json', 'be-tarask.json']);
  });

  it('keeps the English texts, and says so once, when the translation does not come', async () => {
    const spy = spyConsole();
    const calls = stubFetch(() => Promise.reject(new TypeError('integrity')));
    const counter = await mount(tag(attributes));
    speak('sv');
    await until(() => spy.calls.length > 0);
    expect(calls).to.have.length(1);
    expect(spy.calls.map(({level}) => level)).to.deep.equal(['warn']);
    expect(spy.calls[0]?.text).to.match(/^\[vigil\] .*"sv"/);
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
    speak('nl');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(said(counter)).to.contain('political prisoners');
    expect(mistakes).to.deep.equal([]);
  });

  it('asks for no translation where there is none: one language after another, no request', async () => {
    const calls = stubFetch(() => answer());
    const counter = await mount(tag(attributes));
    for (const language of [
      'xx',
      'is',
      'sr-Latn',
      'en-GB',
      '',
      'bel',
      'constructor',
      '__proto__',
      'toString',
    ]) {
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

describe('the closest of some tags', () => {
  const of = (...tags: string[]) => Object.fromEntries(tags.map((tag) => [tag, '']));

  for (const [wanted, tags, found] of [
    ['be-BY', ['be', 'be-tarask'], 'be'],
    ['be-tarask', ['be', 'be-tarask'], 'be-tarask'],
    ['be-BY-tarask', ['be-tarask', 'be'], 'be-tarask'],
    ['BE-Tarask-x-own', ['be', 'be-tarask'], 'be-tarask'],
    ['be-Latn', ['be', 'be-tarask'], 'be'],
    ['sr-Latn-RS', ['sr', 'sr-Latn', 'sr-Cyrl'], 'sr-Latn'],
    ['sr', ['sr-Latn'], undefined],
    ['zh-Hant-TW', ['zh-TW', 'zh'], 'zh-TW'],
    ['pt-BR', ['pt-BR', 'pt'], 'pt-BR'],
    ['pt-pt', ['pt-BR', 'pt'], 'pt'],
    ['nl-BE', ['be'], undefined],
    ['bel', ['be'], undefined],
    ['', ['be'], undefined],
    ['de', [], undefined],
  ] as const)
    it(`is ${found ?? 'none'} for ${wanted || 'no tag'} of ${tags.join(', ') || 'none'}`, () => {
      expect(closestTag(of(...tags), wanted)).to.equal(found);
    });

  it('is the same language in the same script, whatever the region', () => {
    for (const [one, other, same] of [
      ['be', 'be-BY', true],
      ['be-tarask', 'be-BY-tarask', true],
      ['EN', 'en-US', true],
      ['sr-Latn', 'sr-Latn-RS', true],
      ['sr-Latn', 'sr-Cyrl', false],
      ['be', 'be-Latn', false],
      ['be', 'bel', false],
      ['fa', 'ar', false],
    ] as const)
      expect(sameLanguage(one, other), `${one} ${other}`).to.equal(same);
  });
});

describe("a site's own texts", () => {
  const forget = (...tags: string[]) => {
    onCleanUp(() => {
      for (const tag of tags) setTranslations(tag, {});
    });
  };

  it('go before the English ones, and leave the others as they are; no request', async () => {
    const calls = stubFetch(() => answer());
    const counter = await mount<PrisonerCounter>(tag(attributes));
    forget('en');
    setTranslations('en', {'counter.asOf': 'On {date}:', 'counter.label': 'one: captive | other: captives'});
    await counter.updateComplete;
    expect(said(counter)).to.contain('On January 31, 2025:').and.contain('captives').and.contain('Source');
    setTranslations('en', {});
    await counter.updateComplete;
    expect(said(counter)).to.contain('As of January 31, 2025').and.contain('political prisoners');
    expect(calls).to.deep.equal([]);
  });

  it('go before those of a translation, and not into another language', async () => {
    const counter = await mount(tag(attributes));
    forget('be', 'en');
    setTranslations('en', {'counter.source': 'From {name}'});
    setTranslations('be', {'counter.asOf': 'На {date}'});
    expect(said(counter)).to.not.contain('На ');
    speak('be-BY');
    await until(() => said(counter).includes('палітвязні'));
    expect(said(counter)).to.contain('На 31').and.contain('Крыніца').and.not.contain('From');
    expect(languageOf(counter, 'На ').lang).to.equal(undefined);
  });

  it('make a language that Vigil has not: each text that is there, by its own plural rules; the rest is marked English', async () => {
    const calls = stubFetch(() => answer());
    const counter = await mount(tag(`count="1" ${attributes.replace(/count="\d+"/, '')}`));
    forget('pt');
    setTranslations('pt', {'counter.label': 'one: preso político | many: presos | other: presos políticos'});
    speak('pt-BR');
    await until(() => said(counter).includes('preso político'));
    expect(languageOf(counter, 'preso político').lang).to.equal(undefined);
    expect(languageOf(counter, 'As of')).to.deep.equal({lang: 'en', dir: 'ltr'});
    expect(calls).to.deep.equal([]);
  });
});

describe('the texts of comments', () => {
  it('come in a file of their own once they are asked for, in each language after that', async () => {
    const counter = await mount(tag(attributes));
    speak('de');
    await until(() => said(counter).includes('politische'));
    expect(translation('thread.comments')).to.equal(undefined);
    expect(textLanguage()).to.equal('en');
    const real = window.fetch;
    const names: string[] = [];
    window.fetch = (input, init) => {
      names.push((input instanceof Request ? input.url : input.toString()).replace(/.*\//, ''));
      return real(input, init);
    };
    onCleanUp(() => {
      window.fetch = real;
    });
    loadCommentTexts();
    await until(() => translation('thread.comments') === 'Kommentare');
    expect(textLanguage()).to.equal('de');
    expect(names).to.deep.equal(['de.comments.json']);
    root.lang = 'pl';
    await until(() => translation('thread.comments') === 'Komentarze');
    expect(names).to.deep.equal(['de.comments.json', 'pl.json', 'pl.comments.json']);
  });

  it('may fail alone: theirs are English then, and marked so, the others are not', async () => {
    const spy = spyConsole();
    const real = window.fetch;
    window.fetch = (input, init) =>
      (input instanceof Request ? input.url : input.toString()).includes('comments')
        ? Promise.resolve(new Response('', {status: 404}))
        : real(input, init);
    onCleanUp(() => {
      window.fetch = real;
    });
    const counter = await mount(tag(attributes));
    loadCommentTexts();
    speak('cs');
    await until(() => spy.calls.length > 0);
    await until(() => said(counter).includes('vězňů'));
    expect(translation('thread.comments')).to.equal(undefined);
    expect(textLanguage()).to.equal('en');
    expect(spy.calls.map(({level}) => level)).to.deep.equal(['warn']);
  });
});

describe('an element on a page whose language is on its way', () => {
  /** A page's first visit, as far as a page that has been here for a while can have one: answers wait. */
  const slowly = (delay: number) => {
    const real = window.fetch;
    window.fetch = async (input, init) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      return real(input, init);
    };
    onCleanUp(() => {
      window.fetch = real;
    });
  };
  // An earlier test's wait ends this one's, too, as on a page that changes its language twice within two seconds.
  before(() => new Promise((resolve) => setTimeout(resolve, 2100)));

  const states = (counter: Element) =>
    counter.shadowRoot?.querySelector('slot')
      ? 'fallback'
      : said(counter).includes('As of')
        ? 'English'
        : 'other';

  it('leaves its fallback in place until the texts are there, and is never English', async () => {
    slowly(60);
    speak('lv');
    const seen = new Set<string>();
    const counter = await mount(tag(attributes));
    await until(() => {
      seen.add(states(counter));
      return said(counter).includes('politieslodzītie');
    });
    expect([...seen]).to.deep.equal(['fallback', 'other']);
  });

  it('does not wait where it shows something already', async () => {
    slowly(60);
    const counter = await mount(tag(attributes));
    speak('lt');
    const seen = new Set<string>();
    await until(() => {
      seen.add(states(counter));
      return said(counter).includes('politini');
    });
    expect([...seen]).to.deep.equal(['English', 'other']);
  });

  it('does not wait longer than two seconds', async () => {
    slowly(2200);
    speak('it');
    const start = performance.now();
    const counter = await mount(tag(attributes));
    expect(states(counter)).to.equal('fallback');
    await until(() => states(counter) === 'English', 3000);
    expect(performance.now() - start).to.be.below(2400);
    await until(() => said(counter).includes('prigioniere e prigionieri politici'), 8000);
  });
});
