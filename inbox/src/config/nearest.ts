/** How many letters have to be put in, left out, changed or swapped with their neighbour to make one word of another. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({length: other.length + 1}, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const above = rows[i - 1] ?? [];
      const same = one[i - 1] === other[j - 1];
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? Infinity) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

/** The word that was probably meant; `undefined` where none is near enough. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  // Nobody's slip, and long to measure.
  if (word.length > 40) return undefined;
  const [best] = known
    .map((each) => ({each, far: distance(word.toLowerCase(), each.toLowerCase())}))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(1, word.length / 3) ? best.each : undefined;
}
