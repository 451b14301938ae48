/**
 * The comment inbox beside the demo site: builds it, and starts it on this machine with its embedded database.
 *   const inbox = await startInbox({origins: ['http://127.0.0.1:4173']});
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const home = fileURLToPath(new URL('../inbox/', import.meta.url));

/**
 * @param {object} settings
 * @param {string[]} settings.origins whose pages may send comments
 * @param {number} [settings.port] 0: any that is free
 * @param {string} [settings.data] the folder of its database; what was written is there at the next start
 * @param {(line: string) => void} [settings.say] told what it says
 * @returns {Promise<{url: string, endpoint: string, moderate: string, stop: () => Promise<void>}>} `endpoint` is what a page
 *   writes into `endpoint="…"`; `moderate` where its comments are decided about, at the first run with the link that sets it up
 */
export async function startInbox({
  origins,
  port = 8787,
  data = fileURLToPath(new URL('../.build/inbox/start', import.meta.url)),
  say = () => undefined,
}) {
  const {buildInbox} = await import('../inbox/scripts/build.mjs');
  await buildInbox();
  const child = spawn(process.execPath, [`${home}bin/vigil-inbox.mjs`, 'start'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      VIGIL_INBOX_CONFIG: '',
      VIGIL_INBOX_DATA: data,
      VIGIL_INBOX_HOST: '127.0.0.1',
      VIGIL_INBOX_ORIGINS: origins.join(),
      VIGIL_INBOX_PORT: String(port),
      VIGIL_INBOX_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whoever forgets to stop it takes it along.
  const end = () => child.kill();
  process.once('exit', end);
  const ended = once(child, 'exit').then(() => process.off('exit', end));
  let link;
  const url = await new Promise((done, fail) => {
    void ended.then(() => fail(new Error('The inbox did not start.')));
    createInterface({input: child.stdout}).on('line', (line) => {
      let entry;
      try {
        entry = JSON.parse(line);
      } catch {
        return;
      }
      if (entry.event === 'set up') link = entry.link;
      if (entry.event === 'started') done(entry.url);
      if (entry.level !== 'info') say(`inbox: ${entry.event} ${entry.error ?? ''}`.trim());
    });
  });
  return {
    url,
    endpoint: `${url}/wp-json`,
    moderate: link ?? `${url}/moderate/`,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
