import type {Accepted, CommentPage, CommentService, Failed, Result} from './comment-service.js';

/** How long an answer may take, in milliseconds: longer than any of our own. */
const patience = 90_000;

const lost: Failed = {ok: false, error: {code: 'server', sent: 'maybe'}};

/** Whether what a method gave is what it has to give. Of the others nothing hangs on it. */
const whole: Readonly<Record<string, (value: Partial<CommentPage & Accepted>) => boolean>> = {
  list: ({comments}) => Array.isArray(comments),
  submit: ({status}) => !!status,
};

/**
 * A service of the page's own, of which nothing is known: whatever it does (throws, gives something else, gives nothing), there is an
 * answer of the right shape in the end.
 */
export const guarded = (service: CommentService): CommentService =>
  // Made of nothing: the service may be frozen, and then no other may answer in its name.
  new Proxy({} as CommentService, {
    get(_, name) {
      const own: unknown = Reflect.get(service, name);
      if (typeof own !== 'function') return own;
      return async (...given: unknown[]) => {
        let timer;
        try {
          const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
          const result = (await Promise.race([own.apply(service, given), late])) as Result<object>;
          if (
            result.ok ? (whole[name as string]?.(Object(result.value) as object) ?? true) : result.error.code
          )
            return result;
        } catch {
          // It is as if there had been no answer.
        } finally {
          clearTimeout(timer);
        }
        return lost;
      };
    },
  });
