/** Entry of the extension: makes the parts and wires them to each other. */
import { type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Analyses } from './analyses';
import { Bank } from './bank/bank';
import { Coverage } from './bank/coverage';
import { BankView } from './bank/view';
import { createClient } from './client';
import { registerCommands } from './commands';
import { registerReviewTool } from './languageModelTool';
import { newStory } from './newStory';
import { Previews, readPageCode } from './preview/previews';
import { RulePages } from './rulePages';
import { StoryServer } from './server';
import { registerStatus } from './status';

/** What other extensions and the tests may use. */
export interface Api {
  readonly previews: Previews;
  readonly client: BaseLanguageClient;
  readonly bankView: BankView;
  readonly coverage: Coverage;
}

export async function activate(context: ExtensionContext): Promise<Api> {
  const output = window.createOutputChannel('STAR Stories', { log: true });
  const client = await createClient(context, output);
  const server = new StoryServer(client);
  const analyses = new Analyses(server);
  const pages = new RulePages(context.extensionUri);
  const pageFolder = Uri.joinPath(context.extensionUri, 'dist');
  const previews = new Previews({
    code: readPageCode(pageFolder, 'preview'),
    server,
    output,
    explain: (rule) => pages.open(rule),
  });
  const bank = new Bank(server);
  const bankView = new BankView(bank, context.workspaceState, output);
  const coverage = new Coverage({
    bank,
    code: () => readPageCode(pageFolder, 'coverage'),
    output,
    write: (wish) => newStory(server, wish),
  });
  context.subscriptions.push(
    output,
    server,
    analyses,
    previews,
    pages,
    registerStatus(server, analyses),
    registerReviewTool(server),
    bank,
    bankView,
    coverage,
    registerCommands({ server, previews, pages, output, bank, bankView, coverage }),
  );
  server.start().catch((error: unknown) => output.error(`The language server did not start: ${error}`));
  return { previews, client, bankView, coverage };
}
