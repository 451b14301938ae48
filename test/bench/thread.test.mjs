import assert from 'node:assert/strict';
import test from 'node:test';
import {best, list} from '../../bench/thread.mjs';
import {findBrowsers} from '../../scripts/browsers.mjs';

const {chromium} = findBrowsers();
const skip = chromium ? false : 'no Chromium';

test(
  '1,000 comments cause no task over 50 ms after the first at a quarter of the speed',
  {skip},
  async () => {
    // Four times the processor time that each of them takes at full speed, at its best of several runs: what else runs on the
    // machine makes one longer now and then. Without a clock they are longer than they ever are on a slow phone.
    const [{putOff, shown}] = await best([[1000, 100]], {runs: 4, slower: 1, still: true});
    assert.equal(shown, 1000);
    assert.ok(putOff.length > 50, `the list came in ${putOff.length} tasks`);
    const longest = Math.max(...putOff) * 4;
    assert.ok(longest <= 50, `the longest takes ${longest.toFixed(1)} ms`);
  },
);

test('a thread of 10,000 comments asks for as much as one of 100', {skip}, async () => {
  const [small, large] = await best(
    [
      [100, 2],
      [10_000, 2],
    ],
    {runs: 1, slower: 1},
  );
  assert.equal(large.shown, small.shown);
  assert.equal(large.requests, small.requests);
  // The ids are longer.
  assert.ok(Math.abs(large.bytes - small.bytes) < 100, `${small.bytes} and ${large.bytes} bytes`);
});

test('the server of the bench pages as WordPress does', () => {
  const ids = (query) => list(25, new URLSearchParams(query)).comments.map(({id}) => id);
  assert.deepEqual(ids('parent=0&per_page=2&page=2'), [21]);
  assert.deepEqual(ids('parent=1,11,21'), [2, 12, 22]);
  assert.deepEqual(ids('parent=10,25'), []);
  assert.equal(list(25, new URLSearchParams('per_page=1')).found, 25);
});
