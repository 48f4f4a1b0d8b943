/** Writes the profile or the round into a story's front matter, as an edit that can be undone. */
import { Range, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { SetFieldParams } from '../../../server/src/protocol';
import type { StoryServer } from '../server';

/** @param value an empty one takes the field away */
export async function setField(
  server: StoryServer,
  uri: Uri,
  key: SetFieldParams['key'],
  value: string,
): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  const change = await server.setField({ uri: uri.toString(), key, ...(value !== '' && { value }) });
  if (!change) {
    void window.showWarningMessage(`The front matter cannot be changed from here: write the ${key} there yourself.`);
    return false;
  }
  if (change.version !== document.version) return false;
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of change.edits) {
    edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  }
  return workspace.applyEdit(edit);
}
