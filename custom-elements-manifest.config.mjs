import {modulesOf, vigilElements} from './scripts/build/elements-manifest-plugin.mjs';

/** For `npx cem analyze` and editors; the build makes the same with scripts/build/elements-manifest.mjs. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/command/**'],
  outdir: 'dist',
  packagejson: false,
  overrideModuleCreation: ({ts, globs}) => modulesOf(ts, globs),
  plugins: [vigilElements()],
};
