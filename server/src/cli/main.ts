/** Entry of the command line: hands the process to `run`. */
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: process.stdout,
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
}).then((code) => {
  process.exitCode = code;
});
