/** `npm run check:size`: what readers download stays small. The limits are promises (docs/decisions/0003-weight.md). */
import {readFileSync} from 'node:fs';
import {brotliBytes} from './build/weight.mjs';

/** Bytes after brotli at level 11. Never raised to make room: something else has to go. */
const limits = {
  'dist/vigil-prisoner-counter.js': 11_500,
  'dist/vigil-share-bar.js': 14_000,
  'dist/vigil-qr.js': 3_700,
  'dist/vigil-share-card.js': 1_750,
  'dist/vigil-article-body.js': 14_500,
  'dist/vigil-article-source.js': 6_650,
  'dist/vigil-article-tools.js': 4_250,
  'dist/vigil-sanitiser.js': 10_200,
  'dist/vigil-read-aloud.js': 3_100,
  'dist/vigil-quote-share.js': 5_800,
  'dist/vigil-comment-form.js': 15_000,
  'dist/vigil-comment-writing.js': 9_900,
  'dist/vigil-comment-reading.js': 9_000,
  'dist/vigil-proof-of-work.js': 700,
  'dist/vigil-removal.js': 800,
  'dist/vigil-exit-button.js': 7_500,
  'dist/vigil.js': 28_000,
};

const number = (value) => value.toLocaleString('en').padStart(7);
const width = Math.max(...Object.keys(limits).map(({length}) => length));
let over = false;

for (const [file, limit] of Object.entries(limits)) {
  let content;
  try {
    content = readFileSync(new URL(`../${file}`, import.meta.url));
  } catch {
    console.error(`${file} is missing: run npm run build.`);
    process.exit(1);
  }
  const actual = brotliBytes(content);
  const left = limit - actual;
  console.log(`${file.padEnd(width)} ${number(actual)} of ${number(limit)} bytes, ${number(left)} left`);
  if (left < 0) {
    over = true;
    console.error(
      `${file} is ${-left} bytes over its limit. Make it smaller: its map says what each source weighs ` +
        '(for example in source-map-explorer); leave out, share, or load lazily. The limit stays.',
    );
  }
}
if (over) process.exitCode = 1;
