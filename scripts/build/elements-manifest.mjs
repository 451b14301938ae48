import {create, ts} from '@custom-elements-manifest/analyzer';
import config from '../../custom-elements-manifest.config.mjs';
import {filesBelow} from './custom-properties.mjs';
import {modulesOf} from './elements-manifest-plugin.mjs';

/** The custom elements manifest of the sources as they are now, as text. */
export function elementsManifest() {
  const files = filesBelow('src').filter((file) => /\.ts$/.test(file) && !/^src\/command\//.test(file));
  // The analyzer prints the mistake of a plugin and goes on: a manifest with holes is worse than none.
  const failures = [];
  const guarded = config.plugins.map((plugin) =>
    Object.fromEntries(
      Object.entries(plugin).map(([name, phase]) => [
        name,
        typeof phase !== 'function'
          ? phase
          : (...args) => {
              try {
                phase(...args);
              } catch (error) {
                failures.push(error);
              }
            },
      ]),
    ),
  );
  const manifest = create({modules: modulesOf(ts, files), plugins: guarded, context: {dev: false}});
  if (failures.length > 0) throw failures[0];
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
