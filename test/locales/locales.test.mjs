import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {check, checkWritten, readProject} from '../../scripts/locales.mjs';
import {checkText, checkTranslation, pluralForms} from '../../scripts/locales/check-translation.mjs';
import {generate} from '../../scripts/locales/shipped.mjs';
import {findMessages, findUntagged} from '../../scripts/locales/texts.mjs';
import {markOld, parseXml, readXliff} from '../../scripts/locales/xliff.mjs';

const words = `import {msg} from '@lit/localize';
export const words = textsOf('bell', {
  toll: msg('one: {number} bell in {place} | other: {number} bells in {place}', {id: 'bell.toll', desc: 'Counted.'}),
  rung: msg('{number} rung', {id: 'bell.rung', desc: 'So many. May have plural forms.'}),
  near: msg('Near {place}', {id: 'bell.near', desc: 'A place.'}),
  allNames: msg('one: The one name | other: {number} names', {id: 'bell.allNames', desc: 'Button.'}),
});
`;

const view = 'export const view = html`<p class="bell" aria-label=${say("near")}>${say("toll")} · 5</p>`;\n';

const translations = {
  'bell.toll':
    'one: {number} звон, {place} | few: {number} званы, {place} | many: {number} званоў, {place} | other: {number} звана, {place}',
  'bell.rung': 'адзвінела {number}',
  'bell.near': 'Побач: {place}',
  'bell.allNames': 'one: {number} імя | few: {number} імёны | many: {number} імёнаў | other: {number} імя',
};

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function xliffOf(messages, targets) {
  const units = Object.entries(messages).map(
    ([id, {text, desc}]) =>
      `<trans-unit id="${id}"><source>${escape(text)}</source>${
        targets[id] === undefined ? '' : `<target>${escape(targets[id])}</target>`
      }<note from="lit-localize">${escape(desc)}</note><note>A translator’s own.</note></trans-unit>`,
  );
  return `<xliff version="1.2"><file target-language="be"><body>${units.join('')}</body></file></xliff>`;
}

/** A small project in which all is well, but for what a test changes in it. */
function project({
  code = words,
  template = view,
  targets = translations,
  language = 'be',
  edit = (xml) => xml,
} = {}) {
  // The translation file was made from the good source.
  const {messages} = findMessages([['src/bell/bell-words.ts', words]]);
  const xliff = {[language]: edit(xliffOf(Object.fromEntries(messages), targets))};
  return {
    languages: [language],
    sources: [
      ['src/bell/bell-words.ts', code],
      ['src/bell/bell-view.ts', template],
    ],
    xliff,
    generated: generate([language], xliff),
  };
}

/** Exactly these faults, one line each; each is given by a part of it. */
function assertFaults(changes, ...parts) {
  const faults = check(project(changes));
  assert.equal(faults.length, parts.length, faults.join('\n') || 'no fault was found');
  parts.forEach((part, index) =>
    assert.ok(faults[index].includes(part), `${faults[index]}\n  has no: ${part}`),
  );
  for (const fault of faults) assert.doesNotMatch(fault, /\n/);
}

const translated = (id, text) => ({targets: {...translations, [id]: text}});
const written = (from, to) => {
  assert.ok(words.includes(from));
  return {code: words.replace(from, to)};
};

