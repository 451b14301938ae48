import {html} from 'hono/html';
import type {Challenge} from 'altcha-lib';
import type {Moderator, Session} from './accounts.js';
import {csrf, outside, pager, type Markup} from './layout.js';
import {shortest} from './passphrase.js';

/** How many keys a device of today makes in a second, about. */
const keysPerSecond = 300;

/** @param work the challenge to solve first, where many wrong passphrases were tried */
export const signInPage = (base: string, name: string, work?: Challenge, steps = 0): Markup =>
  html`<form
    method="post"
    action="${base}/sign-in"
    class="stack"
    ${work ? html`data-challenge="${JSON.stringify(work)}"` : ''}
  >
    <label
      >Name <input name="name" value="${name}" required autocomplete="username" autocapitalize="none" maxlength="100"
    /></label>
    <label>Passphrase <input name="passphrase" type="password" required autocomplete="current-password" /></label>
    ${
      work
        ? html`<input type="hidden" name="altcha" />
            <p
              role="status"
              data-work="Your device does some work first: about ${Math.ceil(steps / keysPerSecond)} s."
              data-done="The work is done."
            >
              Without script this takes a link: <code>vigil-inbox moderator link ${name}</code>, on the server.
            </p>`
        : ''
    }
    <button type="submit" class="main">Sign in</button>
  </form>`;

/** @param name whose invitation it is; empty: to be chosen */
export const setUpPage = (base: string, token: string, name: string): Markup =>
  html`<form method="post" action="${base}/set-up" class="stack">
    <input type="hidden" name="token" value="${token}" />
    <label
      >Name
      <input name="name" value="${name}" required autocomplete="username" autocapitalize="none" maxlength="100"${name ? html` readonly` : ''} />
      <span class="hint">Stands in the record beside what you decide. It need not be your own.</span></label
    >
    <label
      >Passphrase
      <input name="passphrase" type="password" required minlength="${shortest}" autocomplete="new-password" />
      <span class="hint">At least ${shortest} characters; five words that have nothing to do with each other are good.</span></label
    >
    <label
      >The same again <input name="again" type="password" required minlength="${shortest}" autocomplete="new-password"
    /></label>
    <button type="submit" class="main">Set it</button>
  </form>`;

export interface ThreadRow {
  readonly site: string;
  readonly name: string;
  readonly state: 'open' | 'closed';
  readonly comments: number;
}

/** A part of a long list. */
export interface Part {
  readonly page: number;
  readonly hasMore: boolean;
}

/** Where the comments of a thread are. */
const commentsOf = (base: string, site: string, thread: string, status: string): string =>
  `${base}/?${new URLSearchParams({status, thread, site}).toString()}`;

/** @param pageOf where a thread's page is, where that is known */
export const threadsPage = (
  base: string,
  session: Session,
  sites: readonly string[],
  rows: readonly ThreadRow[],
  {page, hasMore}: Part,
  pageOf: (site: string, thread: string) => string | undefined,
): Markup =>
  html`${
    rows.length === 0
      ? html`<p>No thread has a comment yet.</p>`
      : html`<table>
            <thead>
              <tr>
                <th scope="col">Thread</th>
                ${sites.length > 1 ? html`<th scope="col">Site</th>` : ''}
                <th scope="col">Comments</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ({site, name, state, comments}) =>
                  html`<tr>
                    <th scope="row">
                      <a href="${commentsOf(base, site, name, comments > 0 ? 'approved' : 'hold')}" class="thread"
                        ><bdi>${name}</bdi></a
                      >
                      ${outside(pageOf(site, name), 'Page')}
                    </th>
                    ${sites.length > 1 ? html`<td>${site}</td>` : ''}
                    <td class="count" data-unit="shown">${comments}</td>
                    <td>
                      <form method="post" action="${base}/threads" class="row">
                        ${csrf(session)}<input type="hidden" name="site" value="${site}" /><input
                          type="hidden"
                          name="thread"
                          value="${name}"
                        />
                        <span>${state}</span>
                        ${
                          state === 'open'
                            ? html`<button type="submit" name="state" value="closed" aria-label="Close ${name}">Close</button>`
                            : html`<button type="submit" name="state" value="open" aria-label="Open ${name}">Open</button>`
                        }
                      </form>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
  }
    ${pager(page, hasMore, (number) => `${base}/threads?page=${number}`)}
    <h2>Another thread</h2>
    <form method="post" action="${base}/threads" class="stack">
      ${csrf(session)}
      ${
        sites.length > 1
          ? html`<label
              >Site
              <select name="site">
                ${sites.map((site) => html`<option>${site}</option>`)}
              </select></label
            >`
          : html`<input type="hidden" name="site" value="${sites[0] ?? ''}" />`
      }
      <label
        >Name
        <input name="thread" required pattern="[A-Za-z0-9][A-Za-z0-9._~\\-]{0,119}" maxlength="120" autocomplete="off" />
        <span class="hint">As the page has it in <code>thread="…"</code>.</span></label
      >
      <div class="row">
        <button type="submit" name="state" value="open">Open it</button>
        <button type="submit" name="state" value="closed">Close it</button>
      </div>
    </form>`;

