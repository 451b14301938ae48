import {templatesOf} from './syntax-tree.mjs';

/**
 * The bundles carry the part of lit-html that the widgets' templates use: text, attributes and events. Bindings
 * to properties (`.name=`), switches (`?name=`) and elements, bindings inside comments and raw-text elements,
 * and directives are left out, which saves about 350 bytes brotli of every bundle.
 *
 * The cuts are exact texts of the pinned lit-html: another version stops the build here, to be looked at, and
 * so does a template of ours that uses what was cut. npm users get lit-html whole.
 *
 * @see docs/decisions/0003-weight.md
 */
const cuts = [
  // Kinds of attribute bindings.
  ['"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H', '"@"===e[1]?z:H'],
  // Bindings to elements.
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  // Bindings inside <script>, <style>, <textarea> and <title>.
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";' +
      'for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  // Bindings inside comments.
  ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
  // Directives.
  [
    'const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:' +
      '(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i',
    'return i',
  ],
  ['let h=void 0!==e?s._$Co?.[e]:s._$Cl;', ''],
  ['if(i===E)return i;return i', 'return i'],
  // What only asynchronous directives ask for.
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['this._$AP?.(!1,!0,s);', ';'],
];

/** What a template of ours may not hold, as it looks before a `${`. */
const unsupported =
  /\s[.?][\w-]+=["']?\$\{|<[\w-]+\s+\$\{|<!--[^>]*\$\{|<(script|style|textarea|title)\b[^>]*>[^<]*\$\{/;

export function litSubset() {
  return {
    name: 'lit-subset',
    transform(code, id) {
      if (/dist[\\/]esm[\\/]/.test(id)) {
        for (const {quasi} of templatesOf(this.parse(code), 'html')) {
          const found = unsupported.exec(quasi.quasis.map(({value}) => value.raw).join('${'));
          if (found)
            this.error(
              `${id}: the bundled lit-html cannot do "${found[0]}"; see scripts/build/lit-subset.mjs.`,
            );
        }
        return null;
      }
      if (!/lit-html[\\/]lit-html\.js$/.test(id)) return null;
      let text = code;
      for (const [from, to] of cuts) {
        if (text.split(from).length !== 2)
          this.error(`lit-html has changed: "${from.slice(0, 60)}…" is not there once.`);
        text = text.replace(from, () => to);
      }
      return {code: text, map: null};
    },
  };
}
