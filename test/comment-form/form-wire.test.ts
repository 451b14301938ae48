import {expect} from 'chai';
import {servePages, type Answer} from '../support/pages.js';
import {stubClock} from '../core/clock.js';
import {onCleanUp} from '../support/fixtures.js';
import type {CommentForm} from '../../src/comment-form/comment-form.js';
import {eventsOf, field, post, saying, sayingBy, secret, write} from './form-fixtures.js';

/*
 * The form with its real services against answers as WordPress gives them (recorded from 6.5 and 6.1): what is sent, and that
 * each answer reaches the reader as a sentence.
 */

const rest = (code: string, status: number, more: object = {}): Answer => ({
  status,
  json: {code, message: `<strong>Error:</strong> ${code}`, data: {status, ...more}},
});

const die = (status: number, message = 'Sorry.'): Answer => ({
  status,
  json: {code: 'wp_die', message: `<p>${message}</p>`, data: {status}, additional_errors: []},
});

const created = (status: string): Answer => ({
  status: 201,
  json: {
    id: 7,
    post: 5,
    parent: 0,
    author_name: 'Ann',
    author_url: '',
    date_gmt: '2026-11-22T14:59:43',
    content: {rendered: '<p>…</p>'},
    status,
    author_avatar_urls: {24: 'https://2.gravatar.com/avatar/22c2268861a8547b97a84c1c112b9525?s=24'},
  },
});

async function mountAt(given: string): Promise<CommentForm> {
  const box = document.createElement('div');
  box.innerHTML = `<vigil-comment-form thread="5" ask="name email" ${given}></vigil-comment-form>`;
  const form = box.firstElementChild as CommentForm;
  onCleanUp(() => {
    form.remove();
  });
  document.body.append(form);
  await form.updateComplete;
  return form;
}

const none: Answer = {status: 404, json: {code: 'rest_no_route', message: '', data: {status: 404}}};

/** A WordPress that answers a comment so, over REST and over its form. */
const wordpress = (answer: Answer | readonly Answer[], more: Record<string, Answer> = {}, other = false) =>
  servePages(
    Object.fromEntries(
      Object.entries({
        '/wp-json/wp/v2/comments': answer,
        '/wp-comments-post.php': answer,
        '/wp-json/wp/v2/posts/5': {json: {comment_status: 'open'}},
        '/wp-json/vigil/v1/challenge': none,
        ...more,
      }).map(([path, given]) => [
        path,
        other ? [given].flat().map((each) => ({cors: true, ...each})) : given,
      ]),
    ),
    {origin: other ? 'other' : 'same'},
  );

/** Each error over REST, and what the reader is told. */
const restErrors: [Answer, RegExp][] = [
  [rest('rest_comment_login_required', 401), /only members can comment/],
  [
    rest('rest_comment_author_data_required', 400),
    /Please correct:.*Name or pseudonym: Please fill this in\./,
  ],
  [
    rest('rest_invalid_param', 400, {params: {author_email: 'Invalid parameter.'}}),
    /Please correct:.*Email: An address looks like name@example\.org\./,
  ],
  [rest('rest_comment_content_invalid', 400), /Please correct:.*Comment: Please fill this in\./],
  [rest('comment_author_column_length', 400), /Name or pseudonym: This is too long\./],
  [rest('comment_author_email_column_length', 400), /Email: This is too long\./],
  [rest('comment_content_column_length', 400), /Comment: This is too long\./],
  [rest('comment_duplicate', 409), /has the same comment already/],
  [rest('comment_flood', 400), /wants a pause.*Next try in 0:\d\d/],
  [rest('rest_comment_closed', 403), /Comments are closed here/],
  [rest('rest_comment_invalid_post_id', 403), /Comments are closed here/],
  [rest('rest_comment_draft_post', 403), /Comments are closed here/],
  [rest('rest_comment_trash_post', 403), /Comments are closed here/],
  [rest('rest_cannot_read_post', 401), /only members can comment/],
  [rest('rest_cookie_invalid_nonce', 403), /only members can comment/],
  [rest('rest_invalid_json', 400), /did not accept the comment/],
  [rest('rest_forbidden', 403), /did not accept the comment.*It says: Error: rest_forbidden/],
  [{status: 500, body: '<h1>Fatal error</h1>'}, /gave no proper answer.*may have arrived.*Next try/],
  [{status: 502, body: '<h1>Bad gateway</h1>'}, /gave no proper answer.*may have arrived.*Next try/],
  [{status: 201, body: '{"id":'}, /gave no proper answer.*may have arrived.*Next try/],
  [{drop: true}, /No connection to .*may have arrived.*Next try/],
  [{...created('hold'), drop: 'midway'}, /No connection to .*may have arrived.*Next try/],
];

