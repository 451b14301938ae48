/**
 * Shows how much of an article is read, until the signal ends it.
 * @param line its `--_read` goes from 0 to 1
 */
export function followProgress(article, line, signal) {
    const draw = () => {
        const { top, height } = article.getBoundingClientRect();
        const read = -top / Math.max(1, height - innerHeight);
        line.style.setProperty('--_read', Math.min(1, Math.max(0, read)).toFixed(3));
    };
    addEventListener('scroll', draw, { signal, passive: true });
    addEventListener('resize', draw, { signal });
    // Not now: the page would be laid out for it in the middle of a task.
    requestAnimationFrame(draw);
}
//# sourceMappingURL=progress.js.map