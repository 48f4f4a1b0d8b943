/** Each of the two packages holds what it needs, no more, and is small. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { listFiles } from '@vscode/vsce';
import manifest from '../../package.json';

const folders = (files: readonly string[]) => [...new Set(files.map((file) => file.split('/')[0] ?? ''))].sort();
const bundles = (files: readonly string[]) => files.filter((file) => file.startsWith('dist/')).sort();

describe('packages', function () {
  this.timeout(60_000);

  it('the extension has all that its manifest names, without the command line, in 600 kB', async () => {
    const files = (await listFiles({ cwd: process.cwd(), packageManager: 0 })).map((file) =>
      file.replaceAll('\\', '/'),
    );
    const named = [...JSON.stringify(manifest).matchAll(/"\.\/([^"]+\.\w+)"/g)].map(([, path = '']) => path);
    const needed = [
      ...named.filter((path) => !path.startsWith('dist/cli')),
      manifest.icon,
      'package.nls.json',
      'README.md',
    ];
    assert.deepEqual(
      needed.filter((path) => !files.includes(path)),
      [],
    );
    assert.deepEqual(bundles(files), ['dist/extension.js', 'dist/preview.css', 'dist/preview.js', 'dist/server.js']);
    assert.deepEqual(
      folders(files).filter((name) => !name.includes('.') && name !== 'LICENSE'),
      ['dist', 'docs', 'images', 'schemas', 'snippets', 'syntaxes'],
    );
    const size = files.reduce((sum, file) => sum + deflateRawSync(readFileSync(file)).length, 0);
    assert.ok(size <= 600_000, `${size} bytes`);
  });

  it('the npm package has the command line, the server, the tools for assistants and the texts', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(stdout) as readonly [{ readonly files: readonly { readonly path: string }[] }];
    const paths = files.map(({ path }) => path);
    assert.deepEqual(bundles(paths), ['dist/cli-main.cjs', 'dist/cli.cjs', 'dist/mcp.cjs', 'dist/server.js']);
    assert.deepEqual(folders(paths), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'package.json',
      'schemas',
      'skills',
    ]);
  });
});
