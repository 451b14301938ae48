import { VigilElement, type Reflected } from '../core/base-element.js';
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
export declare class PrisonerCounter extends VigilElement {
    #private;
    static readonly styles: string;
    static readonly properties: Reflected;
    /** Address of the count feed: JSON or CSV, read without cookies and without a referrer. */
    src: string;
    /** The count itself, when there is no feed: a whole number. */
    count: string;
    /** The day, month or year that `count` is of: `2025-01-31`, `2025-01` or `2025`. */
    asOf: string;
    /** Who counted. Also names the source of a feed that does not. */
    sourceName: string;
    /** The page where the count can be checked. */
    sourceUrl: string;
    /** How the number is to be read, where the feed does not say: `exactly`, `at-least` or `about`. */
    bound: '' | 'exactly' | 'at-least' | 'about';
    /** What is counted, instead of the feed's or Vigil's own words. */
    label: string;
    /** Where, instead of the feed's words. */
    place: string;
    /** Shows the series as a line, with a table of all figures. */
    trend: boolean;
    /** Shows what happened since a date: how many were recognised, released, died. */
    flows: boolean;
    /** Shows the names that the feed lists, as links to the source's own pages. */
    people: boolean;
    /** How often to ask again while the counter is seen: an ISO 8601 duration such as `PT30M`. Off by default. */
    refreshEvery: string;
    /** After how long a count is "last confirmed": an ISO 8601 duration such as `P45D`. Goes before the feed's own. */
    staleAfter: string;
    /** `no-store` leaves no copy of the feed on the reader's device; `default` leaves it to the server. */
    cache: '' | 'default' | 'no-store';
    /** Adds the count as schema.org `Observation` in JSON-LD, for search engines. */
    jsonLd: boolean;
    connectedCallback(): void;
    disconnectedCallback(): void;
    /** Asks the feed now. Settles when the answer is in, good or bad; without a feed, reads the children again. */
    refresh(): Promise<void>;
    protected willUpdate(changed: ReadonlySet<string>): void;
    protected updated(): void;
    protected render(): import("lit-html").TemplateResult<1>;
}
declare global {
    interface HTMLElementTagNameMap {
        'vigil-prisoner-counter': PrisonerCounter;
    }
}
