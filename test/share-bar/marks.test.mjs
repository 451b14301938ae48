import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {brotliCompressSync} from 'node:zlib';

const source = readFileSync(new URL('../../src/share-bar/marks.ts', import.meta.url), 'utf8');
const marks = Object.fromEntries(
  Array.from(source.matchAll(/^ {2}(\w+): '([^']+)',$/gm), ([, name, path]) => [name, path]),
);

/** The corners of a path's absolute and relative steps; of curves only where they end. */
function points(path) {
  const steps = path.match(/[a-z]|-?(?:\d+\.?\d*|\.\d+)/gi);
  const lengths = {m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, c: 6, s: 4, a: 7, z: 0};
  const found = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let command = '';
  for (let at = 0; at < steps.length;) {
    if (/[a-z]/i.test(steps[at])) command = steps[at++];
    const kind = command.toLowerCase();
    // Flags of an arc are written without a space: `1 0 0-4.4` and `0 013 2`.
    const values = steps.slice(at, (at += lengths[kind])).map(Number);
    const from = command === kind ? [x, y] : [0, 0];
    if (kind === 'z') [x, y] = [startX, startY];
    else if (kind === 'h') x = from[0] + values[0];
    else if (kind === 'v') y = from[1] + values[0];
    else [x, y] = [from[0] + values.at(-2), from[1] + values.at(-1)];
    if (kind === 'm') {
      [startX, startY] = [x, y];
      command = command === 'm' ? 'l' : 'L';
    }
    found.push([x, y]);
  }
  return found;
}

test('every network and every action has a mark', () => {
  assert.deepEqual(
    Object.keys(marks).sort(),
    [
      ...[
        'bluesky',
        'card',
        'copy',
        'email',
        'facebook',
        'hackernews',
        'line',
        'linkedin',
        'mastodon',
        'native',
        'ok',
      ],
      ...['print', 'qr', 'reddit', 'sms', 'telegram', 'threads', 'viber', 'vk', 'whatsapp', 'x'],
    ].sort(),
  );
});

test('every mark is path data that keeps to its box of 24 and fills most of it', () => {
  for (const [name, path] of Object.entries(marks)) {
    assert.match(path, /^M[\d ,.\-a-z]+$/i, name);
    const all = points(path);
    for (const axis of [0, 1]) {
      const values = all.map((point) => point[axis]);
      assert.ok(values.every(Number.isFinite), `${name} is not read whole`);
      assert.ok(Math.min(...values) >= -0.3 && Math.max(...values) <= 24.3, `${name} leaves its box`);
    }
    const height = Math.max(...all.map(([, y]) => y)) - Math.min(...all.map(([, y]) => y));
    assert.ok(height > 15, `${name} is ${height} high`);
  }
});

test('all marks together weigh less than 2,200 bytes brotli', () => {
  const {length} = brotliCompressSync(Object.values(marks).join('\n'));
  assert.ok(length < 2200, `${length} bytes`);
});

test('the file names where each mark comes from, and its licence', () => {
  for (const name of ['Facebook', 'WhatsApp', 'Mastodon', 'Odnoklassniki']) {
    assert.match(source, new RegExp(`- ${name}: .+, from\\n \\*   https://`));
  }
  assert.match(source, /CC0/);
});
