/** A code as the name of its sentence: `too-fast` is `tooFast`. */
export const nameOf = (code) => code.replace(/-./, (letter) => letter.charAt(1).toUpperCase());
/** What to say of a comment that may be on the server. */
export const perhaps = (knowsRepeats) => knowsRepeats ? 'maybe' : 'look';
/** What to say on what a server has against a comment as a whole. */
export const sentencesOf = (error, knowsRepeats) => [
    error.code === 'invalid-field'
        ? error.fields.includes('parent')
            ? 'gone'
            : 'refused'
        : nameOf(error.code),
    'stays',
    ...(error.code === 'closed' ? ['keep'] : []),
    ...(error.sent === 'maybe' ? [perhaps(knowsRepeats)] : []),
];
//# sourceMappingURL=error-sentences.js.map