/** The language client of the host that the extension runs in. */
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  type ListStoriesParams,
  listStoriesRequest,
  type ReadFileParams,
  readFileRequest,
} from '../../server/src/protocol';
import { listStories, readFile } from './files';
import { rulePageUri } from './rulePages';
import { activeStory, configSelector, storySelector } from './story';

/** One that is not started yet. */
export async function createClient(context: ExtensionContext, output: LogOutputChannel): Promise<BaseLanguageClient> {
  const options: LanguageClientOptions = {
    documentSelector: [...storySelector, ...configSelector],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      // A message that did not get through means that the server has ended: its end, noticed soon after, restarts it.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => restarts.closed(),
    },
    middleware: {
      executeCommand: (command, args, next) => next(command, args.length > 0 ? args : argumentsOf(command)),
    },
    initializationOptions: {
      rulePageUri,
      lensCommand: 'starStories.openPreviewToSide',
      openCommand: 'starStories.openStory',
      compareCommand: 'starStories.compareStories',
    },
  };
  const host = await ('importScripts' in globalThis ? import('./client.browser') : import('./client.node'));
  const client = host.makeClient(context, options);
  const restarts = client.createDefaultErrorHandler();
  client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(uri));
  client.onRequest(listStoriesRequest, ({ folder }: ListStoriesParams) => listStories(folder));
  return client;
}

/** What a command of the server is about when it comes from the palette: a conversion, the story at the cursor. */
function argumentsOf(command: string): unknown[] {
  const editor = command.startsWith('starStories.convertTo') ? activeStory() : undefined;
  if (!editor) return [];
  const { line, character } = editor.selection.active;
  return [editor.document.uri.toString(), { line, character }];
}
