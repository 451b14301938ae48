import {resolve} from 'node:path';
import {loadsPieces} from './pinned-pieces.mjs';

const found = /(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\):void 0/;

/** The policy of the bundles that load pieces: one for Lit's markup and for the pieces' addresses. */
const shared = resolve('dist/esm/core/trusted-policy.js');

/**
 * Gives Lit's Trusted Types policy our own name, so that a page can allow exactly us and so that a Lit of the
 * page's own does not collide with ours, and lets the module live when the page refuses it: without
 * `require-trusted-types-for` Lit needs no policy, and with it `define` leaves the fallback in place.
 */
export function trustedTypes(name = 'vigil') {
  let renamed = false;
  let entry;
  return {
    name: 'trusted-types',
    buildStart({input}) {
      renamed = false;
      entry = resolve(input[0]);
    },
    async transform(code, id) {
      if (!/lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const match = found.exec(code);
      if (!match) this.error('Lit makes its Trusted Types policy in another way than this build knows.');
      renamed = true;
      const [whole, factory, rules] = match;
      // A name can be had once, and who loads no pieces does not carry their rules.
      if (await loadsPieces(this, entry))
        return {
          code: `import {policy as vigilPolicy} from ${JSON.stringify(shared)};${code.replace(whole, 'vigilPolicy')}`,
          map: null,
        };
      const guarded = `${factory}?(()=>{try{return ${factory}.createPolicy(${JSON.stringify(name)},${rules})}catch{}})():void 0`;
      return {code: code.replace(whole, () => guarded), map: null};
    },
    buildEnd(error) {
      if (!error && !renamed) this.error('lit-html was not in the bundle, so its policy was not renamed.');
    },
  };
}
