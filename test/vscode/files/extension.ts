/** An extension for tests in the web: its file system holds the workspace that the test server sends. */
import { type ExtensionContext, workspace } from 'vscode';
import { MemoryFiles } from './memoryFiles';

export async function activate({ extensionUri, subscriptions }: ExtensionContext): Promise<void> {
  const texts = await fetch(new URL('/stories.json', extensionUri.toString(true)));
  const files = new MemoryFiles((await texts.json()) as Record<string, string>);
  subscriptions.push(workspace.registerFileSystemProvider('star-files', files, { isCaseSensitive: true }));
}
