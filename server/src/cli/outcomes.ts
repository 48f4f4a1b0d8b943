/** Checks files on as many threads as pay. */
import { availableParallelism } from 'node:os';
import { tuneForMany } from '../tuning';
import type { Checker, Outcome, Plan } from './checker';
import { inOrder, type Runner } from './in-order';

/**
 * A second thread pays for its start, and for all that V8 compiles for it anew, from twice so many files on, and each
 * further one for so many more.
 */
const filesPerThread = 600;
/** From so many on it pays to optimize later. */
const manyFiles = 64;
/** What is handed to a thread at once. */
const filesPerPiece = 16;

/**
 * What came of the files, piece by piece, in order: the same on any number of threads.
 * @param script of the command line, for threads; without it there is one thread
 */
export async function* outcomesOf(
  files: readonly string[],
  checker: Checker,
  plan: Plan,
  script: string | undefined,
): AsyncGenerator<Outcome> {
  const count = Math.min(availableParallelism(), Math.floor(files.length / filesPerThread));
  if (script === undefined || count < 2) {
    if (files.length >= manyFiles) tuneForMany();
    for (const file of files) yield checker.checkFiles([file]);
    return;
  }
  const { startThreads } = await import('./threads');
  const threads = startThreads(count - 1, script, plan);
  // This thread works, too, but first hears what the others have done.
  const here: Runner<readonly string[], Outcome> = async (paths) => {
    await new Promise(setImmediate);
    return checker.checkFiles(paths);
  };
  try {
    yield* inOrder(piecesOf(files), [...threads.runners, here]);
  } finally {
    threads.stop();
  }
}

const piecesOf = (files: readonly string[]): (readonly string[])[] =>
  Array.from({ length: Math.ceil(files.length / filesPerPiece) }, (_, index) =>
    files.slice(index * filesPerPiece, (index + 1) * filesPerPiece),
  );
