// Lets bundles import YAML data files: they become plain objects at build time.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** @type {import('esbuild').Plugin} */
export const yamlData = {
  name: 'yaml-data',
  setup(build) {
    build.onLoad({ filter: /\.ya?ml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};
