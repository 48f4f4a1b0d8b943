// Runs the VS Code server with an extension under development, on a free port and with a fresh profile.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './chromium.mjs';
import { setupServer } from './setup.mjs';

/** What a person would click away before looking at the extension. */
export const QUIET = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
};

/** code-server asks a marketplace on the internet at every start; here none is wanted. */
const NO_GALLERY = JSON.stringify({ serviceUrl: '' });

/**
 * @typedef {object} ServerOptions
 * @property {string} extensionPath the folder of the extension
 * @property {string} workspacePath the folder to open
 * @property {Record<string, unknown>} [userSettings] over the quiet ones
 * @property {NodeJS.ProcessEnv} [env] for the extension host, over this process's
 * @property {string} [vscode] which VS Code: see setup.mjs
 * @property {string} [vsix] a packed extension to install first
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {(payload?: Record<string, string>) => string} url the address of the workbench; file paths in the payload
 *   (`extensionTestsPath`, `openFile`) are absolute
 * @property {Promise<never>} died rejects when the server ends unasked
 * @property {() => Promise<void>} stop ends every process of it and removes its profile
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ extensionPath, workspacePath, userSettings, env, vscode, vsix }) {
  const { root, node } = await setupServer(vscode);
  const data = await mkdtemp(join(tmpdir(), 'star-stories-vscode-'));
  await mkdir(join(data, 'data', 'User'), { recursive: true });
  await writeFile(join(data, 'data', 'User', 'settings.json'), JSON.stringify({ ...QUIET, ...userSettings }));

  const args = ['--accept-server-license-terms', '--without-connection-token', '--enable-smoke-test-driver'];
  const main = join(root, 'out', 'server-main.js');
  if (vsix) run(node, [main, '--install-extension', vsix, '--server-data-dir', data, '--accept-server-license-terms']);
  const child = spawn(node, [main, ...args, '--host', '127.0.0.1', '--port', '0', '--server-data-dir', data], {
    env: { ...process.env, EXTENSIONS_GALLERY: NO_GALLERY, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((done) => child.once('close', done));
  const end = () => {
    process.off('exit', end);
    killTree(child);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', end);

  let stopping = false;
  let output = '';
  /** @type {Promise<never>} */
  const died = new Promise((_, fail) => {
    child.once('error', fail);
    child.once('close', () => stopping || fail(new Error(`The VS Code server ended:\n${output}`)));
  });
  died.catch(() => {});
  /** @type {Promise<number>} */
  const listening = new Promise((done) => {
    const read = (chunk) => {
      output = (output + chunk).slice(-10_000);
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port) done(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const port = await Promise.race([listening, died]);

  const remote = (path) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(resolve(path)).pathname}`;
  return {
    port,
    died,
    url(payload = {}) {
      const pairs = [
        ['extensionDevelopmentPath', remote(extensionPath)],
        ['skipWelcome', 'true'],
        ...Object.entries(payload).map(([key, value]) => [key, isAbsolute(value) ? remote(value) : value]),
      ];
      const query = new URLSearchParams({ folder: resolve(workspacePath), payload: JSON.stringify(pairs) });
      return `http://127.0.0.1:${port}/?${query}`;
    },
    async stop() {
      stopping = true;
      killTree(child);
      await ended;
      end();
    },
  };
}

/** Lets the exit hooks run (server, browser) when this process is told to end. */
export function exitOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
}

/** @param {import('node:child_process').ChildProcess} child the leader of a process group */
function killTree({ pid }) {
  if (!pid) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
