// Takes a picture of VS Code with the extension, for people to look at.
import { basename, dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkbench, THEMES } from '../../test/vscode/ui.mjs';
import { exitOnSignals } from './server.mjs';
import { ROOT } from './setup.mjs';

const { values } = parseArgs({
  options: {
    theme: { type: 'string', default: 'light' },
    file: { type: 'string' },
    command: { type: 'string', multiple: true, default: [] },
    wait: { type: 'string' },
    size: { type: 'string', default: '1280x800' },
    out: { type: 'string' },
    extension: { type: 'string', default: ROOT },
    vscode: { type: 'string' },
    web: { type: 'boolean', default: false },
  },
});
const { theme, command, wait, extension, vscode, web } = values;
if (!(theme in THEMES)) throw new Error(`No theme ${theme}: choose ${Object.keys(THEMES).join(', ')}.`);
const [width, height] = values.size.split('x').map(Number);

exitOnSignals();
const examples = resolve(ROOT, 'examples');
const file = values.file && resolve(values.file);
const workspacePath = !file || !relative(examples, file).startsWith('..') ? examples : dirname(file);
const workbench = await openWorkbench({
  extensionPath: resolve(extension),
  workspacePath,
  file,
  theme: /** @type {keyof typeof THEMES} */ (theme),
  viewport: { width, height },
  vscode,
  web,
});
try {
  for (const title of command) await workbench.runCommand(title);
  if (command.some((title) => /preview/i.test(title))) await workbench.previewFrame();
  if (wait) await workbench.waitFor(wait);
  const name = [file ? basename(file, '.star.md') : 'vscode', theme].join('-');
  console.log(await workbench.screenshot(values.out ? resolve(values.out) : name));
} finally {
  await workbench.close();
}
