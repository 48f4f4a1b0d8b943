/** Selects a part of a story in an editor that shows it, or in a new one. */
import {
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/** @param span offsets in UTF-16 code units; beyond the end of the text they mean its end */
export async function selectInEditor(uri: Uri, span: { readonly start: number; readonly end: number }): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const start = document.positionAt(span.start);
  const end = document.positionAt(span.end);
  const editor = await showStory(document);
  editor.selection = new Selection(start, end);
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
}

export const showStory = async (document: TextDocument): Promise<TextEditor> =>
  window.showTextDocument(document, { viewColumn: columnOf(document.uri) });

/** Where the story is already open; else the first column, for the preview stands beside it. */
function columnOf(uri: Uri): ViewColumn {
  const isOpenIn = (group: (typeof window.tabGroups.all)[number]): boolean =>
    group.tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
  return window.tabGroups.all.find(isOpenIn)?.viewColumn ?? ViewColumn.One;
}
