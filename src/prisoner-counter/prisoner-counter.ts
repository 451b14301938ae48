import {html} from 'lit/html.js';
import {announce, openAnnouncer} from '../core/announcer.js';
import {VigilElement, type Reflected} from '../core/base-element.js';
import {parseDuration} from '../core/duration.js';
import {hostStyles} from '../core/host.styles.js';
import {joinResource, type Answer, type Membership} from '../core/live-resource.js';
import {latestToday} from '../core/partial-date.js';
import {checkFeed, type FeedResult} from './check-feed.js';
import {CountChangeEvent} from './count-change-event.js';
import type {Count} from './count.js';
import {countView, firstPeople, placeOf} from './count-view.js';
import {attributeOf, rawFeed} from './local-count.js';
import {observation} from './observation.js';
import {counterStyles} from './prisoner-counter.styles.js';
import {readFeed} from './read-feed.js';
import {roll} from './roll.js';

/** The attributes that say where the count comes from, and what is taken as given. */
const inputs = ['src', 'cache', 'count', 'as-of', 'source-name', 'source-url', 'bound'];

/**
 * The number of political prisoners, with its source, its date and how it is to be read. What stands
 * between the tags is shown until a count is there, and for ever where none comes.
 *
 * The count comes from `src` (a count feed, JSON or CSV), from a `<script type="application/json">` between
 * the tags, or from the attributes `count`, `as-of`, `source-name` and `source-url`. Where `src` is given
 * too, the others are what is shown until it answers. A feed that is wrong anywhere is refused whole, and
 * the last good count stays.
 *
 * Custom states: `refreshing`, `stale`, `failed`.
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
 * @cssproperty --vigil-counter-number-size - Font size of the number.
 * @cssproperty --vigil-counter-number-weight - Font weight of the number.
 * @cssproperty --vigil-counter-trend-color - Colour of the chart's line.
 * @cssproperty --vigil-counter-trend-height - Height of the chart.
 *
 * @fires {CountChangeEvent} vigil-count-change - The number changed; has `previous` and `current`. Not sent for the first.
 * @fires {VigilErrorEvent} vigil-error - No answer, or a refused feed; has `code` and `message`. Cancel it to keep the console line away.
 */
export class PrisonerCounter extends VigilElement {
  static override readonly styles = [hostStyles, counterStyles];

  static override readonly properties: Readonly<Record<string, Reflected>> = {
    src: {},
    count: {},
    asOf: {attribute: 'as-of'},
    sourceName: {attribute: 'source-name'},
    sourceUrl: {attribute: 'source-url'},
    bound: {},
    label: {},
    place: {},
    trend: {type: Boolean},
    flows: {type: Boolean},
    people: {type: Boolean},
    refreshEvery: {attribute: 'refresh-every'},
    staleAfter: {attribute: 'stale-after'},
    cache: {},
    jsonLd: {type: Boolean, attribute: 'json-ld'},
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
  declare bound: string;

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
  declare cache: string;

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
  #closeAnnouncer: (() => void) | undefined;
  /** The number before, and its text, while a change is being rendered. */
  #before: {readonly value: number; readonly text: string} | undefined;
  #script: HTMLScriptElement | undefined;

  /** The children may have changed, or the element has come to another place. */
  readonly #readAgain = (): void => {
    this.#unread = true;
    this.requestUpdate();
  };

  /** The parser, or a framework, may bring an inline feed after the element. */
  readonly #children = new MutationObserver(this.#readAgain);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#closeAnnouncer = openAnnouncer();
    this.#children.observe(this, {childList: true, characterData: true, subtree: true});
    document.addEventListener('DOMContentLoaded', this.#readAgain);
    this.#readAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#readAgain);
    this.#children.disconnect();
    this.#closeAnnouncer?.();
    this.#leave();
  }

