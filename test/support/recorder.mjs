/**
 * The first script of a page under test: keeps what the page says in the console, what it throws and what its policy
 * refuses, from the very start. Kept as text, because a page must get the same bytes every time (a hash may name it).
 */
export const RECORDER =
  `(()=>{const l=[],s=v=>{try{return typeof v==='string'?v:v instanceof Error?String(v):JSON.stringify(v)??String(v)}catch{return String(v)}};` +
  `Object.defineProperty(window,'__vigilRecords',{value:l});` +
  `for(const level of ['debug','log','info','warn','error']){const o=console[level];` +
  `console[level]=function(...a){l.push({type:'console',level,text:a.map(s).join(' ')});return o.apply(this,a)}}` +
  `addEventListener('error',e=>{if(e instanceof ErrorEvent)l.push({type:'error',text:String(e.message)});` +
  `else if(e.target&&e.target!==window)l.push({type:'load-error',text:e.target.localName+' '+(e.target.src||e.target.href||'')})},true);` +
  `addEventListener('unhandledrejection',e=>l.push({type:'rejection',text:s(e.reason)}));` +
  `document.addEventListener('securitypolicyviolation',e=>l.push({type:'csp',directive:e.effectiveDirective,blocked:e.blockedURI,` +
  `disposition:e.disposition,sample:e.sample,text:e.effectiveDirective+' blocked '+e.blockedURI}))})()`;
