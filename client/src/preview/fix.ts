/** Applies a fix that the preview offers: the language server's own code action. */
import { type CodeAction, CodeActionKind, commands, Range, type Uri, workspace } from 'vscode';
import { showStory } from './select';

/** Which fix, of which finding. Offsets in UTF-16 code units of that version of the story. */
export interface WantedFix {
  readonly version: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** Does nothing when the story has changed since: a newer preview is on its way. */
export async function applyFix(uri: Uri, { version, title, start, end }: WantedFix): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const range = new Range(document.positionAt(start), document.positionAt(end));
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    CodeActionKind.QuickFix.value,
  );
  const edit = actions.find((action) => action.title === title)?.edit;
  if (!edit || document.version !== version) return;
  // Placeholders can be filled in only where the story is shown.
  await showStory(document);
  await workspace.applyEdit(edit);
}
