/** The client's own adapter for WordPress, unchanged, against the inbox: by the same rules as against a real WordPress. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {
  clientModules,
  draftOf,
  errorOf,
  first,
  keepsClientRules,
  listOf,
  oddTexts,
  shown,
  valueOf,
} from '../../test/wordpress/client-rules.mjs';
import {kinds, startInbox, withoutPostgres} from './support/inbox.mjs';

const {signal} = new AbortController();

/** What one WordPress is by its settings of the moment are sites of one inbox. */
const sites = {
  free: {publish: 'at-once', proof: 'off', pace: 100_000, email: 'optional'},
  held: {proof: 'off', email: 'optional'},
  named: {proof: 'off', author: 'required', email: 'required'},
  slow: {publish: 'at-once', proof: 'off', pace: 1},
  listed: {publish: 'at-once', proof: 'off', threads: 'listed'},
  work: {publish: 'at-once'},
  days: {publish: 'at-once', proof: 'off', dates: 'day'},
};

let modules;
before(async () => {
  modules = await clientModules();
});

for (const kind of kinds)
  describe(
    `wordpressRest, with an inbox on ${kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'}`,
    {skip: kind === 'server' && withoutPostgres},
    () => {
      let inbox;
      let threads = 0;
      const service = (site = 'free') =>
        modules.wordpressRest({endpoint: inbox.rest(site), origin: 'https://herald.example'});
      /** Text is kept without the characters that nobody sees. */
      const stored = (text) => text.replace(/(?!\n)\p{Cc}/gu, '');

      before(async () => {
        inbox = await startInbox({kind, sites});
        await inbox.rows(sql`
          insert into threads (site, name, state) values ('listed', '1', 'open'), ('listed', 'shut', 'closed')`);
      });
      after(() => inbox?.end());

      keepsClientRules(
        () => ({
          namesAll: true,
          pause: [1, 60_000],
          service,
          during: (as, run) => run(),
          ids: async (text) =>
            (await inbox.rows(sql`select id from comments where content = ${stored(text)}`)).map(({id}) =>
              String(id),
            ),
          count: async () => (await inbox.rows(sql`select count(*)::int as count from comments`))[0].count,
          thread: async () => `thread-${++threads}`,
          refusing: async () => ['shut', '99999'],
          async fill(thread, number) {
            await inbox.rows(sql`insert into threads (site, name) values ('free', ${thread})`);
            await inbox.rows(sql`
              insert into comments (site, thread, status, name, website, content, date)
              select 'free', (select id from threads where name = ${thread}), 'approved', 'N', '', 'number ' || i,
                to_timestamp(1700000000 + i)
              from generate_series(0, ${number - 1}::int) as i`);
          },
          // A minute may be over just now.
          stayBusy: () =>
            inbox.rows(
              sql`insert into pace (thread, minute, shard, count) select thread, minute + 1, shard, 1 from pace`,
            ),
          calmDown: () => inbox.rows(sql`delete from pace`),
        }),
        () => modules,
      );

      it('shows each text and each name to the letter, without the characters that nobody sees', async () => {
        const comments = service();
        const names = ['Ann', 'Tom & Jerry <b>', 'back\\slash "quoted"'];
        for (const [index, text] of [...oddTexts, "one\ntwo\n\nthree's", 'x'].entries()) {
          const draft = draftOf({thread: 'letters', text: `${text} ${index}`, name: names[index % 3]});
          const {id} = valueOf(await comments.submit(draft, first));
          const found = (await listOf(comments, 'letters')).comments.find((each) => each.id === id);
          assert.deepEqual([shown(found.content, modules), found.name], [stored(draft.text), draft.name]);
        }
      });

      it('finds the page of a comment where of its time no more than the day is kept', async () => {
        const comments = service('days');
        await inbox.rows(sql`insert into threads (site, name) values ('days', 'day')`);
        await inbox.rows(sql`
          insert into comments (site, thread, status, name, website, content, date)
          select 'days', (select id from threads where name = 'day'), 'approved', 'N', '', 'x',
            date_trunc('day', now()) - make_interval(days => i / 25)
          from generate_series(0, 49) as i`);
        for (const order of ['asc', 'desc']) {
          const query = {perPage: 10, order, signal};
          for (let page = 1; page <= 5; page++)
            for (const {id} of (await listOf(comments, 'day', {page, ...query})).comments)
              assert.equal(
                valueOf(await comments.pageOf(id, {thread: 'day', ...query})),
                page,
                `${order} ${id}`,
              );
        }
      });

      it('takes a comment back by the token that came with the answer, and by no other', async () => {
        const comments = service();
        const draft = draftOf({thread: 'back'});
        const {removalToken} = valueOf(await comments.submit(draft, first));
        assert.equal(errorOf(await comments.remove('x', signal)).code, 'refused');
        assert.equal((await listOf(comments, 'back')).comments.length, 1);
        assert.equal(valueOf(await comments.remove(removalToken, signal)), true);
        assert.deepEqual((await listOf(comments, 'back')).comments, []);
      });

      it('gets a comment in with the work that is asked, and none without', async () => {
        const work = service('work');
        const challenge = valueOf(await work.challenge('1', signal));
        const altcha = await modules.solve(challenge);
        const accepted = valueOf(await work.submit(draftOf(), {...first, extra: {altcha}}));
        assert.equal(accepted.status, 'published');
        assert.equal(errorOf(await work.submit(draftOf(), {...first, extra: {altcha}})).code, 'refused');
        assert.equal(errorOf(await work.submit(draftOf(), first)).code, 'refused');
        assert.equal(valueOf(await service().challenge('1', signal)), undefined);
      });
    },
  );
