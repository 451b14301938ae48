/*
 * The one place where anything is kept on a reader's device, and only where the page says draft="session": a device may
 * be searched. A tab's storage goes with the tab.
 */
const nameOf = (thread) => `vigil-comment ${thread}`;
/** What was kept for a thread, if there is any, and if it may be read. */
export function keptDraft(thread) {
    try {
        return JSON.parse(sessionStorage.getItem(nameOf(thread)) ?? '');
    }
    catch {
        // Nothing is there, or the page may keep nothing (a sandboxed frame).
        return undefined;
    }
}
/** Keeps a draft for a thread, in the place of an earlier one; `undefined`: nothing any more. */
export function keepDraft(thread, kept) {
    try {
        if (kept)
            sessionStorage.setItem(nameOf(thread), JSON.stringify(kept));
        else
            sessionStorage.removeItem(nameOf(thread));
    }
    catch {
        // It may keep nothing, or there is no more room. The text is in the form all the same.
    }
}
//# sourceMappingURL=draft-store.js.map