// Runs the suites of this folder: each uses one VS Code, seen and driven in Chromium, as a person would.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { exitOnSignals } from '../../../scripts/vscode/server.mjs';
import { openWorkbench } from '../ui.mjs';
import { provide } from './shared.mjs';

const { values } = parseArgs({ options: { vscode: { type: 'string' }, grep: { type: 'string' } } });
const here = import.meta.dirname;

exitOnSignals();
const mocha = new Mocha({ timeout: 60_000, ...(values.grep && { grep: values.grep }) });
for (const name of readdirSync(here)) if (name.endsWith('.test.mjs')) mocha.addFile(join(here, name));
await mocha.loadFilesAsync();
const workbench = await openWorkbench({
  theme: 'light',
  vscode: values.vscode,
  viewport: { width: 1440, height: 1000 },
});
provide(workbench);
const failures = await new Promise((done) => mocha.run(done));
await workbench.close();
process.exit(failures > 0 ? 1 : 0);
