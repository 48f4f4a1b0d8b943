// Writes what V8 compiles of a script while it runs: node scripts/code-cache.cjs SCRIPT CACHE [ARGUMENT…]
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const [filename, cache, ...args] = process.argv.slice(2);
// The same text as in server/src/launch.ts.
const script = new Script(`(function (require, __dirname) {${readFileSync(filename, 'latin1')}\n})`, { filename });

process.argv = [process.execPath, filename, ...args];
process.on('exit', () => writeFileSync(cache, script.createCachedData()));
script.runInThisContext()(require, dirname(filename));
