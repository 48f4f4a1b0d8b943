// Measures speed and size against peers in one run, prints the table and writes bench/RESULTS.md: npm run bench
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { builtData } from '../scripts/built-data.mjs';
import { yamlData } from '../scripts/yaml-data.mjs';
import { measureBank } from './bank.mjs';
import { measureKeystrokes, measureTexts } from './linters.mjs';
import { installPeers } from './peers.mjs';
import { measurePreview } from './preview.mjs';
import { measureChanges, measureStarts } from './servers.mjs';
import { interleaved, percentile } from './stats.mjs';

// Node reads certificates that the environment names at every start: on every side, and nothing of it is ours.
delete process.env.NODE_EXTRA_CA_CERTS;

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = (name) => join(root, 'dist', name);
const folder = mkdtempSync(join(tmpdir(), 'star-stories-bench-'));
const { folder: peers, versions } = installPeers();
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')]);

const names = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.star.md'));
const examples = names.map((name) => readFileSync(join(root, 'examples', name), 'utf8'));
const story = readFileSync(join(root, 'examples/engineer-search-recovery.star.md'), 'utf8');
const engine = await bundle('server/src/engine/index.ts', 'engine.cjs');
const bareServer = await bundle('bench/bare-server.ts', 'bare-server.cjs');

const quiet = ['ignore', 'pipe', 'pipe'];
const node = (...args) => spawnSync(process.execPath, args, { stdio: quiet, maxBuffer: 2 ** 28 });
const milliseconds = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const kilobytes = (bytes) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

/** @type {{ what: string, ours: string, peer: string, ratio: number, bound?: number }[]} */
const rows = [];

await keystrokes();
await coldStart();
await manyStories();
await longDocuments();
await servers();
await bank();
await preview();
bundles();
report();
rmSync(folder, { recursive: true });

async function keystrokes() {
  const times = await measureKeystrokes(story, ['ours', 'remarkLint', 'writeGood'], { engine, peers });
  compare('lint again after a keystroke, p50', times.ours, 'remark-lint', times.remarkLint, { bound: 0.5 });
  compare('lint again after a keystroke, p99', times.ours, 'remark-lint', times.remarkLint, {
    share: 0.99,
    bound: 0.5,
  });
  compare('lint again after a keystroke, p50', times.ours, 'write-good', times.writeGood, { bound: 0.1 });
}

async function coldStart() {
  const empty = join(folder, 'empty.cjs');
  const path = join(folder, 'one.star.md');
  writeFileSync(empty, '');
  writeFileSync(path, story);
  const times = await interleaved({ ours: () => node(dist('cli.cjs'), 'check', path), empty: () => node(empty) }, 25);
  compare('command line, one story', times.ours, 'empty node process', times.empty, { bound: 1.35 });
}

async function manyStories() {
  const stories = join(folder, 'stories');
  mkdirSync(stories);
  for (let i = 0; i < 1000; i++) {
    writeFileSync(join(stories, `${i}.star.md`), examples[i % examples.length].replace(/\n# /, `\n# ${i} `));
  }
  const remark = join(peers, 'node_modules/remark-cli/cli.js');
  const presets = ['recommended', 'consistent'].flatMap((name) => ['-u', `remark-preset-lint-${name}`]);
  const times = await interleaved(
    {
      ours: () => node(dist('cli.cjs'), 'check', stories),
      remark: () => spawnSync(process.execPath, [remark, stories, '-q', ...presets], { cwd: peers, stdio: quiet }),
    },
    4,
  );
  compare('command line, 1,000 stories', times.ours, 'remark-lint', times.remark, { bound: 0.25 });
}

async function longDocuments() {
  const body = examples.map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, '')).join('\n');
  const long = (length) => body.repeat(Math.ceil(length / body.length)).slice(0, length);
  const texts = [long(100_000), long(1_000_000)];
  const times = await measureTexts(texts, ['ours', 'markdownlint'], { engine, peers });
  compare('document of 1 MB', [times.ours[1]], 'markdownlint', [times.markdownlint[1]], { bound: 0.2 });
  const slope = Math.log10(times.ours[1] / times.ours[0]);
  rows.push({ what: 'slope from 100 kB to 1 MB', ours: slope.toFixed(2), peer: 'linear: 1', ratio: slope, bound: 1.1 });
}

