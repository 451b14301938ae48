/**
 * `npm run version` runs this after `changeset version`: writes the new version of package.json where else it
 * stands. Changesets knows neither the source nor the lock file.
 */
import {readFileSync, writeFileSync} from 'node:fs';

const at = (path) => new URL(`../${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), 'utf8');

const {version} = JSON.parse(read('package.json'));

const module = 'src/core/version.ts';
const source = read(module);
const line = /^export const version = '[^']*';$/m;
if (!line.test(source)) throw new Error(`${module} has no line "export const version = '…';" to write to.`);
writeFileSync(at(module), source.replace(line, `export const version = '${version}';`));

const lock = JSON.parse(read('package-lock.json'));
lock.version = version;
lock.packages[''].version = version;
writeFileSync(at('package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);

console.log(`Version ${version} is in ${module} and package-lock.json.`);
