import {expect} from 'chai';
import {pluralCategory} from '../../src/core/formats.js';

/** For languages that `Intl` has no other data of, too: Chromium has none of Belarusian and Georgian. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  be: {one: [1, 21, 1131], few: [2, 3, 22, 1244], many: [0, 5, 11, 25, 100, 1000, 11_310]},
  'be-tarask': {one: [1, 21, 1131], few: [2, 3, 22, 1244], many: [0, 5, 11, 25, 100, 1000, 11_310]},
  ru: {one: [1, 21, 1131], few: [2, 3, 22, 1244], many: [0, 5, 11, 25, 100, 1000, 11_310]},
  uk: {one: [1, 21, 1131], few: [2, 3, 22, 1244], many: [0, 5, 11, 25, 100, 1000, 11_310]},
  pl: {one: [1], few: [2, 3, 22, 1244], many: [0, 5, 11, 21, 25, 100, 1000, 1131, 11_310]},
  cs: {one: [1], few: [2, 3], other: [0, 5, 11, 21, 22, 25, 100, 1000, 1131, 1244, 11_310]},
  lt: {one: [1, 21, 1131], few: [2, 3, 5, 22, 25, 1244], other: [0, 11, 100, 1000, 11_310]},
  lv: {zero: [0, 11, 100, 1000, 11_310], one: [1, 21, 1131], other: [2, 3, 5, 22, 25, 1244]},
  ar: {
    zero: [0],
    one: [1],
    two: [2],
    few: [3, 5, 11_310],
    many: [11, 21, 22, 25, 1131, 1244],
    other: [100, 1000],
  },
  fa: {one: [0, 1], other: [2, 3, 5, 11, 21, 22, 25, 100, 1000, 1131, 1244, 11_310]},
  fr: {one: [0, 1], other: [2, 3, 5, 11, 21, 22, 25, 100, 1000, 1131, 1244, 11_310]},
  ...Object.fromEntries(
    ['en', 'de', 'nl', 'sv', 'es', 'it', 'ka'].map((language) => [
      language,
      {one: [1], other: [0, 2, 3, 5, 11, 21, 22, 25, 100, 1000, 1131, 1244, 11_310]},
    ]),
  ),
};

describe('the plural category of a number', () => {
  for (const [language, categories] of Object.entries(expected))
    it(`is the language's own: ${language}`, () => {
      for (const [category, numbers] of Object.entries(categories))
        for (const number of numbers)
          expect(pluralCategory(language, number), String(number)).to.equal(category);
    });
});
