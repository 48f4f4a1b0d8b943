/** The built server as a process of its own, by either of its names. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BankCopy, bringUpToDate } from '../../client/src/bank/copy';
import { listStoryFiles, readFileText } from '../../server/src/lsp/node-files';
import { type BankNews, bankRequest } from '../../server/src/protocol';
import { connect, modern, old, TestClient } from './client';

const dist = join(process.cwd(), 'dist');
const examples = join(process.cwd(), 'examples');
const story = '## Action\nFirst we drew the failure tree.\n';

const exited = (child: ChildProcess) => new Promise((resolve) => child.on('exit', resolve));

describe('the language server as a process', function () {
  this.timeout(20_000);

  for (const [name, ...argv] of [
    ['server-process.cjs', '--stdio'],
    ['cli.cjs', 'lsp', '--stdio'],
  ]) {
    it(`speaks over stdio as ${name} ${argv.join(' ')}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'star-stories-'));
      const uri = pathToFileURL(join(folder, 'a.star.md')).href;
      writeFileSync(join(folder, '.star-stories.yaml'), 'rules:\n  we-in-action: error\n');
      const child = spawn(process.execPath, [join(dist, name as string), ...argv]);
      const client = new TestClient(child.stdout, child.stdin);
      await client.initialize(old);
      await client.open(uri, story);
      const { diagnostics } = await client.published(uri, 1);
      assert.equal(diagnostics.find(({ code }) => code === 'we-in-action')?.severity, 1);
      await client.connection.sendRequest('shutdown');
      await client.connection.sendNotification('exit');
      assert.equal(await exited(child), 0);
      client.connection.dispose();
      rmSync(folder, { recursive: true });
    });
  }

  for (const [who, config] of [
    ['asks the client for', 'rules:\n  we-in-action: error\n'],
    ['does without', undefined],
  ]) {
    it(`${who} the config file of a virtual workspace`, async () => {
      const uri = 'memory:/bank/a.star.md';
      const child = spawn(process.execPath, [join(dist, 'server-process.cjs'), '--stdio']);
      const client = new TestClient(child.stdout, child.stdin);
      if (config) {
        client.connection.onRequest('starStories/readFile', (params: { uri: string }) =>
          params.uri === 'memory:/bank/.star-stories.yaml' ? config : null,
        );
      }
      await client.initialize(old);
      await client.open(uri, story);
      const { diagnostics } = await client.published(uri, 1);
      assert.equal(diagnostics.find(({ code }) => code === 'we-in-action')?.severity, config ? 1 : 2);
      await client.connection.sendRequest('shutdown');
      await client.connection.sendNotification('exit');
      assert.equal(await exited(child), 0);
      client.connection.dispose();
    });
  }

  it('reads a large bank by threads as it does by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'star-stories-'));
    const texts = readdirSync(examples).flatMap((name) =>
      name.endsWith('.star.md') ? [readFileSync(join(examples, name), 'utf8')] : [],
    );
    for (const team of ['north', 'south']) {
      mkdirSync(join(folder, team));
      for (let at = 0; at < 160; at++) {
        const text = texts[at % texts.length] ?? '';
        writeFileSync(join(folder, team, `${at}.star.md`), `${text}\nI wrote down lesson ${at * 7}.\n`);
      }
    }
    writeFileSync(join(folder, 'south', '.star-stories.yaml'), 'rules:\n  duplicate-story: error\n');
    const ask = (client: TestClient) =>
      bringUpToDate(new BankCopy(), (params) => client.connection.sendRequest<BankNews>(bankRequest, params), {});
    const child = spawn(process.execPath, [join(dist, 'server.js'), '--stdio']);
    const client = new TestClient(child.stdout, child.stdin);
    await client.initialize(old, undefined, pathToFileURL(folder).href);
    const byThreads = await ask(client);
    await client.connection.sendRequest('shutdown');
    await client.connection.sendNotification('exit');
    assert.equal(await exited(child), 0);
    client.connection.dispose();
    const host = { readFile: readFileText, listStories: listStoryFiles, pause: () => new Promise<void>(setImmediate) };
    const alone = await connect(old, { host, folder: pathToFileURL(folder).href });
    assert.deepEqual(byThreads, await ask(alone));
    assert.ok(byThreads.stories.length >= 320);
    await alone.stop();
    rmSync(folder, { recursive: true });
  });

  it('speaks over ipc', async () => {
    const child = fork(join(dist, 'server-process.cjs'), ['--node-ipc']);
    const answer = new Promise<{ result: { serverInfo: { name: string } } }>((resolve) =>
      child.once('message', (message) => resolve(message as { result: { serverInfo: { name: string } } })),
    );
    const params = { processId: null, rootUri: null, capabilities: modern };
    child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    assert.equal((await answer).result.serverInfo.name, 'star-stories');
    child.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    child.send({ jsonrpc: '2.0', method: 'exit' });
    assert.equal(await exited(child), 0);
  });
});
