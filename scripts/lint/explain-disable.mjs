/** A rule may be turned off for a line, if the line says why: `// eslint-disable-next-line rule -- why`. */
export const explainDisable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      reason: 'Say why: "eslint-disable-next-line rule -- the reason".',
      rules: 'Name the rules that are turned off.',
      file: 'Turn rules off for a line, or in eslint.config.mjs, not for a whole file.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const {value, loc} of context.sourceCode.getAllComments()) {
          const [, directive, rest] =
            /^\s*(eslint-disable(?:-next-line|-line)?|eslint)(?=\s|$)([^]*)/.exec(value) ?? [];
          if (!directive) continue;
          const [rules, ...reason] = rest.split(/\s-{2,}\s/);
          // Before the first column, where no comment can turn this off.
          const report = (messageId) => context.report({loc: {...loc.start, column: -1}, messageId});
          if (/^eslint(-disable)?$/.test(directive)) report('file');
          else if (!rules.trim()) report('rules');
          if (!reason.join('').trim()) report('reason');
        }
      },
    };
  },
};
