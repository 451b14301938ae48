/** The attributes' count as a raw feed, to be checked like any other. */
export const rawFeed = ({ count, asOf, bound, sourceName, sourceUrl }) => ({
    vigil: 'count/1',
    asOf,
    // Any other text goes on as it was written, to be refused. Nothing is 0 by mistake: `Number('')` would be.
    count: /^\d{1,15}$/.test(count) ? Number(count) : count,
    bound: bound || null,
    source: { name: sourceName, url: sourceUrl || null },
});
//# sourceMappingURL=local-count.js.map