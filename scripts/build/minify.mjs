import {minify as swc} from '@swc/core';

/** Property names that only our own files use: neither the platform's, nor the feed's, nor public, nor a `{placeholder}` of a text. */
export const ours = [
  'willUpdate',
  'behaviour',
  'retryAt',
  'failures',
  'jitter',
  'members',
  'brokenRow',
  'point',
  'problem',
  'reason',
  'cells',
  'hear',
  'asked',
  'changed',
  'toggled',
  'beforeToggle',
  'expanded',
  'countLabel',
];

/** DOMPurify has functions that read `arguments` through others made of them; as arrows they would read the wrong ones. */
const withoutArrows = ['vigil-sanitiser.js'];

/**
 * Smallest code that does the same. Lit's internal names (`_$AH`) are shortened too, since each bundle holds
 * its own Lit, and a few of ours; all others stay, most being the platform's or the contract's.
 */
export function minify(name) {
  return {
    name: 'minify',
    async renderChunk(code) {
      const {code: small, map} = await swc(code, {
        module: true,
        sourceMap: true,
        compress: {
          ecma: 2022,
          module: true,
          toplevel: true,
          passes: 3,
          unsafe_arrows: !withoutArrows.includes(name),
        },
        mangle: {toplevel: true, props: {regex: `^_\\$|^(${ours.join('|')})$`}},
        format: {comments: false},
      });
      return {code: small, map};
    },
  };
}