describe('the check of the texts', () => {
  it('finds nothing where nothing is wrong', () => assertFaults({}));

  it('finds nothing wrong in this project', () => assert.deepEqual(check(readProject()), []));

  it('finds a text that is not in the translation file', () => {
    const more = words.replace('near:', "far: msg('Far', {id: 'bell.far', desc: 'Not near.'}),\n  near:");
    assertFaults({code: more}, 'xliff/be.xlf bell.far: is in the source and not here');
  });

  it('finds a text that is in the translation file only', () => {
    const less = words.replace(/ {2}near:.*\n/, '');
    assertFaults({code: less}, 'xliff/be.xlf bell.near: is no longer in the source');
  });

  it('finds an id that has changed', () => {
    const renamed = words.replace('near: ', 'close: ').replace('bell.near', 'bell.close');
    assertFaults({code: renamed}, 'bell.close: is in the source', 'bell.near: is no longer');
  });

  it('finds a source text that has changed', () =>
    assertFaults(written('Near {place}', 'Close to {place}'), 'bell.near: the source text has changed'));

  it('finds a note that has changed', () =>
    assertFaults(written('A place.', 'A town.'), 'bell.near: the note has changed'));

  it('finds a missing and an empty translation', () => {
    assertFaults(translated('bell.near', undefined), 'bell.near: the translation is missing');
    assertFaults(translated('bell.near', ' '), 'bell.near: the translation is missing');
  });

  it('finds a missing translation file', () => {
    const {xliff, ...rest} = project();
    const faults = check({...rest, xliff: {...xliff, be: undefined}});
    assert.ok(faults.some((fault) => fault.includes('bell.near: is in the source and not here')));
  });

  it('finds a translation of an older source text', () =>
    assertFaults(
      {edit: (xml) => xml.replace('<target>Побач', '<target state="needs-review-translation">Побач')},
      'bell.near: the source text has changed; review it',
    ));

  it('finds a lost, an added and a renamed placeholder', () => {
    assertFaults(translated('bell.near', 'Побач'), 'bell.near: lost {place}');
    assertFaults(
      translated('bell.near', 'Побач: {place} {number}'),
      'bell.near: {number} is not in the source',
    );
    assertFaults(translated('bell.near', 'Побач: {town}'), 'lost {place}', '{town} is not in the source');
    assertFaults(
      translated('bell.near', 'Побач: {place}, {place}'),
      'bell.near: a placeholder is there twice',
    );
    assertFaults(translated('bell.near', 'Побач: {place'), 'a brace', 'Latin letters: place', 'lost {place}');
  });

  it('finds a missing plural category of the language', () => {
    for (const category of ['one', 'few', 'many', 'other']) {
      const forms = translations['bell.toll'].split(' | ').filter((form) => !form.startsWith(category));
      const text = forms.join(' | ');
      assertFaults(translated('bell.toll', text), `bell.toll: the plural form "${category}" is missing`);
    }
  });

  it('finds a plural category that the language has not, or twice, or none, or empty', () => {
    const all = translations['bell.allNames'];
    assertFaults(translated('bell.allNames', `${all} | two: {number} імі`), 'no plural form "two"');
    assertFaults(translated('bell.allNames', `${all} | few: {number} імі`), '"few" is there twice');
    assertFaults(
      translated('bell.allNames', `${all} | {number} імі`),
      'does not begin with a plural category',
    );
    assertFaults(
      translated('bell.allNames', all.replace('{number} імёны', '')),
      'more than one space',
      '"few" is empty',
      '"few" has lost {number}',
    );
  });

  it('finds a plural form that has lost a placeholder', () => {
    const all = translations['bell.toll'];
    assertFaults(
      translated('bell.toll', all.replace('званы, {place}', 'званы')),
      'the plural form "few" has lost {place}',
    );
  });

  it('lets a form go without {number} only where it is for exactly one number', () => {
    // In English "one" is 1; in Belarusian it is 21 and 1131 too.
    const all = translations['bell.allNames'].replace('one: {number} імя', 'one: адно імя');
    assertFaults(translated('bell.allNames', all), 'the plural form "one" has lost {number}');
  });

  it('lets Arabic leave out the number that its noun says, for none, one and two, and no other placeholder', () => {
    const faults = (text, name, target) =>
      checkTranslation('ar', {
        text: text.replaceAll('#', `{${name}}`),
        desc: '',
        target: target.replaceAll('#', `{${name}}`),
      });
    const english = 'one: # bell | other: # bells';
    const many = 'few: # أجراس | many: # جرسًا | other: # جرس';
    for (const name of ['number', 'count'])
      assert.deepEqual(faults(english, name, `zero: لا أجراس | one: جرس واحد | two: جرسان | ${many}`), []);
    // A range such as 1–2 takes the form of two.
    assert.deepEqual(faults(english, 'minutes', `zero: لا أجراس | one: جرس واحد | two: جرسان | ${many}`), [
      'the plural form "two" has lost {minutes}',
    ]);
    assert.deepEqual(faults(english, 'place', `zero: لا أجراس | one: # جرس | two: # جرسان | ${many}`), [
      'the plural form "zero" has lost {place}',
    ]);
    assert.deepEqual(
      faults(english, 'count', `zero: لا | one: جرس | two: جرسان | ${many}`.replace('few: #', 'few:')),
      ['the plural form "few" has lost {count}'],
    );
  });

  it('finds a plural form that the run time would cut', () => {
    const all = translations['bell.allNames'].replace('few: {number} імёны', 'few: яшчэ: {number} імёны');
    assertFaults(translated('bell.allNames', all), 'the plural form "few" holds a colon and a space');
  });

  it('finds a plural text translated without forms', () =>
    assertFaults(
      translated('bell.toll', '{number} званоў, {place}'),
      'bell.toll: the source has plural forms, the translation none',
    ));

  it('finds plural forms where the source has none, unless the note allows them', () => {
    const forms = (text) =>
      ['one', 'few', 'many', 'other'].map((category) => `${category}: ${text}`).join(' | ');
    assertFaults(
      translated('bell.near', forms('Побач {place}')),
      'bell.near: plural forms that the source has not',
    );
    assertFaults(translated('bell.rung', forms('адзвінела {number}')));
  });

  it('finds space at either end, and two spaces', () => {
    assertFaults(translated('bell.near', ' Побач: {place}'), 'bell.near: space at the beginning or end');
    assertFaults(translated('bell.near', 'Побач: {place} '), 'bell.near: space at the beginning or end');
    assertFaults(translated('bell.near', 'Побач:  {place}'), 'bell.near: more than one space');
  });

  it('finds Latin letters in a Cyrillic text, even those that look Cyrillic', () => {
    assertFaults(translated('bell.near', 'Побач near: {place}'), 'bell.near: Latin letters: near');
    assertFaults(translated('bell.near', 'Пoбач: {place}'), 'bell.near: Latin letters: o');
  });

  it('finds an English word in every other script', () => {
    for (const [language, target] of [
      ['ar', 'قرب near {place}'],
      ['fa', 'نزدیک near {place}'],
      ['ka', 'ახლოს near {place}'],
      ['ru', 'Рядом near: {place}'],
      ['uk', 'Поруч near: {place}'],
      ['be-tarask', 'Побач near: {place}'],
    ])
      assert.deepEqual(
        checkTranslation(language, {text: 'Near {place}', desc: '', target}),
        ['Latin letters: near'],
        language,
      );
  });

  it('finds a French mark without its narrow space', () => {
    const fault = ['a mark without a narrow no-break space (U+202F) beside it'];
    for (const text of [
      'Près\u202f: {place}',
      '«\u202fPrès\u202f»',
      'one: Près\u202f! | many: Loin | other: Loin\u202f?',
    ])
      assert.deepEqual(checkText('fr', text), [], text);
    for (const text of ['Près: {place}', 'Près : {place}', 'Près\u00a0: {place}', '{place}?', '«Près\u202f»'])
      assert.deepEqual(checkText('fr', text), fault, text);
    assert.deepEqual(checkText('it', 'Vicino: {place}'), []);
  });

  it('finds a comma that would stand on the wrong side of a Latin name', () => {
    const check = (text) => checkText('fa', text, 'With Signal, WhatsApp and');
    assert.deepEqual(check('با Signal،\u200f WhatsApp و'), []);
    assert.deepEqual(check('با Signal، WhatsApp و'), ['a comma between Latin names without U+200F after it']);
  });

  it('lets names stay in Latin letters where the English text has them, but not its first word', () => {
    const text = (english, target) => ({
      ...written("'Near {place}'", `'${english}'`),
      targets: {...translations, 'bell.near': target},
      edit: (xml) => xml.replace('Near {place}', english),
    });
    assertFaults(text('Send by SMS to iMessage in {place}', 'Даслаць SMS у iMessage, {place}'));
    assertFaults(text('SMS to {place}', 'SMS, {place}'));
    assertFaults(text('Send to {place}', 'Send {place}'), 'bell.near: Latin letters: Send');
    assertFaults(text('Send an SMS to {place}', 'Даслаць sms, {place}'), 'bell.near: Latin letters: sms');
  });

  it('finds faults of the English texts too', () => {
    const faults = (from, to) =>
      check(project(written(from, to))).filter((fault) => fault.startsWith('src/'));
    assert.match(
      faults('one: The one name | ', '').join(),
      /bell-words.ts:6 bell.allNames: .*"one" is missing/,
    );
    assert.match(faults('Near {place}', 'Near {place} ').join(), /bell-words.ts:5 bell.near: space at/);
  });

  it('finds generated files that are stale, missing or left over', () => {
    const good = project();
    const faults = (generated) => check({...good, generated: {...good.generated, ...generated}});
    assert.deepEqual(faults({'be.json': '{}'}), ['src/locales/be.json is stale; run npm run extract']);
    assert.deepEqual(faults({'be.json': undefined}), ['src/locales/be.json is stale; run npm run extract']);
    assert.deepEqual(faults({'index.ts': ''}), ['src/locales/index.ts is stale; run npm run extract']);
    assert.deepEqual(faults({'ru.json': '{}'}), [
      'src/locales/ru.json belongs to no language in lit-localize.json',
    ]);
  });

  it('finds a translation file that an extraction would change, and no other', () => {
    const {xliff} = readProject();
    const stale = xliff.de.replace(/<trans-unit id="exit\.label">[^]*?<\/trans-unit>\n/, '');
    assert.notEqual(stale, xliff.de);
    assert.deepEqual(checkWritten({languages: ['de', 'pl'], xliff: {...xliff, de: stale}}), [
      'xliff/de.xlf is stale; run npm run extract',
    ]);
  });

  it('finds a translation that is too large to load', () => {
    let state = 1;
    const next = () => String.fromCodePoint(0x430 + ((state = (state * 48271) % 2147483647) % 32));
    const long = Array.from({length: 6000}, next).join('');
    assertFaults(translated('bell.near', `${long} {place}`), 'bytes brotli; allowed are 3000');
  });

  it('wants language tags in small letters, as the page’s are compared', () =>
    assertFaults({language: 'be-Tarask'}, 'lit-localize.json: write be-Tarask in small letters'));
});

