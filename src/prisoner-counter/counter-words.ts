import {msg} from '@lit/localize';
import {textsOf} from '../core/locale.js';

/**
 * The counter's own texts. Placeholders stand in braces; a counted text brings one form for each plural
 * category of its language (`one: … | other: …`). Each is marked with `msg()`, under its name here as its
 * id, for extraction; the notes are for translators. The build takes the marks out again.
 */
export const words = textsOf('counter', {
  label: msg('one: political prisoner | other: political prisoners', {
    id: 'counter.label',
    desc: 'Stands under the big number. One form for each plural category of the language.',
  }),
  labelInPlace: msg('{label}, {place}', {
    id: 'counter.labelInPlace',
    desc: 'The line under the big number. {label}: "political prisoners"; {place}: a country, in the nominative.',
  }),
  atLeast: msg('At least', {
    id: 'counter.atLeast',
    desc: 'Before the big number: the true number may be higher.',
  }),
  about: msg('About', {id: 'counter.about', desc: 'Before the big number: it is an estimate.'}),
  asOf: msg('As of {date}', {
    id: 'counter.asOf',
    desc: '{date}: the day, month or year that the count is of.',
  }),
  confirmedOn: msg('Last confirmed on {date}', {
    id: 'counter.confirmedOn',
    desc: 'Instead of "As of" when the count is old. {date}: a day. "(22 months ago)" may follow.',
  }),
  confirmedIn: msg('Last confirmed in {date}', {
    id: 'counter.confirmedIn',
    desc: 'As before, where {date} is a month or a year.',
  }),
  source: msg('Source: {name}', {
    id: 'counter.source',
    desc: '{name}: the organisation that counted, as a link.',
  }),
  notUpdated: msg('Not updated just now.', {
    id: 'counter.notUpdated',
    desc: 'Under the count, when asking for a newer figure failed.',
  }),
  definition: msg('Who is counted', {
    id: 'counter.definition',
    desc: 'Opens the explanation of what counts as a political prisoner.',
  }),
  definitionLink: msg('The full definition', {
    id: 'counter.definitionLink',
    desc: 'Link to the page with the criteria.',
  }),
  trend: msg('First {first}; highest {highest}; last {last}.', {
    id: 'counter.trend',
    desc: 'Read out instead of the chart. Each stands for a number and its date: 1,244 · 31 Jan 2025.',
  }),
  table: msg('All figures', {id: 'counter.table', desc: 'Opens the table with all figures of the chart.'}),
  date: msg('Date', {id: 'counter.date', desc: 'Column heading.'}),
  number: msg('Number', {id: 'counter.number', desc: 'Column heading: how many prisoners.'}),
  sourceHeading: msg('Source', {id: 'counter.sourceHeading', desc: 'Column heading.'}),
  flows: msg('Since {date}: {list}.', {
    id: 'counter.flows',
    desc: 'What happened since a day. {list}: the phrases below, separated as the language does.',
  }),
  recognised: msg('{number} recognised', {
    id: 'counter.recognised',
    desc: 'So many people were newly recognised as political prisoners. May have plural forms: "one: … | other: …".',
  }),
  released: msg('{number} released', {
    id: 'counter.released',
    desc: 'So many left prison. May have plural forms.',
  }),
  died: msg('{number} died', {id: 'counter.died', desc: 'So many died in prison. May have plural forms.'}),
  recognisedUnknown: msg('recognised: no figure', {
    id: 'counter.recognisedUnknown',
    desc: 'The source does not say how many.',
  }),
  releasedUnknown: msg('released: no figure', {
    id: 'counter.releasedUnknown',
    desc: 'The source does not say how many.',
  }),
  diedUnknown: msg('died: no figure', {id: 'counter.diedUnknown', desc: 'The source does not say how many.'}),
  ever: msg('one: {number} person recognised in all | other: {number} people recognised in all', {
    id: 'counter.ever',
    desc: 'So many people were ever recognised as political prisoners, those released included.',
  }),
  former: msg('{number} no longer held', {
    id: 'counter.former',
    desc: 'Of those ever recognised, so many are not political prisoners any more. May have plural forms.',
  }),
  others: msg('Other counts', {id: 'counter.others', desc: 'Heading over counts by other organisations.'}),
  people: msg('Names', {id: 'counter.people', desc: 'Heading over the list of prisoners\u2019 names.'}),
  allPeople: msg('one: Show the one more name | other: Show {number} more names', {
    id: 'counter.allPeople',
    desc: 'Button under the first ten names.',
  }),
});
