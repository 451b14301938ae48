import {CommentForm} from '../comment-form/comment-form.js';
import {define} from '../core/define.js';

define('vigil-comment-form', CommentForm);
