const marks: readonly (readonly [RegExp, string])[] = [
  [/^(be|ru|uk|kk|ky|hy|fr|es|ca|it|pt|el|nb|nn|no|fa|ps|ar|vi|sq)\b/, '«»'],
  [/^(de|cs|sk|sl|bg|lt|et|is|ka|hr|sr)\b/, '„“'],
  [/^(pl|ro|hu|nl|mk)\b/, '„”'],
  [/^(ja|zh-(tw|hk|hant))\b/, '「」'],
  [/^(sv|fi)\b/, '””'],
];

/** A text between the marks that its language has for quotes; English ones where they are not known. */
export function quoted(text: string, language: string): string {
  const [opens, closes] = marks.find(([languages]) => languages.test(language.toLowerCase()))?.[1] ?? '“”';
  return `${opens}${text}${closes}`;
}
