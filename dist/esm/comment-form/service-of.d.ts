import type { ServiceName } from './comment-place.js';
import type { CommentService } from './services/comment-service.js';
/**
 * The service of a name, or one of the page's own, guarded.
 *
 * @param endpoint where it is, an absolute address
 * @param nonce by which WordPress knows a member of the site; may be empty
 */
export declare const serviceOf: (wanted: ServiceName | CommentService, endpoint: string, nonce: string) => CommentService;
