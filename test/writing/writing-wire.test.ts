/** Completion, selection, links and the way between question and prompt, through real JSON-RPC. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type DocumentLink,
  type DocumentSymbol,
  type Hover,
  InsertTextFormat,
  type Location,
  type LocationLink,
  type PublishDiagnosticsParams,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { exportRequest } from '../../server/src/protocol';
import { clientsOfSuite, modern, old, type TestClient } from '../lsp/client';

const uri = 'file:///stories/team/a.star.md';
const other = 'file:///stories/b.star.md';
const config = 'file:///stories/.star-stories.yaml';

const rich: ClientCapabilities = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    definition: { linkSupport: true },
  },
};

const acme = `profiles:
  base:
    prompts:
      - { id: outage, type: failure, competency: Learning, text: "When did you cause an outage?", expects: [] }
  acme:
    extends: base
profile: acme
`;

describe('the language server while writing', () => {
  const start = clientsOfSuite();

  /** Right behind `anchor`. */
  const behind = (client: TestClient, anchor: string, at = uri) => client.rangeOf(at, anchor).end;
  const complete = (client: TestClient, anchor: string, triggerCharacter?: string) =>
    client.request<CompletionItem[]>('textDocument/completion', uri, {
      position: behind(client, anchor),
      context: triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter },
    });

  it('completes a label as a snippet, with its range, order, docs and filter', async () => {
    const client = await start(rich);
    await client.open(uri, '## Situation\r\n\r\nThe lift stood.\r\n\r\n## \r\n');
    const items = await complete(client, '\n## ', ' ');
    assert.deepEqual(items[0], {
      label: 'Task',
      kind: CompletionItemKind.Module,
      labelDetails: { description: 'STAR' },
      documentation: {
        kind: 'markdown',
        value:
          'What had to be reached or solved, and which part of it was yours.\n\n3 to 18 seconds of 60 to 120: about 8 to 45 words at your pace of 150 a minute.',
      },
      textEdit: {
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
        newText: '## Task\r\n\r\n${1:[what had to be reached, and by whom]}',
      },
      insertTextFormat: InsertTextFormat.Snippet,
      filterText: '## Task',
      sortText: '000',
      preselect: true,
    });
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      ['000', '001', '002', '003'],
    );
  });

  it('sends plain text to a client without snippets', async () => {
    const client = await start(old);
    await client.open(uri, '## Result\nI cut it \n');
    const item = (await complete(client, 'cut it ')).find(({ detail }) => detail === 'Latency');
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    assert.equal(item.textEdit.newText, 'from [before] ms to [after] ms (−[change]%)');
    assert.equal(item.insertTextFormat, undefined);
  });

  it('offers nothing in a sentence unasked, nor for what is no story', async () => {
    const client = await start(rich);
    await client.open(uri, '## Action\nI helped with the move.\n');
    assert.deepEqual(await complete(client, 'helped ', ' '), []);
    assert.ok((await complete(client, 'helped with')).some(({ label }) => label === 'planned'));
    await client.open('file:///stories/readme.md', '## \n', 'markdown');
    const none = await client.request('textDocument/completion', 'file:///stories/readme.md', {
      position: { line: 0, character: 3 },
    });
    assert.deepEqual(none, []);
  });

  it('says which characters bring completion up', async () => {
    const { capabilities } = (await start(rich)).initialized;
    assert.deepEqual(capabilities.completionProvider?.triggerCharacters, ['#', '*', '-', ' ', '[', '"', '\n']);
  });

  it('selects from the word outwards, for several cursors', async () => {
    const client = await start(rich);
    await client.open(uri, '## Action\nI called the plant. It ran.\n');
    const positions = [behind(client, 'call'), behind(client, 'It r')];
    const [first, second] = await client.request<SelectionRange[]>('textDocument/selectionRange', uri, { positions });
    assert.deepEqual(first?.range, client.rangeOf(uri, 'called'));
    assert.deepEqual(first?.parent?.range, client.rangeOf(uri, 'I called the plant.'));
    assert.deepEqual(second?.parent?.range, client.rangeOf(uri, 'It ran.'));
  });

  it('links addresses and rules', async () => {
    const client = await start(rich, { options: { rulePageUri: 'star:/{rule}.md' } });
    await client.open(uri, '<!-- star-disable hedge -->\n\nSee https://a.example/b.\n');
    assert.deepEqual(await client.request<DocumentLink[]>('textDocument/documentLink', uri), [
      { range: client.rangeOf(uri, 'hedge'), target: 'star:/hedge.md', tooltip: 'What hedge finds' },
      { range: client.rangeOf(uri, 'https://a.example/b'), target: 'https://a.example/b' },
    ]);
  });

  it('tells in a hover how long a part may take', async () => {
    const client = await start(rich, { settings: { wpm: 100 } });
    await client.open(uri, '## Action\nI called.\n');
    const hover = await client.request<Hover>('textDocument/hover', uri, { position: behind(client, '## Act') });
    assert.match(JSON.stringify(hover.contents), /about 50 to 120 words at your pace of 100/);
  });

  it('outlines a title of no words and labels in the head of a table', async () => {
    const client = await start(rich);
    await client.open(
      uri,
      '# \n\n| S | T | A | R |\n|---|---|---|---|\n| It stood. | Ten beds. | I called. | It ran. |\n',
    );
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.ok(symbols.length > 0);
    for (const { name, range, selectionRange } of symbols) {
      assert.notEqual(name, '');
      assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line);
    }
  });

  it('exports a story with and without what is confidential', async () => {
    const client = await start(rich, { settings: { confidential: ['Globex'] } });
    await client.open(uri, '# Pumps for Globex\n\n## Action\n\nI called Globex.\n');
    const exported = (redact: boolean) =>
      client.connection.sendRequest<string>(exportRequest, { uri, format: 'md', redact });
    assert.match(await exported(false), /Globex/);
    assert.doesNotMatch(await exported(true), /Globex/);
    const telling = (redact: boolean) =>
      client.connection.sendRequest<string>(exportRequest, { uri, format: 'txt', budget: 30, redact });
    assert.deepEqual([await telling(false), await telling(true)], ['I called Globex.', 'I called █████.']);
    const [finding] = (await client.pull(uri)).filter(({ code }) => code === 'confidential-term');
    assert.equal(finding?.message, '"Globex" is confidential, as your settings say.');
  });

  describe('between a question and its prompt', () => {
    const files = new Map([[config, acme]]);
    const question = 'When did you cause an outage?';

    it('leads from the question to the prompt that it is, also of a profile that is extended', async () => {
      const client = await start(rich, { files });
      await client.open(uri, `---\nquestion: ${question}\n---\n## Action\nI called.\n`);
      const params = { position: behind(client, 'question: When') };
      const [link] = await client.request<LocationLink[]>('textDocument/definition', uri, params);
      assert.equal(link?.targetUri, config);
      assert.equal(link?.targetSelectionRange.start.line, 3);
      assert.deepEqual(link?.originSelectionRange, client.rangeOf(uri, question));
      const plain = await start(modern, { files });
      await plain.open(uri, `# ${question}\n\n## Action\nI called.\n`);
      const place = await plain.request<Location>('textDocument/definition', uri, {
        position: behind(plain, '# When'),
      });
      assert.equal(place.uri, config);
    });

    it('leads nowhere from a built-in prompt, another question or another place', async () => {
      const client = await start(rich, { files });
      await client.open(
        uri,
        '---\nprofile: general\nquestion: Tell me about a failure of yours.\n---\n## Action\nI called.\n',
      );
      for (const anchor of ['question: Tell', 'I call'])
        assert.deepEqual(
          await client.request('textDocument/definition', uri, { position: behind(client, anchor) }),
          [],
        );
    });

    it('finds the open stories that answer it, from a story and from the config', async () => {
      const client = await start(rich, { files });
      await client.open(uri, `---\nquestion: ${question}\n---\n## Action\nI called.\n`);
      await client.open(other, `# ${question.toLowerCase()}\n\n## Action\nI wrote.\n`);
      await client.open('file:///stories/c.star.md', '---\nquestion: Why this team?\n---\nI like it.\n');
      const references = (at: string, anchor: string, includeDeclaration: boolean) =>
        client.request<Location[]>('textDocument/references', at, {
          position: behind(client, anchor, at),
          context: { includeDeclaration },
        });
      const uris = (found: readonly Location[]) => found.map((one) => one.uri);
      assert.deepEqual(uris(await references(uri, 'question: When', false)), [uri, other]);
      await client.open(config, acme, 'yaml');
      assert.deepEqual(uris(await references(config, 'text: "When', true)), [config, uri, other]);
      assert.deepEqual(uris(await references(config, 'extends', true)), []);
    });

    it('finds stories of the workspace that nobody has opened', async () => {
      const closed = 'file:///stories/closed.star.md';
      const story = `---\ntitle: Four hours dark\n---\n\n# ${question}\n\n## Action\nI called.\n`;
      const client = await start(rich, {
        files: new Map([...files, [closed, story], [other, '# Lift\n\nI called.\n']]),
      });
      await client.open(uri, `---\nquestion: ${question}\n---\n## Action\nI called.\n`);
      const found = await client.request<Location[]>('textDocument/references', uri, {
        position: behind(client, 'question: When'),
        context: { includeDeclaration: false },
      });
      assert.deepEqual(
        found.map((one) => one.uri),
        [uri, closed],
      );
    });

    it('keeps what was found in the config while it is open and when it is closed', async () => {
      const client = await start(old, { files: new Map([[config, 'wpm: fast\n']]) });
      await client.open(uri, '## Action\nI called.\n');
      const { diagnostics } = await client.published(config);
      assert.equal(diagnostics.length, 1);
      await client.open(config, 'wpm: fast\n', 'yaml');
      await client.close(config);
      await client.close(uri);
      const last = await client.next<PublishDiagnosticsParams>(
        'textDocument/publishDiagnostics',
        (one) => one.uri === config || (one.uri === uri && one.diagnostics.length === 0),
      );
      assert.equal(last.uri, uri);
    });
  });
});
