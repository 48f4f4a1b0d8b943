// Bundles the extension, the server, the command line and the preview's script; with --tests also the tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { builtData } from './built-data.mjs';
import { ruleExamples } from './rule-examples.mjs';
import { yamlData } from './yaml-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = process.argv.includes('--tests');
const sample = join(root, 'examples/nurse-bedside-handover.star.md');

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
  ...[
    ['dist/cli.cjs', 'cli-main.cjs'],
    ['dist/server-process.cjs', 'server.js'],
  ].map(([outfile, program]) => ({
    ...product,
    entryPoints: ['server/src/launch.ts'],
    outfile,
    banner: { js: '#!/usr/bin/env node' },
    define: { __PROGRAM__: JSON.stringify(program) },
  })),
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
for (const name of ['cli-main.cjs', 'server.js']) escapeExpressions(join(root, 'dist', name));
await Promise.all([compileCommandLine(), compileServer()]);

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

/**
 * Leaves nothing but ASCII in a bundle, which is read in a fraction of the time and takes half the memory. The bundler
 * has done so but for regular expressions.
 */
function escapeExpressions(path) {
  const text = readFileSync(path, 'utf8');
  const escaped = text.replace(/(\\?)([^\0-\x7f])/g, (_, backslash, unit) => {
    if (backslash) throw new Error(`${path}: cannot escape "${unit}" behind a backslash`);
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  writeFileSync(path, escaped);
}

/** Compiles beforehand what it takes to check a story; without the file the command line starts all the same, only later. */
async function compileCommandLine() {
  const program = compile('cli-main.cjs', 'check', sample, '--fail-on', 'never');
  program.stdout.resume();
  await once(program, 'exit');
}

/** The same for the server, from its start to the first diagnostics. */
async function compileServer() {
  const program = compile('server.js', '--stdio');
  const { stdin, stdout } = program;
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const told = new Promise((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: 'memory:/a.star.md',
      languageId: 'star-story',
      version: 1,
      text: readFileSync(sample, 'utf8'),
    },
  });
  await told;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await once(program, 'exit');
}

/** Runs a bundle and keeps in `out/` what V8 compiles of it. It holds for this Node alone, so it is no part of a package. */
function compile(program, ...args) {
  mkdirSync(join(root, 'out'), { recursive: true });
  const cache = `out/${program}.${process.version}-${process.arch}.cache`;
  rmSync(join(root, cache), { force: true });
  const argv = ['scripts/code-cache.cjs', `dist/${program}`, cache, ...args];
  return spawn(process.execPath, argv, { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
}
