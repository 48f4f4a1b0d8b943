// Opens VS Code with the extension and the example stories in a browser, until Ctrl+C.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals, startServer } from './server.mjs';
import { ROOT } from './setup.mjs';

const { values, positionals } = parseArgs({
  options: { vscode: { type: 'string' }, extension: { type: 'string', default: ROOT } },
  allowPositionals: true,
});
exitOnSignals();
const server = await startServer({
  extensionPath: resolve(values.extension),
  workspacePath: resolve(positionals[0] ?? join(ROOT, 'examples')),
  vscode: values.vscode,
});
const url = server.url();
console.log(`VS Code with STAR Stories: ${url}  (Ctrl+C ends it)`);
openBrowser(url);
await server.died;

/**
 * Opens the person's own browser, where there is a display.
 * @param {string} url
 */
function openBrowser(url) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const [command, ...args] =
    {
      darwin: ['open'],
      win32: ['rundll32', 'url.dll,FileProtocolHandler'],
      linux: DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : [],
    }[process.platform] ?? [];
  if (!command) return;
  const browser = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  browser.once('error', () => {});
  browser.unref();
}
