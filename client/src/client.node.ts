/** The language client beside a server process. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

export function makeClient({ extensionUri }: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server-process.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('starStories', 'STAR Stories', { run, debug }, options);
}
