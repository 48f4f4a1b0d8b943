// Checks the examples with the built command line, then tells how to see them in VS Code.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = ['dist/cli.cjs', 'check', 'examples', '--fail-on', 'never'];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
console.log('\nTo see them in VS Code: open this folder and press F5, or run "npm run vscode".');
process.exitCode = status ?? 2;
