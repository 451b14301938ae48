import './define/article-body.js';
import './define/comment-form.js';
import './define/exit-button.js';
import './define/prisoner-counter.js';
import './define/share-bar.js';
export { setTranslations } from './core/locale.js';
