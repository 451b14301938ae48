import type {Accepted, CommentService, Draft} from './services/comment-service.js';
import {wordpressForm} from './services/wordpress-form.js';
import {wordpressRest} from './services/wordpress-rest.js';

/** One of the services that have a name. */
export function wordpress(name: string, address: string, nonce: string | undefined): CommentService {
  // A link makes any text an address, where `new URL` throws.
  const {href} = Object.assign(document.createElement('a'), {href: address});
  return (name === 'wordpress' ? wordpressRest : wordpressForm)({
    endpoint: href,
    origin: location.origin,
    nonce,
  });
}

/**
 * A service as the form is given it. What is accepted is heard here, text included, since no event tells a text; all else is
 * the service's own.
 */
export const overheard = (
  service: CommentService,
  hear: (draft: Draft, accepted: Accepted) => void,
): CommentService =>
  new Proxy(service, {
    get(target, name) {
      if (name === 'submit')
        return async (...given: Parameters<CommentService['submit']>) => {
          const result = await target.submit(...given);
          if (result.ok) hear(given[0], result.value);
          return result;
        };
      const own: unknown = Reflect.get(target, name);
      return typeof own === 'function' ? (own as () => unknown).bind(target) : own;
    },
  });
