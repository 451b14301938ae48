import {templatesOf} from './syntax-tree.mjs';

/**
 * The bundles carry the part of lit-html that the widgets' templates use: text, attributes and events. Bindings
 * to properties (`.name=`), switches (`?name=`) and elements, bindings inside comments and raw-text elements,
 * directives and `svg` templates are left out, which saves about 570 bytes brotli of every bundle.
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
  // Directives, which stand between a value and its part; and "no change", which only they say.
  ['t=M(this,t,i),a(t)?', 'a(t)?'],
  ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E', 'o=!a(t)||t!==this._$AH'],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
  ['if((t=M(this,t,i,0)??A)===E)return;', 't??=A;'],
  ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
  // What only asynchronous directives ask for: the parent's state.
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['this._$AP?.(!1,!0,s);', ';'],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  [',this._$Cv=e?.isConnected??!0}', '}'],
  // Listeners that are objects, with `handleEvent` and options of their own: ours are functions.
  [
    'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);',
    'e=t===A&&s!==A,h=t!==A&&s===A;',
  ],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call(this.element,t)',
  ],
  // What only code outside of Lit asks of a part, and a document other than the page's.
  [
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&' +
      '(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  // Templates tagged `svg` and `mathml`; `<svg>` within `html` needs neither.
  ['l=2===i?"<svg>":3===i?"<math>":"",c=v', 'l="",c=v'],
  ['+(2===i?"</svg>":3===i?"</math>":""))', ')'],
  [
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i)' +
      '{const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    'this.el=S.createElement(f,e),P.currentNode=this.el.content;',
  ],
  // The hook of a polyfill for shadow DOM, and Lit's note on the window that it is there.
  [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=', ',D='],
];

/** What a template of ours may not hold, as it looks before a `${`. */
const unsupported =
  /\s[.?][\w-]+=["']?\$\{|<[\w-]+\s+\$\{|<!--[^>]*\$\{|<(script|style|textarea|title)\b[^>]*>[^<]*\$\{/;

export function litSubset() {
  return {
    name: 'lit-subset',
    transform(code, id) {
      if (/dist[\\/]esm[\\/]/.test(id)) {
        const tree = this.parse(code);
        if (templatesOf(tree, 'svg').length)
          this.error(`${id}: the bundled lit-html has no "svg" templates; see scripts/build/lit-subset.mjs.`);
        for (const {quasi} of templatesOf(tree, 'html')) {
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
