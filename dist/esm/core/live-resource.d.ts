import { type Answer, type Caching } from './request.js';
/** One element's part in a shared address. */
interface Member {
    /** Told every answer. */
    readonly hear: (answer: Answer) => void;
    /** How often to ask again while it is seen, in milliseconds; `Infinity`: never. */
    readonly every: number;
    visible: boolean;
}
/** One element's hold on a shared address. */
export interface Membership {
    /** Asks again now, unless that is under way. Settles when all have been told the answer. */
    refresh(): Promise<void>;
    leave(): Promise<void>;
}
/**
 * Takes part in what an address says: it is asked once for all who take part, and told to each.
 *
 * @param element whose being seen decides about asking again
 * @param every how often to ask again while it is seen, in milliseconds; `Infinity`: never
 * @param hear told every answer
 */
export declare function joinResource(element: Element, url: string, cache: Caching, every: number, hear: Member['hear']): Membership;
export {};
