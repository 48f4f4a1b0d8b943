/** Entry of the command line: hands the process to `run`, or one of its threads to the checker. */
import { join } from 'node:path';
import { threadArgument } from './io';
import { ProcessOutput } from './process-output';
import { run } from './run';

if (process.argv[2] === threadArgument) {
  const { parentPort, workerData }: typeof import('node:worker_threads') = require('node:worker_threads');
  if (parentPort) void import('./threads').then(({ serve }) => serve(parentPort, workerData));
} else {
  const stdout = new ProcessOutput(1);
  let stderr: ProcessOutput | undefined;
  // When nothing is left to do: the system takes the memory back sooner than Node would.
  process.once('beforeExit', () => process.exit());
  run(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout,
    // These are made when first asked for, which takes its time: most runs need neither.
    get stderr() {
      stderr ??= new ProcessOutput(2);
      return stderr;
    },
    get stdin() {
      return process.stdin;
    },
    env: process.env,
    isTTY: stdout.isTTY,
    columns: stdout.columns ?? 100,
    script: join(__dirname, 'cli.cjs'),
  }).then((code) => {
    process.exitCode = code;
  });
}
