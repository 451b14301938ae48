/** Every letter another one that looks like it, so that whoever tests can still read. */
const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['aá', 'bƀ', 'cç', 'dð', 'eé', 'fƒ', 'gĝ', 'hĥ', 'iî', 'jĵ', 'kķ', 'lļ', 'mḿ', 'nñ', 'oó', 'pþ', 'qǫ'],
    ...['rŕ', 'sš', 'tţ', 'uû', 'vṽ', 'wŵ', 'xẋ', 'yý', 'zž', 'AÅ', 'BƁ', 'CÇ', 'DÐ', 'EÉ', 'FƑ', 'GĜ', 'HĤ'],
    ...[
      'IÎ',
      'JĴ',
      'KĶ',
      'LĻ',
      'MṀ',
      'NÑ',
      'OÖ',
      'PÞ',
      'QǪ',
      'RŔ',
      'SŠ',
      'TŢ',
      'UÛ',
      'VṼ',
      'WŴ',
      'XẊ',
      'YÝ',
      'ZŽ',
    ],
  ].map(([from = '', to = '']) => [from, to]),
);

/** The Arabic letters in place of Latin ones: no words, but of their shapes and direction. */
const arabic = 'ابچدعفگهیجکلمنوپقرستثوخژیز';

/** Two in five words said twice over, as German does: 40 % longer, in words that can be broken. */
const longer = (text: string): string => {
  const rest = Math.ceil(text.length * 0.4);
  return `${text} ${'lorem ipsum dolor sit amet '
    .repeat(20)
    .slice(0, Math.max(rest - 1, 1))
    .trim()}`;
};

function pseudoForm(form: string, tag: 'en-XA' | 'ar-XB'): string {
  const turn = (letter: string): string =>
    tag === 'en-XA'
      ? (accents[letter] ?? letter)
      : (arabic[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
  // Placeholders stay as they are.
  return (tag === 'en-XA' ? longer(form) : form)
    .split(/(\{\w+\})/)
    .map((piece, index) => (index % 2 ? piece : piece.replace(/[a-z]/gi, turn)))
    .join('');
}

/**
 * A text in a language that nobody speaks: with accents and 40 % longer (`en-XA`), or in Arabic letters, from right to left
 * (`ar-XB`). What stays English in it is not marked for translation, and what does not fit will not fit in German.
 *
 * @param text as it is written in the source, with its plural forms
 */
export function pseudo(text: string, tag: 'en-XA' | 'ar-XB'): string {
  if (!/^(?:zero|one|two|few|many|other): /.test(text)) return pseudoForm(text, tag);
  const forms = new Map(text.split(' | ').map((form) => form.split(/: (.*)/, 2) as [string, string]));
  const categories = tag === 'en-XA' ? ['one', 'other'] : ['zero', 'one', 'two', 'few', 'many', 'other'];
  return categories
    .map((category) => `${category}: ${pseudoForm(forms.get(category) ?? forms.get('other') ?? '', tag)}`)
    .join(' | ');
}
