import {CommentThread} from '../comment-form/comment-thread.js';
import {define} from '../core/define.js';

define('vigil-comment-thread', CommentThread);
