import {minify as terser} from 'terser';

/** Smallest code that does the same; property names stay, since most are the platform's or the contract's. */
export function minify() {
  return {
    name: 'minify',
    async renderChunk(code) {
      const {code: small, map} = await terser(code, {
        module: true,
        ecma: 2020,
        sourceMap: true,
        compress: {passes: 3},
        format: {comments: false, preamble: '/*! Vigil, MIT. With lit-html, BSD-3-Clause, Google LLC */'},
      });
      return {code: small, map};
    },
  };
}
