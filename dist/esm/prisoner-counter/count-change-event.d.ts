/** The count on the page has changed from one true number to another. Not sent for the first one. */
export declare class CountChangeEvent extends Event {
    /** The number shown before. */
    readonly previous: number;
    /** The number shown now. */
    readonly current: number;
    constructor(previous: number, current: number);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-count-change': CountChangeEvent;
    }
}
