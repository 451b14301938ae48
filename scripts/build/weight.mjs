import {brotliCompressSync, constants} from 'node:zlib';

/** What a file weighs on the way to a reader: its bytes after brotli at its strongest level, 11. */
export const brotliBytes = (content) =>
  brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
