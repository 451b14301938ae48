/**
 * What an article may hold, written a second time and in another way than in src/core/sanitise: as a list of rules for
 * what is there, not of things to take over. Nothing here is imported from the code under test.
 */
const allowed =
  /^(A|ABBR|ARTICLE|ASIDE|AUDIO|B|BDI|BDO|BLOCKQUOTE|BR|CAPTION|CITE|CODE|COL|COLGROUP|DD|DEL|DETAILS|DFN|DIV|DL|DT|EM|FIGCAPTION|FIGURE|FOOTER|H[2-6]|HEADER|HR|I|IMG|INS|KBD|LI|MARK|OL|P|PICTURE|PRE|Q|RP|RT|RUBY|S|SAMP|SECTION|SMALL|SOURCE|SPAN|STRONG|SUB|SUMMARY|SUP|TABLE|TBODY|TD|TFOOT|TH|THEAD|TIME|TR|U|UL|VAR|VIDEO|WBR)$/;

const web = (value: string): boolean => /^https?:\/\/[^/\s]+\/\S*$/.test(value);
const whole = (value: string): boolean => /^-?\d+$/.test(value);
const ids = (value: string): boolean => value.split(' ').every((id) => /^vigil-\S+$/.test(id));
const any = (): boolean => true;
const is =
  (...values: string[]) =>
  (value: string): boolean =>
    values.includes(value.toLowerCase());

const classes = [
  [
    'alignleft',
    'alignright',
    'aligncenter',
    'alignwide',
    'alignfull',
    'has-drop-cap',
    'fn',
    'footnotes',
    'footnotes-sep',
  ],
  [
    'wp-block-pullquote',
    'wp-block-quote',
    'wp-block-gallery',
    'wp-block-verse',
    'wp-caption',
    'wp-caption-text',
  ],
  ['vigil-embed', 'kg-card', 'kg-callout-card', 'kg-width-wide', 'kg-width-full'],
].flat();

/** Whether each candidate of a `srcset` is a whole address, as a browser would split it. */
const candidates = (value: string): boolean => {
  let rest = value;
  while (rest !== '') {
    const [found, url, size = ''] = /^\s*(\S+)(\s[^,]*)?(?:,|$)/.exec(rest) ?? [];
    if (found === undefined || url === undefined) return false;
    // An address that ends in a comma has no size: the rest is the next candidate.
    if (url.endsWith(',')) {
      if (!web(url.slice(0, -1))) return false;
      rest = rest.slice(rest.indexOf(url) + url.length);
      continue;
    }
    if (!web(url) || !/^(\s+[\d.]+[wx])?\s*$/.test(size)) return false;
    rest = rest.slice(found.length);
  }
  return true;
};

interface Rule {
  /** The elements that may have it. */
  readonly on: RegExp;
  readonly right: (value: string, element: Element) => boolean;
}

