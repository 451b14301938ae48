/** What one WordPress has of its own: its configuration, and a folder for its content. */
import {randomBytes} from 'node:crypto';
import {mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const THEME = fileURLToPath(new URL('theme', import.meta.url));

function configuration(url, socket) {
  const secret = randomBytes(32).toString('hex');
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    ...Object.fromEntries(
      ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
        [`${name}_KEY`, secret],
        [`${name}_SALT`, secret],
      ]),
    ),
    WP_DEFAULT_THEME: 'vigil-test',
    WP_ENVIRONMENT_TYPE: 'local',
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    FS_METHOD: 'direct',
  };
  // JSON's texts and booleans are PHP's too, but for the dollar sign.
  const lines = Object.entries(constants).map(
    ([name, value]) => `define( '${name}', ${JSON.stringify(value).replaceAll('$', '\\$')} );`,
  );
  return ['<?php', ...lines, "$table_prefix = 'wp_';", "require_once ABSPATH . 'wp-settings.php';", ''].join(
    '\n',
  );
}

/** WordPress itself stays where it is; what one server has of its own is the configuration and the content. */
export function layOut(site, {wordpress, url, socket}) {
  mkdirSync(site);
  for (const name of readdirSync(wordpress)) {
    if (!['wp-config.php', 'wp-content', '.htaccess'].includes(name))
      symlinkSync(join(wordpress, name), join(site, name));
  }
  const content = join(site, 'wp-content');
  for (const folder of ['mu-plugins', 'plugins', 'themes', 'uploads'])
    mkdirSync(join(content, folder), {recursive: true});
  symlinkSync(THEME, join(content, 'themes', 'vigil-test'));
  writeFileSync(join(site, 'wp-config.php'), configuration(url, socket));
}
