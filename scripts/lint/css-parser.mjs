/** Lets rules that only look at the text see style sheets: the file as a program without statements. */
export const cssParser = {
  meta: {name: 'vigil-css-text', version: '1'},
  parse(text) {
    const lines = text.split('\n');
    return {
      type: 'Program',
      styleSheet: true,
      sourceType: 'module',
      body: [],
      comments: [],
      tokens: [],
      range: [0, text.length],
      loc: {start: {line: 1, column: 0}, end: {line: lines.length, column: lines.at(-1).length}},
    };
  },
};
