import type {ServiceName} from './comment-place.js';
import type {CommentService} from './services/comment-service.js';
import {wordpressForm} from './services/wordpress-form.js';
import {wordpressRest} from './services/wordpress-rest.js';

/**
 * The service of a name.
 *
 * @param endpoint where it is, an absolute address
 * @param nonce by which WordPress knows a member of the site; may be empty
 */
export const serviceOf = (name: ServiceName, endpoint: string, nonce: string): CommentService =>
  (name === 'wordpress' ? wordpressRest : wordpressForm)({endpoint, nonce, origin: location.origin});
