const found = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/;

/**
 * Gives Lit's Trusted Types policy our own name, so that a page can allow exactly us and so that a Lit of the
 * page's own does not collide with ours, and lets the module live when the page refuses it: without
 * `require-trusted-types-for` Lit needs no policy, and with it `define` leaves the fallback in place.
 */
export function trustedTypes(name = 'vigil') {
  let renamed = false;
  return {
    name: 'trusted-types',
    buildStart() {
      renamed = false;
    },
    transform(code, id) {
      if (!/lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const match = found.exec(code);
      if (!match) this.error('Lit makes its Trusted Types policy in another way than this build knows.');
      renamed = true;
      const guarded = `(()=>{try{return ${match[1]}.createPolicy(${JSON.stringify(name)},${match[2]})}catch{}})()`;
      return {code: code.replace(found, guarded), map: null};
    },
    buildEnd(error) {
      if (!error && !renamed) this.error('lit-html was not in the bundle, so its policy was not renamed.');
    },
  };
}
