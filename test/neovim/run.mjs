// Runs suite.lua in a real Neovim with `star-stories lsp --stdio` as its language server.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { aptInstall, canInstall, onPath } from '../../scripts/vscode/chromium.mjs';
import { ROOT } from '../../scripts/vscode/setup.mjs';

if (!onPath('nvim')) {
  if (!canInstall()) throw new Error('No Neovim found: install it (package "neovim") and put nvim on the path.');
  aptInstall('neovim');
}
console.log('\n  Neovim');
const { status, error } = spawnSync(
  'nvim',
  ['--headless', '--clean', '-S', join(ROOT, 'test', 'neovim', 'suite.lua')],
  {
    stdio: 'inherit',
    timeout: 60_000,
    env: {
      ...process.env,
      STAR_STORIES: [process.execPath, join(ROOT, 'dist', 'cli.cjs'), 'lsp', '--stdio'].join('\n'),
    },
  },
);
if (error) throw error;
process.exitCode = status ?? 1;
