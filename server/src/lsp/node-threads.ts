/** Threads of Node that read the files of a large bank, so that the server's own stays free. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Settings } from '../engine/index';
import { tuneForMany } from '../tuning';
import type { Reader, ReadPiece } from './host';
import { readFileTextNow } from './node-files';
import { type ReadFile, readStory } from './read-story';

/** What a thread is told with a piece: settings go over once, and by number afterwards. */
interface Order {
  readonly uris: readonly string[];
  readonly settings: number;
  readonly fresh?: Settings;
}

const role = 'star-stories-reader';

/** Whether this is one of those threads. */
export const isReaderThread = (): boolean => workerData === role;

/** More than a few cost more memory than they save time. */
const mostThreads = 4;

export const startReaders = (): readonly Reader[] =>
  Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () => startReader());

function startReader(): Reader {
  const worker = new Worker(join(__dirname, 'server-process.cjs'), { workerData: role });
  const known = new Map<Settings, number>();
  const waiting: { resolve(files: readonly ReadFile[]): void; reject(error: Error): void }[] = [];
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (files: readonly ReadFile[]) => waiting.shift()?.resolve(files));
  // Not before it has its compiled code.
  worker.once('message', tuneForMany);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('A thread ended before its work was done.')));
  return {
    read({ uris, settings }: ReadPiece) {
      const number = known.get(settings) ?? known.size;
      const order: Order = { uris, settings: number, ...(!known.has(settings) && { fresh: settings }) };
      known.set(settings, number);
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(order);
      });
    },
    stop: () => void worker.terminate(),
  };
}

/** What a thread does: answers every piece, in order. It has nobody to keep waiting, and waits for the files itself. */
export function serveAsReader(): void {
  const settingsOf = new Map<number, Settings>();
  parentPort?.on('message', ({ uris, settings, fresh }: Order) => {
    if (fresh) settingsOf.set(settings, fresh);
    const resolved = settingsOf.get(settings);
    const files = resolved ? uris.flatMap((uri) => readStory(uri, textOf(uri), resolved) ?? []) : [];
    parentPort?.postMessage(files);
  });
}

function textOf(uri: string): string | undefined | Error {
  try {
    return readFileTextNow(uri);
  } catch (error) {
    return error as Error;
  }
}
