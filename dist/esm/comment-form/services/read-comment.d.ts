import type { Comment } from './comment-service.js';
/**
 * A comment as a server gives it, cut down to what is shown. Whatever else comes with it stays behind: hashes of
 * addresses, avatars, networks, browsers, by which thousands of commenters elsewhere were found out.
 *
 * @returns `undefined` for what is no comment
 */
export declare function readComment(value: unknown): Comment | undefined;
