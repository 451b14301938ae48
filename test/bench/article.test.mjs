import assert from 'node:assert/strict';
import test from 'node:test';
import {best} from '../../bench/article.mjs';
import {findBrowsers} from '../../scripts/browsers.mjs';

const {chromium} = findBrowsers();
const skip = chromium ? false : 'no Chromium';

for (const way of ['inline', 'src']) {
  test(
    `an article of 5,000 words (${way}) causes no task over 50 ms at a quarter of the speed`,
    {skip},
    async () => {
      // The best of several: another program on the machine makes a run slower, and none faster.
      const [{longest}] = await best([[way, 5000]], {runs: 8});
      assert.equal(longest, 0, `the shortest of the longest tasks took ${longest} ms`);
    },
  );
}

test('the measure sees a task that is too long', {skip}, async () => {
  const [{longest}] = await best([['busy', 120]], {runs: 2});
  assert.ok(longest > 100, `${longest} ms`);
});
