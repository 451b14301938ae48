import { announce } from '../core/announcer.js';
import { textLanguage, translation } from '../core/locale.js';
/**
 * Shows the code that takes a comment back, or the place to write one in: for few, so its code comes when it is wanted.
 *
 * @param token the code, where the server has just given one; else empty
 * @param removed told when the comment is gone
 */
export async function showRemoval(host, service, token, removed) {
    const place = host.find('#removal');
    try {
        const { offerRemoval } = await import('./removal.js');
        offerRemoval(place, token, {
            service,
            translation,
            announce: (text) => {
                announce(text, textLanguage());
            },
            removed,
        });
    }
    catch (error) {
        place.textContent = token;
        host.fail('removal', String(error));
    }
}
//# sourceMappingURL=form-removal.js.map