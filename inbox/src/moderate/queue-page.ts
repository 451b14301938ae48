import {html} from 'hono/html';
import type {Flag} from '../database/schema.js';
import type {Session} from './accounts.js';
import {csrf, current, outside, pager, type Markup} from './layout.js';
import {tabs, type Queued, type Tab} from './queue.js';

export interface QueuePage {
  readonly base: string;
  readonly session: Session;
  readonly tab: Tab;
  readonly search: string;
  readonly thread: string;
  readonly site: string;
  readonly page: number;
  /** Those that the moderator may see. */
  readonly sites: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  /** Where a thread's page is, where that is known. */
  readonly pageOf: (site: string, thread: string) => string | undefined;
  readonly counts: Readonly<Partial<Record<string, number>>>;
  readonly comments: readonly Queued[];
  readonly hasMore: boolean;
}

export const tabNames: Readonly<Record<Tab, string>> = {
  hold: 'Held',
  approved: 'Approved',
  rejected: 'Rejected',
  spam: 'Spam',
};

const flagNames: Readonly<Record<Flag, string>> = {
  word: 'has a listed word',
  trap: 'filled the hidden field',
  link: 'many links',
};

/** A time as a moderator reads it: the day alone where no more is known. */
const when = (date: Date): Markup => {
  const [day = '', time = ''] = date.toISOString().split('T');
  const text = time.startsWith('00:00:00') ? day : `${day}, ${time.slice(0, 5)} GMT`;
  return html`<time datetime="${date.toISOString()}">${text}</time>`;
};

/** An address of this page with something else asked for. */
const address = (
  {base, tab, search, thread, site}: QueuePage,
  {page = 1, ...more}: {page?: number; status?: Tab; thread?: string; site?: string},
): string => {
  const query = new URLSearchParams();
  const asked = {status: tab, q: search, thread, site, page: page > 1 ? String(page) : '', ...more};
  for (const [name, value] of Object.entries(asked))
    if (value && !(name === 'status' && value === 'hold')) query.set(name, value);
  const text = query.toString();
  return `${base}/${text && `?${text}`}`;
};

const queryOf = (page: QueuePage): string => address(page, {page: page.page}).split('?')[1] ?? '';

/** What brings a form back to where it was sent from. */
const back = (page: QueuePage): Markup => html`<input type="hidden" name="back" value="${queryOf(page)}" />`;

const button = (action: string, label: string, of: string, style = ''): Markup =>
  html`<button type="submit" name="action" value="${action}" class="${style}" aria-label="${label}: ${of}">
    ${label}
  </button>`;

const excerpt = (text: string): string =>
  text.length > 160 ? `${text.slice(0, 160).toWellFormed()}…` : text;

/** What a page of moderators knows of the sites. */
export type Places = Pick<QueuePage, 'base' | 'sites' | 'titles' | 'pageOf'>;

