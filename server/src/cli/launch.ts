/** Starts the command line with the code that V8 made of it at build time: one of another version compiles it anew. */
import { existsSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';

const filename = `${__dirname}/cli-main.js`;
const cache = `${__dirname}/../out/cli-main.${process.version}-${process.arch}.cache`;

const script = new Script(readFileSync(filename, 'utf8'), {
  filename,
  ...(existsSync(cache) && { cachedData: readFileSync(cache) }),
});

(script.runInThisContext() as (load: NodeJS.Require, folder: string) => void)(require, __dirname);
