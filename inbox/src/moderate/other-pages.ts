import {html} from 'hono/html';
import type {Challenge} from 'altcha-lib';
import {threadPattern} from '../api/fields.js';
import type {Moderator, Session} from './accounts.js';
import {everywhere} from './decisions.js';
import {csrf, outside, pager, type Markup} from './layout.js';
import type {Places} from './queue-page.js';
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

/** What pages about sites are made of. */
export type About = Places & {readonly session: Session};

/** A part of a long list. */
export interface Part {
  readonly page: number;
  readonly hasMore: boolean;
}

/** Where the comments of a thread are. */
const commentsOf = (base: string, site: string, thread: string, status: string): string =>
  `${base}/?${new URLSearchParams({status, thread, site}).toString()}`;

export const threadsPage = (
  {base, session, sites, titles, pageOf}: About,
  rows: readonly ThreadRow[],
  {page, hasMore}: Part,
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
                <th scope="col">New comments</th>
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
                    ${sites.length > 1 ? html`<td data-label="Site">${titles[site]}</td>` : ''}
                    <td data-label="Comments" class="count">${comments}</td>
                    <td data-label="New comments">
                      <form method="post" action="${base}/threads" class="row">
                        ${csrf(session)}<input type="hidden" name="site" value="${site}" /><input
                          type="hidden"
                          name="thread"
                          value="${name}"
                        />
                        <span>${state === 'open' ? 'Open' : 'Closed'}</span>
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
                ${sites.map((site) => html`<option value="${site}">${titles[site]}</option>`)}
              </select></label
            >`
          : html`<input type="hidden" name="site" value="${sites[0] ?? ''}" />`
      }
      <label
        >Name
        <input name="thread" required pattern="${threadPattern}" maxlength="120" autocomplete="off" dir="auto" />
        <span class="hint">As the page has it in <code>thread="…"</code>: letters, digits, <code>. _ ~ - /</code></span></label
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

/** What was done, as it is stored and as it is read. */
const deeds: Readonly<Record<string, string>> = {
  approve: 'Approved',
  hold: 'Held',
  reject: 'Rejected',
  spam: 'Marked as spam',
  remove: 'Deleted for good',
  'forget-email': 'E-mail deleted',
  edit: 'Edited',
  'open thread': 'Thread opened',
  'close thread': 'Thread closed',
  invite: 'Invited',
  dismiss: 'Dismissed',
  'set a passphrase': 'Passphrase set',
};

/** What a decision was about: a comment by its number, or a thread by its name. */
const subjectOf = ({base, titles}: About, {action, site, subject}: RecordRow): Markup => {
  if (site === everywhere) return html`<bdi>${(action === 'invite' && titles[subject]) || subject}</bdi>`;
  const id = /^#(\d+)$/.exec(subject)?.[1];
  const url = id ? `${base}/edit/${id}` : commentsOf(base, site, subject, 'approved');
  return html`<a href="${url}"><bdi>${id ? `comment ${id}` : subject}</bdi></a>`;
};

export const recordPage = (about: About, rows: readonly RecordRow[], {page, hasMore}: Part): Markup =>
  rows.length === 0
    ? html`<p>Nothing was decided yet.</p>`
    : html`<table class="record">
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
                <td>${deeds[action] ?? action}</td>
                <td>${subjectOf(about, row)}</td>
                <td>${about.titles[site]}</td>
              </tr>`;
          })}
        </tbody>
      </table>
      ${pager(page, hasMore, (number) => `${about.base}/record?page=${number}`)}`;

/** @param link of an invitation that was just made, which is shown this once */
export const moderatorsPage = (
  {base, session, sites, titles}: About,
  all: readonly Moderator[],
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
              <th scope="row"><bdi>${name}</bdi>${id === session.moderator.id ? ' (you)' : ''}</th>
              <td data-label="Sites">${some ? some.map((site) => titles[site] ?? site).join(', ') : 'all'}</td>
              <td>
                ${
                  id === session.moderator.id
                    ? ''
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
            html`<label class="check"><input type="radio" name="site" value="${site}" /> ${titles[site]} alone</label>`,
        )}
      </fieldset>
      <button type="submit">Make a link</button>
    </form>`;
