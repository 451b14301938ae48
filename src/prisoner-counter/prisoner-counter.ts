import {html, render} from 'lit/html.js';
import {announce, openAnnouncer} from '../core/announcer.js';
import {VigilElement, type Reflected} from '../core/base-element.js';
import {durationForm, parseDuration} from '../core/duration.js';
import {hostStyles} from '../core/host.styles.js';
import {joinResource, type Membership} from '../core/live-resource.js';
import {latestToday} from '../core/partial-date.js';
import type {Answer} from '../core/request.js';
import {day} from '../core/time-units.js';
import {checkFeed, type FeedResult} from './check-feed.js';
import {CountChangeEvent} from './count-change-event.js';
import type {Count} from './count.js';
import {countView, firstPeople, placeOf} from './count-view.js';
import {rawFeed} from './local-count.js';
import {observation} from './observation.js';
import {counterStyles} from './prisoner-counter.styles.js';
import {readFeed} from './read-feed.js';
import {roll} from './roll.js';

/**
 * The number of political prisoners, with its source, its date and how it is to be read. What stands
 * between the tags is shown until a count is there, and for ever where none comes.
 *
 * The count comes from `src` (a count feed, JSON or CSV), from a `<script type="application/json">` between
 * the tags, or from the attributes `count`, `as-of`, `source-name` and `source-url`. Where `src` is given
 * too, the others are what is shown until it answers. A feed that is wrong anywhere is refused whole, and
 * the last good count stays.
 *
 * @slot - Fallback: the count as text, for readers without script and until the feed is there.
 *
 * @csspart number - The number.
 * @csspart label - What is counted, and where.
 * @csspart meta - As-of date and source.
 * @csspart trend - The chart.
 *
 * @cssproperty --vigil-counter-number-color - Colour of the number.
 * @cssproperty --vigil-counter-number-font - Font family of the number.
 * @cssproperty --vigil-counter-trend-color - Colour of the chart's line.
 *
 * @fires {CountChangeEvent} vigil-count-change - The number changed; has `previous` and `current`. Not sent for the first.
 * @fires {VigilErrorEvent} vigil-error - No answer, or a refused feed; has `code` and `message`. Cancel it to keep the console line away.
 */
export class PrisonerCounter extends VigilElement {
  static override readonly styles = hostStyles + counterStyles;

  static override readonly properties: Reflected = {
    src: '',
    count: '',
    asOf: '',
    sourceName: '',
    sourceUrl: '',
    bound: '',
    label: '',
    place: '',
    trend: false,
    flows: false,
    people: false,
    refreshEvery: '',
    staleAfter: '',
    cache: '',
    jsonLd: false,
  };

  /** Address of the count feed: JSON or CSV, read without cookies and without a referrer. */
  declare src: string;

  /** The count itself, when there is no feed: a whole number. */
  declare count: string;

  /** The day, month or year that `count` is of: `2025-01-31`, `2025-01` or `2025`. */
  declare asOf: string;

  /** Who counted. Also names the source of a feed that does not. */
  declare sourceName: string;

  /** The page where the count can be checked. */
  declare sourceUrl: string;

  /** How the number is to be read, where the feed does not say: `exactly`, `at-least` or `about`. */
  declare bound: '' | 'exactly' | 'at-least' | 'about';

  /** What is counted, instead of the feed's or Vigil's own words. */
  declare label: string;

  /** Where, instead of the feed's words. */
  declare place: string;

  /** Shows the series as a line, with a table of all figures. */
  declare trend: boolean;

  /** Shows what happened since a date: how many were recognised, released, died. */
  declare flows: boolean;

  /** Shows the names that the feed lists, as links to the source's own pages. */
  declare people: boolean;

  /** How often to ask again while the counter is seen: an ISO 8601 duration such as `PT30M`. Off by default. */
  declare refreshEvery: string;

  /** After how long a count is "last confirmed": an ISO 8601 duration such as `P45D`. Goes before the feed's own. */
  declare staleAfter: string;

  /** `no-store` leaves no copy of the feed on the reader's device; `default` leaves it to the server. */
  declare cache: '' | 'default' | 'no-store';

  /** Adds the count as schema.org `Observation` in JSON-LD, for search engines. */
  declare jsonLd: boolean;

  #count: Count | undefined;
  /** The text that the present count was read from, so that the same answer again changes nothing. */
  #text: string | undefined;
  #failed = false;
  /** The inputs have to be looked at again. */
  #unread = false;
  #allPeople = false;
  #membership: Membership | undefined;
  /** The number before, and its text, while a change is being rendered. */
  #before: {readonly value: number; readonly text: string} | undefined;

