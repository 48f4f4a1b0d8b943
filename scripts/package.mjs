// Makes what is published: the extension (VSIX) and the npm package, in out/package. With --check it makes both twice,
// compares them, and uses them as a user would: installed, in a clean VS Code and in an empty folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'out', 'package');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const { name, version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(target, `${name}-${version}.vsix`);
const tarball = join(target, `${name}-${version}.tgz`);

const made = make();
for (const { file, bytes, hash } of made) console.log(`${file}\n  ${(bytes / 1000).toFixed(1)} kB, sha256 ${hash}`);
if (values.check) {
  const again = make();
  const differs = made.filter(({ hash }, index) => hash !== again[index]?.hash);
  if (differs.length > 0) fail(`Not the same when made twice: ${differs.map(({ file }) => file).join(', ')}`);
  console.log('Made twice: the same bytes.');
  useTarball();
  useVsix();
}

/** Builds and packs both; what is in out/package then, with its size in bytes and its hash. */
function make() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  node('scripts/build.mjs');
  // Links and pictures of the README go to the repository, where that is known.
  const links = repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  node('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', vsix, ...links);
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', target]);
  return [vsix, tarball].map((file) => {
    const content = readFileSync(file);
    return { file, bytes: content.length, hash: createHash('sha256').update(content).digest('hex') };
  });
}

/** Installs the npm package into an empty folder and checks the examples with it. */
function useTarball() {
  const folder = mkdtempSync(join(tmpdir(), 'star-stories-package-'));
  try {
    cpSync(join(root, 'examples'), join(folder, 'stories'), { recursive: true });
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    run('npm', ['install', '--offline', '--prefix', folder, ...quiet, tarball], folder);
    const report = run(
      'npx',
      ['--no-install', name, 'check', 'stories', '--format', 'json', '--fail-on', 'never'],
      folder,
    );
    const { tool, summary } = JSON.parse(report);
    if (tool.version !== version || summary.files === 0) fail(`The npm package answered ${report.slice(0, 200)}`);
    run('npx', ['--no-install', name, 'explain', 'missing-metric'], folder);
    console.log(`Installed from the npm package: ${name} ${tool.version} checked ${summary.files} stories.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Installs the extension into a VS Code with a fresh profile and runs the suites in it. */
function useVsix() {
  node('scripts/build.mjs', '--tests');
  const { status } = spawnSync(process.execPath, ['test/vscode/run.mjs', '--vsix', vsix], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) fail('The packed extension failed its tests in VS Code.');
}

function node(...args) {
  run(process.execPath, args);
}

/** Runs a program to its end; its output. Dates in archives are those of the last commit, in one time zone. */
function run(program, args, cwd = root) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: dateOfSource(), TZ: 'UTC' },
    shell: process.platform === 'win32' && program !== process.execPath,
  });
  if (status !== 0) fail(`${program} ${args.join(' ')} failed: ${error ?? stderr + stdout}`);
  return stdout;
}

/** Seconds since 1970: as told from outside, else of the last commit, else a day that never changes. */
function dateOfSource() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH;
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return stdout?.trim() || String(Date.UTC(2026, 0, 1) / 1000);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
