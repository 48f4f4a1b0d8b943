/** Whether a folder of stories is kept where others may look: the remotes of its git repository. */
import { Uri, workspace } from 'vscode';
import { remoteIn } from './git-config';

/** The first remote of the workspace's folders at such a host, as `github.com/owner/name`. */
export async function publicRemote(): Promise<string | undefined> {
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const remote = remoteIn(await configOf(uri));
    if (remote !== undefined) return remote;
  }
  return undefined;
}

/** Empty when the folder is no repository, or none that can be read. */
async function configOf(folder: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, '.git', 'config')));
  } catch {
    return '';
  }
}
