/** Each of the two packages holds what it needs, no more, and is small. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
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
    const built = readdirSync('dist').filter((name) => !/^(cli|mcp)/.test(name));
    assert.deepEqual(
      bundles(files),
      built.map((name) => `dist/${name}`),
    );
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
    assert.deepEqual(bundles(paths), [
      'dist/cli-main.cjs',
      'dist/cli.cjs',
      'dist/mcp.cjs',
      'dist/server-process.cjs',
      'dist/server.js',
    ]);
    assert.deepEqual(folders(paths), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'SUPPORT.md',
      'dist',
      'docs',
      'package.json',
      'schemas',
      'skills',
    ]);
  });

  it('neither holds a secret, a path of the machine that made it, or a source map', async () => {
    const npm = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(npm.stdout) as readonly [{ readonly files: readonly { readonly path: string }[] }];
    const extension = await listFiles({ cwd: process.cwd(), packageManager: 0 });
    const paths = [...new Set([...files.map(({ path }) => path), ...extension])];
    const found = paths.flatMap((path) => {
      const text = readFileSync(path, 'latin1');
      return [...secrets, process.cwd(), join(homedir(), sep)]
        .filter((one) => (typeof one === 'string' ? text.includes(one) : one.test(text)))
        .map((one) => `${path}: ${one}`);
    });
    assert.deepEqual(found, []);
    assert.deepEqual(
      paths.filter((path) => /(?:^|[\\/])\.(?:env|npmrc|git)|\.(?:map|pem|key|ts)$/.test(path)),
      [],
    );
  });
});

/** Keys as those who give them out write them, and what introduces one. */
const secrets = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // But for the made-up one in the examples of a rule.
  /\bAKIA(?!QWERTYUIOP)[0-9A-Z]{16}\b/,
  /\b(?:gh[oprsu]|github_pat)_\w{20,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\bAIza[\w-]{35}\b/,
  /\bsk-[A-Za-z0-9_-]{20,}/,
  /_authToken\s*=/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
  /\/\/# sourceMappingURL/,
];
