import type {CountPoint} from './count.js';

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

/** Two decimals are a tenth of a device pixel on a phone. */
const round = (value: number): number => Math.round(value * 1e4) / 100;

/**
 * Draws dated figures as steps: each figure holds until the next one is known, since a line between two
 * would show numbers that nobody has counted. Needs figures of two different dates.
 */
export function drawTrend(series: readonly CountPoint[]): Trend | undefined {
  const top = Math.max(...series.map(({count}) => count), 1);
  const days = series.map(({asOf}) => asOf.end);
  const from = days[0] ?? 0;
  const span = (days.at(-1) ?? 0) - from;
  const marks = series.map((point) => ({
    point,
    x: round((point.asOf.end - from) / span),
    y: round(1 - point.count / top),
  }));
  const first = marks[0];
  const last = marks.at(-1);
  // The first of several: when the height was reached.
  const highest = marks.reduce((one, other) => (other.y < one.y ? other : one), first as TrendMark);
  return first && last && span
    ? {path: `M0,${first.y}${marks.map(({x, y}) => `H${x}V${y}`).join('')}`, first, highest, last}
    : undefined;
}
