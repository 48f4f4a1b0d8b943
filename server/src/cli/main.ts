/** Entry of the command line: hands the process to `run`, or one of its threads to the checker. */
import { once } from 'node:events';
import { join } from 'node:path';
import { threadArgument } from './io';
import { run } from './run';

if (process.argv[2] === threadArgument) {
  const { parentPort, workerData }: typeof import('node:worker_threads') = require('node:worker_threads');
  if (parentPort) void import('./threads').then(({ serve }) => serve(parentPort, workerData));
} else {
  process.stdout.on('error', endQuietly);
  run(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout: {
      write: (text) => process.stdout.write(text),
      drained: async () => {
        if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
      },
    },
    // Streams are made when first asked for, which takes its time: most runs need neither of these.
    get stderr() {
      return process.stderr;
    },
    get stdin() {
      return process.stdin;
    },
    env: process.env,
    isTTY: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 100,
    script: join(__dirname, 'cli.cjs'),
  }).then((code) => {
    process.exitCode = code;
  });
}

/** A reader that went away, such as `head`, is no fault. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
