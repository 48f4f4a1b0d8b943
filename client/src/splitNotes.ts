/** "Split Notes into Stories": a file for each story that the author ticks, after a look at what it holds. */
import {
  type QuickPickItem,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { NewStoryFile, SplitNotesResult } from '../../server/src/protocol';
import { folderOf, namesIn, workspaceFolder } from './folder';
import type { StoryServer } from './server';

/** @param resource the notes, from the explorer; otherwise the active editor's */
export async function splitNotes(server: StoryServer, resource: unknown): Promise<void> {
  const uri = resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
  if (!uri) return tell('Open the notes that you want to split first.');
  const folder = folderOf(uri) ?? (await workspaceFolder());
  if (!folder) return tell('Save the notes first: their stories are written beside them.');
  const notes = await window.showTextDocument(uri);
  const { files, left } = await server.splitNotes({ text: notes.document.getText(), taken: await namesIn(folder) });
  if (files.length === 0) {
    return tell('There is no story in these notes. Name the parts of each, as in "Situation:" and "Action:".');
  }
  const chosen = await choose(files, notes);
  const [first] = chosen;
  if (!first || !(await workspace.applyEdit(creating(chosen, folder)))) return;
  await window.showTextDocument(Uri.joinPath(folder, first.name));
  if (left.length > 0) void tell(leftOut(left, notes.document));
}

/** Said without waiting: the stories are written. */
function leftOut(left: SplitNotesResult['left'], document: TextDocument): string {
  const lines = left.map(({ start, end }) => {
    const [first, last] = [start, end].map((offset) => document.positionAt(offset).line + 1);
    return first === last ? `${first}` : `${first} to ${last}`;
  });
  return `Part of no story, so only in the notes: line ${lines.join(', ')}.`;
}

/** The files that stay ticked. While one is looked at, the notes show what goes into it. */
async function choose(files: readonly NewStoryFile[], notes: TextEditor): Promise<readonly NewStoryFile[]> {
  const { selection } = notes;
  const pick = window.createQuickPick<QuickPickItem & { readonly file: NewStoryFile }>();
  pick.title = 'Split Notes into Stories';
  pick.placeholder = 'A file of its own for each story. The notes stay as they are.';
  pick.canSelectMany = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.items = files.map((file) => ({ label: file.name, detail: firstWords(file.text), file }));
  pick.selectedItems = pick.items;
  pick.onDidChangeActive(([active]) => active && show(active.file, notes));
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems.map(({ file }) => file)));
      pick.onDidHide(() => resolve([]));
      pick.show();
    });
  } finally {
    pick.dispose();
    notes.selection = selection;
  }
}

function show({ span }: NewStoryFile, editor: TextEditor): void {
  const { document } = editor;
  const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
  editor.selection = new Selection(range.end, range.start);
  editor.revealRange(range, TextEditorRevealType.AtTop);
}

/** Characters of a story that its line in the list shows. */
const shown = 120;

/** The words below the title. */
function firstWords(text: string): string {
  const words = text
    .replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '')
    .replace(/^#.*$/gm, '')
    .replace(/[*_|>#\s]+/g, ' ')
    .trim();
  return words.length > shown ? `${words.slice(0, shown)}…` : words;
}

/** One edit for all, so that one undo takes them back; it overwrites nothing. */
function creating(files: readonly NewStoryFile[], folder: Uri): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  const encoder = new TextEncoder();
  for (const { name, text } of files)
    edit.createFile(Uri.joinPath(folder, name), { overwrite: false, contents: encoder.encode(text) });
  return edit;
}

async function tell(message: string): Promise<void> {
  await window.showInformationMessage(message);
}
