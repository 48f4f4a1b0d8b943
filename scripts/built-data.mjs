// Modules named *.built.ts are run when the program is built: a bundle holds what they export by default, as plain data.
import { load } from './load.mjs';

/** @type {import('esbuild').Plugin} */
export const builtData = {
  name: 'built-data',
  setup(build) {
    build.onLoad({ filter: /\.built\.ts$/ }, async ({ path }) => {
      const { default: data } = await load(path);
      return { contents: `export default ${JSON.stringify(data)}`, loader: 'js' };
    });
  },
};
