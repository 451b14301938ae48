import {expect} from 'chai';
import {servePages} from '../support/pages.js';
import {wordpressForm} from '../../src/comment-form/services/wordpress-form.js';
import type {CommentService} from '../../src/comment-form/services/comment-service.js';
import {
  draftOf,
  errorOf,
  first,
  formError,
  listed,
  never,
  repeat,
  restComment,
  restError,
  stubNetwork,
  valueOf,
  type Answered,
} from './fixtures.js';

const origin = 'https://example.org';
const landing = `${origin}/?rest_route=/vigil/v1/sent`;

const service = (more: {endpoint?: string; origin?: string; nonce?: string} = {}): Required<CommentService> =>
  wordpressForm({endpoint: origin, origin, ...more}) as Required<CommentService>;

/** Where WordPress sends the browser after a comment; it knows no such route, which does not matter. */
const landed = (query = '', url = landing + query): Answered => ({
  ...restError('rest_no_route', 404),
  landed: url,
});

async function answerTo(...answers: Answered[]) {
  stubNetwork(...answers);
  return service().submit(draftOf(), first);
}

describe('wordpressForm: submit', () => {
  it('sends what the form of the site would send, and asks for an answer that it can read', async () => {
    const sent = stubNetwork(landed('&unapproved=7&moderation-hash=ac62'));
    const draft = draftOf({text: 'a <b>', name: 'A & B', website: 'https://a.example'});
    await service().submit(draft, {...first, extra: {vigil_trap: 'x'}});
    expect(sent).to.have.length(1);
    const [{url, method, headers, body, init}] = sent as [(typeof sent)[0]];
    expect([method, url]).to.deep.equal(['POST', 'https://example.org/wp-comments-post.php']);
    expect([...headers]).to.deep.equal([['accept', 'application/json']]);
    expect(init).to.include({credentials: 'omit', redirect: 'follow', referrerPolicy: 'same-origin'});
    expect(Object.fromEntries(body)).to.deep.equal({
      comment_post_ID: '1',
      comment_parent: '0',
      comment: 'a &#060;b&#062;',
      author: 'A &#038; B',
      email: 'ann@example.org',
      url: 'https://a.example',
      redirect_to: '/?rest_route=/vigil/v1/sent',
      vigil_trap: 'x',
      vigil_pad: body.get('vigil_pad'),
    });
  });

  it('works where WordPress lives in a folder', async () => {
    for (const endpoint of ['https://example.org/blog', 'https://example.org/blog/']) {
      const sent = stubNetwork(landed('', 'https://example.org/blog/?rest_route=/vigil/v1/sent'), listed([]));
      valueOf(await service({endpoint}).submit(draftOf(), first));
      expect(sent[0]!.url).to.equal('https://example.org/blog/wp-comments-post.php');
      expect(sent[0]!.body.get('redirect_to')).to.equal('/blog/?rest_route=/vigil/v1/sent');
      expect(sent[1]!.url).to.match(/^https:\/\/example\.org\/blog\/\?rest_route=\/wp\/v2\/comments&post=1&/);
    }
  });

  it('knows by the redirect that a comment is held, and its id', async () => {
    const held = await answerTo(landed('&unapproved=7&moderation-hash=ac6207d1593a3337596d672bb672d946'));
    expect(valueOf(held)).to.deep.equal({status: 'held', id: '7'});
    // Where a plugin leads back to the article.
    const article = await answerTo({
      body: '<!doctype html>',
      landed: `${origin}/hello-world/?unapproved=7&moderation-hash=a`,
    });
    expect(valueOf(article)).to.deep.equal({status: 'held', id: '7'});
  });

  it('looks into the list, where the redirect does not tell whether it is published', async () => {
    const published = await answerTo(
      landed(),
      listed([restComment({id: 9, author_name: 'Bob'}), restComment({id: 8})]),
    );
    expect(valueOf(published)).to.deep.include({status: 'published', id: '8'});
    expect(valueOf(await answerTo(landed(), listed([restComment({author_name: 'Bob'})])))).to.deep.equal({
      status: 'held',
    });
    expect(valueOf(await answerTo(landed(), restError('rest_disabled', 401)))).to.deep.equal({
      status: 'held',
    });
    expect(valueOf(await answerTo(landed(), {lost: 'before'}))).to.deep.equal({status: 'held'});
  });

  it('takes nothing for success that WordPress did not lead to', async () => {
    for (const answer of [
      {body: '<!doctype html><title>Article</title>'},
      {body: '<!doctype html><title>Soon</title>', landed: `${origin}/maintenance/`},
      {body: '<!doctype html><title>Log in</title>', landed: `${origin}/wp-login.php?redirect_to=x`},
      {body: restComment()},
      {status: 502, body: '<html>Bad gateway</html>'},
    ])
      expect(errorOf(await answerTo(answer))).to.include({code: 'server', sent: 'maybe'});
    expect(errorOf(await answerTo({lost: 'before'}))).to.include({code: 'offline', sent: 'maybe'});
    expect(errorOf(await answerTo({status: 404, body: '', landed: `${origin}/x`}))).to.include({
      code: 'refused',
    });
  });

  it('knows each recorded refusal by its status, in any language', async () => {
    for (const [answers, error] of [
      [[formError(409, 'Дублікат.')], {code: 'duplicate', sent: 'yes', said: 'Дублікат.'}],
      [[formError(429, 'Занадта хутка.')], {code: 'too-fast', sent: 'no', retryAfter: 15_000}],
      [
        [formError(403, 'Закрыта.'), {body: {comment_status: 'closed'}}],
        {code: 'closed', sent: 'no', said: 'Закрыта.'},
      ],
      [[formError(403, 'Закрыта.'), restError('rest_disabled', 401)], {code: 'closed', sent: 'no'}],
      [
        [formError(403, 'Увайдзіце.'), {body: {comment_status: 'open'}}],
        {code: 'login-required', sent: 'no', said: 'Увайдзіце.'},
      ],
      [
        [formError(200, '<strong>Памылка:</strong> пошта.')],
        {code: 'invalid-field', fault: 'malformed', fields: ['email'], sent: 'no', said: 'Памылка: пошта.'},
      ],
      [[{body: ''}, {body: {comment_status: 'closed'}}], {code: 'closed', sent: 'maybe'}],
      [[{body: ''}, restError('rest_post_invalid_id', 404)], {code: 'closed', sent: 'maybe'}],
      [[{body: ''}, {body: {comment_status: 'open'}}], {code: 'server', sent: 'maybe'}],
      // A plugin against spam; it may have let the comment through first.
      [[formError(500, 'Не.')], {code: 'refused', sent: 'maybe', said: 'Не.'}],
      // Under maintenance.
      [
        [{...formError(503, 'Briefly.'), headers: {'Retry-After': '600'}}],
        {code: 'server', sent: 'maybe', retryAfter: 600_000},
      ],
      [[{status: 405, body: ''}], {code: 'refused', sent: 'no'}],
      [[{status: 403, body: '<html>Blocked</html>'}], {code: 'refused', sent: 'no'}],
    ] as const)
      expect(errorOf(await answerTo(...answers)), JSON.stringify(answers)).to.deep.include(error);
  });

  it('names the fields that a bare 200 may be about', async () => {
    const refused = formError(200, 'Error');
    for (const [more, fault, fields] of [
      [{name: '', email: ''}, 'missing', ['name', 'email']],
      [{name: ''}, 'missing', ['name']],
      [{email: ' '}, 'missing', ['email']],
      [{text: ' \n'}, 'missing', ['text']],
      [{}, 'malformed', ['email']],
    ] as const) {
      stubNetwork(refused);
      expect(errorOf(await service().submit(draftOf(more), first))).to.deep.include({
        fault,
        fields,
        sent: 'no',
      });
    }
  });

  it('takes a duplicate for success after a lost answer', async () => {
    stubNetwork(formError(409, 'Duplicate'), listed([restComment({id: 8})]));
    expect(valueOf(await service().submit(draftOf(), repeat))).to.deep.include({
      status: 'published',
      id: '8',
    });
  });

  it('sends nothing from another origin, where it could not read the answer', async () => {
    const sent = stubNetwork();
    expect(errorOf(await service({origin: 'https://widgets.example'}).submit(draftOf(), first))).to.include({
      code: 'refused',
      sent: 'no',
    });
    expect(sent).to.deep.equal([]);
  });

  it('sends cookies where the page gives a nonce, by which it says that there may be a member', async () => {
    const sent = stubNetwork(landed('&unapproved=7'));
    await service({nonce: 'x'}).submit(draftOf(), first);
    expect(sent[0]!.init.credentials).to.equal('same-origin');
    expect(sent[0]!.headers.has('x-wp-nonce')).to.equal(false);
  });

  it('guards replies as the REST service does', async () => {
    const sent = stubNetwork(restError('rest_comment_invalid_id', 404));
    expect(errorOf(await service().submit(draftOf({parent: '777'}), first))).to.deep.include({
      fields: ['parent'],
    });
    expect(sent).to.have.length(1);
  });
});

