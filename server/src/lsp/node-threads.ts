/** Threads of Node that read the files of a large bank, so that the server's own stays free. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Settings } from '../engine/index';
import type { Reader, ReadPiece } from './host';
import { readFileText } from './node-files';
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

/** What a thread does: answers every piece, in order. */
export function serveAsReader(): void {
  const settingsOf = new Map<number, Settings>();
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', ({ uris, settings, fresh }: Order) => {
    if (fresh) settingsOf.set(settings, fresh);
    const resolved = settingsOf.get(settings);
    last = last.then(async () => {
      const texts = await Promise.all(uris.map((uri) => readFileText(uri).catch((error: Error) => error)));
      const files = uris.map((uri, index) => resolved && readStory(uri, texts[index], resolved));
      parentPort?.postMessage(files.filter(Boolean));
    });
  });
}
