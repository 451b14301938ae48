import type { CommentService } from './comment-service.js';
import { type WordPressOptions } from './wordpress-server.js';
/**
 * Comments over the REST API of WordPress, or of a server that speaks it. Works from any origin. WordPress takes
 * comments of visitors there only where the filter `rest_allow_anonymous_comments` lets it.
 */
export declare function wordpressRest({ endpoint, origin, nonce, timeout }: WordPressOptions): CommentService;
