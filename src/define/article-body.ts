import {ArticleBody} from '../article-body/article-body.js';
import {define} from '../core/define.js';

define('vigil-article-body', ArticleBody);