const rules: Record<string, Rule> = {
  id: {on: /./, right: ids},
  class: {on: /./, right: (value) => value.split(' ').every((name) => classes.includes(name))},
  lang: {on: /./, right: (value) => /^[a-z0-9-]+$/i.test(value)},
  dir: {on: /./, right: is('ltr', 'rtl', 'auto')},
  role: {on: /./, right: (value) => value.startsWith('doc-')},
  'aria-label': {on: /./, right: any},
  'aria-labelledby': {on: /./, right: ids},
  'aria-describedby': {on: /./, right: ids},
  title: {on: /^(ABBR|DFN)$/, right: any},
  href: {
    on: /^A$/,
    right: (value, element) =>
      value.startsWith('#vigil-') ||
      (['http:', 'https:', 'mailto:', 'tel:'].includes((element as HTMLAnchorElement).protocol) &&
        (element as HTMLAnchorElement).href === value),
  },
  rel: {on: /^A$/, right: is('noopener noreferrer', 'nofollow ugc noopener noreferrer')},
  src: {on: /^(AUDIO|IMG|SOURCE|VIDEO)$/, right: web},
  srcset: {on: /^(IMG|SOURCE)$/, right: candidates},
  sizes: {on: /^(IMG|SOURCE)$/, right: any},
  media: {on: /^SOURCE$/, right: any},
  poster: {on: /^VIDEO$/, right: web},
  cite: {on: /^(BLOCKQUOTE|DEL|INS|Q)$/, right: web},
  datetime: {on: /^(DEL|INS|TIME)$/, right: any},
  alt: {on: /^IMG$/, right: any},
  width: {on: /^(IMG|SOURCE|VIDEO)$/, right: whole},
  height: {on: /^(IMG|SOURCE|VIDEO)$/, right: whole},
  referrerpolicy: {on: /^IMG$/, right: is('no-referrer')},
  loading: {on: /^IMG$/, right: is('lazy')},
  decoding: {on: /^IMG$/, right: is('async')},
  controls: {on: /^(AUDIO|VIDEO)$/, right: is('')},
  preload: {on: /^(AUDIO|VIDEO)$/, right: is('none')},
  type: {
    on: /^(OL|SOURCE)$/,
    right: (value) => /^[1ai]$/i.test(value) || /^(audio|image|video)\//i.test(value),
  },
  start: {on: /^OL$/, right: whole},
  reversed: {on: /^OL$/, right: any},
  value: {on: /^LI$/, right: whole},
  open: {on: /^DETAILS$/, right: any},
  span: {on: /^COL(GROUP)?$/, right: whole},
  colspan: {on: /^T[DH]$/, right: whole},
  rowspan: {on: /^T[DH]$/, right: whole},
  headers: {on: /^T[DH]$/, right: ids},
  scope: {on: /^TH$/, right: is('row', 'col', 'rowgroup', 'colgroup')},
};

/** What must be there beside what was written. */
const needed: Record<string, readonly string[]> = {
  IMG: ['referrerpolicy', 'loading', 'decoding'],
  VIDEO: ['controls', 'preload'],
  AUDIO: ['controls', 'preload'],
};

/** Reads a property past what an element in a form of that name would give. */
const read = <T extends object, K extends keyof T>(prototype: T, name: K, of: T): T[K] =>
  (Object.getOwnPropertyDescriptor(prototype, name)?.get as () => T[K]).call(of);

function* nodesIn(root: Node): Generator<Node> {
  for (const child of read(Node.prototype, 'childNodes', root)) {
    yield child;
    yield* nodesIn(child);
  }
}

const path = (element: Element): string => `<${element.localName}>`;

/** Whether an address leads somewhere that an article's may: what is relative does. */
const harmless = (value: string): boolean => {
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(value, 'https://news.example/').protocol);
  } catch {
    return true;
  }
};

/** What must not be there. With `raw`, only what does harm, in markup that nobody has cleaned. */
export function forbidden(root: Node, {raw = false} = {}): string[] {
  const found: string[] = [];
  for (const node of nodesIn(root)) {
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (!(node instanceof Element || node.nodeType === Node.ELEMENT_NODE)) {
      found.push(`a node of type ${node.nodeType}`);
      continue;
    }
    const element = node as Element;
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      found.push(`${path(element)} of ${element.namespaceURI}`);
    if (!allowed.test(element.tagName) && !(raw && element.tagName === 'H1')) found.push(path(element));
    if (element.shadowRoot) found.push(`the shadow root of ${path(element)}`);
    for (const {name, value, namespaceURI} of read(Element.prototype, 'attributes', element)) {
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      const says = `${path(element)} ${name}="${value}"`;
      if (namespaceURI || !rule?.on.test(element.tagName)) found.push(says);
      else if (raw) {
        if (/^(href|src|srcset|poster|cite)$/.test(name) && !harmless(value)) found.push(says);
      } else if (!rule.right(value, element)) found.push(says);
    }
    if (raw) continue;
    for (const name of needed[element.tagName] ?? [])
      if (!element.hasAttribute(name)) found.push(`${path(element)} without ${name}`);
    if (element.tagName === 'A' && element.hasAttribute('href') && !element.hasAttribute('rel'))
      found.push('a link without rel');
    if (element.parentElement?.closest('a') && element.tagName === 'A') found.push('a link in a link');
  }
  return found;
}
