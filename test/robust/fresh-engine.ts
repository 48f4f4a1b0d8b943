/** Engines that have read nothing yet: each is an instance of its own, so that it remembers nothing of other texts. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { yamlData } from '../../scripts/yaml-data.mjs';
import type * as engine from '../../server/src/engine/index';

export type Engine = typeof engine;

/** Makes the maker of such engines. */
export async function freshEngines(): Promise<() => Engine> {
  const { outputFiles } = await build({
    entryPoints: ['server/src/engine/index.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['yaml'],
    plugins: [yamlData],
    write: false,
    logLevel: 'silent',
  });
  const code = new Script(`(module, require) => {${outputFiles[0]?.text}\n}`);
  const require = createRequire(join(process.cwd(), 'package.json'));
  return () => {
    const module = { exports: {} as Engine };
    code.runInThisContext()(module, require);
    return module.exports;
  };
}
