import {expect} from 'chai';
import {spyConsole} from '../support/fixtures.js';
import {onCleanUp} from '../support/clean-up.js';
import {servePages} from '../support/pages.js';
import {wordpressRest} from '../../src/comment-form/services/wordpress-rest.js';
import type {CommentService, ListQuery} from '../../src/comment-form/services/comment-service.js';
import {
  draftOf,
  errorOf,
  first,
  listed,
  never,
  repeat,
  restComment,
  restError,
  stubNetwork,
  valueOf,
  type Answered,
} from './fixtures.js';

const pretty = 'https://example.org/wp-json';
const plain = 'https://example.org/?rest_route=/';
const away = 'https://widgets.example';

const service = (
  endpoint = pretty,
  more: {origin?: string; nonce?: string; timeout?: number} = {},
): Required<CommentService> => wordpressRest({endpoint, origin: away, ...more}) as Required<CommentService>;

const query = (more: Partial<ListQuery> = {}): ListQuery => ({
  thread: '1',
  page: 1,
  perPage: 2,
  order: 'asc',
  signal: never,
  ...more,
});

const parameters = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams);

/** The answer to one comment that was sent. */
async function answerTo(answer: Answered, options = first, draft = draftOf()) {
  stubNetwork(answer, restError('rest_no_route', 404));
  return service().submit(draft, options);
}

describe('wordpressRest: addresses', () => {
  it('finds the API under pretty and under plain permalinks, with or without the slash at the end', async () => {
    for (const [endpoint, expected] of [
      [pretty, 'https://example.org/wp-json/wp/v2/comments'],
      [`${pretty}/`, 'https://example.org/wp-json/wp/v2/comments'],
      ['https://example.org/blog/wp-json/', 'https://example.org/blog/wp-json/wp/v2/comments'],
      ['https://example.org/index.php/wp-json', 'https://example.org/index.php/wp-json/wp/v2/comments'],
      [plain, 'https://example.org/?rest_route=/wp/v2/comments'],
      ['https://example.org/?rest_route=', 'https://example.org/?rest_route=/wp/v2/comments'],
      [
        'https://example.org/index.php?rest_route=/',
        'https://example.org/index.php?rest_route=/wp/v2/comments',
      ],
    ] as const) {
      const sent = stubNetwork({status: 201, body: restComment()}, listed([]));
      await service(endpoint).submit(draftOf(), first);
      await service(endpoint).list(query());
      const [post, list] = sent.map(({url}) => new URL(url));
      const {searchParams} = new URL(expected);
      for (const url of [post!, list!]) {
        expect(url.origin + url.pathname).to.equal(new URL(expected).origin + new URL(expected).pathname);
        expect(url.searchParams.get('rest_route')).to.equal(searchParams.get('rest_route'));
      }
      expect(list!.searchParams.get('post')).to.equal('1');
    }
  });
});