  /** The children may have changed, or the element has come to another place. */
  readonly #readAgain = (): void => {
    this.#unread = true;
    this.requestUpdate();
  };

  /** A page that is come back to shows how old its count is by now. */
  readonly #shown = (): void => {
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    openAnnouncer();
    document.addEventListener('visibilitychange', this.#shown);
    this.#readAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#shown);
    this.#leave();
  }

  /** Asks the feed now. Settles when the answer is in, good or bad; without a feed, reads the children again. */
  async refresh(): Promise<void> {
    this.#readAgain();
    await this.updateComplete;
    await this.#membership?.refresh();
    await this.updateComplete;
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (['src', 'cache', 'refresh-every'].some((name) => changed.has(name))) this.#leave();
    // Another feed may count something else: nothing of the old one is shown under it.
    if (changed.has('src')) {
      if (this.#text !== undefined) this.#count = this.#text = undefined;
      this.#failed = false;
    }
    if (this.#unread || changed.size) {
      this.#unread = false;
      if (this.#text === undefined) this.#readLocal();
      else this.#readFeed(this.#text);
      if (this.src) this.#join();
    }
  }

  protected override updated(): void {
    const count = this.#count;
    const digits = this.find('.digits');
    const layer = this.find('.layer');
    this.#writeJsonLd(count);
    if (!count || !digits || !layer) return;
    if (this.#before) {
      const {value, text} = this.#before;
      this.#before = undefined;
      // What a roll under way still shows is not part of the sentence.
      layer.textContent = '';
      announce(`${this.find('.count')?.textContent} ${this.find('.as-of')?.textContent}`, this.language);
      roll(digits, layer, text);
      this.dispatchEvent(new CountChangeEvent(value, count.count));
    }
  }

  #leave(): void {
    void this.#membership?.leave();
    this.#membership = undefined;
  }

  /** Takes part in what the feed says, and asks again by itself if the page wants that. */
  #join(): void {
    const cache = this.cache || 'default';
    if (!/^(default|no-store)$/.test(cache)) this.warn('cache', 'default or no-store');
    // A link makes any text an address, where `new URL` throws.
    const {href} = Object.assign(document.createElement('a'), {href: this.src});
    // A mistyped wish to leave no copies is still that wish.
    this.#membership ??= joinResource(
      this,
      href,
      cache === 'default' ? cache : 'no-store',
      this.#duration('refresh-every'),
      this.#hear,
    );
  }

  /** An attribute's duration in milliseconds; without one, `otherwise`. */
  #duration(attribute: string, otherwise = Infinity): number {
    const text = this.getAttribute(attribute);
    const milliseconds = text ? parseDuration(text) : otherwise;
    if (!milliseconds) this.warn(attribute, durationForm);
    return milliseconds ?? otherwise;
  }

  readonly #hear = (answer: Answer): void => {
    this.#failed = !!answer.code || (answer.text !== this.#text && !this.#readFeed(answer.text));
    if (answer.code) this.fail(answer.code, `${this.src}: ${answer.message}`);
    this.requestUpdate();
  };

  /** Takes a feed's text, or refuses it whole. */
  #readFeed(text: string): boolean {
    const taken = this.#take(readFeed(text, this, latestToday()), this.src);
    if (taken) this.#text = text;
    return taken;
  }

  /** The inline feed, else the attributes: all there is without `src`, and what is shown first with it. */
  #readLocal(): void {
    // While the page is still coming in, half a feed or none is no mistake.
    const parsing = document.readyState === 'loading';
    const inline = this.querySelector(':scope > script[type="application/json"]');
    if (inline) {
      const result = readFeed(inline.textContent, this, latestToday());
      if (result.count || !parsing) this.#take(result, 'inline feed');
    } else if (this.hasAttribute('count')) {
      this.#take(checkFeed(rawFeed(this), latestToday()), 'attributes');
    } else if (!parsing) {
      this.#count = undefined;
      if (!this.src) this.fail('no-count', 'needs src, an inline feed or count');
    }
    if (parsing) document.addEventListener('DOMContentLoaded', this.#readAgain, {once: true});
  }

  #take({count, problem}: FeedResult, from: string): boolean {
    if (count) {
      const text = this.find('.digits')?.textContent;
      const value = this.#count?.count;
      if (text && value !== undefined && value !== count.count) this.#before ??= {value, text};
      this.#count = count;
    } else this.fail('refused', `${from}: ${problem.field} ${problem.reason}`);
    return !!count;
  }

  #writeJsonLd(count: Count | undefined): void {
    let script = this.querySelector(':scope > .vigil-json-ld');
    if (count && this.jsonLd) {
      const name = this.find('.label')?.textContent.trim() ?? '';
      const text = observation(count, name, placeOf(count, this, this.language)?.[0]);
      if (!script) {
        // From a template, a script counts as already started: Trusted Types has nothing against its text then.
        const box = document.createElement('p');
        render(html`<script class="vigil-json-ld" type="application/ld+json"></script>`, box);
        this.append(...box.children);
        script = this.lastElementChild;
      }
      if (script?.textContent !== text) script?.replaceChildren(text);
    } else script?.remove();
  }

  protected override render() {
    const count = this.#count;
    if (!count) return html`<slot></slot>`;
    const staleAfter = this.#duration('stale-after', count.staleAfter);
    // The last day that the date can mean is over at its midnight.
    const stale = Date.now() > count.asOf.end + day + staleAfter;
    return html`<div class="root">
      ${countView(count, this, this.language, stale, this.#failed, this.#allPeople, this.#showAllPeople)}
    </div>`;
  }

  /** Focus goes to the first name that was hidden, since the button that had it is gone. */
  readonly #showAllPeople = (): void => {
    this.#allPeople = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.find(`.names li:nth-child(${firstPeople + 1}) a`)?.focus());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vigil-prisoner-counter': PrisonerCounter;
  }
}
