// Imports a module of the program into a script.
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { yamlData } from './yaml-data.mjs';

/** @param {string} path of a TypeScript module, from the project's root */
export async function load(path) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    plugins: [yamlData],
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