describe('marks in the source', () => {
  const faultsOf = (call) =>
    findMessages([['src/a-words.ts', `import {msg} from '@lit/localize';\nconst words = {bell: ${call}};`]])
      .faults;

  it('takes a plain text with id and note', () =>
    assert.deepEqual(faultsOf("msg('Bell', {id: 'tower.bell', desc: 'Rings.'})"), []));

  for (const [what, call, fault] of [
    ['no options', "msg('Bell')", /a-words.ts:2 msg\("Bell"\) needs an id and a desc/],
    ['no id', "msg('Bell', {desc: 'Rings.'})", /needs an id and a desc/],
    ['no desc', "msg('Bell', {id: 'tower.bell'})", /needs an id and a desc/],
    ['an empty desc', "msg('Bell', {id: 'tower.bell', desc: ' '})", /needs an id and a desc/],
    [
      'an expression in the text',
      "msg(str`Bell ${1}`, {id: 'tower.bell', desc: 'Rings.'})",
      /without expressions/,
    ],
    ['a variable for the text', "msg(text, {id: 'tower.bell', desc: 'Rings.'})", /without expressions/],
    ['a template for the text', "msg(`Bell`, {id: 'tower.bell', desc: 'Rings.'})", /in quotes/],
    ['a variable for the id', "msg('Bell', {id, desc: 'Rings.'})", /id and desc are plain texts/],
    ['an id of one part', "msg('Bell', {id: 'bell', desc: 'Rings.'})", /"bell" is not widget.name/],
    ['an id with a dash', "msg('Bell', {id: 'tower-a.bell', desc: 'Rings.'})", /is not widget.name/],
    ['an id of another name', "msg('Bell', {id: 'tower.bells', desc: 'Rings.'})", /does not end with/],
  ]) {
    it(`refuses ${what}`, () => assert.match(faultsOf(call).join('\n'), fault));
  }

  it('refuses one id for two texts', () => {
    const {faults} = findMessages([['src/a-words.ts', words + words.replace(/^import.*\n/, '')]]);
    assert.equal(faults.filter((fault) => fault.includes('is taken: src/a-words.ts')).length, 4);
  });

  it('leaves alone what is called msg and is not lit’s', () =>
    assert.deepEqual(findMessages([['src/a.ts', "const msg = (a) => a; msg('Bell');"]]).faults, []));

  it('leaves another library’s import alone, and follows a new name', () => {
    const {messages} = findMessages([
      ['src/a-words.ts', "import {msg as mark} from '@lit/localize'; mark('B', {id: 'a.b', desc: 'C.'});"],
    ]);
    assert.deepEqual([...messages.keys()], ['a.b']);
  });
});