describe('wordpressRest: list', () => {
  it('asks for what is shown and for nothing else, by whole fields', async () => {
    const sent = stubNetwork(listed([]));
    await service().list(query({page: 3, perPage: 20, order: 'desc'}));
    expect(sent).to.have.length(1);
    expect(parameters(sent[0]!.url)).to.deep.equal({
      post: '1',
      parent: '0',
      page: '3',
      per_page: '20',
      order: 'desc',
      _fields: 'id,parent,author_name,author_url,date_gmt,content,status,vigil_removed',
    });
  });

  it('takes neither cookies nor the page’s address along, and follows no redirect', async () => {
    const sent = stubNetwork(listed([]));
    await service(pretty, {origin: 'https://example.org', nonce: '23bad8703f'}).list(query());
    expect(sent[0]!.init).to.include({
      credentials: 'omit',
      referrerPolicy: 'same-origin',
      redirect: 'manual',
    });
    expect([...sent[0]!.headers]).to.deep.equal([]);
  });

  it('reads the replies of a whole page in one request, and those below them, until there are none', async () => {
    const sent = stubNetwork(
      listed([restComment({id: 1}), restComment({id: 3})], 2, 3),
      listed([restComment({id: 4, parent: 1}), restComment({id: 5, parent: 3})]),
      listed([restComment({id: 6, parent: 4})]),
      listed([]),
    );
    const {comments, pages} = valueOf(await service().list(query()));
    expect(comments.map(({id, parent}) => [id, parent])).to.deep.equal([
      ['1', ''],
      ['3', ''],
      ['4', '1'],
      ['5', '3'],
      ['6', '4'],
    ]);
    expect(pages).to.equal(2);
    const [, ...replies] = sent.map(({url}) => parameters(url));
    expect(replies.map(({parent}) => parent)).to.deep.equal(['1,3', '4,5', '6']);
    for (const each of replies)
      expect(each).to.include({post: '1', per_page: '100', page: '1', order: 'asc'});
  });

  it('reads replies page by page, and parents by the hundred', async () => {
    const many = Array.from({length: 250}, (_, index) => restComment({id: index + 10, parent: 1}));
    const sent = stubNetwork(({url}) => {
      const {parent, page} = parameters(url);
      if (parent === '0') return listed([restComment({id: 1})]);
      const from = (Number(page) - 1) * 100;
      return parent === '1' ? listed(many.slice(from, from + 100), 3, 250) : listed([]);
    });
    const {comments} = valueOf(await service().list(query()));
    expect(comments).to.have.length(251);
    const asked = sent.map(({url}) => parameters(url));
    expect(asked.filter(({parent}) => parent === '1').map(({page}) => page)).to.deep.equal(['1', '2', '3']);
    const below = asked.slice(4).map(({parent}) => parent!.split(','));
    expect(below.map(({length}) => length)).to.deep.equal([100, 100, 50]);
    expect(new Set(below.flat()).size).to.equal(250);
  });

  it('shows a comment once that moves to another page while they are read, and ends when parents go in a circle', async () => {
    stubNetwork(
      listed([restComment({id: 1})]),
      {...listed([restComment({id: 4, parent: 1}), restComment({id: 5, parent: 1})], 2)},
      {...listed([restComment({id: 5, parent: 1}), restComment({id: 1, parent: 5})], 2)},
      listed([restComment({id: 1, parent: 5})]),
    );
    const {comments} = valueOf(await service().list(query()));
    expect(comments.map(({id}) => id)).to.deep.equal(['1', '4', '5']);
  });

  it('has no comments past the end, which is no error', async () => {
    stubNetwork(listed([], 1, 1));
    expect(valueOf(await service().list(query({page: 9})))).to.deep.equal({comments: [], pages: 1});
  });

  it('says why there is none, and gives no half of a list', async () => {
    for (const [answer, code] of [
      [restError('rest_forbidden', 401), 'login-required'],
      [restError('rest_no_route', 404), 'refused'],
      [{status: 403, body: '<h1>Forbidden</h1>'}, 'refused'],
      [{status: 301, headers: {Location: 'https://elsewhere.example/'}}, 'refused'],
      [{status: 502, body: '<html>Bad gateway</html>'}, 'server'],
      [{status: 503, body: '<html>Maintenance</html>', headers: {'Retry-After': '600'}}, 'server'],
      [{body: '<!doctype html><title>Home</title>'}, 'server'],
      [{body: '[{"id":1,"par'}, 'server'],
      [{body: {id: 1}}, 'server'],
      [{status: 429, headers: {'Retry-After': '7'}}, 'too-fast'],
      [{lost: 'before'}, 'offline'],
      [{...listed([]), lost: 'midway'}, 'offline'],
    ] as const) {
      stubNetwork(answer);
      expect(errorOf(await service().list(query()))).to.include({code, sent: 'no'});
      stubNetwork(listed([restComment({id: 1})]), answer);
      expect(errorOf(await service().list(query()))).to.include({code, sent: 'no'});
    }
    stubNetwork({status: 503, body: '', headers: {'Retry-After': '600'}});
    expect(errorOf(await service().list(query())).retryAfter).to.equal(600_000);
  });

  it('reads past warnings that the server shows before its answer', async () => {
    const json = JSON.stringify([restComment({id: 7})]);
    stubNetwork(
      {
        ...listed([]),
        body: `<br />\n<b>Warning</b>: [a] {b} in <b>x.php</b> on line <b>3</b><br />\n${json}`,
      },
      listed([]),
    );
    expect(valueOf(await service().list(query())).comments.map(({id}) => id)).to.deep.equal(['7']);
    stubNetwork(
      {...listed([]), body: `\nWarning: x in y.php on line 3\n${json}\n<!-- cached -->`},
      listed([]),
    );
    expect(valueOf(await service().list(query())).comments.map(({id}) => id)).to.deep.equal(['7']);
  });

  it('counts the thread with its replies', async () => {
    const sent = stubNetwork(listed([restComment()], 150, 150));
    expect(valueOf(await service().count('1', never))).to.equal(150);
    expect(parameters(sent[0]!.url)).to.include({post: '1', per_page: '1'}).and.not.have.property('parent');
    stubNetwork(listed([], 0, 0));
    expect(valueOf(await service().count('1', never))).to.equal(0);
  });

  it('makes no number of a total that the server does not tell, and shows the comments all the same', async () => {
    const untold = {body: [restComment({id: 1})]};
    stubNetwork(untold);
    expect(errorOf(await service().count('1', never)).code).to.equal('server');
    stubNetwork({body: restComment({id: 1})}, untold);
    expect(errorOf(await service().pageOf('1', query())).code).to.equal('server');
    stubNetwork(untold, {body: []});
    const {comments, pages} = valueOf(await service().list(query()));
    expect([comments.length, pages]).to.deep.equal([1, NaN]);
  });

  it('says on which page a comment stands, by the comment that it is a reply below', async () => {
    const sent = stubNetwork(
      {body: restComment({id: 6, parent: 4})},
      {body: restComment({id: 4, parent: 1})},
      {body: restComment({id: 1, parent: 0, date_gmt: '2026-11-22T14:58:23'})},
      listed([restComment()], 5, 5),
    );
    expect(valueOf(await service().pageOf('6', query()))).to.equal(3);
    expect(sent.slice(0, 3).map(({url}) => new URL(url).pathname)).to.deep.equal([
      '/wp-json/wp/v2/comments/6',
      '/wp-json/wp/v2/comments/4',
      '/wp-json/wp/v2/comments/1',
    ]);
    expect(parameters(sent[3]!.url)).to.include({before: '2026-11-22T14:58:23Z', parent: '0', post: '1'});
    stubNetwork({body: restComment({id: 1, parent: 0})}, listed([], 0, 0));
    expect(valueOf(await service().pageOf('1', query({order: 'desc'})))).to.equal(1);
    stubNetwork(restError('rest_comment_invalid_id', 404));
    expect(errorOf(await service().pageOf('1', query())).code).to.equal('refused');
  });

  it('knows whether a thread is open, and says when the server does not', async () => {
    for (const state of ['open', 'closed'] as const) {
      const sent = stubNetwork({body: {comment_status: state}});
      expect(valueOf(await service().state('5', never))).to.equal(state);
      expect(sent[0]!.url).to.equal('https://example.org/wp-json/wp/v2/posts/5?_fields=comment_status');
    }
    stubNetwork(restError('rest_post_invalid_id', 404));
    expect(errorOf(await service().state('5', never)).code).to.equal('refused');
  });
});

