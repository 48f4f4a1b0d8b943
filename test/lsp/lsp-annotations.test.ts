/** Inlay hints, code lenses and semantic tokens through real JSON-RPC. */
import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, SemanticTokens } from 'vscode-languageserver/node';
import { clientsOfSuite, modern, old, type TestClient } from './client';

const uri = 'file:///stories/team/a.star.md';
const story = '# The ferry\n\n## Action\n\nI rewrote the rota.\n\n## Result\n\nThe wait fell from 40 to 12 minutes.\n';
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const refreshing = {
  ...modern,
  workspace: {
    ...modern.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};

describe('annotations over the wire', () => {
  const connect = clientsOfSuite();
  const start = async (...args: Parameters<typeof connect>) => {
    const client = await connect(...args);
    await client.open(uri, story);
    return client;
  };

  const hintsOf = (client: TestClient) =>
    client.request<InlayHint[]>('textDocument/inlayHint', uri, { range: everything });
  const lensesOf = (client: TestClient) => client.request<CodeLens[]>('textDocument/codeLens', uri);

  it('inlay hints and code lenses are silent unless asked for', async () => {
    const client = await start(modern);
    assert.deepEqual(await hintsOf(client), []);
    assert.deepEqual(await lensesOf(client), []);
  });

  it('inlay hints stand at their places', async () => {
    const client = await start(modern, { settings: { inlayHints: true } });
    const hints = await hintsOf(client);
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, position.character, label]),
      [
        [2, 9, '2 s'],
        [6, 9, '3 s'],
        [8, 35, '−70 %'],
      ],
    );
    assert.deepEqual(await lensesOf(client), []);
  });

  it('code lenses run what the client can: its preview, else a check', async () => {
    const command = 'starStories.openPreviewToSide';
    const own = await start(modern, { settings: { codeLens: true }, options: { lensCommand: command } });
    const [lens] = await lensesOf(own);
    assert.match(lens?.command?.title ?? '', /^\d+ of 100, \w+ · 0:0\d min$/);
    assert.deepEqual([lens?.command?.command, lens?.command?.arguments], [command, [uri]]);
    assert.deepEqual(lens?.range, own.rangeOf(uri, 'The ferry'));

    const other = await start(old, {});
    await other.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { starStories: { codeLens: true } },
    });
    const [plain] = await lensesOf(other);
    assert.ok(other.initialized.capabilities.executeCommandProvider?.commands.includes(plain?.command?.command ?? ''));
  });

  it('a changed setting is there at once', async () => {
    const client = await start(refreshing);
    assert.deepEqual([...(await hintsOf(client)), ...(await lensesOf(client))], []);
    client.settings = { inlayHints: true, codeLens: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.next('workspace/inlayHint/refresh');
    await client.next('workspace/codeLens/refresh');
    await client.next('workspace/semanticTokens/refresh');
    assert.equal((await hintsOf(client)).length, 3);
    assert.equal((await lensesOf(client)).length, 1);
  });

  it('semantic tokens are those of the file or of a part', async () => {
    const client = await start(modern);
    const type = (name: string) =>
      client.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes.indexOf(name);
    const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
    assert.deepEqual(whole.data, [
      ...[4, 2, 'rewrote'.length, type('ownAction'), 0],
      ...[4, 14, 'from 40 to 12 minutes'.length, type('metric'), 0],
    ]);
    const range = client.rangeOf(uri, 'The wait fell from 40');
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', uri, { range });
    assert.deepEqual(part.data, [8, 14, 'from 40 to 12 minutes'.length, type('metric'), 0]);
  });
});
