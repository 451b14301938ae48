/**
 * Puts comments in the order in which they are read: each followed by what replies to it. One whose parent is not
 * here stands by itself; so does one of a circle that replies to itself.
 *
 * A list and no tree: it is drawn in slices, and no depth is too deep for it. What is there twice counts once.
 */
export function inOrder(comments) {
    const left = new Map(comments.map((comment) => [comment.id, comment]));
    const first = [];
    const replies = new Map();
    for (const comment of left.values()) {
        const { parent } = comment;
        if (!left.has(parent))
            first.push(comment);
        else if (!replies.get(parent)?.push(comment))
            replies.set(parent, [comment]);
    }
    const entries = [];
    // Of those that are left after the first, each stands in a circle or below one.
    for (const root of [...first, ...left.values()]) {
        const next = [{ comment: root, depth: 0, parent: undefined }];
        for (let entry; (entry = next.pop());) {
            const { comment, depth } = entry;
            if (!left.delete(comment.id))
                continue;
            entries.push(entry);
            for (const reply of replies.get(comment.id)?.reverse() ?? [])
                next.push({ comment: reply, depth: depth + 1, parent: comment });
        }
    }
    return entries;
}
/**
 * The id of the first of the new comments, in the order of reading. New are, of those that were not seen yet, the newest.
 *
 * @param count how many are new
 */
export function firstNew(entries, seen, count) {
    const known = new Set(seen.map(({ comment }) => comment.id));
    const others = entries.map(({ comment }) => comment).filter(({ id }) => !known.has(id));
    const newest = [...others].sort((one, other) => one.date.localeCompare(other.date)).slice(-count);
    return others.find((each) => newest.includes(each))?.id;
}
//# sourceMappingURL=thread-order.js.map