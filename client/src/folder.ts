/** Where new stories go, and what is there already. */
import { FileType, Uri, type WorkspaceFolder, window, workspace } from 'vscode';

/** The folder of a file; undefined for a document in no file. */
export const folderOf = (uri: Uri): Uri | undefined =>
  uri.scheme === 'untitled' ? undefined : Uri.joinPath(uri, '..');

/** The folder that an argument of a command names, be it a folder or a file in one. */
export async function folderAt(uri: Uri): Promise<Uri | undefined> {
  const { type } = await workspace.fs.stat(uri);
  return type & FileType.Directory ? uri : folderOf(uri);
}

/** The workspace's folder, asked for when there are several; undefined when there is none or the author backs out. */
export async function workspaceFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const chosen: WorkspaceFolder | undefined = await window.showWorkspaceFolderPick({
    placeHolder: 'In which folder do your stories live?',
  });
  return chosen?.uri;
}

/** Names of all that is in a folder. */
export const namesIn = async (folder: Uri): Promise<readonly string[]> =>
  (await workspace.fs.readDirectory(folder)).map(([name]) => name);
