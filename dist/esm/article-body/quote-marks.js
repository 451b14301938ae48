const marks = [
    [/^(be|ru|uk|kk|ky|hy|fr|es|ca|it|pt|el|nb|nn|no|fa|ps|ar|vi|sq)\b/, '«»'],
    [/^(de|cs|sk|sl|bg|lt|et|is|ka|hr|sr)\b/, '„“'],
    [/^(pl|ro|hu|nl|mk)\b/, '„”'],
    [/^(ja|zh-(tw|hk|hant))\b/, '「」'],
    [/^(sv|fi)\b/, '””'],
];
/** A text between the marks that its language has for quotes; English ones where they are not known. */
export function quoted(text, language) {
    const [opens, closes] = marks.find(([languages]) => languages.test(language.toLowerCase()))?.[1] ?? '“”';
    return `${opens}${text}${closes}`;
}
//# sourceMappingURL=quote-marks.js.map