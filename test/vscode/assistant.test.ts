/** The tool for language models in a real VS Code. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import { activated } from './support';

interface ToolApi {
  readonly tools: readonly { readonly name: string; readonly inputSchema?: object }[];
  invokeTool(name: string, options: object): Promise<{ readonly content: readonly { readonly value: string }[] }>;
}
const [tool] = manifest.contributes.languageModelTools;

describe('Tool for language models', () => {
  before(activated);
  const api = vscode.lm as unknown as ToolApi;
  const ask = async (input: object): Promise<string> => {
    const { content } = await api.invokeTool(tool?.name ?? '', { input, toolInvocationToken: undefined });
    return content.map(({ value }) => value).join('');
  };

  it('is offered with its schema', () => {
    assert.ok(api.tools.find(({ name }) => name === tool?.name)?.inputSchema);
  });

  it('reviews a story, and the stories of the workspace', async () => {
    const { stories } = JSON.parse(await ask({}));
    assert.ok(stories.length > 0);
    const file = vscode.workspace.asRelativePath(vscode.Uri.parse(stories[0].story));
    const { review } = JSON.parse(await ask({ file }));
    assert.equal(review.path, file);
    assert.equal(review.score, stories[0].score);
  });

  it('stays in the workspace', async () => {
    await assert.rejects(ask({ file: '../../etc/hosts.md' }), /no story/);
    await assert.rejects(ask({ file: 'gone.star.md' }), /no story/);
  });
});
