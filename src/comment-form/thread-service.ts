import type {Accepted, CommentService, Draft} from './services/comment-service.js';

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
      if (name !== 'submit') return Reflect.get(target, name) as unknown;
      return async (...given: Parameters<CommentService['submit']>) => {
        const result = await target.submit(...given);
        if (result.ok) hear(given[0], result.value);
        return result;
      };
    },
  });
