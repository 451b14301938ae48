import type {Draft} from './services/comment-service.js';
import type {Kept} from './services/submission.js';

/*
 * The one place where anything is kept on a reader's device, and only where the page says draft="session": a device may
 * be searched. A tab's storage goes with the tab.
 */

/** Names what is kept of a draft. */
const nameOf = ({thread, parent}: Pick<Draft, 'thread' | 'parent'>): string =>
  `vigil-comment ${thread} ${parent}`;

/** What was kept for a thread, if there is any, and if it may be read. */
export function keptDraft(place: Pick<Draft, 'thread' | 'parent'>): Kept | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(place)) ?? '') as Kept;
  } catch {
    // Nothing is there, or the page may keep nothing (a sandboxed frame).
    return undefined;
  }
}

/** Keeps a draft in the place of an earlier one; `undefined`: nothing any more. */
export function keepDraft(place: Pick<Draft, 'thread' | 'parent'>, kept: Kept | undefined): void {
  try {
    if (kept) sessionStorage.setItem(nameOf(place), JSON.stringify(kept));
    else sessionStorage.removeItem(nameOf(place));
  } catch {
    // It may keep nothing, or there is no more room. The text is in the form all the same.
  }
}