describe('wordpressRest: submit', () => {
  it('sends a form that no browser asks about first, with every field, and nothing in the address', async () => {
    const sent = stubNetwork({status: 201, body: restComment()});
    const draft = draftOf({
      text: '1 < 2 & \\o/',
      name: 'A & B',
      email: ' a@b.cd ',
      website: 'https://a.example',
    });
    await service().submit(draft, {...first, extra: {altcha: 'proof', vigil_trap: ''}});
    const [{url, method, init, headers, body}] = sent as [(typeof sent)[0]];
    expect(sent).to.have.length(1);
    expect(url).to.equal('https://example.org/wp-json/wp/v2/comments?');
    expect(method).to.equal('POST');
    expect(init.body).to.be.instanceOf(URLSearchParams);
    expect([...headers]).to.deep.equal([]);
    expect(init).to.include({credentials: 'omit', redirect: 'manual'});
    expect(Object.fromEntries(body)).to.deep.equal({
      post: '1',
      parent: '0',
      content: '1 &#060; 2 &#038; &#092;o/',
      author_name: 'A &#038; B',
      author_email: 'a@b.cd',
      author_url: 'https://a.example',
      altcha: 'proof',
      vigil_trap: '',
      vigil_pad: body.get('vigil_pad'),
    });
  });

  it('sends as much for a short comment as for a long one: who sees only that cannot tell whose is whose', async () => {
    const sent = stubNetwork({status: 201, body: restComment()});
    const lengths = [];
    for (const text of ['a', 'Свабода ', 'x'.repeat(2500)]) {
      await service().submit(draftOf({text: text.repeat(20)}), first);
      lengths.push(sent.at(-1)!.body.toString().length);
    }
    expect(lengths.map((length) => length % 4096)).to.deep.equal([11, 11, 11]);
    expect(lengths[0]).to.equal(lengths[1]);
    expect(sent.at(-1)!.body.get('content')).to.equal('x'.repeat(50_000));
  });

  it('tells what became of it, and gives the comment as it will be shown', async () => {
    const published = valueOf(
      await answerTo({status: 201, body: restComment({removal_token: 'abc', author_ip: '10.0.0.1'})}),
    );
    expect(published).to.deep.include({status: 'published', id: '2', removalToken: 'abc'});
    expect(published.comment?.content).to.equal('<p>Freedom for all</p>\n');
    const held = valueOf(await answerTo({status: 201, body: restComment({status: 'hold'})}));
    expect(held).to.deep.include({status: 'held', id: '2', removalToken: undefined});
    expect(valueOf(await answerTo({status: 201, body: restComment({status: 'spam'})})).status).to.equal(
      'held',
    );
  });

  it('believes the body where warnings have spoilt the status', async () => {
    const warning = '<br />\n<b>Warning</b>: x in <b>y.php</b> on line <b>1</b><br />\n';
    expect(valueOf(await answerTo({body: warning + JSON.stringify(restComment())})).id).to.equal('2');
    const {body} = restError('rest_comment_closed', 403);
    expect(errorOf(await answerTo({body: warning + JSON.stringify(body)}))).to.include({
      code: 'closed',
      sent: 'no',
    });
  });

  it('knows every refusal that was recorded', async () => {
    const long = {fault: 'too-long', code: 'invalid-field', sent: 'no'};
    for (const [answer, error] of [
      [restError('rest_comment_login_required', 401), {code: 'login-required', sent: 'no'}],
      [restError('rest_cannot_read_post', 401), {code: 'login-required', sent: 'no'}],
      [restError('rest_cannot_read_post', 403), {code: 'refused', sent: 'no'}],
      [restError('rest_comment_closed', 403), {code: 'closed', sent: 'no'}],
      [restError('rest_comment_draft_post', 403), {code: 'closed', sent: 'no'}],
      [restError('rest_comment_trash_post', 403), {code: 'closed', sent: 'no'}],
      [restError('rest_comment_invalid_post_id', 403), {code: 'closed', sent: 'no'}],
      [restError('comment_duplicate', 409), {code: 'duplicate', sent: 'yes'}],
      [restError('comment_flood', 400), {code: 'too-fast', sent: 'no', retryAfter: 15_000}],
      [
        restError('rest_comment_content_invalid', 400),
        {code: 'invalid-field', fault: 'missing', fields: ['text']},
      ],
      [restError('comment_content_column_length', 400), {...long, fields: ['text']}],
      [restError('comment_author_column_length', 400), {...long, fields: ['name']}],
      [restError('comment_author_email_column_length', 400), {...long, fields: ['email']}],
      [restError('comment_author_url_column_length', 400), {...long, fields: ['website']}],
      [
        restError('rest_invalid_param', 400, 'Invalid parameter(s): author_email, author_url', {
          params: {author_email: 'Invalid email address.', author_url: 'Invalid.'},
        }),
        {code: 'invalid-field', fault: 'malformed', fields: ['email', 'website'], sent: 'no'},
      ],
      [restError('rest_comment_failed_create', 500), {code: 'server', sent: 'maybe'}],
      [restError('internal_server_error', 500), {code: 'server', sent: 'maybe'}],
      [restError('rest_invalid_json', 400), {code: 'refused', sent: 'no'}],
      // A plugin that says no and nothing else.
      [
        {status: 500, body: {code: 'spam', message: 'No.', data: null}},
        {code: 'refused', sent: 'maybe'},
      ],
    ] as const)
      expect(errorOf(await answerTo(answer)), JSON.stringify(answer)).to.deep.include(error);
  });

  it('names who is missing, as far as can be seen', async () => {
    const refused = restError('rest_comment_author_data_required', 400);
    for (const [more, fields] of [
      [{name: 'Ann', email: ''}, ['email']],
      [{name: ' ', email: 'a@b.cd'}, ['name']],
      [{name: '', email: ''}, ['name', 'email']],
    ] as const)
      expect(errorOf(await answerTo(refused, first, draftOf(more)))).to.deep.include({
        fault: 'missing',
        fields,
      });
  });

  it('says of each other answer whether the comment may have arrived', async () => {
    for (const [answer, error] of [
      [{lost: 'before'}, {code: 'offline', sent: 'maybe'}],
      [
        {status: 201, body: restComment(), lost: 'midway'},
        {code: 'offline', sent: 'maybe'},
      ],
      [
        {status: 201, body: '{"id":2,"post":1,"par'},
        {code: 'server', sent: 'maybe'},
      ],
      [
        {status: 201, body: ''},
        {code: 'server', sent: 'maybe'},
      ],
      [
        {status: 200, body: '<!doctype html><title>Please log in to the hotel</title>'},
        {code: 'server', sent: 'maybe'},
      ],
      [
        {status: 200, body: [restComment()]},
        {code: 'server', sent: 'maybe'},
      ],
      [
        {status: 500, body: ''},
        {code: 'server', sent: 'maybe'},
      ],
      [
        {status: 502, body: '<html>Bad gateway</html>'},
        {code: 'server', sent: 'maybe'},
      ],
      [
        {status: 503, body: '<html>Maintenance</html>', headers: {'Retry-After': '600'}},
        {code: 'server', sent: 'maybe', retryAfter: 600_000},
      ],
      [
        {status: 504, body: ''},
        {code: 'server', sent: 'maybe'},
      ],
      [
        {status: 408, body: ''},
        {code: 'server', sent: 'maybe'},
      ],
      [
        {status: 409, body: '<html>Conflict</html>'},
        {code: 'refused', sent: 'no'},
      ],
      [
        {status: 403, body: '<html>Blocked</html>'},
        {code: 'refused', sent: 'no'},
      ],
      [
        {status: 404, body: ''},
        {code: 'refused', sent: 'no'},
      ],
      [
        {status: 301, headers: {Location: 'https://elsewhere.example'}},
        {code: 'refused', sent: 'no'},
      ],
      [
        {status: 429, body: ''},
        {code: 'too-fast', sent: 'no', retryAfter: 15_000},
      ],
      [
        {status: 429, body: '', headers: {'Retry-After': '90'}},
        {code: 'too-fast', sent: 'no', retryAfter: 90_000},
      ],
    ] as const)
      expect(errorOf(await answerTo(answer)), JSON.stringify(answer)).to.include(error);
  });

  it('reads when to come back from a date, too', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    const {retryAfter} = errorOf(await answerTo({status: 429, headers: {'Retry-After': date}}));
    expect(retryAfter).to.be.within(55_000, 60_000);
  });

  it('gives up waiting in time, and says that it may have arrived', async () => {
    stubNetwork(
      ({init}) => new Promise((resolve) => init.signal!.addEventListener('abort', () => resolve({}))),
    );
    const result = await service(pretty, {timeout: 20}).submit(draftOf(), first);
    expect(errorOf(result)).to.include({code: 'timeout', sent: 'maybe'});
  });

  it('sends nothing while the device is offline, and knows that it did not', async () => {
    const sent = stubNetwork();
    Object.defineProperty(navigator, 'onLine', {configurable: true, value: false});
    onCleanUp(() => Reflect.deleteProperty(navigator, 'onLine'));
    expect(errorOf(await service().submit(draftOf(), first))).to.include({code: 'offline', sent: 'no'});
    expect(sent).to.deep.equal([]);
  });

  it('sends nothing that is too long for the server', async () => {
    const sent = stubNetwork();
    const result = await service().submit(draftOf({name: 'я'.repeat(123)}), first);
    expect(errorOf(result)).to.deep.include({fault: 'too-long', fields: ['name'], sent: 'no'});
    expect(sent).to.deep.equal([]);
  });

  it('sends no e-mail address that would keep WordPress from recognising a repeat', async () => {
    const sent = stubNetwork();
    const result = await service().submit(draftOf({email: 'a&b@example.org'}), first);
    expect(errorOf(result)).to.deep.include({fault: 'malformed', fields: ['email'], sent: 'no'});
    expect(sent).to.deep.equal([]);
  });

  it('keeps the server’s own words, without markup', async () => {
    const {said} = errorOf(
      await answerTo(restError('plugin_says_no', 403, '<strong>Error:</strong> it&#8217;s &lt;off&gt;')),
    );
    expect(said).to.equal('Error: it’s <off>');
  });

  it('keeps no words in which the server quotes the comment', async () => {
    for (const message of ['You said: Freedom for all!', '<p>“freedom  FOR&nbsp;all” is not allowed</p>'])
      expect(errorOf(await answerTo(restError('no', 403, message))).said).to.equal('');
  });
});