describe('the form and WordPress over REST', () => {
  it('sends what was written, as a form does, without a preflight, a cookie or the page’s address', async () => {
    const pages = await wordpress(created('hold'), {}, true);
    const events = eventsOf();
    const form = await mountAt(`endpoint="${pages.url('/wp-json')}"`);
    field(form, 'text').focus();
    write(form, 'name', 'Ann & Bob');
    write(form, 'email', 'ann@example.org');
    await post(form, `${secret} <b>`);
    await saying(form, 'waits for a moderator');
    const requests = await pages.requests();
    expect(requests.map(({method, path}) => `${method} ${path.split('?')[0]!}`).sort()).to.deep.equal([
      'GET /wp-json/vigil/v1/challenge',
      'GET /wp-json/wp/v2/posts/5',
      'POST /wp-json/wp/v2/comments',
    ]);
    const sent = requests.find(({method}) => method === 'POST')!;
    expect(sent.headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
    const {vigil_pad: blanks, ...fields} = Object.fromEntries(new URLSearchParams(sent.body));
    expect(blanks).to.match(/^0+$/);
    expect(fields).to.deep.equal({
      post: '5',
      parent: '0',
      content: `${secret} &#060;b&#062;`,
      author_name: 'Ann &#038; Bob',
      author_email: 'ann@example.org',
      author_url: '',
    });
    for (const {headers, path} of requests) {
      expect(headers.cookie).to.equal(undefined);
      expect(headers.referer).to.equal(undefined);
      expect(decodeURIComponent(path)).to.not.contain('brother');
    }
    expect(events.at(-1)).to.include({id: '7', status: 'held'});
  });

  it('publishes at once where the site does', async () => {
    const pages = await wordpress(created('approved'));
    const form = await mountAt(`endpoint="${pages.url('/wp-json')}"`);
    await post(form);
    await saying(form, 'Your comment is published');
  });

  for (const [answer, sentence] of restErrors) {
    const {code} = (answer.json ?? {}) as {code?: string};
    it(`tells the reader: ${code ?? JSON.stringify(answer).slice(0, 60)}`, async () => {
      const pages = await wordpress(answer);
      const form = await mountAt(`endpoint="${pages.url('/wp-json')}"`);
      if (code !== 'rest_comment_author_data_required') {
        write(form, 'name', 'Ann');
        write(form, 'email', 'ann@example.org');
      }
      await post(form);
      await saying(form, sentence);
      expect(field(form, 'text').value).to.equal(secret);
    });
  }

  it('knows by the duplicate that a comment whose answer was lost is there', async () => {
    // Not before the answer began: then a browser may repeat a request by itself, and nobody hears of the first.
    const pages = await wordpress([{...created('hold'), drop: 'midway'}, rest('comment_duplicate', 409)]);
    const form = await mountAt(`endpoint="${pages.url('/wp-json')}"`);
    const clock = stubClock();
    await post(form);
    await sayingBy(clock, form, 'may have arrived');
    await clock.pass(20_000);
    await sayingBy(clock, form, 'waits for a moderator');
    const posts = (await pages.requests()).filter(({method}) => method === 'POST');
    expect(posts).to.have.length(2);
    expect(posts[0]?.body).to.equal(posts[1]?.body);
  });

  it('closes the form where the post is closed', async () => {
    const pages = await wordpress(created('hold'), {
      '/wp-json/wp/v2/posts/5': {json: {comment_status: 'closed'}},
    });
    const form = await mountAt(`endpoint="${pages.url('/wp-json')}"`);
    field(form, 'text').focus();
    await saying(form, /^Comments are closed here\.$/);
  });
});

/** Each error of the form endpoint, and what the reader is told. */
const formErrors: [Answer, RegExp][] = [
  [die(200, 'Please fill the required fields.'), /Please correct:.*Name or pseudonym: Please fill this in\./],
  [
    die(409, 'Duplicate comment detected'),
    /has the same comment already.*It says: Duplicate comment detected/,
  ],
  [die(429, 'You are posting comments too quickly.'), /wants a pause.*Next try/],
  [die(403, 'Comments are closed.'), /only members can comment|Comments are closed here/],
  [{status: 200, body: '', headers: {'content-type': 'text/html'}}, /Comments are closed here/],
];

describe('the form and WordPress’s own form', () => {
  it('sends what was written to the script that every WordPress has', async () => {
    const pages = await wordpress(
      {status: 302, headers: {location: 'landed?unapproved=7&moderation-hash=abc'}},
      {
        '/landed': {body: '<h1>An article</h1>'},
      },
    );
    const form = await mountAt(`service="wordpress-form" endpoint="${pages.url('/')}"`);
    write(form, 'name', 'Ann');
    write(form, 'email', 'ann@example.org');
    await post(form);
    await saying(form, 'waits for a moderator');
    const sent = (await pages.requests()).find(({method}) => method === 'POST')!;
    expect(sent.path).to.equal('/wp-comments-post.php');
    expect(Object.fromEntries(new URLSearchParams(sent.body))).to.include({
      comment_post_ID: '5',
      comment_parent: '0',
      comment: secret,
      author: 'Ann',
      email: 'ann@example.org',
    });
    expect(new URLSearchParams(sent.body).has('wp-comment-cookies-consent')).to.equal(false);
  });

  for (const [answer, sentence] of formErrors) {
    it(`tells the reader: ${answer.status!} ${JSON.stringify(answer.json ?? answer.body)}`, async () => {
      const pages = await wordpress(answer);
      const form = await mountAt(`service="wordpress-form" endpoint="${pages.url('/')}"`);
      await post(form);
      await saying(form, sentence);
      expect(field(form, 'text').value).to.equal(secret);
    });
  }
});
