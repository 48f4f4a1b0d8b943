// Thousands of stories behind the built server: how long it reads them, and how long anybody waits meanwhile.
// Alone: node bench/bank.mjs [COUNT]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { exampleTexts, writeStories } from './stories.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @returns {Promise<{ seconds: number, pause: number, wait: number, changed: number, memory: number }>} seconds until the
 * whole bank is told; the longest wait for a hover meanwhile; from one changed file to the news of it; the longest pause
 * of the server's event loop in all that time, all in milliseconds; bytes of memory held
 */
export async function measureBank(count) {
  const folder = mkdtempSync(join(tmpdir(), 'star-stories-bank-'));
  const paths = writeStories(folder, count);
  const child = fork(here('../dist/server-process.cjs'), ['--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    execArgv: ['--require', here('loop-monitor.cjs')],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  try {
    const rootUri = pathToFileURL(folder).href;
    const capabilities = { textDocument: { diagnostic: {} } };
    await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities });
    await connection.sendNotification('initialized', {});
    const path = join(folder, 'open.star.md');
    const [text] = exampleTexts();
    writeFileSync(path, text);
    const uri = pathToFileURL(path).href;
    const textDocument = { uri, languageId: 'star-story', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const hover = () =>
      connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 8, character: 4 } });
    for (let round = 0; round < 50; round++) await hover();

    child.send('start');
    const start = performance.now();
    let stories;
    const reading = newsOf(connection).then((count) => {
      stories = count;
    });
    let wait = 0;
    while (stories === undefined) {
      const asked = performance.now();
      await hover();
      wait = Math.max(wait, performance.now() - asked);
      await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 20))]);
    }
    const seconds = (performance.now() - start) / 1000;
    if (stories !== count + 1) throw new Error(`${stories} of ${count + 1} stories were read`);

    const inTheMiddle = paths[count >> 1];
    appendFileSync(inTheMiddle, '\nI showed the next team what I had learned from the ledger.\n');
    const since = performance.now();
    const changes = [{ uri: pathToFileURL(inTheMiddle).href, type: 2 }];
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await newsOf(connection);
    const changed = performance.now() - since;
    child.send('tell');
    const [{ pause, memory }] = await once(child, 'message');
    return { seconds, pause, wait, changed, memory };
  } finally {
    connection.dispose();
    child.kill();
    rmSync(folder, { recursive: true });
  }
}

/** Asks until all is told. @returns {Promise<number>} of stories */
async function newsOf(connection) {
  for (let count = 0; ; ) {
    const { stories, whole } = await connection.sendRequest('starStories/bank', {});
    count += stories.length;
    if (whole) return count;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[2] ?? 10_000);
  const { seconds, pause, wait, changed, memory } = await measureBank(count);
  console.log(`${count} stories: ${seconds.toFixed(1)} s, longest pause ${Math.round(pause)} ms,`);
  console.log(`longest wait for a hover ${Math.round(wait)} ms, one changed file ${Math.round(changed)} ms,`);
  console.log(`${Math.round(memory / 2 ** 20)} MB`);
}