describe('wordpressRest: after a lost answer', () => {
  it('takes a duplicate for success, and only then', async () => {
    const duplicate = restError('comment_duplicate', 409);
    stubNetwork(duplicate, listed([]));
    expect(valueOf(await service().submit(draftOf(), repeat))).to.deep.equal({status: 'held'});
    const sent = stubNetwork(duplicate);
    expect(errorOf(await service().submit(draftOf(), first))).to.include({code: 'duplicate', sent: 'yes'});
    expect(sent).to.have.length(1);
  });

  it('finds the comment in the list where it is published already', async () => {
    const sent = stubNetwork(
      restError('comment_duplicate', 409),
      listed([
        restComment({id: 8, author_name: 'Bob'}),
        restComment({id: 7, content: {rendered: '<p>Something else</p>'}}),
        restComment({
          id: 6,
          parent: 4,
          content: {rendered: '<p>&#8220;Freedom&#8221; &#8212; for <b>all</b></p>\n'},
        }),
      ]),
    );
    const draft = draftOf({text: '"Freedom" -- for all', parent: ''});
    expect(valueOf(await service().submit(draft, repeat))).to.deep.include({status: 'published', id: '6'});
    expect(parameters(sent[1]!.url)).to.include({post: '1', parent: '0', orderby: 'id'});
  });

  it('takes a conflict that is not WordPress’s for what it is', async () => {
    expect(errorOf(await answerTo({status: 409, body: '<html>Conflict</html>'}, repeat)).code).to.equal(
      'refused',
    );
  });
});

