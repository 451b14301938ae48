/** Where a test registers an element, it gets the built file: what holds for the source has to hold for what ships. */
export const builtPlugin = () => ({
  name: 'vigil-built',
  resolveImport({source}) {
    const [, widget] = /\/src\/define\/([\w-]+)\.js$/.exec(source) ?? [];
    return widget && `/dist/vigil-${widget}.js`;
  },
});
