// Classes and types for those who install from npm. Registers nothing: import `vigil-widgets/define` for that.
export { ArticleBody } from './article-body/article-body.js';
export { ArticleLoadEvent } from './article-body/article-load-event.js';
export { ArticleOptionsEvent } from './article-body/article-options-event.js';
export { PrisonerCounter } from './prisoner-counter/prisoner-counter.js';
export { CountChangeEvent } from './prisoner-counter/count-change-event.js';
export { CommentForm } from './comment-form/comment-form.js';
export { CommentSubmitEvent } from './comment-form/comment-submit-event.js';
export { CommentAcceptedEvent } from './comment-form/comment-accepted-event.js';
export { CommentRejectedEvent } from './comment-form/comment-rejected-event.js';
export { CommentThread } from './comment-form/comment-thread.js';
export { ExitButton } from './exit-button/exit-button.js';
export { ShareBar } from './share-bar/share-bar.js';
export { ShareEvent } from './share-bar/share-event.js';
export { VigilErrorEvent } from './core/vigil-error-event.js';
export { setTranslations } from './core/locale.js';
export { version } from './core/version.js';
export { checkFeed } from './prisoner-counter/check-feed.js';
export { readFeed } from './prisoner-counter/read-feed.js';
//# sourceMappingURL=index.js.map