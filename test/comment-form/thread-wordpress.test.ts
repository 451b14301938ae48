import {expect} from 'chai';
import {heard} from '../prisoner-counter/fixtures.js';
import {axe, mount, spyConsole, until} from '../support/fixtures.js';
import {listed, restComment, restError, stubNetwork, type Answered, type Sent} from './fixtures.js';
import {
  article,
  articles,
  button,
  buttons,
  comments,
  FakeService,
  focused,
  formOf,
  hash,
  inside,
  read,
  ready,
  showsFallback,
  shown,
  type CommentThread,
} from './thread-fixtures.js';

/** A thread of so many comments, of which every tenth replies to none, the others to the one before. */
function wordpress(total: number, answers: Partial<Record<'comments' | 'posts', Answered>> = {}) {
  const comment = (id: number) =>
    restComment({
      id,
      parent: (id - 1) % 10 ? id - 1 : 0,
      author_name: `Writer ${id}`,
      date_gmt: new Date(Date.UTC(2025, 0, 1) + id * 60_000).toISOString().slice(0, 19),
      content: {rendered: `<p>Comment ${id}</p>\n`},
    });
  return ({url}: Sent): Answered => {
    const {pathname, searchParams} = new URL(url);
    const route = (searchParams.get('rest_route') ?? pathname.replace(/.*\/wp-json/, '')).replace(
      '/wp/v2/',
      '',
    );
    const [name, one] = route.split('/') as ['comments' | 'posts', string?];
    if (answers[name]) return answers[name];
    if (name === 'posts') return {body: {comment_status: 'open'}};
    if (one)
      return Number(one) > total ? restError('rest_comment_invalid_id', 404) : {body: comment(Number(one))};
    const number = (key: string, otherwise: number) => Number(searchParams.get(key) ?? otherwise);
    const parents = searchParams.get('parent')?.split(',').map(Number);
    const after = searchParams.get('after') ?? searchParams.get('before');
    const all = Array.from({length: total}, (_, index) => index + 1);
    let ids = !parents
      ? all
      : parents[0] === 0
        ? all.filter((id) => (id - 1) % 10 === 0)
        : parents.map((id) => id + 1).filter((id) => id <= total && (id - 1) % 10);
    if (after) ids = ids.filter((id) => Date.UTC(2025, 0, 1) + id * 60_000 < Date.parse(after));
    if (searchParams.get('order') === 'desc') ids.reverse();
    const size = number('per_page', 10);
    const from = (number('page', 1) - 1) * size;
    return listed(ids.slice(from, from + size).map(comment), Math.ceil(ids.length / size), ids.length);
  };
}

async function open(attributes = ''): Promise<CommentThread> {
  const thread = await mount<CommentThread>(
    `<vigil-comment-thread endpoint="https://example.org/wp-json" thread="1" ${attributes}><p>The fallback</p></vigil-comment-thread>`,
  );
  await until(() => inside(thread).querySelector('.root'));
  await ready(thread);
  return thread;
}

