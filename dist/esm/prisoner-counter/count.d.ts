import type { PartialDate } from '../core/partial-date.js';
/** How the number is to be read: as the number, as a lower bound, or as an estimate. */
export type Bound = 'exactly' | 'at-least' | 'about';
/** A text in one language for all, or one text for each BCP 47 language tag. */
export type Words = string | Readonly<Record<string, string>>;
/** A counted noun: for each language tag, one form for each plural category (CLDR); `other` is always there. */
export type CountedNoun = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Who says it, and where that can be checked. */
export interface Source {
    readonly name: string;
    readonly url?: string;
}
/** One dated figure of the series. */
export interface CountPoint {
    readonly asOf: PartialDate;
    readonly count: number;
    readonly sourceUrl?: string;
}
/** What happened since a date. `null`: the source gives no figure. Absent: nothing is said of it. */
export interface Flows {
    readonly since: PartialDate;
    readonly recognised?: number | null;
    readonly released?: number | null;
    readonly died?: number | null;
}
/** Totals over all time. `null`: the source gives no figure. */
export interface Cumulative {
    readonly recognised?: number | null;
    readonly former?: number | null;
}
/** Someone who is held. */
export interface Person {
    readonly name: string;
    /** The person's page at the source. */
    readonly url: string;
}
/** What another source counts, by its own definition. */
export interface OtherCount {
    readonly source: Source;
    readonly asOf: PartialDate;
    readonly count: number;
    readonly definition?: Words;
}
/**
 * A checked count: everything in it has passed `checkFeed`. Nothing else is ever shown.
 * @see schemas/count-feed.schema.json for the form in which it travels
 */
export interface Count {
    readonly asOf: PartialDate;
    readonly count: number;
    readonly bound: Bound;
    readonly source: Source;
    readonly label?: CountedNoun;
    readonly place?: Words;
    /** What counts as a prisoner here. */
    readonly definition?: Words;
    readonly definitionUrl?: string;
    readonly flows?: Flows;
    readonly cumulative?: Cumulative;
    /** Dated figures, oldest first; when not empty its last is this count itself. */
    readonly series: readonly CountPoint[];
    readonly people: readonly Person[];
    readonly others: readonly OtherCount[];
    /** After how many milliseconds without confirmation the count is called stale. */
    readonly staleAfter?: number;
    readonly license?: string;
}