/** When and where a comment was written, and what it replies to. */
const aboutOf = ({base, sites, titles, pageOf}: Places, each: Queued): Markup => {
  const url = pageOf(each.site, each.thread);
  const thread = new URLSearchParams({status: each.status, thread: each.thread, site: each.site});
  return html`<p class="about">
      ${when(each.date)}
      <span>on <a href="${base}/?${thread.toString()}"><bdi>${each.thread}</bdi></a></span>
      ${outside(each.status === 'approved' && url ? `${url}#comment-${each.id}` : url, 'Page')}
      ${sites.length > 1 ? html`<span>${titles[each.site] ?? each.site}</span>` : ''}
      ${each.website ? html`<span><bdi>${each.website}</bdi></span>` : ''}
      ${each.email === null ? '' : html`<span><bdi>${each.email}</bdi></span>`}
      ${each.appears && each.appears > new Date() ? html`<span>appears ${when(each.appears)}</span>` : ''}
      ${each.flags.map((flag) => html`<span class="flag">${flagNames[flag]}</span>`)}
    </p>
    ${
      each.above
        ? html`<p class="above" dir="auto">Replies to <bdi>${each.above.name || 'no name'}</bdi>: ${excerpt(each.above.content)}</p>`
        : ''
    }`;
};

const comment = (page: QueuePage, each: Queued): Markup => {
  const who = each.name || 'No name';
  const heading = `comment-${each.id}`;
  const of = `comment ${each.id} by ${who}`;
  return html`<li class="comment" aria-labelledby="${heading}">
    <div class="row">
      <label class="check"
        ><input type="checkbox" name="id" value="${each.id}" form="bulk" aria-label="Select ${of}" />
        <h2 id="${heading}"><bdi>${who}</bdi></h2></label
      >
    </div>
    ${aboutOf(page, each)}
    <p class="text" dir="auto">${each.content}</p>
    ${each.note === null ? '' : html`<p class="note" dir="auto">${each.note || 'Edited by a moderator'}</p>`}
    <form method="post" action="${page.base}/decide" class="row">
      ${csrf(page.session)} ${back(page)}
      <input type="hidden" name="id" value="${each.id}" />
      ${each.status === 'approved' ? button('hold', 'Hold', of) : button('approve', 'Approve', of, 'main')}
      ${each.status === 'rejected' ? '' : button('reject', 'Reject', of)}
      ${each.status === 'spam' ? '' : button('spam', 'Spam', of)}
      <a class="button" href="${page.base}/edit/${each.id}" data-edit aria-label="Edit ${of}">Edit</a>
      ${each.email === null ? '' : button('forget-email', 'Delete e-mail', of)}
      <a
        class="apart"
        href="${page.base}/remove/${each.id}?${new URLSearchParams({back: queryOf(page)}).toString()}"
        aria-label="Delete for good: ${of}"
        >Delete for good…</a
      >
    </form>
  </li>`;
};

const tabBar = (page: QueuePage): Markup =>
  html`<nav aria-label="By status">
    <ul class="tabs">
      ${tabs.map(
        (tab) =>
          html`<li>
            <a href="${address(page, {status: tab})}"${current(tab === page.tab)}
              >${tabNames[tab]} <span class="count">${page.counts[tab] ?? 0}</span></a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

const searchForm = (page: QueuePage): Markup =>
  html`<form role="search" method="get" action="${page.base}/" class="row">
    <input type="hidden" name="status" value="${page.tab}" />
    ${page.thread ? html`<input type="hidden" name="thread" value="${page.thread}" />` : ''}
    ${
      page.sites.length > 1
        ? html`<select name="site" aria-label="Site">
            <option value="">All sites</option>
            ${page.sites.map(
              (site) =>
                html`<option value="${site}"${site === page.site ? html` selected` : ''}>
                  ${page.titles[site] ?? site}
                </option>`,
            )}
          </select>`
        : ''
    }
    <input type="search" name="q" value="${page.search}" aria-label="Search" dir="auto" maxlength="200" />
    <button type="submit">Search</button>
  </form>`;

const bulk = (page: QueuePage): Markup =>
  html`<form method="post" action="${page.base}/decide" id="bulk" class="row bulk">
    ${csrf(page.session)} ${back(page)}
    <span>Selected:</span>
    ${page.tab === 'approved' ? '' : html`<button type="submit" name="action" value="approve">Approve</button>`}
    ${page.tab === 'rejected' ? '' : html`<button type="submit" name="action" value="reject">Reject</button>`}
    ${page.tab === 'spam' ? '' : html`<button type="submit" name="action" value="spam">Spam</button>`}
  </form>`;

export const queuePage = (page: QueuePage): Markup =>
  html`${tabBar(page)} ${searchForm(page)}
    ${
      page.thread
        ? html`<p class="hint">
            Only the thread <bdi>${page.thread}</bdi>. <a href="${address(page, {thread: ''})}">All threads</a>
          </p>`
        : ''
    }
    <p class="hint" data-keys-help hidden>
      Keys, in the list: <kbd>j</kbd> <kbd>k</kbd> next, before · <kbd>a</kbd> approve · <kbd>r</kbd> reject ·
      <kbd>s</kbd> spam · <kbd>h</kbd> hold · <kbd>e</kbd> edit · <kbd>x</kbd> select
    </p>
    ${
      page.comments.length === 0
        ? html`<p>Nothing here.</p>`
        : html`<ol data-keys>
              ${page.comments.map((each) => comment(page, each))}
            </ol>
            ${bulk(page)}`
    }
    ${pager(page.page, page.hasMore, (number) => address(page, {page: number}))}`;

/** Holds again what was just decided about. */
export const undoForm = (page: QueuePage, ids: readonly number[]): Markup =>
  html`<form method="post" action="${page.base}/decide">
    ${csrf(page.session)} ${back(page)} ${ids.map((id) => html`<input type="hidden" name="id" value="${id}" />`)}
    <button type="submit" name="action" value="hold">Undo</button>
  </form>`;

/** The page that asks before a comment goes for good. */
export const removePage = (places: Places, session: Session, each: Queued, back: string): Markup =>
  html`<p>Nobody can bring it back. Where replies hang on it, its place stays, empty.</p>
    <h2><bdi>${each.name || 'No name'}</bdi></h2>
    ${aboutOf(places, each)}
    <p class="text" dir="auto">${each.content}</p>
    <form method="post" action="${places.base}/decide" class="row">
      ${csrf(session)}
      <input type="hidden" name="back" value="${back}" />
      <input type="hidden" name="id" value="${each.id}" />
      <button type="submit" name="action" value="remove" class="main">Delete it for good</button>
      <a class="button" href="${places.base}/?${back}">Leave it as it is</a>
    </form>`;

/** The page on which a comment is changed. */
export const editPage = (places: Places, session: Session, each: Queued): Markup =>
  html`${aboutOf(places, each)}
  <form method="post" action="${places.base}/edit/${each.id}" class="stack">
    ${csrf(session)}
    <label>Name <input name="name" value="${each.name}" dir="auto" maxlength="245" autocomplete="off" /></label>
    <label
      >Website <input name="website" type="url" value="${each.website}" maxlength="200" autocomplete="off"
    /></label>
    <label>Text <textarea name="content" dir="auto" required>${each.content}</textarea></label>
    <label
      >Note for readers
      <input name="note" value="${each.note ?? ''}" dir="auto" maxlength="300" autocomplete="off" />
      <span class="hint">Stands below the text. Empty: “Edited by a moderator”, in the language of the site.</span></label
    >
    <div class="row">
      <button type="submit" class="main">Save</button>
      <a class="button" href="${places.base}/">Leave it as it is</a>
    </div>
  </form>`;
