/** The built server as a process of its own, by either of its names. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modern, old, TestClient } from './client';

const dist = join(process.cwd(), 'dist');
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
