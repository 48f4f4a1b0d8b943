// Runs the calibration report: npm run calibrate -- [tune|aside] [-v]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { yamlData } from '../scripts/yaml-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = 'out/bench/calibrate.cjs';
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['bench/calibrate.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['yaml'],
  define: { __VERSION__: '"0"' },
  plugins: [yamlData],
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
