import { html, nothing } from 'lit/html.js';
import { formatAge, formatNumber, joinList, pluralCategory } from '../core/formats.js';
import { sameLanguage, textLanguage } from '../core/locale.js';
import { fill, inLanguage, isolated, pick, plural } from '../core/words.js';
import { words } from './counter-words.js';
import { link, time } from './parts.js';
import { trendView } from './trend-view.js';
/** Names shown before "show more". */
export const firstPeople = 10;
/** Given words in the closest language that they have, and that language. */
const closest = (given, language) => (typeof given === 'string' ? undefined : pick(given, language)) ?? [given, language];
/** What is counted, in the form that fits the number, and the language of those words. */
function labelOf({ count, label }, language) {
    const [forms, tag] = (label && pick(label, language)) ?? [];
    return forms && tag && (sameLanguage(tag, language) || !sameLanguage(textLanguage(), language))
        ? [forms[pluralCategory(tag, count)] ?? forms['other'] ?? '', tag]
        : [plural(words('label'), count), textLanguage()];
}
/** The name of the place, if it is known. */
export const placeOf = ({ place }, own, language) => own.place ? [own.place, language] : place === undefined ? place : closest(place, language);
/**
 * The count and everything that keeps it from being misread.
 *
 * @param language the language of numbers and dates, that of the text around the counter
 * @param stale it is long since the count was confirmed
 * @param failed the last attempt to ask for a newer count failed
 */
export function countView(count, options, language, stale, failed, allPeople, showAllPeople) {
    const say = (name, values = {}) => {
        const { number } = values;
        const [text, all] = typeof number === 'number'
            ? [plural(words(name), number), { ...values, number: isolated(language, number) }]
            : [words(name), values];
        return inLanguage(fill(text, all), textLanguage(), language);
    };
    // Isolated: words of the feed or the page may run either way.
    const marked = ([text, tag]) => html `<bdi>${inLanguage(text, tag, language)}</bdi>`;
    const source = ({ name, url }) => link(url, html `<bdi>${name}</bdi>`);
    const { asOf, bound, definition, definitionUrl, others } = count;
    const date = time(asOf, language);
    const label = marked(options.label ? [options.label, language] : labelOf(count, language));
    const place = placeOf(count, options, language);
    const more = definitionUrl && link(definitionUrl, say(definition ? 'definitionLink' : 'definition'));
    return html `<p class="count">
      ${bound === 'exactly' ? nothing : html `<span>${say(bound === 'about' ? 'about' : 'atLeast')}</span>`}
      <span class="number" part="number"
        ><span class="digits">${formatNumber(language, count.count)}</span
        ><span class="layer" aria-hidden="true"></span
      ></span>
      <span class="label" part="label"
        >${place ? fill(words('labelInPlace'), { label, place: marked(place) }) : label}</span
      >
    </p>
    <div class="small" part="meta">
      <p class="as-of">
        ${say(stale ? (asOf.precision === 'day' ? 'confirmedOn' : 'confirmedIn') : 'asOf', { date })}
        ${stale ? formatAge(language, asOf) : nothing}
      </p>
      <p>${say('source', { name: source(count.source) })}</p>
      ${failed ? html `<p>${say('notUpdated')}</p>` : nothing}
      ${definition
        ? html `<details>
            <summary>${say('definition')}</summary>
            <p>${marked(closest(definition, language))} ${more}</p>
          </details>`
        : more
            ? html `<p>${more}</p>`
            : nothing}
    </div>
    ${options.flows ? flowsView(count, language, say) : nothing}
    ${options.trend ? trendView(count.series, language, say) : nothing}
    ${others.length
        ? html `<div class="small">
          <b>${say('others')}</b>
          <ul class="others">
            ${others.map((other) => html `<li>
                  <span class="figure">${formatNumber(language, other.count)}</span>
                  <p>${source(other.source)}<br />${time(other.asOf, language)}</p>
                  ${other.definition ? html `<p>${marked(closest(other.definition, language))}</p>` : nothing}
                </li>`)}
          </ul>
        </div>`
        : nothing}
    ${options.people && count.people.length ? peopleView(count.people, say, allPeople, showAllPeople) : nothing} `;
}
/** What happened since a date. A figure that the source does not give is said not to be there: it is not 0. */
function flowsView(count, language, say) {
    const { cumulative = {} } = count;
    const flows = count.flows ?? {};
    const list = (...figures) => joinList(textLanguage(), figures.flatMap(([number, known, unknown]) => number != null ? [say(known, { number })] : number === null && unknown ? [say(unknown)] : []));
    const changes = list([flows.recognised, 'recognised', 'recognisedUnknown'], [flows.released, 'released', 'releasedUnknown'], [flows.died, 'died', 'diedUnknown']);
    const totals = list([cumulative.recognised, 'ever'], [cumulative.former, 'former']);
    return html `${flows.since && changes.length
        ? html `<p>${say('flows', { date: time(flows.since, language), list: changes })}</p>`
        : nothing}${totals.length ? html `<p>${inLanguage([totals, '.'], textLanguage(), language)}</p>` : nothing}`;
}
function peopleView(people, say, all, showAll) {
    const more = people.length - firstPeople;
    return html `<div class="small">
    <b>${say('people')}</b>
    <ul class="names">
      ${(all ? people : people.slice(0, firstPeople)).map(({ name, url }) => html `<li>${link(url, html `<bdi>${name}</bdi>`)}</li>`)}
    </ul>
    ${more > 0 && !all
        ? html `<button type="button" @click=${showAll}>${say('allPeople', { number: more })}</button>`
        : nothing}
  </div>`;
}
//# sourceMappingURL=count-view.js.map