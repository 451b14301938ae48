import { guarded } from './services/guarded.js';
import { wordpressForm } from './services/wordpress-form.js';
import { wordpressRest } from './services/wordpress-rest.js';
/**
 * The service of a name, or one of the page's own, guarded.
 *
 * @param endpoint where it is, an absolute address
 * @param nonce by which WordPress knows a member of the site; may be empty
 */
export const serviceOf = (wanted, endpoint, nonce) => typeof wanted === 'object'
    ? guarded(wanted)
    : (wanted === 'wordpress' ? wordpressRest : wordpressForm)({ endpoint, nonce, origin: location.origin });
//# sourceMappingURL=service-of.js.map