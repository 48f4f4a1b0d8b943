/** The language client beside a server in a web worker: on vscode.dev and in other editors without processes. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';

export function makeClient(
  { extensionUri, subscriptions }: ExtensionContext,
  options: LanguageClientOptions,
): LanguageClient {
  const script = Uri.joinPath(extensionUri, 'dist', 'server.js').toString(true);
  let worker: Worker | undefined;
  // A server cannot end its own worker: the next one does, or the end of the extension.
  const end = () => worker?.terminate();
  subscriptions.push({ dispose: end });
  const start = async () => {
    end();
    worker = new Worker(script);
    // Not the worker itself: VS Code's is none by `instanceof`.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('starStories', 'STAR Stories', start, options);
}
