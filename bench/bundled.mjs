// Bundles a program of this folder and runs it with the arguments of this one.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { yamlData } from '../scripts/yaml-data.mjs';

/** @param {string} path of a TypeScript program, from the project's root */
export async function run(path) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const outfile = `out/bench/${basename(path, '.ts')}.cjs`;
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['yaml', 'fast-check'],
    define: { __VERSION__: '"0"' },
    plugins: [yamlData],
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
