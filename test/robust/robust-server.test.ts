/** The server under random edits, with questions in any order, and with many stories at once. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, type DocumentSymbol, type LogMessageParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type PreviewResult, previewRequest } from '../../server/src/protocol';
import { shown } from '../laws/bases';
import { clientsOfSuite, modern, type TestClient } from '../lsp/client';
import { type Engine, freshEngines } from './fresh-engine';

const uri = 'file:///stories/a.star.md';
const story = '## Action\nFirst we drew the failure tree.\n\n## Result\nIt ended.\n';

const pieces = [
  ' we',
  ' I cut it from 9 days to 4 days.',
  '12 %',
  '\n',
  '\r\n',
  '\n\n## Result\n',
  '## ',
  '**T:** ',
  '---\nquestion: Why?\n---\n',
  'profile: confluent-swe\n',
  '"',
  '“',
  '. ',
  ' maybe',
  '<!-- star-disable-next-line hedge -->\n',
  '👩‍🚒',
  '\uD83D',
  '',
];
const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(40)),
  text: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })),
});
/** What one keystroke or command of an editor may send. */
const change = fc.array(edit, { minLength: 1, maxLength: 3 });

describe('the server', function () {
  this.timeout(120_000);

  const start = clientsOfSuite();

  /** Sends the edits as one notification; each speaks of the text that the one before it left. */
  async function send(client: TestClient, edits: readonly { at: number; length: number; text: string }[]) {
    const document = TextDocument.create(uri, 'star-story', 0, client.text(uri));
    const changes = edits.map(({ at, length, text }) => {
      const start = at % (document.getText().length + 1);
      const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
      TextDocument.update(document, [{ range, text }], 0);
      return { range, text };
    });
    await client.change(uri, changes);
    assert.equal(client.text(uri), document.getText());
  }

  /** The server's answers are those of an engine that reads the text for the first time. */
  async function assertFresh(client: TestClient, { analyze, defaultSettings, previewModel }: Engine) {
    const model = await client.connection.sendRequest<PreviewResult>(previewRequest, { uri });
    assert.ok(model);
    const fresh = previewModel(uri, model.version, analyze(client.text(uri), defaultSettings()));
    assert.deepEqual(model, JSON.parse(JSON.stringify(fresh)));
  }

  it('knows after every edit what a fresh analysis finds', async () => {
    const fresh = await freshEngines();
    const client = await start(modern);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shown.map(({ text }) => text)),
        fc.array(change, { minLength: 3, maxLength: 10 }),
        async (text, changes) => {
          await client.open(uri, text);
          for (const edits of changes) {
            await send(client, edits);
            await assertFresh(client, fresh());
          }
          await client.close(uri);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('answers empty about what is closed, was never open, or lies behind the end', async () => {
    const client = await start(modern);
    await client.open(uri, story);
    await client.close(uri);
    const position = { line: 9_999, character: 9_999 };
    const range = { start: position, end: position };
    const context = { diagnostics: [] };
    const questions: readonly [string, Record<string, unknown>][] = [
      ['hover', { position }],
      ['completion', { position }],
      ['definition', { position }],
      ['references', { position, context: { includeDeclaration: true } }],
      ['documentSymbol', {}],
      ['foldingRange', {}],
      ['selectionRange', { positions: [position] }],
      ['codeAction', { range, context }],
      ['inlayHint', { range }],
      ['semanticTokens/full', {}],
      ['formatting', { options: { tabSize: 2, insertSpaces: true } }],
      ['documentLink', {}],
    ];
    const ask = (of: string) =>
      Promise.all(questions.map(([name, params]) => client.request(`textDocument/${name}`, of, params)));
    for (const of of [uri, 'file:///never.star.md', 'nonsense', '']) {
      for (const [at, answer] of (await ask(of)).entries())
        assert.match(
          JSON.stringify(answer),
          /^(?:null|\[\]|\{"data":\[\]\}|\{.*"items":\[\].*\})$/,
          questions[at]?.[0],
        );
      assert.deepEqual(await client.pull(of), []);
    }
    await client.open(uri, story);
    await ask(uri);
    assert.ok((await client.pull(uri)).length > 0, 'it lives');
  });

  it('lives on after questions that are cancelled, and after messages that are none', async () => {
    const client = await start(modern);
    await client.open(uri, story);
    const asked = Array.from({ length: 50 }, (_, at) => {
      const source = new CancellationTokenSource();
      const method = at % 2 === 0 ? 'textDocument/documentSymbol' : 'textDocument/diagnostic';
      const answer = client.connection.sendRequest(method, { textDocument: { uri } }, source.token);
      if (at % 3 > 0) source.cancel();
      return answer.then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
    });
    const outcomes = await Promise.all(asked);
    assert.ok(outcomes.every((outcome) => outcome === 'answered' || outcome === -32_800 || outcome === -32_802));
    await assert.rejects(client.connection.sendRequest('no/such'), /[Uu]nhandled/);
    await client.connection.sendNotification('no/such', { a: 1 });
    await client.connection.sendNotification('$/cancelRequest', { id: 99_999 });
    assert.ok((await client.pull(uri)).length > 0);
  });

  it('answers of the newest text when edits and questions overtake one another', async () => {
    const client = await start(modern);
    await client.open(uri, story);
    const answers: Promise<DocumentSymbol[]>[] = [];
    for (let at = 0; at < 40; at++) {
      void client.change(uri, [{ text: `# Story ${at}\n\n${story}` }]);
      answers.push(client.request('textDocument/documentSymbol', uri));
    }
    const names = (await Promise.all(answers)).map((symbols) => symbols[0]?.name ?? '');
    const seen = names.map((name) => Number(/\d+/.exec(name)?.[0]));
    assert.ok(
      seen.every((version, at) => version >= at),
      'an answer is older than its question',
    );
    assert.equal(seen.at(-1), 39);
  });

  it('keeps 200 open stories apart', async () => {
    const client = await start(modern);
    const uris = Array.from({ length: 200 }, (_, at) => `file:///stories/${at}.star.md`);
    for (const [at, one] of uris.entries()) await client.open(one, `# Story ${at}\n\n${story}`);
    const previews = await Promise.all(
      uris.map((one) => client.connection.sendRequest<PreviewResult>(previewRequest, { uri: one })),
    );
    assert.deepEqual(
      previews.map((preview) => preview?.title),
      uris.map((_, at) => `Story ${at}`),
    );
    const found = await Promise.all(uris.map((one) => client.pull(one)));
    assert.ok(found.every((items) => items.some(({ code }) => code === 'we-in-action')));
    for (const one of uris) await client.close(one);
    assert.deepEqual(await client.pull(uris[7] ?? ''), []);
  });

  it('judges by the newest settings when they change while it checks', async () => {
    const config = 'file:///stories/.star-stories.yaml';
    const files = new Map<string, string>();
    const client = await start(modern, { files });
    await client.open(uri, story);
    const pulls: Promise<unknown>[] = [];
    for (const severity of ['off', 'error', 'hint', 'off', 'error']) {
      files.set(config, `rules:\n  we-in-action: ${severity}\n`);
      void client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: config, type: 2 }],
      });
      pulls.push(client.pull(uri));
      client.settings = { wpm: 100 + pulls.length };
      void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    }
    await Promise.all(pulls);
    assert.equal((await client.pull(uri)).find(({ code }) => code === 'we-in-action')?.severity, 1);
    files.set(config, 'rules: [\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 2 }],
    });
    assert.ok((await client.next<LogMessageParams>('window/logMessage')).message.includes('.star-stories.yaml'));
    assert.equal((await client.pull(uri)).find(({ code }) => code === 'we-in-action')?.severity, 1);
  });
});