export interface RecordRow {
  readonly at: Date;
  readonly moderator: string;
  readonly action: string;
  readonly site: string;
  readonly subject: string;
}

/** What a decision was about: a comment by its number, or a thread by its name. What is of no site is neither. */
const subjectOf = (base: string, {site, subject}: RecordRow): Markup => {
  if (!site) return html`<bdi>${subject}</bdi>`;
  const id = /^#(\d+)$/.exec(subject)?.[1];
  const url = id ? `${base}/edit/${id}` : commentsOf(base, site, subject, 'approved');
  return html`<a href="${url}"><bdi>${subject}</bdi></a>`;
};

export const recordPage = (base: string, rows: readonly RecordRow[], {page, hasMore}: Part): Markup =>
  rows.length === 0
    ? html`<p>Nothing was decided yet.</p>`
    : html`<table>
        <thead>
          <tr>
            <th scope="col">When (GMT)</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Which</th>
            <th scope="col">Site</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => {
            const {at, moderator, action, site} = row;
            return html`<tr>
                <td class="count">${at
                  .toISOString()
                  .replace(/T00:00:00.*|:\d\d\..*/, '')
                  .replace('T', ' ')}</td>
                <td><bdi>${moderator}</bdi></td>
                <td>${action}</td>
                <td>${subjectOf(base, row)}</td>
                <td>${site}</td>
              </tr>`;
          })}
        </tbody>
      </table>
      ${pager(page, hasMore, (number) => `${base}/record?page=${number}`)}`;

/** @param link of an invitation that was just made, which is shown this once */
export const moderatorsPage = (
  base: string,
  session: Session,
  all: readonly Moderator[],
  sites: readonly string[],
  link: string,
): Markup =>
  html`${
    link
      ? html`<p class="notice" role="status">
            Give this link to the new moderator. It is good once, and for two days: <code>${link}</code>
          </p>`
      : ''
  }
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Sites</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({id, name, sites: some}) =>
            html`<tr>
              <th scope="row"><bdi>${name}</bdi></th>
              <td>${some ? some.join(', ') : 'all'}</td>
              <td>
                ${
                  id === session.moderator.id
                    ? 'you'
                    : html`<form method="post" action="${base}/moderators/dismiss">
                        ${csrf(session)}<input type="hidden" name="id" value="${id}" />
                        <button type="submit" aria-label="Dismiss ${name}">Dismiss</button>
                      </form>`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>Invite</h2>
    <form method="post" action="${base}/moderators" class="stack">
      ${csrf(session)}
      <fieldset>
        <legend>For</legend>
        <label class="check"><input type="radio" name="site" value="" checked /> all sites, and to invite others</label>
        ${sites.map(
          (site) =>
            html`<label class="check"><input type="radio" name="site" value="${site}" /> ${site} alone</label>`,
        )}
      </fieldset>
      <button type="submit">Make a link</button>
    </form>`;
