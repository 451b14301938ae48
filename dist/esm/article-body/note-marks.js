/** The numbers that lead to footnotes and back, for selectors: no part of what a sentence says. */
export const noteMarks = 'sup:has(a[href*="#"]),[role=doc-noteref],[role=doc-backlink]';
//# sourceMappingURL=note-marks.js.map