import { CommentForm } from '../comment-form/comment-form.js';
import { CommentThread } from '../comment-form/comment-thread.js';
import { define } from '../core/define.js';
define('vigil-comment-form', CommentForm);
define('vigil-comment-thread', CommentThread);
//# sourceMappingURL=comment-form.js.map