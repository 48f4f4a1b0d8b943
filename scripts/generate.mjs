// Writes what follows from the rules and the settings: rule pages, config schema, settings of the manifest.
// With --check it writes nothing and exits 1 when a file is not up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ruleFolder = 'docs/rules';

const { generatedFiles } = await load('scripts/generate/files.ts');
const files = generatedFiles(read('package.json'), read('package.nls.json'));
const stale = [...files.keys()].filter((path) => read(path) !== files.get(path));
const left = readdirSync(join(root, ruleFolder))
  .map((name) => `${ruleFolder}/${name}`)
  .filter((path) => !files.has(path));

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...left]) console.error(`${path} is not up to date: run "npm run generate".`);
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  for (const path of stale) write(path, files.get(path));
  for (const path of left) rmSync(join(root, path));
  for (const path of stale) console.log(`wrote ${path}`);
  for (const path of left) console.log(`removed ${path}`);
}

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
