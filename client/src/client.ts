/** The language client of the host that the extension runs in. */
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import {
  type ListStoriesParams,
  listStoriesRequest,
  type ReadFileParams,
  readFileRequest,
} from '../../server/src/protocol';
import { listStories, readFile } from './files';
import { rulePageUri } from './rulePages';
import { configSelector, storySelector } from './story';

/** One that is not started yet. */
export async function createClient(context: ExtensionContext, output: LogOutputChannel): Promise<BaseLanguageClient> {
  const options: LanguageClientOptions = {
    documentSelector: [...storySelector, ...configSelector],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { rulePageUri, lensCommand: 'starStories.openPreviewToSide' },
  };
  const host = await ('importScripts' in globalThis ? import('./client.browser') : import('./client.node'));
  const client = host.makeClient(context, options);
  client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(uri));
  client.onRequest(listStoriesRequest, ({ folder }: ListStoriesParams) => listStories(folder));
  return client;
}
