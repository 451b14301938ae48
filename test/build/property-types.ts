/**
 * What the types say to whoever uses the package: a choice takes its values and no others, nor is a text of ours renamed by a
 * mistyped id. Compiled by `npm run check:types`, and never run: an error that is no longer one is an error there.
 */
import {
  setTranslations,
  type ArticleBody,
  type CommentForm,
  type CommentThread,
  type ExitButton,
  type PrisonerCounter,
  type ShareBar,
} from '../../src/index.js';

export function compiles(
  counter: PrisonerCounter,
  bar: ShareBar,
  article: ArticleBody,
  form: CommentForm,
  thread: CommentThread,
  exit: ExitButton,
  texts: Record<string, string>,
): void {
  counter.bound = 'at-least';
  bar.safety = 'confirm';
  article.images = 'click';
  form.draft = 'session';
  thread.order = '';
  thread.dates = 'day';
  exit.shortcut = 'off';
  // From a file of the site's own.
  setTranslations('pt', texts);
  setTranslations('en', {'share.copy': 'Copy this link'});
}

export function isRefused(
  counter: PrisonerCounter,
  bar: ShareBar,
  article: ArticleBody,
  form: CommentForm,
  thread: CommentThread,
  exit: ExitButton,
): void {
  // @ts-expect-error -- the value is `at-least`
  counter.bound = 'at least';
  // @ts-expect-error -- the value is `no-store`
  counter.cache = 'none';
  // @ts-expect-error -- the value is `menu`
  bar.display = 'list';
  // @ts-expect-error -- the value is `icon`
  bar.labels = 'icons';
  // @ts-expect-error -- the value is `confirm`
  bar.safety = 'ask';
  // @ts-expect-error -- the value is `none`
  article.images = 'hide';
  // @ts-expect-error -- the value is `no-store`
  article.cache = 'none';
  // @ts-expect-error -- the value is `confirm`
  article.safety = 'ask';
  // @ts-expect-error -- the value is `session`
  form.draft = 'local';
  // @ts-expect-error -- the value is `session`
  thread.draft = 'local';
  // @ts-expect-error -- the value is `desc`
  thread.order = 'newest';
  // @ts-expect-error -- the value is `day`
  thread.dates = 'days';
  // @ts-expect-error -- the value is `off`
  exit.shortcut = 'none';
  // @ts-expect-error -- the id is `share.copy`
  setTranslations('en', {'share.cpoy': 'Copy this link'});
}
