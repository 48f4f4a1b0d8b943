/** Entry of the extension: makes the parts and wires them to each other. */
import { type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Analyses } from './analyses';
import { createClient } from './client';
import { registerCommands } from './commands';
import { registerReviewTool } from './languageModelTool';
import { Previews, readPageCode } from './preview/previews';
import { RulePages } from './rulePages';
import { StoryServer } from './server';
import { registerStatus } from './status';

/** What other extensions and the tests may use. */
export interface Api {
  readonly previews: Previews;
  readonly client: BaseLanguageClient;
}

export async function activate(context: ExtensionContext): Promise<Api> {
  const output = window.createOutputChannel('STAR Stories', { log: true });
  const client = await createClient(context, output);
  const server = new StoryServer(client);
  const analyses = new Analyses(server);
  const pages = new RulePages(context.extensionUri);
  const previews = new Previews({
    code: readPageCode(Uri.joinPath(context.extensionUri, 'dist')),
    server,
    output,
    explain: (rule) => pages.open(rule),
  });
  context.subscriptions.push(
    output,
    server,
    analyses,
    previews,
    pages,
    registerStatus(server, analyses),
    registerCommands(server, previews, pages, output),
    registerReviewTool(server),
  );
  server.start().catch((error: unknown) => output.error(`The language server did not start: ${error}`));
  return { previews, client };
}
