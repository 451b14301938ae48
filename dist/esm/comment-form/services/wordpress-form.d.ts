import type { CommentService } from './comment-service.js';
import { type WordPressOptions } from './wordpress-server.js';
/**
 * Comments through the form endpoint that every WordPress has, unmodified, and its plugins against spam know. For pages of
 * the site itself: elsewhere the answer cannot be read. The list comes over the REST API, where the site has not shut that.
 */
export declare function wordpressForm({ endpoint, origin, nonce, timeout }: WordPressOptions): CommentService;
