/** Conversions through real JSON-RPC: commands that apply an edit, and refactorings. */
import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, ShowMessageParams } from 'vscode-languageserver/node';
import { connect, modern, type TestClient } from './client';

const uri = 'file:///stories/a.star.md';
const story = '## Situation\n\nIt stood still.\n\n## Task\n\nMake it run.\n\n## Result\n\nIt ran.\n';
const pcam = '## Problem\n\nMake it run.\n\n## Context\n\nIt stood still.\n\n## Metric\n\nIt ran.\n';
const command = 'starStories.convertToPcam';

describe('conversions over the wire', () => {
  let client: TestClient;
  let applied: ApplyWorkspaceEditParams[];
  beforeEach(async () => {
    client = await connect(modern);
    applied = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    await client.open(uri, story);
  });
  afterEach(() => client.stop());

  const run = (...args: unknown[]) =>
    client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  const said = async () => (await client.next<ShowMessageParams>('window/showMessage')).message;

  it('commands are told of and apply one versioned edit', async () => {
    assert.ok(client.initialized.capabilities.executeCommandProvider?.commands.includes(command));
    await run(uri);
    const [params] = applied;
    assert.equal(applied.length, 1);
    assert.equal(params?.label, 'Convert to PCAM');
    assert.equal(client.applied({ title: '', edit: params?.edit ?? {} }, uri), pcam);
  });

  it('a position says which of several stories is meant', async () => {
    const two = 'file:///stories/two.star.md';
    await client.open(two, `# Pump\n\n${story}\n# Lift\n\n${story}`);
    await run(two, client.rangeOf(two, 'Lift').start);
    assert.equal(
      client.applied({ title: '', edit: applied[0]?.edit ?? {} }, two),
      `# Pump\n\n${story}\n# Lift\n\n${pcam}`,
    );
  });

  it('say why nothing is done', async () => {
    const prose = 'file:///stories/prose.star.md';
    await client.open(prose, 'I took the pump apart.\n');
    await run(prose);
    assert.match(await said(), /no labelled sections/);
    await run('file:///stories/never-opened.star.md');
    assert.match(await said(), /^Open the story/);
    await run();
    assert.match(await said(), /^Open the story/);
    assert.deepEqual(applied, []);
  });

  it('are refactorings at a label, and anywhere for who asks for those', async () => {
    const titles = async (words: string, context = {}) =>
      (await client.codeActions(uri, words, context)).filter(({ kind }) => kind === 'refactor.rewrite');
    assert.deepEqual(await titles('stood still'), []);
    assert.deepEqual(
      (await titles('Task')).map(({ title }) => title),
      ['Convert to PCAM', 'Convert to Result-First'],
    );
    const [action] = await titles('stood still', { only: ['refactor'] });
    assert.ok(action);
    assert.equal(client.applied(action, uri), pcam);
  });
});