describe('wordpressRest: replies', () => {
  it('asks for a parent that it has not seen, and sends no reply to one that is gone', async () => {
    const sent = stubNetwork(restError('rest_comment_invalid_id', 404));
    const result = await service().submit(draftOf({parent: '777'}), first);
    expect(errorOf(result)).to.deep.include({
      code: 'invalid-field',
      fault: 'missing',
      fields: ['parent'],
      sent: 'no',
    });
    expect(sent.map(({method, url}) => [method, new URL(url).pathname])).to.deep.equal([
      ['GET', '/wp-json/wp/v2/comments/777'],
    ]);
  });

  it('sends a reply when the parent is there, and asks no more for what it has seen', async () => {
    const comments = service();
    const sent = stubNetwork(
      {body: restComment({id: 7})},
      {status: 201, body: restComment({id: 8, parent: 7})},
      {status: 201, body: restComment({id: 9, parent: 7})},
    );
    expect(valueOf(await comments.submit(draftOf({parent: '7'}), first)).id).to.equal('8');
    expect(valueOf(await comments.submit(draftOf({parent: '7', text: 'x'}), first)).id).to.equal('9');
    expect(sent.map(({method}) => method)).to.deep.equal(['GET', 'POST', 'POST']);
    expect(sent[1]!.body.get('parent')).to.equal('7');
    stubNetwork(listed([restComment({id: 20})]), listed([]));
    await comments.list(query());
    const later = stubNetwork({status: 201, body: restComment({id: 21, parent: 20})});
    await comments.submit(draftOf({parent: '20'}), first);
    expect(later).to.have.length(1);
  });

  it('keeps the reply when the parent cannot be asked for', async () => {
    stubNetwork({lost: 'before'});
    expect(errorOf(await service().submit(draftOf({parent: '7'}), first))).to.include({
      code: 'offline',
      sent: 'no',
    });
    stubNetwork({status: 502, body: '<html>'});
    expect(errorOf(await service().submit(draftOf({parent: '7'}), first))).to.include({
      code: 'server',
      sent: 'no',
    });
  });
});

