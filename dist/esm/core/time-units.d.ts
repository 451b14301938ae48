/** A minute in milliseconds. */
export declare const minute = 60000;
/** An hour in milliseconds. */
export declare const hour: number;
/** A day of UTC, which has no leap seconds or summer time, in milliseconds. */
export declare const day: number;
