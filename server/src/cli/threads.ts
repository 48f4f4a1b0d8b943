/** Threads beside this one that check files. */
import type { MessagePort } from 'node:worker_threads';
import { tuneForMany } from '../tuning';
import { Checker, type Outcome, type Plan } from './checker';
import type { Runner } from './in-order';
import { threadArgument } from './io';

export interface Threads {
  readonly runners: readonly Runner<readonly string[], Outcome>[];
  stop(): void;
}

/** @param script what a thread runs: the command line itself */
export function startThreads(count: number, script: string, plan: Plan): Threads {
  const { Worker }: typeof import('node:worker_threads') = require('node:worker_threads');
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(script, { argv: [threadArgument], workerData: plan });
    const waiting: { resolve(outcome: Outcome): void; reject(error: Error): void }[] = [];
    const fail = (error: Error): void => {
      for (const { reject } of waiting.splice(0)) reject(error);
    };
    worker.on('message', (outcome: Outcome) => waiting.shift()?.resolve(outcome));
    // Not before it has its compiled code.
    worker.once('message', tuneForMany);
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a thread ended before its work was done')));
    const run: Runner<readonly string[], Outcome> = (paths) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(paths);
      });
    return { worker, run };
  });
  return {
    // Each twice: a thread has its next piece before it asks.
    runners: [...threads, ...threads].map(({ run }) => run),
    stop: () => {
      for (const { worker } of threads) void worker.terminate();
    },
  };
}

/** What a thread does: answers every list of paths, in order. */
export async function serve(port: MessagePort, plan: Plan): Promise<void> {
  const checker = await Checker.of(plan);
  port.on('message', (paths: readonly string[]) => port.postMessage(checker.checkFiles(paths)));
}