describe('wordpressRest: members', () => {
  const own = {origin: 'https://example.org', nonce: '23bad8703f'};

  it('sends cookies and the nonce on the page’s own origin alone', async () => {
    const sent = stubNetwork({status: 201, body: restComment()});
    await service(pretty, own).submit(draftOf(), first);
    await service(pretty, {...own, origin: away}).submit(draftOf(), first);
    await service(pretty, {origin: own.origin}).submit(draftOf(), first);
    expect(sent.map(({init, headers}) => [init.credentials, headers.get('x-wp-nonce')])).to.deep.equal([
      ['same-origin', '23bad8703f'],
      ['omit', null],
      ['omit', null],
    ]);
  });

  it('drops a nonce of another day, and sends once more as a visitor', async () => {
    const comments = service(pretty, own);
    const sent = stubNetwork(restError('rest_cookie_invalid_nonce', 403), {status: 201, body: restComment()});
    expect(valueOf(await comments.submit(draftOf(), first)).status).to.equal('published');
    await comments.submit(draftOf({text: 'x'}), first);
    expect(sent.map(({init}) => init.credentials)).to.deep.equal(['same-origin', 'omit', 'omit']);
    expect(sent[1]!.body.toString()).to.equal(sent[0]!.body.toString());
  });

  it('tries as a visitor once, not for ever', async () => {
    const sent = stubNetwork(restError('rest_cookie_invalid_nonce', 403));
    expect(errorOf(await service(pretty, own).submit(draftOf(), first)).code).to.equal('login-required');
    expect(sent).to.have.length(2);
  });

  it('does not send as a visitor what may stand there as a member’s, however often it is asked', async () => {
    const comments = service(pretty, own);
    const sent = stubNetwork(restError('rest_cookie_invalid_nonce', 403));
    for (const options of [repeat, repeat])
      expect(errorOf(await comments.submit(draftOf(), options)).code).to.equal('login-required');
    expect(sent.map(({init}) => init.credentials)).to.deep.equal(['same-origin', 'same-origin']);
  });
});

