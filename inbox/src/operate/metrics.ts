/** Counters, in the text format of Prometheus. Nothing in them tells one visitor from another. */

type Labels = Readonly<Record<string, string>>;

const seriesOf = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`);
  return pairs.length > 0 ? `{${pairs.join()}}` : '';
};

/** Upper bounds of the times that requests take, in seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const help = {
  vigil_inbox_requests_total: 'Requests by route and status.',
  vigil_inbox_comments_total: 'Comments by what became of them on arrival.',
  vigil_inbox_decisions_total: 'Decisions of moderators.',
  vigil_inbox_sign_ins_total: 'Sign-ins of moderators by outcome.',
  vigil_inbox_removals_total: 'Comments taken back by their writers.',
} as const;

export type Counter = keyof typeof help;

export class Metrics {
  readonly #counts = new Map<Counter, Map<string, number>>();
  readonly #buckets = new Map<string, {counts: number[]; sum: number; count: number}>();

  add(counter: Counter, labels: Labels = {}): void {
    const counts = this.#counts.get(counter) ?? new Map<string, number>();
    this.#counts.set(counter, counts);
    const series = seriesOf(labels);
    counts.set(series, (counts.get(series) ?? 0) + 1);
  }

  /** @param route a pattern out of a fixed list, never an address */
  time(route: string, seconds: number): void {
    const bucket = this.#buckets.get(route) ?? {counts: bounds.map(() => 0), sum: 0, count: 0};
    this.#buckets.set(route, bucket);
    bounds.forEach((bound, index) => {
      if (seconds <= bound) bucket.counts[index] = (bucket.counts[index] ?? 0) + 1;
    });
    bucket.sum += seconds;
    bucket.count++;
  }

  /** @param gauges what is measured now, by name */
  text(gauges: Readonly<Record<string, readonly [help: string, value: number]>> = {}): string {
    const lines: string[] = [];
    for (const [counter, about] of Object.entries(help) as [Counter, string][]) {
      lines.push(`# HELP ${counter} ${about}`, `# TYPE ${counter} counter`);
      for (const [series, value] of this.#counts.get(counter) ?? [])
        lines.push(`${counter}${series} ${value}`);
    }
    const histogram = 'vigil_inbox_request_seconds';
    lines.push(`# HELP ${histogram} How long requests took.`, `# TYPE ${histogram} histogram`);
    for (const [route, {counts, sum, count}] of this.#buckets) {
      bounds.forEach((bound, index) => {
        lines.push(`${histogram}_bucket${seriesOf({route, le: String(bound)})} ${counts[index] ?? 0}`);
      });
      lines.push(
        `${histogram}_bucket${seriesOf({route, le: '+Inf'})} ${count}`,
        `${histogram}_sum${seriesOf({route})} ${sum.toFixed(6)}`,
        `${histogram}_count${seriesOf({route})} ${count}`,
      );
    }
    for (const [name, [about, value]] of Object.entries(gauges))
      lines.push(`# HELP ${name} ${about}`, `# TYPE ${name} gauge`, `${name} ${value}`);
    return `${lines.join('\n')}\n`;
  }
}
