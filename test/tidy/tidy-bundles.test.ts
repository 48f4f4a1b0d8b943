/** The bundles in dist hold what they should and are small. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { filesBelow, readSource } from './sources';

interface Output {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Modules that are not in the bundle. */
  readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
}

const { outputs } = JSON.parse(readFileSync('out/test/bundles.json', 'utf8')) as {
  readonly outputs: Readonly<Record<string, Output>>;
};

interface Bundle {
  /** The most that it may take. */
  readonly bytes: number;
  /** Paths or starts of paths of modules that must not be in it. */
  readonly forbidden: readonly string[];
  /** Of these the modules that may be in it all the same. */
  readonly allowed?: readonly string[];
  /** Modules that it loads at run time; no others, but Node's own. */
  readonly external: readonly string[];
  readonly platform: 'node' | 'browser';
}

const bundles: Readonly<Record<string, Bundle>> = {
  'dist/extension.js': {
    bytes: 520_000,
    forbidden: [
      'server/src/engine/',
      'server/src/lsp/',
      'server/src/cli/',
      'node_modules/vscode-languageserver/',
      'node_modules/yaml/',
    ],
    allowed: ['server/src/engine/bank/whole.ts'],
    external: ['vscode'],
    platform: 'node',
  },
  'dist/server.js': {
    bytes: 965_000,
    forbidden: ['client/', 'server/src/cli/', 'node_modules/vscode-languageclient/', 'node_modules/tinyglobby/'],
    external: [],
    platform: 'node',
  },
  'dist/server-process.cjs': { bytes: 2_000, forbidden: ['node_modules/'], external: [], platform: 'node' },
  'dist/cli.cjs': { bytes: 2_000, forbidden: ['node_modules/'], external: [], platform: 'node' },
  'dist/cli-main.cjs': {
    bytes: 855_000,
    forbidden: ['client/', 'server/src/lsp/', 'node_modules/vscode-'],
    external: [],
    platform: 'node',
  },
  'dist/mcp.cjs': {
    bytes: 300_000,
    forbidden: [
      'client/',
      'server/src/engine/',
      'server/src/cli/',
      'server/src/lsp/',
      'node_modules/ajv/',
      'node_modules/express/',
    ],
    external: [],
    platform: 'node',
  },
  'dist/preview.js': {
    bytes: 60_000,
    forbidden: ['client/src/', 'server/', 'node_modules/'],
    external: [],
    platform: 'browser',
  },
  'dist/coverage.js': {
    bytes: 20_000,
    forbidden: ['client/src/', 'server/', 'node_modules/'],
    external: [],
    platform: 'browser',
  },
};

describe('bundles', () => {
  for (const [path, { bytes, forbidden, allowed = [], external, platform }] of Object.entries(bundles)) {
    it(`${path} is at most ${bytes / 1000} kB`, () => {
      const size = outputs[path]?.bytes ?? Number.NaN;
      assert.ok(size <= bytes, `it is ${size} bytes`);
    });

    it(`${path} holds and loads only what it should`, () => {
      const { inputs, imports } = outputs[path] as Output;
      const held = Object.keys(inputs).filter(
        (input) => forbidden.some((start) => input.startsWith(start)) && !allowed.includes(input),
      );
      const mayLoad = (module: string): boolean =>
        external.includes(module) || (platform === 'node' && isBuiltin(module));
      // `require.resolve` looks a module up, and that is all.
      const loaded = imports.filter((one) => one.external && one.kind !== 'require-resolve' && !mayLoad(one.path));
      assert.deepEqual([held, loaded], [[], []]);
    });
  }

  it('open no connection by themselves: sockets come with the protocol library alone', () => {
    const network = /^(?:node:)?(?:net|tls|dgram|dns|https?|http2|inspector)(?:\/|$)/;
    const loading = Object.entries(outputs)
      .filter(([, { imports }]) => imports.some((one) => one.external && network.test(one.path)))
      .map(([path]) => path);
    assert.deepEqual(loading.sort(), ['dist/extension.js', 'dist/server.js']);
    const own = filesBelow(['server', 'client'], '.ts').map(readSource);
    assert.deepEqual(
      own.filter(
        ({ text, imports }) =>
          imports.some(({ from }) => network.test(from)) ||
          /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon)\b *\(/.test(text),
      ),
      [],
    );
  });

  it('make no code of text', () => {
    for (const path of Object.keys(bundles)) {
      const text = readFileSync(path, 'utf8');
      const found =
        text.match(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\b(?:setTimeout|setInterval)\(\s*["'`]/g) ?? [];
      assert.deepEqual(found, [], path);
    }
  });
});