describe('words in templates', () => {
  const untagged = (template) =>
    findUntagged([['src/a.ts', template]]).map((fault) => /"(.*)"/.exec(fault)[1]);

  for (const [what, template, found] of [
    ['text', 'html`<p>Hello there</p>`', ['Hello there']],
    ['text before and after expressions', 'html`As of ${date} and ${other} on`', ['As of', 'and', 'on']],
    ['text in an inner template', 'html`<p>${ok ? html`<b>Fine</b>` : nothing}</p>`', ['Fine']],
    ['text of an expression', "html`<p>${ok ? 'Fine' : `Not ${1} fine`}</p>`", ['Fine', 'Not', 'fine']],
    ['text that stands in for another', "html`<p>${name ?? 'Unknown'}</p>`", ['Unknown']],
    ['text in SVG', 'svg`<text x="1">Highest</text>`', ['Highest']],
    ['text in other scripts', 'html`<p>Так</p>`', ['Так']],
    ['text after a quoted attribute with >', 'html`<p title="${a}" class="a > b">Yes</p>`', ['Yes']],
    ['spoken attributes', 'html`<img alt="A bell" class="x"><p aria-label=Bell></p>`', ['A bell', 'Bell']],
    ['parts of spoken attributes', "html`<p title='Bell ${n}' lang=${l}></p>`", ['Bell']],
  ]) {
    it(`finds ${what}`, () => assert.deepEqual(untagged(template), found));
  }

  for (const [what, template] of [
    ['marks and numbers', 'html`<p>1,244 · ${n} — ?</p>`'],
    ['character references', 'html`<p>&nbsp;&#x2019;</p>`'],
    ['comments', 'html`<!-- Hello there --><p></p>`'],
    ['other attributes', 'html`<p class="two words" part=number data-x=${y} hidden></p>`'],
    ['values of other attributes', "html`<p class=${ok ? 'good' : 'bad'} dir=${'ltr'}></p>`"],
    ['names of texts', "html`<p>${say('atLeast')}${say(a ? 'about' : 'atLeast')}</p>`"],
    ['comparisons', "html`<p>${bound === 'exactly' ? nothing : say('about')}</p>`"],
    ['styles', 'css`p { color: red }`'],
  ]) {
    it(`lets ${what} be`, () => assert.deepEqual(untagged(template), []));
  }
});

