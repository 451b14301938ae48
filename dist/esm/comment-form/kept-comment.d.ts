import type { Comment } from './services/comment-service.js';
/**
 * Of a comment what is shown, and nothing else. The services for WordPress leave the rest behind; one of a page's own may
 * give more than it should, or be given more.
 *
 * @param day no more than the day is kept of the date
 */
export declare const keptOf: ({ id, parent, name, website, date, content, status }: Comment, day: boolean) => Comment;
