// Finds a Chromium and the tools of this machine, or installs Debian's where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const WINDOWS = process.platform === 'win32';

/**
 * Finds a Chromium, or installs Debian's where that can be done.
 * @returns {Promise<string>} the path of its executable
 */
export async function setupChromium() {
  const known = findChromium();
  if (known) return known;
  if (!canInstall()) {
    throw new Error('No Chromium found: install Chromium or Google Chrome, or set CHROMIUM_PATH to its executable.');
  }
  aptInstall('chromium');
  return findChromium() ?? '/usr/bin/chromium';
}

/** @returns {string | undefined} the executable of a Chromium of this machine */
export function findChromium() {
  const { CHROMIUM_PATH, PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names no file: ${CHROMIUM_PATH}`);
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(PROGRAMFILES, 'Google/Chrome/Application/chrome.exe'),
    join(LOCALAPPDATA, 'Google/Chrome/Application/chrome.exe'),
  ].find((path) => existsSync(path));
}

/** @param {string} tool */
export function onPath(tool) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));
}

/** Whether missing tools can be had from Debian's packages: as root, with apt-get. */
export function canInstall() {
  return process.getuid?.() === 0 && onPath('apt-get');
}

/** @param {...string} packages names of Debian packages */
export function aptInstall(...packages) {
  console.error(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env });
  run('apt-get', ['install', '-y', ...packages], { env });
}

/**
 * Runs a command quietly; what it printed is shown when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export function run(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8', shell: WINDOWS });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${error?.message ?? `${stdout}${stderr}`}`);
}
