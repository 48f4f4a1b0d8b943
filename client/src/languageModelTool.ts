/** A tool that language models in the editor may use: they ask, the server answers. None is called from here. */
import * as vscode from 'vscode';
import type { StoryServer } from './server';

const reviewTool = 'star-stories_review';

/** The part of the editor's API that is used; editors older than 1.95 do not have it. */
interface ToolApi {
  registerTool(
    name: string,
    tool: { invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<object> },
  ): vscode.Disposable;
}
type Part = new (text: string) => object;
type Result = new (parts: readonly object[]) => object;

/** Does nothing where the editor has no such tools. */
export function registerReviewTool(server: StoryServer): vscode.Disposable {
  const { LanguageModelTextPart: TextPart, LanguageModelToolResult: ToolResult } = vscode as {
    readonly LanguageModelTextPart?: Part;
    readonly LanguageModelToolResult?: Result;
  };
  const api: object = vscode.lm;
  if (!hasTools(api) || !TextPart || !ToolResult) return new vscode.Disposable(() => {});
  return api.registerTool(reviewTool, {
    invoke: async ({ input }, token) => new ToolResult([new TextPart(await answerTo(input, server, token))]),
  });
}

const hasTools = (api: object): api is ToolApi => 'registerTool' in api && typeof api.registerTool === 'function';

/** @throws with a sentence for the model when it asks for what there is not */
async function answerTo(input: unknown, server: StoryServer, token: vscode.CancellationToken): Promise<string> {
  const file = textIn(input, 'file');
  const question = textIn(input, 'question');
  const uri = file === undefined ? undefined : await storyNamed(file);
  const answer = await server.assist(
    { ...(uri && { uri: uri.toString(), name: vscode.workspace.asRelativePath(uri) }), ...(question && { question }) },
    token,
  );
  if (answer === null) throw new Error(`There is no story "${file}" that can be read.`);
  return answer;
}

function textIn(input: unknown, key: string): string | undefined {
  const value = typeof input === 'object' && input !== null ? Object.entries(input).find(([name]) => name === key) : [];
  return typeof value?.[1] === 'string' && value[1] !== '' ? value[1] : undefined;
}

/** A Markdown file of the workspace, by its URI or its path in one of the folders. */
async function storyNamed(file: string): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const candidates = /^[\w+.-]+:\/\//.test(file)
    ? [vscode.Uri.parse(file)]
    : folders.flatMap(({ uri }) => [vscode.Uri.joinPath(uri, file), uri.with({ path: file })]);
  for (const uri of candidates.filter((one) => one.path.endsWith('.md') && vscode.workspace.getWorkspaceFolder(one))) {
    const isThere = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) return uri;
  }
  throw new Error(`There is no story "${file}" in this workspace: name a Markdown file by its path in the folder.`);
}
