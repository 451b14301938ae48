import {announce} from '../core/announcer.js';
import {textLanguage, translation} from '../core/locale.js';
import type {CommentForm} from './comment-form.js';
import type {CommentService} from './services/comment-service.js';

/**
 * Shows the code that takes a comment back, or the place to write one in: for few, so its code comes when it is wanted.
 *
 * @param token the code, where the server has just given one; else empty
 * @param removed told when the comment is gone
 */
export async function showRemoval(
  host: CommentForm,
  service: CommentService,
  token: string,
  removed: () => void,
): Promise<void> {
  const place = host.find('#removal') as HTMLElement;
  try {
    const {offerRemoval} = await import('./removal.js');
    offerRemoval(place, token, {
      service,
      translation,
      announce: (text) => {
        announce(text, textLanguage());
      },
      removed,
    });
  } catch (error) {
    place.textContent = token;
    host.fail('removal', String(error));
  }
}
