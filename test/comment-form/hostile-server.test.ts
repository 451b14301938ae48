import {expect} from 'chai';
import {onCleanUp} from '../support/clean-up.js';
import {solve} from '../../src/comment-form/proof-of-work/solve.js';
import type {CommentService} from '../../src/comment-form/services/comment-service.js';
import {guarded} from '../../src/comment-form/services/guarded.js';
import {alike, visible} from '../../src/comment-form/services/plain-text.js';
import {wordpressForm} from '../../src/comment-form/services/wordpress-form.js';
import {wordpressRest} from '../../src/comment-form/services/wordpress-rest.js';
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
} from './fixtures.js';

const endpoint = 'https://example.org/wp-json';
const rest = (): CommentService => wordpressRest({endpoint, origin: 'https://widgets.example'});
const query = {thread: '1', perPage: 20, order: 'asc', signal: never} as const;

describe('whatever a server answers', () => {
  it('nothing of what is asked or sent when someone writes is kept in a cache', async () => {
    const sent = stubNetwork(({method}) => ({
      status: method === 'POST' ? 201 : 200,
      body: restComment({id: 7}),
    }));
    const service = rest();
    await service.state?.('1', never);
    await service.challenge?.('1', never);
    await service.submit(draftOf({parent: '7'}), first);
    expect(sent).to.have.length(4);
    expect(sent.map(({init}) => init.cache)).to.deep.equal(sent.map(() => 'no-store'));
  });

  it('an id from an address leads nowhere else', async () => {
    const sent = stubNetwork(restError('rest_comment_invalid_id', 404));
    for (const id of [
      '../../../../admin/logout?tag=7#',
      '../comments?_method=POST&post=42&content=a',
      'x&rest_route=/wp',
    ])
      await rest().pageOf?.(id, query);
    for (const {url} of sent) {
      expect(new URL(url).pathname).to.match(/^\/wp-json\/wp\/v2\/comments\/[^/]+$/);
      expect([...new URL(url).searchParams.keys()]).to.deep.equal(['_fields']);
    }
  });

  it('a comment whose id could lead elsewhere is none', async () => {
    stubNetwork(listed([restComment({id: '1/../2'}), restComment({id: 3})]), listed([]));
    const {comments} = valueOf(await rest().list({...query, page: 1}));
    expect(comments.map(({id}) => id)).to.deep.equal(['3']);
  });

  it('an error that has an id is no success', async () => {
    stubNetwork({status: 503, body: {id: 'err-77', message: 'upstream unavailable'}});
    expect(errorOf(await rest().submit(draftOf(), first)).code).to.equal('server');
  });

  it('an answer without end is given up, and the comment may have arrived', async () => {
    let sent = 0;
    let given = true;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(stream) {
            sent += 1_000_000;
            if (sent > 50_000_000) stream.close();
            else stream.enqueue(new Uint8Array(1_000_000).fill(32));
          },
          cancel() {
            given = false;
          },
        }),
        {status: 201},
      );
    const original = window.fetch;
    onCleanUp(() => {
      window.fetch = original;
    });
    window.fetch = () => Promise.resolve(endless());
    expect(errorOf(await rest().submit(draftOf(), first)).sent).to.equal('maybe');
    expect(sent).to.be.below(20_000_000);
    expect(given).to.equal(false);
  });

  it('the text does not follow a redirect to another site', async () => {
    const sent = stubNetwork({status: 200});
    const service = wordpressForm({endpoint: 'https://example.org', origin: 'https://example.org'});
    await service.submit(draftOf(), first);
    expect(sent.find(({method}) => method === 'POST')?.init.mode).to.equal('same-origin');
  });

  it('there is an end to asking: pages without end, replies without end, circles', async () => {
    let sent = stubNetwork({
      headers: {'X-WP-Total': '1', 'X-WP-TotalPages': 'Infinity'},
      body: [restComment()],
    });
    expect(valueOf(await rest().list({...query, page: 1})).pages).to.be.NaN;
    expect(sent.length).to.be.below(5);

    let id = 1;
    sent = stubNetwork(() => listed([restComment({id: (id += 1)})], 9));
    await rest().list({...query, page: 1});
    expect(sent.length).to.be.below(200);

    sent = stubNetwork(() => ({body: restComment({id: 5, parent: 6})}));
    expect(errorOf((await rest().pageOf?.('5', query))!).code).to.equal('server');
    expect(sent.length).to.be.below(200);
  });

  it('its own words are short, and turn nothing around', async () => {
    stubNetwork(restError('no', 403, `No\u202e way ${'x'.repeat(1000)}`));
    const {said} = errorOf(await rest().submit(draftOf(), first));
    expect(said).to.match(/^No way x+$/);
    expect(said).to.have.length(300);
    stubNetwork(restError('no', 403, 'x'.repeat(100_000)));
    expect(errorOf(await rest().submit(draftOf(), first)).said).to.equal('');
  });

  it('a text of emoji is not taken for another one', async () => {
    stubNetwork(
      restError('comment_duplicate', 409),
      listed([restComment({id: 7, author_name: 'Ann', content: {rendered: '<p>❤️</p>'}})]),
    );
    expect(valueOf(await rest().submit(draftOf({text: '👍👍 8)'}), repeat))).to.deep.equal({status: 'held'});
  });

  it('work that is too hard is refused before it begins', async () => {
    const parameters = {keyLength: 32, keyPrefix: '00', nonce: 'ab', salt: 'cd'};
    for (const [algorithm, cost, keyLength] of [
      ['PBKDF2/SHA-256', 50_000_000, 32],
      ['PBKDF2/SHA-256', NaN, 32],
      ['PBKDF2/SHA-256', 1000, 1_000_000],
      ['SHA-256', 50_000, 32],
    ] as const) {
      const error: unknown = await solve({parameters: {...parameters, algorithm, cost, keyLength}}).catch(
        (reason: unknown) => reason,
      );
      expect(String(error)).to.contain('too hard');
    }
  });
});