describe('wordpressForm: list', () => {
  it('reads the list over the REST API in the shape that any permalinks know', async () => {
    const sent = stubNetwork(listed([restComment()]), listed([]));
    const {comments} = valueOf(
      await service().list({thread: '1', page: 1, perPage: 5, order: 'asc', signal: never}),
    );
    expect(comments).to.have.length(1);
    expect(sent[0]!.url).to.match(
      /^https:\/\/example\.org\/\?rest_route=\/wp\/v2\/comments&post=1&parent=0&/,
    );
  });

  it('says that there is no list where the site has shut the REST API', async () => {
    stubNetwork(restError('rest_disabled', 403));
    const result = await service().list({thread: '1', page: 1, perPage: 5, order: 'asc', signal: never});
    expect(errorOf(result).code).to.equal('refused');
  });
});

describe('wordpressForm: over a real connection', () => {
  it('knows success by a real redirect, and a bare 200 for none', async () => {
    const pages = await servePages({});
    const {pathname} = new URL(pages.url('/'));
    await pages.set('/wp-comments-post.php', [
      {
        status: 302,
        headers: {location: `${pathname}?rest_route=/vigil/v1/sent&unapproved=7&moderation-hash=a#comment-7`},
      },
      {json: {code: 'wp_die', message: '<p>Error</p>', data: {status: 200}}},
      {body: '', headers: {'content-type': 'text/html'}},
      {status: 302, headers: {location: `${pathname}article`}},
    ]);
    await pages.set('/', {status: 404, json: {code: 'rest_no_route', message: '', data: {status: 404}}});
    await pages.set('/article', '<!doctype html>');
    const comments = wordpressForm({endpoint: pages.url(''), origin: location.origin});
    expect(valueOf(await comments.submit(draftOf(), first))).to.deep.equal({status: 'held', id: '7'});
    expect(errorOf(await comments.submit(draftOf(), first)).code).to.equal('invalid-field');
    expect(errorOf(await comments.submit(draftOf(), first))).to.include({code: 'closed', sent: 'maybe'});
    expect(errorOf(await comments.submit(draftOf(), first))).to.include({code: 'server', sent: 'maybe'});
    const [post] = await pages.requests();
    expect(post!.headers).to.not.have.property('cookie');
  });
});