describe('what is made', () => {
  it('is sorted, compact and pinned by the hash of its bytes', async () => {
    const files = project().generated;
    const pinOf = async (name) => {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(files[name]));
      return `sha256-${Buffer.from(hash).toString('base64')}`;
    };
    const sorted = Object.entries(translations).sort(([one], [other]) => (one < other ? -1 : 1));
    assert.equal(
      files['be.json'],
      JSON.stringify({comments: await pinOf('be.comments.json'), ...Object.fromEntries(sorted)}),
    );
    assert.equal(files['index.json'], JSON.stringify({be: await pinOf('be.json')}));
    assert.ok(files['index.ts'].includes(`listHash = '${await pinOf('index.json')}';\n`));
    assert.ok(files['index.ts'].includes('translated = /^(be)\\b/i;'));
    assert.ok(
      files['index.ts'].endsWith(`TextId =\n${sorted.map(([id]) => `  | '${id}'`).join('\n')};\n`),
      files['index.ts'],
    );
  });

  it('has what only comments say in a file of its own, and the English texts beside it', () => {
    const unit = (id) => `<trans-unit id="${id}"><source>${id}!</source><target>${id}?</target></trans-unit>`;
    const files = generate(['de'], {
      de: `<xliff><file><body>${['thread.b', 'share.c', 'comment.a'].map(unit).join('')}</body></file></xliff>`,
    });
    assert.equal(files['de.comments.json'], '{"comment.a":"comment.a?","thread.b":"thread.b?"}');
    const {comments, ...texts} = JSON.parse(files['de.json']);
    assert.match(comments, /^sha256-/);
    assert.deepEqual(texts, {'share.c': 'share.c?'});
    assert.deepEqual(JSON.parse(files['en.json']), {
      'comment.a': 'comment.a!',
      'share.c': 'share.c!',
      'thread.b': 'thread.b!',
    });
  });

  it('leaves out what is not translated, which then stays English', () => {
    const {generated} = project(translated('bell.near', undefined));
    assert.equal(JSON.parse(generated['be.json'])['bell.near'], undefined);
  });

  it('marks a translation whose source text has changed', () => {
    const file = parseXml(project().xliff.be);
    markOld(
      file,
      new Map([
        ['bell.near', 'Close to {place}'],
        ['bell.rung', '{number} rung'],
      ]),
    );
    const states = readXliff(String(file)).map(({id, old}) => [id, old]);
    assert.deepEqual(
      states.filter(([, old]) => old),
      [['bell.near', true]],
    );
  });
});

