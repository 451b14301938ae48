// Where the comments of this page go. `npm start` runs a comment inbox beside it, on a port that only it knows; a real page
// has `endpoint="…"` on the tag, and none of this. Where there is no inbox, a service of the page's own keeps them in this tab's
// memory until it is loaded anew: docs/comments.md tells what a service has to do.

/** Invented, as the newspaper is. */
const comments = [
  {
    id: '1',
    parent: '',
    name: 'A reader in Gdańsk',
    date: '2026-11-22T09:12:00Z',
    content:
      '<p>I had only ever seen the headlines with the releases. That the same month can take in more people than it lets go was new to me.</p>',
  },
  {
    id: '2',
    parent: '1',
    name: 'Hanna',
    date: '2026-11-22T10:40:00Z',
    content:
      '<p>To me it was not. We keep a list at home, with pencil, because the names change so often.</p>',
  },
  {
    id: '3',
    parent: '',
    name: '',
    date: '2026-11-22T18:05:00Z',
    content:
      '<p>Thank you for saying which day the number is of. Could the table with all earlier figures be offered as a file, too?</p>',
  },
].map((comment) => ({website: '', status: 'published', ...comment}));

const done = (value) => ({ok: true, value});

const service = {
  knowsRepeats: true,
  list: async ({order}) => {
    const roots = comments.filter(({parent}) => !parent);
    if (order === 'desc') roots.reverse();
    return done({comments: [...roots, ...comments.filter(({parent}) => parent)], pages: 1});
  },
  count: async () => done(comments.length),
  state: async () => done('open'),
  // Held, as on any site that takes care: a moderator who never comes.
  submit: async () => done({status: 'held'}),
};

const answer = await fetch(new URL('comments.json', import.meta.url)).catch(() => undefined);
const {endpoint} = answer?.ok ? await answer.json() : {};
for (const thread of document.querySelectorAll('vigil-comment-thread')) {
  if (endpoint) thread.setAttribute('endpoint', endpoint);
  else thread.service = service;
}
