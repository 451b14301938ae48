/** The count on the page has changed from one true number to another. Not sent for the first one. */
export declare class CountChangeEvent extends Event {
    readonly previous: number;
    readonly current: number;
    /**
     * @param previous the number shown before
     * @param current the number shown now
     */
    constructor(previous: number, current: number);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-count-change': CountChangeEvent;
    }
}
