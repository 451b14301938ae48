// What is wrong with a text or a translation by itself and beside its source: plural forms, placeholders, spaces, letters.

const sorted = (values) => [...values].sort();

const categoryMark = /^(zero|one|two|few|many|other): ?/;

/** A counted text's forms by plural category; undefined for a text without plural marks. */
export function pluralForms(text) {
  const forms = text.split('|').map((form) => form.trim());
  if (forms.length === 1 && !categoryMark.test(forms[0])) return undefined;
  return forms.map((form) => [categoryMark.exec(form)?.[1], form.replace(categoryMark, '')]);
}

const placeholders = (text) => sorted(Array.from(text.matchAll(/\{(\w+)\}/g), ([mark]) => mark));

/**
 * Placeholders of the number that is counted, and the numbers for which it may go unsaid, where a form is for one number only:
 * "a name", "two names". `{minutes}` may be a range, "1–2", which takes the form of its last number.
 */
const countedNumbers = {'{number}': [0, 1, 2], '{count}': [0, 1, 2], '{minutes}': [0, 1]};

/** The number for which a language uses a category, if it is one only. */
function exactNumber(language, category) {
  const rules = new Intl.PluralRules(language);
  let found;
  for (let number = 0; number <= 1000; number++) {
    if (rules.select(number) !== category) continue;
    if (found !== undefined) return undefined;
    found = number;
  }
  return found;
}

/** What is wrong with the plural forms of a text, in its language. */
function checkForms(language, forms) {
  const faults = [];
  const rules = new Intl.PluralRules(language);
  const needed = sorted(new Set([...rules.resolvedOptions().pluralCategories, 'other']));
  const given = forms.map(([category]) => category);
  const all = sorted(new Set(forms.flatMap(([, form]) => placeholders(form))));
  for (const category of needed) {
    if (!given.includes(category)) faults.push(`the plural form "${category}" is missing`);
  }
  forms.forEach(([category, form], index) => {
    if (!category) {
      faults.push(`"${form}" does not begin with a plural category, such as "other: "`);
      return;
    }
    if (!needed.includes(category)) faults.push(`the language has no plural form "${category}"`);
    if (given.indexOf(category) !== index) faults.push(`the plural form "${category}" is there twice`);
    if (!form.trim()) faults.push(`the plural form "${category}" is empty`);
    // The run time splits there.
    if (form.includes(': ')) faults.push(`the plural form "${category}" holds a colon and a space`);
    const exact = exactNumber(language, category);
    const lost = all.filter(
      (name) => !placeholders(form).includes(name) && !countedNumbers[name]?.includes(exact),
    );
    if (lost.length) faults.push(`the plural form "${category}" has lost ${lost.join(' ')}`);
  });
  return faults;
}

/** What is wrong with the punctuation of a text, by the custom of its language; `plain` is without placeholders and plural marks. */
function checkMarks(language, plain) {
  const faults = [];
  if (/^fr\b/.test(language) && /(?<!\u202f)[:;!?»]|«(?!\u202f)/.test(plain))
    faults.push('a mark without a narrow no-break space (U+202F) beside it');
  // Between two names in Latin letters it would stand on the wrong side of the first one at the end of a line.
  if (/\p{Script=Latin}[،؛] ?\p{Script=Latin}/u.test(plain))
    faults.push('a comma between Latin names without U+200F after it');
  return faults;
}

/**
 * What is wrong with a text by itself, in its language.
 *
 * @param source the text that it translates: names that stand there in Latin letters, with a capital, may stay so
 */
export function checkText(language, text, source = '') {
  const faults = [];
  if (text !== text.trim()) faults.push('space at the beginning or end');
  if (/\s{2}|[\n\t]/.test(text)) faults.push('more than one space between words');
  if (/[{}]/.test(text.replace(/\{\w+\}/g, ''))) faults.push('a brace that belongs to no placeholder');
  const forms = pluralForms(text);
  if (forms) faults.push(...checkForms(language, forms));
  const plain = (forms ?? [['', text]]).map(([, form]) => form.replace(/\{\w+\}/g, '')).join(' ');
  faults.push(...checkMarks(language, plain));
  if (new Intl.Locale(language).maximize().script !== 'Latn') {
    // The first word has a capital in any case.
    const named = source.replace(/^\p{Lu}\p{Ll}*(?!\p{L})/u, '');
    const names = named.match(/\p{Script=Latin}*\p{Lu}\p{Script=Latin}*/gu) ?? [];
    const latin = (plain.match(/\p{Script=Latin}+/gu) ?? []).filter((word) => !names.includes(word));
    if (latin.length) faults.push(`Latin letters: ${latin.join(' ')}`);
  }
  return faults;
}

/** What is wrong with a translation, beside its source. */
export function checkTranslation(language, {text, desc, target}) {
  const faults = checkText(language, target, text);
  const [before, after] = [text, target].map(placeholders).map((names) => new Set(names));
  const lost = [...before].filter((name) => !after.has(name));
  const added = [...after].filter((name) => !before.has(name));
  if (lost.length) faults.push(`lost ${lost.join(' ')}`);
  if (added.length) faults.push(`${added.join(' ')} is not in the source`);
  const [counted, forms] = [text, target].map(pluralForms);
  if (counted && !forms) faults.push('the source has plural forms, the translation none');
  if (!counted && forms && !/may have plural forms/i.test(desc))
    faults.push('plural forms that the source has not');
  if (!forms && placeholders(target).length !== after.size) faults.push('a placeholder is there twice');
  return faults;
}