describe('wordpressRest: vigil/v1', () => {
  it('asks for a challenge, and knows none where the server has none', async () => {
    const challenge = {parameters: {algorithm: 'SHA-256'}, signature: 'x'};
    const sent = stubNetwork({body: challenge});
    expect(valueOf(await service().challenge('1', never))).to.deep.equal(challenge);
    expect(sent[0]!.url).to.equal('https://example.org/wp-json/vigil/v1/challenge?post=1');
    stubNetwork(restError('rest_no_route', 404));
    expect(valueOf(await service().challenge('1', never))).to.equal(undefined);
    stubNetwork({lost: 'before'});
    expect(errorOf(await service().challenge('1', never)).code).to.equal('offline');
  });

  it('takes a comment back by its token, which stands in no address', async () => {
    const sent = stubNetwork({body: {removed: true}});
    expect(valueOf(await service().remove('a secret', never))).to.equal(true);
    expect(sent[0]!.method).to.equal('POST');
    expect(sent[0]!.url).to.equal('https://example.org/wp-json/vigil/v1/removal?');
    expect(sent[0]!.body.get('token')).to.equal('a secret');
    stubNetwork(restError('vigil_unknown_token', 404));
    expect(errorOf(await service().remove('x', never)).code).to.equal('refused');
    stubNetwork({body: {removed: false}});
    expect(errorOf(await service().remove('x', never)).code).to.equal('server');
  });
});

