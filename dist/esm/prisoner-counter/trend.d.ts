import type { CountPoint } from './count.js';
/** A point that carries a label, in per cent of the plot from its left and top. */
export interface TrendMark {
    readonly point: CountPoint;
    readonly x: number;
    readonly y: number;
}
/** A step line over true time, from zero; all measures in per cent of the plot. */
export interface Trend {
    /** SVG path data in a 100 by 100 box, y pointing down. */
    readonly path: string;
    readonly first: TrendMark;
    readonly highest: TrendMark;
    readonly last: TrendMark;
}
/**
 * Draws dated figures as steps: each figure holds until the next one is known, since a line between two
 * would show numbers that nobody has counted. Needs figures of two different dates.
 */
export declare function drawTrend(series: readonly CountPoint[]): Trend | undefined;
