/** Formatting through real JSON-RPC. */
import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connect, old, type TestClient } from './client';

const uri = 'file:///stories/a.star.md';
const story = '# Pump\r\n\r\n**Situation:** It stood still.\r\n\r\n\r\n**Action:** I took it apart.\r\n';
const options = { tabSize: 8, insertSpaces: false };

describe('formatting over the wire', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await connect(old);
    await client.open(uri, story);
  });
  afterEach(() => client.stop());

  const applied = (edits: TextEdit[]): string =>
    TextDocument.applyEdits(TextDocument.create(uri, 'star-story', 1, story), edits);

  it('formats a document by small edits', async () => {
    assert.equal(client.initialized.capabilities.documentFormattingProvider, true);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', uri, { options });
    assert.equal(
      applied(edits),
      '# Pump\r\n\r\n## Situation\r\n\r\nIt stood still.\r\n\r\n## Action\r\n\r\nI took it apart.\r\n',
    );
    assert.ok(edits.every(({ newText }) => !/still|apart/.test(newText)));
  });

  it('formats a range', async () => {
    assert.equal(client.initialized.capabilities.documentRangeFormattingProvider, true);
    const range = client.rangeOf(uri, 'I took it apart.');
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', uri, { range, options });
    assert.equal(applied(edits), story.replace('**Action:** ', '## Action\r\n\r\n'));
  });

  it('has nothing to say of files that are no stories', async () => {
    const other = 'file:///stories/readme.md';
    await client.open(other, story, 'markdown');
    assert.deepEqual(await client.request('textDocument/formatting', other, { options }), []);
  });
});
