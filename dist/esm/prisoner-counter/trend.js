/** Two decimals are a tenth of a device pixel on a phone. */
const round = (value) => Math.round(value * 1e4) / 100;
/**
 * Draws dated figures as steps: each figure holds until the next one is known, since a line between two
 * would show numbers that nobody has counted. Needs figures of two different dates.
 */
export function drawTrend(series) {
    const top = Math.max(...series.map(({ count }) => count), 1);
    const days = series.map(({ asOf }) => asOf.end);
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
    const highest = marks.reduce((one, other) => (other.y < one.y ? other : one), first);
    return first && last && span
        ? { path: `M0,${first.y}${marks.map(({ x, y }) => `H${x}V${y}`).join('')}`, first, highest, last }
        : undefined;
}
//# sourceMappingURL=trend.js.map