  /** Asks the feed now. Settles when the answer is in, good or bad; without a feed, reads the children again. */
  async refresh(): Promise<void> {
    if (this.#membership) await this.#membership.refresh();
    else this.#readAgain();
    await this.updateComplete;
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (changed.has('src') || changed.has('cache')) this.#leave();
    // Another feed may count something else: nothing of the old one is shown under it.
    if (changed.has('src') && this.#text !== undefined) this.#count = this.#text = undefined;
    if (this.#unread || inputs.some((name) => changed.has(name))) {
      this.#unread = false;
      if (this.#text === undefined) this.#readLocal();
      else this.#readFeed(this.#text);
      if (this.src && !this.#membership) this.#join(this.src);
    }
    if (changed.has('refresh-every')) this.#repeat();
    if (this.#count && !this.find('.root')) this.fallbackHeight = Math.max(this.fallbackHeight, this.offsetHeight);
  }

  protected override updated(): void {
    const count = this.#count;
    const digits = this.find('.digits');
    const layer = this.find('.layer');
    if (!count || !digits || !layer) return;
    // The page does not jump up when the fallback goes.
    if (this.fallbackHeight) this.find('.root')?.style.setProperty('min-block-size', `${this.fallbackHeight}px`);
    this.fallbackHeight = 0;
    if (this.#before) {
      const {value, text} = this.#before;
      this.#before = undefined;
      const spoken = this.shadowRoot?.querySelectorAll('.bound, .digits, .label, .as-of') ?? [];
      announce(Array.from(spoken, ({textContent}) => textContent.trim()).join(' '), this.language);
      roll(digits, layer, text);
      this.dispatchEvent(new CountChangeEvent(value, count.count));
    }
    this.#writeJsonLd(count);
  }

  #leave(): void {
    this.#membership?.leave();
    this.#membership = undefined;
    this.mark('refreshing', false);
  }

  #join(src: string): void {
    const {cache} = this;
    if (cache && cache !== 'default' && cache !== 'no-store') {
      this.warnValue('cache', 'default or no-store');
    }
    let url = src;
    try {
      url = new URL(src, document.baseURI).href;
    } catch {
      // The request will fail and say so.
    }
    // A mistyped wish to leave no copies is still that wish.
    this.#membership = joinResource(this, url, cache && cache !== 'default' ? 'no-store' : 'default', this.#hear, (on) => {
      this.mark('refreshing', on);
    });
    this.#repeat();
  }

  #repeat(): void {
    this.#membership?.repeat(this.#duration('refresh-every', this.refreshEvery) ?? 0);
  }

  #duration(attribute: string, text: string): number | undefined {
    const milliseconds = text ? parseDuration(text) : undefined;
    if (text && !milliseconds) this.warnValue(attribute, 'an ISO 8601 duration such as PT30M or P45D');
    return milliseconds;
  }

  readonly #hear = (answer: Answer): void => {
    if (answer.error) {
      this.#failed = true;
      this.#report(answer.error.code, `${this.src}: ${answer.error.message}`);
    } else this.#failed = answer.text !== this.#text && !this.#readFeed(answer.text);
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
    const inline = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (inline !== undefined) {
      const result = readFeed(inline, this, latestToday());
      if (result.count || !parsing) this.#take(result, 'inline feed');
    } else if (this.hasAttribute('count')) {
      this.#take(checkFeed(rawFeed(this), latestToday()), 'attributes', attributeOf);
    } else if (!this.src && !parsing) {
      this.#count = undefined;
      this.#report('no-count', 'give src, an inline feed, or count, as-of and source-name');
    }
  }

  #take({count, problem}: FeedResult, from: string, nameOf = (field: string) => field): boolean {
    if (problem) {
      this.#report('refused', `${from}: ${nameOf(problem.field)} ${problem.reason}`);
      return false;
    }
    const text = this.find('.digits')?.textContent;
    if (this.#count && text && this.#count.count !== count.count) this.#before ??= {value: this.#count.count, text};
    this.#count = count;
    return true;
  }

  #report(code: string, message: string): void {
    this.fail(code, `${message}. The ${this.#count ? 'last good count' : 'fallback'} stays.`);
  }

  #writeJsonLd(count: Count): void {
    if (!this.jsonLd) {
      this.#script?.remove();
      return;
    }
    const script = (this.#script ??= document.createElement('script'));
    const name = this.find('.label')?.textContent.trim() ?? '';
    const text = observation(count, name, placeOf(count, this, this.language)?.[0]);
    script.type = 'application/ld+json';
    // As a node: to set a script's text is forbidden under Trusted Types.
    if (script.textContent !== text) script.replaceChildren(text);
    if (script.parentNode !== this) this.append(script);
  }

  protected override render() {
    const count = this.#count;
    if (!count) return html`<slot></slot>`;
    const staleAfter = this.#duration('stale-after', this.staleAfter) ?? count.staleAfter ?? Infinity;
    // The last day that the date can mean is over at its midnight.
    const stale = Date.now() > count.asOf.end + 86_400_000 + staleAfter;
    this.mark('stale', stale);
    this.mark('failed', this.#failed);
    return html`<div class="root">
      ${countView(count, this, this.language, stale, this.#failed, this.#allPeople, this.#showAllPeople)}
    </div>`;
  }

  /** Focus goes to the first name that was hidden, since the button that had it is gone. */
  readonly #showAllPeople = async (): Promise<void> => {
    this.#allPeople = true;
    this.requestUpdate();
    await this.updateComplete;
    this.shadowRoot?.querySelectorAll<HTMLElement>('.names a')[firstPeople]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vigil-prisoner-counter': PrisonerCounter;
  }
}
