import {msg} from '@lit/localize';
import {textsOf} from '../core/locale.js';

/** The article's own texts. The tools' are in tool-words.ts. */
export const words = textsOf('article', {
  by: msg('By {names}', {id: 'article.by', desc: 'Under the headline. {names}: who wrote it.'}),
  updated: msg('Updated {date}', {
    id: 'article.updated',
    desc: 'After the date of publication. {date}: day and time.',
  }),
  minutes: msg('one: {minutes} minute’s reading | other: {minutes} minutes’ reading', {
    id: 'article.minutes',
    desc: 'How long the article takes to read. {minutes}: "4" or a range "4–6"; the form goes by the last number.',
  }),
  contents: msg('Contents', {
    id: 'article.contents',
    desc: 'Button and name of the list of the article’s sections.',
  }),
  options: msg('Text and colours', {
    id: 'article.options',
    desc: 'Button that opens the choice of text size, line spacing and colours.',
  }),
  listen: msg('Listen', {id: 'article.listen', desc: 'Button that has the article read aloud.'}),
  print: msg('Print', {id: 'article.print', desc: 'Button that prints the article.'}),
  toolFailed: msg('That did not work.', {id: 'article.toolFailed', desc: 'One of the buttons above failed.'}),
  from: msg('From {name}', {
    id: 'article.from',
    desc: 'Under a syndicated article. {name}: the site it is from.',
  }),
  original: msg('Read the original', {
    id: 'article.original',
    desc: 'Link to the article where it first stood.',
  }),
  updatedThere: msg('Updated at the source: {date}', {
    id: 'article.updatedThere',
    desc: 'The original changed after it was taken over here. {date}: day and time.',
  }),
  corrections: msg('Corrections', {
    id: 'article.corrections',
    desc: 'Heading over what was corrected in the article.',
  }),
  corrected: msg('{date}: {text}', {
    id: 'article.corrected',
    desc: 'In that list. {date}: a day; {text}: what was corrected, in the words of the article’s editors.',
  }),
  translations: msg('In other languages: {list}', {
    id: 'article.translations',
    desc: '{list}: links to the article’s translations, each with the name of its language.',
  }),
  showPicture: msg('Show the picture from {host}', {
    id: 'article.showPicture',
    desc: 'Button in the place of a picture that is not loaded before. {host}: example.org.',
  }),
  failed: msg('The article could not be loaded.', {
    id: 'article.failed',
    desc: 'Over the text that stands in its place; a link to the original follows.',
  }),
});

/** The name of one of them. */
export type Word = Parameters<typeof words>[0];

/** One of them as a template, marked where it is not in the language around the article. */
export type Say = (name: Word, values?: Readonly<Record<string, unknown>>) => unknown;