describe('a service of the page’s own', () => {
  const given = (submit: unknown): CommentService => guarded({submit} as CommentService);
  const lost = {ok: false, error: {code: 'server', sent: 'maybe'}};

  it('gives an answer of the right shape in the end, whatever it does', async () => {
    for (const submit of [
      () => {
        throw new Error('no');
      },
      async () => Promise.reject(new Error('no')),
      () => undefined,
      () => ({ok: true}),
      () => ({ok: true, value: 1}),
      () => ({ok: false}),
      () => 'yes',
    ])
      expect(await given(submit).submit(draftOf(), first)).to.deep.equal(lost);
    const held = {ok: true, value: {status: 'held'}};
    expect(await given(() => held).submit(draftOf(), first)).to.deep.equal(held);
  });

  it('may be frozen, and is called as its own', async () => {
    class Service {
      readonly status = 'held';
      submit() {
        return {ok: true, value: {status: this.status}};
      }
    }
    const service = guarded(Object.freeze(new Service()) as unknown as CommentService);
    expect(await service.submit(draftOf(), first)).to.deep.equal({ok: true, value: {status: 'held'}});
    expect(service.list).to.equal(undefined);
  });

  it('is not waited for by who has left off', async () => {
    const end = new AbortController();
    const answer = given(() => new Promise(() => undefined)).submit(draftOf(), {
      again: false,
      signal: end.signal,
    });
    end.abort();
    expect(await answer).to.deep.equal(lost);
  });
});

describe('a name', () => {
  it('hides and turns around nothing, piles no marks up, and has an end', () => {
    expect(visible('abc\u202Exyz\u200B\u2069', 100)).to.equal('abcxyz');
    expect(visible(`Z${'\u0301'.repeat(1000)}`, 5000)).to.have.length(5);
    expect(visible('a'.repeat(500), 100)).to.have.length(100);
    // Persian and families need their joiners.
    expect(visible('می‌خواهم 👩‍👧', 100)).to.equal('می‌خواهم 👩‍👧');
  });

  it('is compared by its letters, and without any by all of it', () => {
    expect(alike('Freedom for all', '<p>Freedom for all</p>')).to.equal(true);
    expect(alike('👍👍', '❤️')).to.equal(false);
    expect(alike('👍👍', '<p>👍👍</p>\n')).to.equal(true);
  });
});
