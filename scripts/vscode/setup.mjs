// Makes a real VS Code server (from npm's code-server) and a Chromium ready for tests, screenshots and a first look.
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { aptInstall, canInstall, onPath, run, setupChromium } from './chromium.mjs';

const WINDOWS = process.platform === 'win32';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What can be asked for: the npm release that carries it, its Node, and what its install scripts would download. */
const VERSIONS = [
  { vscode: '1.100', codeServer: '4.100.3', node: 20, watcher: 'native-watchdog', ripgrep: '1.18.0' },
  { vscode: '1.139', codeServer: '4.139.1', node: 24, watcher: '@vscode/native-watchdog', ripgrep: undefined },
];

/** @typedef {{ version: string, root: string, node: string }} CodeServer where the VS Code server lies and the Node that runs it */

/**
 * Makes the VS Code server ready: about a minute once, nothing after.
 * @param {string} [version] of VS Code, one of VERSIONS
 * @returns {Promise<CodeServer>}
 */
export async function setupServer(version = '1.100') {
  const wanted = VERSIONS.find(({ vscode }) => vscode === version);
  if (!wanted) throw new Error(`No VS Code ${version} here: ${VERSIONS.map(({ vscode }) => vscode).join(' or ')}.`);
  const folder = join(ROOT, '.vscode-test', `code-server-${wanted.codeServer}`);
  const root = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const platformNode = `node-${WINDOWS ? 'win' : process.platform}-${process.arch}`;
  const ownNode = Number.parseInt(process.versions.node, 10) === wanted.node;
  const node = ownNode
    ? process.execPath
    : join(folder, 'node_modules', platformNode, 'bin', WINDOWS ? 'node.exe' : 'node');
  // Native modules are built for one Node: another one asks for another setup.
  const stamp = join(folder, `ready-node${wanted.node}-${ownNode ? 'own' : 'npm'}`);
  if (existsSync(stamp)) return { version, root, node };

  requireTools();
  console.error(`Setting up VS Code ${version} in ${folder} (once, about a minute) …`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const home = dirname(dirname(node));
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  const npm = (cwd, ...args) => {
    // The headers that came with Node, if they did: node-gyp would download them.
    if (existsSync(join(home, 'include', 'node', 'node.h'))) env.npm_config_nodedir = home;
    run('npm', [...args, '--yes', '--no-audit', '--no-fund'], { cwd, env });
  };
  const install = ['install', '--ignore-scripts', '--omit=dev'];
  const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const packages = [`code-server@${wanted.codeServer}`];
  if (!ownNode) packages.push(`${platformNode}@${wanted.node}`);
  if (wanted.ripgrep) packages.push(`${ripgrep}@${wanted.ripgrep}`);
  npm(folder, ...install, ...packages);
  npm(root, ...install);
  npm(join(root, 'extensions'), ...install);
  if (wanted.ripgrep) {
    // Without it `workspace.findFiles` finds nothing.
    const bin = join(folder, 'node_modules', ripgrep, 'bin');
    await symlink(bin, join(root, 'node_modules', '@vscode', 'ripgrep', 'bin'), 'junction');
  }
  await symlink('node_modules', join(root, 'node_modules.asar'), 'junction');
  npm(root, 'rebuild', '@vscode/spdlog', wanted.watcher, 'node-pty');
  await writeFile(stamp, '');
  return { version, root, node };
}

/** The native modules of VS Code are built here: their tools must be there. */
function requireTools() {
  if (WINDOWS) return;
  const missing = ['g++', 'make', 'python3'].filter((tool) => !onPath(tool));
  if (missing.length === 0) return;
  if (!canInstall()) throw new Error(`VS Code's native modules need ${missing.join(', ')}: please install first.`);
  aptInstall(...missing);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { vscode: { type: 'string' } } });
  const server = await setupServer(values.vscode);
  console.log(`VS Code ${server.version}: ${server.root}\nChromium: ${await setupChromium()}`);
}