describe('the thread of a WordPress', () => {
  it('is read by attributes alone: what is shown, and whether it is open, and nothing else', async () => {
    const sent = stubNetwork(wordpress(12));
    const thread = await open();
    expect(shown(thread).join()).to.equal('1,2,3,4,5,6,7,8,9,10,11,12');
    await until(() => read(inside(thread).querySelector('h2')) === '12 comments');
    for (const {url, method, init} of sent) {
      expect(new URL(url).origin).to.equal('https://example.org');
      expect([method, init.credentials, init.body]).to.deep.equal(['GET', 'omit', undefined]);
    }
    expect(sent.filter(({url}) => url.includes('/posts/'))).to.have.length(1);
    expect(formOf(thread)!.getAttribute('endpoint')).to.equal('https://example.org/wp-json');
    await axe(thread);
  });

  it('shows none of what WordPress gives of a writer beside the name', async () => {
    stubNetwork(
      wordpress(1, {
        comments: listed([
          restComment({
            author_ip: '192.0.2.7',
            author_user_agent: 'Agent/3',
            author_email: 'ann@example.org',
          }),
        ]),
      }),
    );
    const thread = await open();
    const markup = inside(thread).querySelector('section')!.outerHTML;
    expect(markup).to.include('Freedom for all');
    for (const secret of [
      'gravatar',
      '22c2268861a8547b97a84c1c112b9525',
      '192.0.2.7',
      'Agent/3',
      'ann@example.org',
    ])
      expect(markup).not.to.include(secret);
    expect(inside(thread).querySelector('img')).to.equal(null);
  });

  it('opens at its first page at the same cost, whether it has 100 comments or 10,000', async () => {
    const cost = async (total: number) => {
      const sent = stubNetwork(wordpress(total));
      const thread = await open('per-page="5"');
      expect(articles(thread)).to.have.length(50);
      expect(inside(thread).querySelectorAll('*').length).to.be.below(1200);
      return sent.length;
    };
    expect(await cost(10_000)).to.equal(await cost(100));
  });

  it('finds the page of a comment that the address names, through the replies above it', async () => {
    stubNetwork(wordpress(500));
    hash('#comment-347');
    const thread = await open('per-page="3"');
    await until(() => article(thread, '347'));
    await until(() => focused(thread) === article(thread, '347'));
    expect(read(inside(thread).querySelector('.where'))).to.equal('Page 12 of 17');
  });

  it('opens at the first page where that comment is not there', async () => {
    stubNetwork(wordpress(20));
    hash('#comment-777');
    const thread = await open();
    expect(shown(thread)[0]).to.equal('1');
  });

  it('says where the site gives its comments to nobody, and has the form all the same', async () => {
    spyConsole();
    stubNetwork(wordpress(1, {comments: restError('rest_cannot_read', 401)}));
    const thread = await open();
    expect(showsFallback(thread)).to.equal(true);
    expect(read(inside(thread))).to.include('This site does not give out its comments here.');
    expect(buttons(thread)).to.deep.equal([]);
  });

  it('offers another try where the server stumbles', async () => {
    spyConsole();
    const answer = wordpress(3);
    let down = true;
    stubNetwork((request) => (down ? {status: 502, body: '<h1>Bad gateway</h1>'} : answer(request)));
    const thread = await open();
    down = false;
    button(thread, 'Try again').click();
    await until(() => shown(thread).length === 3);
  });

  it('takes no replies where the post is closed', async () => {
    stubNetwork(wordpress(2, {posts: {body: {comment_status: 'closed'}}}));
    const thread = await open();
    expect(buttons(thread)).to.deep.equal([]);
    expect(formOf(thread)!.hasAttribute('closed')).to.equal(true);
  });

  it('speaks to the form service by the site’s home', async () => {
    const sent = stubNetwork(wordpress(2));
    const thread = await mount<CommentThread>(
      '<vigil-comment-thread service="wordpress-form" endpoint="/blog/" thread="1"></vigil-comment-thread>',
    );
    await until(() => articles(thread).length === 2);
    expect(sent[0]!.url.startsWith(`${location.origin}/blog/?rest_route=/wp/v2/comments`)).to.equal(true);
  });

  it('asks nothing of an address that is none, and tells the editor', async () => {
    const {calls} = spyConsole();
    const errors = heard('vigil-error');
    const sent = stubNetwork(wordpress(2));
    for (const attributes of ['', 'service="wordpress"', 'endpoint="https://"'])
      await mount(`<vigil-comment-thread thread="1" ${attributes}></vigil-comment-thread>`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).to.deep.equal([]);
    // The first one may be about to be given a service.
    expect(errors).to.have.length(2);
    expect(calls.map(({text}) => text)).to.deep.equal([
      '[vigil] <vigil-comment-thread> setup: endpoint and thread have to say which comments',
    ]);
  });

  it('tells the editor also where nothing says which comments, when no service has come for a while', async () => {
    spyConsole();
    const errors = heard('vigil-error');
    const later = await mount<CommentThread>('<vigil-comment-thread thread="1"></vigil-comment-thread>');
    later.service = new FakeService(comments(1));
    const never = await mount('<vigil-comment-thread id="never"></vigil-comment-thread>');
    await until(() => errors.length > 0, 8000);
    expect(errors.map(({target}) => (target as Element).id)).to.deep.equal([never.id]);
    expect((errors[0] as unknown as {code: string}).code).to.equal('setup');
    expect(shown(later)).to.have.length(1);
  });

  it('gives the form the nonce by which WordPress knows a member, and does not write it into the page', async () => {
    stubNetwork(wordpress(1));
    const thread = await mount<CommentThread>(
      '<vigil-comment-thread endpoint="/wp-json" thread="1"></vigil-comment-thread>',
    );
    thread.nonce = 'abc123';
    await until(() => articles(thread).length === 1);
    expect(formOf(thread)!.nonce).to.equal('abc123');
    expect(formOf(thread)!.hasAttribute('nonce')).to.equal(false);
  });
});
