/** Two stories beside each other. */
import { commands, Uri } from 'vscode';

/** @param uris of two stories; anything else is left alone */
export async function compareStories(...uris: readonly unknown[]): Promise<void> {
  const [one, other] = uris;
  if (typeof one !== 'string' || typeof other !== 'string') return;
  const [left, right] = [Uri.parse(one), Uri.parse(other)];
  await commands.executeCommand('vscode.diff', left, right, `${nameOf(left)} ↔ ${nameOf(right)}`);
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
