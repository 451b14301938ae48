/** A minute in milliseconds. */
export const minute = 60_000;
/** An hour in milliseconds. */
export const hour = 60 * minute;
/** A day of UTC, which has no leap seconds or summer time, in milliseconds. */
export const day = 24 * hour;
//# sourceMappingURL=time-units.js.map