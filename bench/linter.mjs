// A child process with one linter in it: told a list of texts, it answers how long each of them took.
// node bench/linter.mjs NAME ENGINE PEERS: the bundled engine, the folder of the installed peers.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [name, engine, peers] = process.argv.slice(2);
const require = createRequire(join(peers, 'index.js'));
const load = (module) => import(pathToFileURL(require.resolve(module)).href);

const linters = {
  async ours() {
    const { analyze, defaultSettings } = createRequire(import.meta.url)(engine);
    const settings = defaultSettings();
    return (text) => analyze(text, settings);
  },
  async remarkLint() {
    const { remark } = await load('remark');
    const recommended = (await load('remark-preset-lint-recommended')).default;
    const consistent = (await load('remark-preset-lint-consistent')).default;
    const processor = remark().use(recommended).use(consistent).freeze();
    return (text) => processor.process(text);
  },
  async writeGood() {
    return require('write-good');
  },
  async markdownlint() {
    const { lint } = await import(pathToFileURL(join(peers, 'node_modules/markdownlint/lib/exports-sync.mjs')).href);
    return (text) => lint({ strings: { text } });
  },
};

const check = await linters[name]();

process.on('message', async (texts) => {
  const samples = [];
  for (const text of texts) {
    const start = performance.now();
    await check(text);
    samples.push(performance.now() - start);
  }
  process.send(samples);
});
