// Bundles the extension, the server, the command line and the preview's script; with --tests also the tests.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { builtData } from './built-data.mjs';
import { ruleExamples } from './rule-examples.mjs';
import { yamlData } from './yaml-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = process.argv.includes('--tests');

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Known to Node 20, though the bundler would build such expressions anew at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  legalComments: 'none',
  logLevel: 'warning',
  define: { __VERSION__: JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version) },
  plugins: [builtData, yamlData],
};

const product = {
  ...common,
  minify: true,
  sourcemap: false,
  metafile: true,
  // Its ES modules: one scope instead of one a file, which is smaller and starts sooner.
  alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
};
// One file for Node and for the browser: what only one of them has is loaded only there.
const anyHost = { ...product, conditions: ['browser', 'node'] };
const bundles = [
  { ...anyHost, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  {
    ...anyHost,
    entryPoints: ['server/src/lsp/main.ts'],
    outfile: 'dist/server.js',
    plugins: [builtData, yamlData, ruleExamples('without')],
  },
  {
    ...product,
    entryPoints: ['server/src/cli/launch.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...product,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli-main.cjs',
    plugins: [builtData, yamlData, ruleExamples('lazy')],
  },
  {
    ...product,
    entryPoints: ['server/src/mcp/main.ts'],
    outfile: 'dist/mcp.cjs',
    plugins: [insteadOf(/\/validation\/ajv-provider\.js$/, 'server/src/mcp/no-validator.ts')],
  },
  ...['main', 'coverage/main'].map((entry) => ({
    ...product,
    entryPoints: [`client/webview/${entry}.ts`],
    outfile: `dist/${entry === 'main' ? 'preview' : 'coverage'}.js`,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  })),
];

rmSync(join(root, 'dist'), { recursive: true, force: true });
const built = await Promise.all(bundles.map((options) => esbuild.build(options)));
writeCodeCache();

if (tests) {
  rmSync(join(root, 'out/test'), { recursive: true, force: true });
  mkdirSync(join(root, 'out/test'), { recursive: true });
  // What is in the bundles, for the test that looks into them.
  const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
  writeFileSync(join(root, 'out/test/bundles.json'), JSON.stringify({ outputs }));
  const node = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('vscode'))
    .map((name) => join('test', name));
  const test = {
    ...common,
    sourcemap: 'inline',
    external: ['@vscode/vsce', 'esbuild', 'playwright-core', 'yaml', 'fast-check', 'vscode'],
  };
  await esbuild.build({
    ...test,
    entryPoints: node,
    outdir: 'out/test/node',
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
  });
  await esbuild.build({
    ...test,
    external: [...test.external, 'mocha'],
    entryPoints: ['test/vscode/*.ts'],
    outdir: 'out/test/vscode',
    outExtension: { '.js': '.cjs' },
  });
  const web = { ...test, platform: 'browser', target: 'es2022' };
  await esbuild.build({
    ...web,
    alias: { 'node:assert/strict': join(root, 'test/vscode/web/assert.ts') },
    entryPoints: ['test/vscode/web/index.ts'],
    outfile: 'out/test/vscode/web.js',
  });
  await esbuild.build({ ...web, entryPoints: ['test/vscode/files/extension.ts'], outdir: 'out/test/files' });
  cpSync(join(root, 'test/vscode/files/package.json'), join(root, 'out/test/files/package.json'));
}

/** Bundles a file of ours where a package asks for one of its own. */
function insteadOf(filter, path) {
  return {
    name: 'instead-of',
    setup: (build) => build.onResolve({ filter }, () => ({ path: join(root, path) })),
  };
}

/** Compiles beforehand what it takes to check a story, for this Node alone, so it is no part of a package; without the file the command line starts all the same, only later. */
function writeCodeCache() {
  mkdirSync(join(root, 'out'), { recursive: true });
  const cache = `out/cli-main.${process.version}-${process.arch}.cache`;
  const story = 'examples/nurse-bedside-handover.star.md';
  const args = ['scripts/code-cache.cjs', 'dist/cli-main.cjs', cache, 'check', story, '--fail-on', 'never'];
  spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
}
