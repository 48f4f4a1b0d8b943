// Installs the tools that ours is measured against, once, in a folder for temporary files.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const versions = {
  markdownlint: '0.40.0',
  remark: '15.0.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-consistent': '6.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'write-good': '1.0.8',
};

/** @returns {{ folder: string, versions: Record<string, string> }} where they are, and which */
export function installPeers() {
  const folder = join(tmpdir(), 'star-stories-bench-peers');
  const manifest = join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, dependencies: versions }, null, 2);
  if (!existsSync(join(folder, 'node_modules')) || readFileSync(manifest, 'utf8') !== wanted) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, wanted);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
  }
  return { folder, versions };
}
