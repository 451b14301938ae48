import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {languages, numbers, reviewed, sentencesOf} from './sentence.mjs';

/** The table by language: the rows, each with its number first. */
const tables = new Map(
  reviewed
    .trim()
    .split('\n\n')
    .map((part) => part.split('\n'))
    .map(([language, ...rows]) => [language, rows]),
);

/*
 * The table was read row by row when it was made. Whoever changes a counted text changes it there, too, by hand, and reads
 * the sentence: it is not generated again.
 */
describe("the counter's sentences", () => {
  it('are reviewed in every language', () => assert.deepEqual([...tables.keys()], languages));

  for (const language of languages)
    it(`are what was reviewed: ${language}`, () =>
      assert.deepEqual(
        numbers.map((number) => `${number} | ${sentencesOf(language, number).join(' | ')}`),
        tables.get(language),
      ));
});
