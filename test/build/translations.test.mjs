import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {brotliBytes} from '../../scripts/build/weight.mjs';

const folder = new URL('../../dist/locales/', import.meta.url);

/** What a page in another language loads in any case, what a page with comments loads besides, and the list. No page loads `en.json`. */
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'en.json');

describe('the translations that ship', () => {
  it('are there', () => assert.ok(files.length > 2 * 17, files.join()));

  for (const name of files)
    it(`are small enough to load: ${name}`, () => {
      const bytes = brotliBytes(readFileSync(new URL(name, folder)));
      assert.ok(bytes <= 3000, `${name} is ${bytes} bytes, brotli`);
    });
});
