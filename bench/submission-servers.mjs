/** The servers to which bench/submissions.mjs sends comments, each with what it knows of its own database. */
import {startWordPress} from '../scripts/wordpress.mjs';
import {compiled} from '../test/wordpress/compiled.mjs';

/**
 * @typedef {object} SubmissionServer
 * @property {string} name
 * @property {string} url
 * @property {(number: number, proxy: string, timeout: number) => {service: object, thread: string, closed: string, proof?: () =>
 *   Promise<string | undefined>}} writer what the writer of that number has, behind the proxy. Each page has a `proof` of its own
 * @property {() => Promise<string[]>} stored ends it, and gives the texts in its database
 * @property {(text: string) => string} form how a text stands in its database
 */

const clientModule = (name) => compiled(`comment-form/${name}.ts`);

/** @returns {Promise<SubmissionServer>} */
export async function startWordPressServer(say) {
  const [{wordpressRest}, {wordpressForm}, {toMarkup}] = await Promise.all(
    ['services/wordpress-rest', 'services/wordpress-form', 'services/plain-text'].map(clientModule),
  );
  const wordpress = await startWordPress({
    options: {require_name_email: '0', comment_moderation: '0', comment_previously_approved: '0'},
    muPlugins: {
      open: "add_filter( 'rest_allow_anonymous_comments', '__return_true' ); add_filter( 'comment_flood_filter', '__return_false', 99 );",
    },
    say,
  });
  const closed = String((await wordpress.createPost({title: 'Closed', comments: 'closed'})).id);
  return {
    name: 'WordPress',
    url: wordpress.url,
    writer: (number, proxy, timeout) => ({
      service: (number % 2 ? wordpressForm : wordpressRest)({
        endpoint: number % 2 ? proxy : `${proxy}/wp-json`,
        origin: proxy,
        timeout,
      }),
      thread: '1',
      closed,
    }),
    async stored() {
      const rows = await wordpress.sql('SELECT comment_content FROM wp_comments');
      await wordpress.stop();
      return rows.map(({comment_content: text}) => text);
    },
    // It cuts off white space at the ends.
    form: (text) => toMarkup(text.trim()),
  };
}

/**
 * An inbox as a process of its own. Every comment brings a proof, by the way of the form: all is as it will be, but that the
 * challenges are easy.
 *
 * @param {'embedded' | 'server'} kind of its database
 * @returns {Promise<SubmissionServer>}
 */
export async function startInboxServer(kind) {
  const [{wordpressRest}, {SpamCheck}, {sql}, {preparePlace, spawnInbox}, {easyChallenge}] =
    await Promise.all([
      clientModule('services/wordpress-rest'),
      clientModule('spam-check'),
      import('drizzle-orm'),
      import('../inbox/bench/support.mjs'),
      import('../inbox/test/support/inbox.mjs'),
    ]);
  const site = {pace: 1_000_000, busy: 1_000_000};
  const place = await preparePlace(
    kind,
    {live: {...site, publish: 'at-once'}, held: site},
    {
      prepare: (db) =>
        db.execute(
          sql`insert into threads (site, name, state) values ('live', 'shut', 'closed'), ('held', 'shut', 'closed')`,
        ),
    },
  );
  const inbox = await spawnInbox(place.env);
  return {
    name: `an inbox on ${kind === 'server' ? 'PostgreSQL' : 'its embedded database'}`,
    url: inbox.url,
    writer(number, proxy, timeout) {
      const name = number % 2 ? 'held' : 'live';
      const service = wordpressRest({endpoint: `${proxy}/${name}/wp-json`, origin: proxy, timeout});
      service.challenge = async (thread) => ({
        ok: true,
        value: (await easyChallenge(place.secrets, name, thread)).challenge,
      });
      const check = new SpamCheck(() => undefined);
      return {service, thread: 'bench', closed: 'shut', proof: (thread) => check.proof(service, thread)};
    },
    async stored() {
      try {
        await inbox.end();
        // That no page may send is meant: here no page does.
        const faults = inbox.lines.filter((line) =>
          /"level":"(?:warn|error)","event":"(?!settings")/.test(line),
        );
        if (faults.length > 0) throw new Error(`The inbox had faults:\n${faults.join('\n')}`);
        return (await place.rows(sql`select content from comments`)).map(({content}) => content);
      } finally {
        await inbox.end('SIGKILL');
        await place.end();
      }
    },
    form: (text) => text.trim(),
  };
}