async function servers() {
  const scripts = { ours: dist('server-process.cjs'), bare: bareServer };
  const starts = await measureStarts(scripts, story, 10);
  compare('server: start to first diagnostics', starts.ours, 'bare server', starts.bare, { bound: 1.2 });
  const { ours, bare } = await measureChanges(scripts, story, 500);
  compare('server: change to diagnostics, p50', ours.times, 'bare server', bare.times, { bound: 2.6 });
  compare('server: change to diagnostics, p99', ours.times, 'bare server', bare.times, { share: 0.99 });
  addSize('server: memory after 800 changes', ours.memory, 'bare server', bare.memory);
}

async function bank() {
  const { seconds, pause, changed } = await measureBank(10_000);
  bounded('bank: 10,000 stories never read', seconds * 1000, '10 s', 10_000);
  bounded('bank: longest pause of the server meanwhile', pause, 'three frames 50 ms', 50);
  bounded('bank: one changed file of 10,000', changed, 'a blink 100 ms', 100);
}

async function preview() {
  const { ours, empty, updates } = await measurePreview(10);
  compare('preview: panel to first paint', ours, 'empty webview', empty, { bound: 1.2 });
  bounded('preview: script of an update', percentile(updates, 0.5), 'a frame 16 ms', 16);
}

/** A time beside one that nobody notices: both in milliseconds. */
function bounded(what, ours, peer, most) {
  rows.push({ what, ours: milliseconds(ours), peer, ratio: ours / most, bound: 1 });
}

function bundles() {
  const bare = statSync(bareServer).size;
  addSize('dist/server.js', statSync(dist('server.js')).size, 'bare server', bare);
  for (const name of ['cli-main.cjs', 'extension.js', 'preview.js']) {
    rows.push({ what: `dist/${name}`, ours: kilobytes(statSync(dist(name)).size), peer: '', ratio: Number.NaN });
  }
}

function compare(what, ours, peer, theirs, { share = 0.5, bound } = {}) {
  const [mine, other] = [percentile(ours, share), percentile(theirs, share)];
  rows.push({ what, ours: milliseconds(mine), peer: `${peer} ${milliseconds(other)}`, ratio: mine / other, bound });
}

function addSize(what, ours, peer, theirs) {
  rows.push({ what, ours: kilobytes(ours), peer: `${peer} ${kilobytes(theirs)}`, ratio: ours / theirs });
}

function report() {
  const ratio = ({ ratio }) => (Number.isNaN(ratio) ? '' : ratio.toFixed(2));
  const table = [
    '| measure | ours | peer | ratio | at most |',
    '| --- | --: | --- | --: | --: |',
    ...rows.map((row) => `| ${row.what} | ${row.ours} | ${row.peer} | ${ratio(row)} | ${row.bound ?? ''} |`),
  ].join('\n');
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;
  const load = `load ${loadavg()[1]?.toFixed(0)} on the ${cpus().length} cores meanwhile`;
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const head = [
    '# Speed and size',
    'Written by `npm run bench`. Every figure and its peer come from one run in which they took turns, so the ratios say more than the times. Medians unless a percentile is named; the story has 300 words.',
    `${new Date().toISOString().slice(0, 10)}; ${machine}, ${load}; Node ${process.version}; ${tools.join(', ')}.`,
  ].join('\n\n');
  writeFileSync(join(root, 'bench/RESULTS.md'), `${head}\n\n${table}\n`);
  console.log(table);
}

async function bundle(entry, name) {
  const outfile = join(folder, name);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    define: { __VERSION__: '"bench"' },
    plugins: [builtData, yamlData],
  });
  return outfile;
}
