import {html} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import type {Session} from './accounts.js';

/** Markup in which every value was escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly title: string;
  /** Where the pages are, as a path without a slash at its end. */
  readonly base: string;
  readonly session?: Session | undefined;
  /** Which of the pages in the masthead it is. */
  readonly here?: string;
  /** What was just done, or went wrong. */
  readonly notice?: string | undefined;
  /** By which that can be undone. */
  readonly undo?: Markup | undefined;
}

/** What makes a form one of ours. */
export const csrf = ({csrf: token}: Session): Markup =>
  html`<input type="hidden" name="csrf" value="${token}" />`;

export const current = (is: boolean): Markup => (is ? html` aria-current="page"` : html``);

/** Out to the page where a thread stands, without saying from where. */
export const outside = (url: string | undefined, label: string): Markup =>
  url ? html`<a href="${url}" rel="noreferrer">${label}</a>` : html``;

/** Leads to the page before and to the next, where there are any. */
export const pager = (page: number, hasMore: boolean, address: (page: number) => string): Markup =>
  page > 1 || hasMore
    ? html`<nav aria-label="Pages" class="row">
        ${page > 1 ? html`<a class="button" href="${address(page - 1)}">Before</a>` : ''}
        ${hasMore ? html`<a class="button" href="${address(page + 1)}">Next</a>` : ''}
      </nav>`
    : html``;

const masthead = ({base, session, here}: Page): Markup => {
  if (!session) return html``;
  const pages: readonly [string, string][] = [
    ['', 'Comments'],
    ['/threads', 'Threads'],
    ['/record', 'Record'],
    ...(session.moderator.sites ? [] : ([['/moderators', 'Moderators']] as [string, string][])),
  ];
  return html`<header class="masthead">
    <nav aria-label="Moderation">
      <ul>
        ${pages.map(([path, name]) => html`<li><a href="${base}${path || '/'}"${current(here === path)}>${name}</a></li>`)}
      </ul>
    </nav>
    <form method="post" action="${base}/sign-out" class="row">
      ${csrf(session)}
      <span class="count"><bdi>${session.moderator.name}</bdi></span>
      <button type="submit" class="plain">Sign out</button>
    </form>
  </header>`;
};

/** A whole page. */
export const layout = (page: Page, content: Markup): Markup =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · Comments</title>
        <link rel="stylesheet" href="${page.base}/style.css" />
        <script type="module" src="${page.base}/keys.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        ${masthead(page)}
        <main id="main">
          <h1>${page.title}</h1>
          ${page.notice ? html`<div class="notice row"><span role="status">${page.notice}</span>${page.undo ?? ''}</div>` : ''} ${content}
        </main>
      </body>
    </html>`;