describe('the counter in Belarusian', () => {
  const {be} = Object.fromEntries(
    Object.entries(readProject().xliff).map(([language, xml]) => [
      language,
      Object.fromEntries(readXliff(xml).map(({id, target}) => [id, target])),
    ]),
  );
  const rules = new Intl.PluralRules('be');

  /** As src/core/words.ts chooses and fills; numbers bare, since their grouping is the browser’s. */
  const say = (name, number, values) =>
    (
      Object.fromEntries(pluralForms(be[`counter.${name}`]) ?? [])[rules.select(number)] ??
      be[`counter.${name}`]
    ).replace(/\{(\w+)\}/g, (_, value) => ({number: String(number), ...values})[value]);

  // Reviewed by hand, each line: number, what stands under it, ever recognised, former, the button under the names.
  const reviewed = `
0 | палітвязняў | 0 чалавек прызнаныя палітвязнямі за ўвесь час | 0 былых палітвязняў | Паказаць яшчэ 0 імёнаў
1 | палітвязень | 1 чалавек прызнаны палітвязнем за ўвесь час | 1 былы палітвязень | Паказаць яшчэ 1 імя
2 | палітвязні | 2 чалавекі прызнаныя палітвязнямі за ўвесь час | 2 былыя палітвязні | Паказаць яшчэ 2 імёны
3 | палітвязні | 3 чалавекі прызнаныя палітвязнямі за ўвесь час | 3 былыя палітвязні | Паказаць яшчэ 3 імёны
5 | палітвязняў | 5 чалавек прызнаныя палітвязнямі за ўвесь час | 5 былых палітвязняў | Паказаць яшчэ 5 імёнаў
11 | палітвязняў | 11 чалавек прызнаныя палітвязнямі за ўвесь час | 11 былых палітвязняў | Паказаць яшчэ 11 імёнаў
21 | палітвязень | 21 чалавек прызнаны палітвязнем за ўвесь час | 21 былы палітвязень | Паказаць яшчэ 21 імя
22 | палітвязні | 22 чалавекі прызнаныя палітвязнямі за ўвесь час | 22 былыя палітвязні | Паказаць яшчэ 22 імёны
25 | палітвязняў | 25 чалавек прызнаныя палітвязнямі за ўвесь час | 25 былых палітвязняў | Паказаць яшчэ 25 імёнаў
100 | палітвязняў | 100 чалавек прызнаныя палітвязнямі за ўвесь час | 100 былых палітвязняў | Паказаць яшчэ 100 імёнаў
1000 | палітвязняў | 1000 чалавек прызнаныя палітвязнямі за ўвесь час | 1000 былых палітвязняў | Паказаць яшчэ 1000 імёнаў
1131 | палітвязень | 1131 чалавек прызнаны палітвязнем за ўвесь час | 1131 былы палітвязень | Паказаць яшчэ 1131 імя
1244 | палітвязні | 1244 чалавекі прызнаныя палітвязнямі за ўвесь час | 1244 былыя палітвязні | Паказаць яшчэ 1244 імёны
11310 | палітвязняў | 11310 чалавек прызнаныя палітвязнямі за ўвесь час | 11310 былых палітвязняў | Паказаць яшчэ 11310 імёнаў
`;

  for (const line of reviewed.trim().split('\n')) {
    const [number, ...sentences] = line.split(' | ');
    it(`says ${number} rightly`, () => {
      assert.deepEqual(
        ['label', 'ever', 'former', 'allPeople'].map((name) => say(name, Number(number))),
        sentences,
      );
    });
  }

  it('says the whole sentence rightly, with a day, a month and a year', () => {
    const date = (options) =>
      new Intl.DateTimeFormat('be', {timeZone: 'UTC', year: 'numeric', ...options})
        .format(Date.UTC(2025, 0, 31))
        .replace(/\s/g, ' ');
    const whole = (when) =>
      [
        say('atLeast'),
        '1244',
        say('labelInPlace', 1244, {label: say('label', 1244), place: 'Беларусь'}),
        `${say('asOf', 1244, {date: when})} ${say('source', 1244, {name: '«Вясна»'})}`,
      ].join(' ');
    const [day, month, year] = [
      date({day: 'numeric', month: 'long'}),
      date({month: 'long', calendar: 'gregory'}),
      date({calendar: 'gregory'}),
    ];
    assert.equal(
      whole(day),
      'Прынамсі 1244 палітвязні, Беларусь Станам на 31 студзеня 2025 г. Крыніца: «Вясна»',
    );
    assert.equal(whole(month), 'Прынамсі 1244 палітвязні, Беларусь Станам на студзень 2025 Крыніца: «Вясна»');
    assert.equal(whole(year), 'Прынамсі 1244 палітвязні, Беларусь Станам на 2025 Крыніца: «Вясна»');
    assert.equal(
      say('flows', 0, {date: day, list: [say('recognised', 18), say('releasedUnknown')].join(', ')}),
      'Змены (31 студзеня 2025 г. і пазней): прызнаных\u00a0— 18, вызваленых\u00a0— лічбы няма.',
    );
    assert.equal(say('confirmedIn', 0, {date: month}), 'Апошняе пацвярджэнне: студзень 2025');
  });
});
