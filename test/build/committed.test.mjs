import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {committedDist, committedHasToFit} from '../../scripts/build/committed.mjs';

const place = mkdtempSync(join(tmpdir(), 'vigil-committed-'));
after(() => rmSync(place, {recursive: true, force: true}));

function git(...args) {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  const {status, stderr} = spawnSync('git', [...who, ...args], {cwd: place, encoding: 'utf8'});
  assert.equal(status, 0, stderr);
}

function write(path, content) {
  mkdirSync(dirname(join(place, path)), {recursive: true});
  writeFileSync(join(place, path), content);
}

describe('the committed dist/', () => {
  before(() => {
    git('init', '--quiet');
    for (const path of ['README.md', 'LICENSE', 'src/a.ts', 'dist/a.js', 'dist/esm/b.js'])
      write(path, `as committed: ${path}`);
    git('add', '.');
    git('commit', '--quiet', '--message', 'x');
  });
  beforeEach(() => {
    git('reset', '--quiet', '--hard');
    git('clean', '--quiet', '--force', '-d');
  });

  it('is read from the commit, whatever lies in its place now', () => {
    write('dist/a.js', 'built since');
    write('dist/c.js', 'built since');
    rmSync(join(place, 'dist/esm/b.js'));
    assert.deepEqual(
      [...committedDist(place)].map(([path, content]) => [path, content.toString()]),
      [
        ['a.js', 'as committed: dist/a.js'],
        ['esm/b.js', 'as committed: dist/esm/b.js'],
      ],
    );
  });

  it('has to be what is built, also when files are changed that the build does not read', () => {
    assert.equal(committedHasToFit(place, false), true);
    for (const path of [
      'dist/a.js',
      'dist/new.js',
      'README.md',
      'notes.txt',
      'test/src/a.ts',
      'docs/LICENSE',
    ]) {
      write(path, 'changed');
      assert.equal(committedHasToFit(place, false), true, path);
    }
  });

  it('may lie behind while the sources are being changed, but not in CI', () => {
    for (const path of [
      'src/a.ts',
      'src/new.ts',
      'LICENSE',
      'scripts/build.mjs',
      'xliff/be.xlf',
      'rollup.config.mjs',
      'package-lock.json',
      'tsconfig.command.json',
    ]) {
      write(path, 'changed');
      assert.equal(committedHasToFit(place, false), false, path);
      assert.equal(committedHasToFit(place, true), true, path);
      git('reset', '--quiet', '--hard');
      git('clean', '--quiet', '--force', '-d');
    }
  });
});