describe('wordpressRest: over a real connection to another origin', () => {
  it('asks no other origin first, and shows it neither cookies nor the page', async () => {
    const console = spyConsole();
    document.cookie = 'secret=1; path=/; max-age=60';
    onCleanUp(() => (document.cookie = 'secret=; path=/; max-age=0'));
    const pages = await servePages(
      {
        '/wp-json/wp/v2/comments': [
          {json: restComment(), status: 201, cors: true},
          {json: [], cors: true, headers: {'content-type': 'application/json', 'X-WP-TotalPages': '0'}},
        ],
      },
      {origin: 'other'},
    );
    const comments = wordpressRest({endpoint: pages.url('/wp-json'), origin: location.origin, nonce: 'x'});
    expect(valueOf(await comments.submit(draftOf({text: 'Свабода <3'}), first)).status).to.equal('published');
    await comments.list(query());
    const requests = await pages.requests();
    expect(requests.map(({method}) => method)).to.deep.equal(['POST', 'GET']);
    expect(requests[0]!.headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
    expect(new URLSearchParams(requests[0]!.body).get('content')).to.equal('Свабода &#060;3');
    for (const {headers} of requests) {
      expect(headers).to.not.have.any.keys('cookie', 'referer', 'x-wp-nonce', 'authorization');
    }
    expect(console.calls).to.deep.equal([]);
  });

  it('follows no redirect, and knows a cut answer', async () => {
    const pages = await servePages({
      '/one/wp/v2/comments': {status: 307, headers: {location: '/elsewhere'}},
      '/two/wp/v2/comments': {json: restComment(), drop: 'midway'},
      '/three/wp/v2/comments': {drop: true},
      '/four/wp/v2/comments': {json: restComment(), delay: 12_000},
    });
    const at = (name: string, timeout?: number) =>
      wordpressRest({endpoint: pages.url(name), origin: location.origin, timeout});
    const redirected = await at('/one').submit(draftOf(), first);
    expect(errorOf(redirected)).to.include({code: 'refused', sent: 'no'});
    const cut = await at('/two').submit(draftOf(), first);
    expect(errorOf(cut)).to.include({code: 'offline', sent: 'maybe'});
    const dropped = await at('/three').submit(draftOf(), first);
    expect(errorOf(dropped)).to.include({code: 'offline', sent: 'maybe'});
    const late = await at('/four', 300).submit(draftOf(), first);
    expect(errorOf(late)).to.include({code: 'timeout', sent: 'maybe'});
    expect((await pages.requests()).every(({path}) => path !== '/elsewhere')).to.equal(true);
  });
});
