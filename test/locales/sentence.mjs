// The counter's sentences as src/core/words.ts and count-view.ts make them, without a browser: whose grouping of digits differs
// from one to the next for languages that it has no data of, so numbers are bare here.
import {readFileSync} from 'node:fs';
import {pluralForms} from '../../scripts/locales/check-translation.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`../../src/locales/${name}.json`, import.meta.url)));

export const languages = ['en', ...Object.keys(read('index'))];

/** Those at which some language changes its form. */
export const numbers = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 1000, 1131, 1244, 11310];

/** The counter's whole sentence, and the phrases with a number of their own. Dates and digits are the browser's. */
export function sentencesOf(language, number) {
  const texts = read(language);
  const rules = new Intl.PluralRules(language);
  const say = (name, values = {}) => {
    const text = texts[`counter.${name}`];
    const forms = new Map(pluralForms(text) ?? [['other', text]]);
    return (forms.get(rules.select(number)) ?? forms.get('other')).replace(
      /\{(\w+)\}/g,
      (_, value) => ({number: String(number), ...values})[value],
    );
  };
  const label = say('labelInPlace', {label: say('label'), place: 'Беларусь'});
  const meta = `${say('asOf', {date: '2025-01-31'})}. ${say('source', {name: 'Viasna'})}`;
  return [
    `${say('atLeast')} ${number} ${label}. ${meta}`,
    ...['recognised', 'released', 'died', 'ever', 'former', 'allPeople'].map((name) => say(name)),
  ];
}

/** The reviewed table, as it is written. */
export const reviewed = readFileSync(new URL('./reviewed-sentences.txt', import.meta.url), 'utf8');

/** What the texts come to at this moment, written alike. */
export const table = () =>
  languages
    .map((language) =>
      [
        `${language}\n`,
        ...numbers.map((number) => `${number} | ${sentencesOf(language, number).join(' | ')}\n`),
      ].join(''),
    )
    .join('\n');
