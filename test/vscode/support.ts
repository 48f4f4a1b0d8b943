/** What the suites share: the extension, stories to work on, and waiting for what is to happen. */
import assert from 'node:assert/strict';
import {
  commands,
  type Event,
  extensions,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../client/src/extension';

/** The extension, active. */
export async function activated(): Promise<Api> {
  const extension = extensions.getExtension<Api>('star-stories.star-stories');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** An editor with a new story that is in no file. */
export async function newStory(content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: 'star-story', content }));
}

/** What `ask` gives as soon as it gives something; asked now and each time the event fires. */
export function eventually<T>(event: Event<unknown>, ask: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const answer = ask();
      if (answer === undefined) return false;
      resolve(answer);
      return true;
    };
    if (look()) return;
    const subscription = event(() => look() && subscription.dispose());
  });
}

/** Rule ids of the story's findings. */
export const rulesOf = ({ uri }: TextDocument): readonly string[] =>
  languages.getDiagnostics(uri).flatMap(({ code }) => (typeof code === 'object' ? [String(code.value)] : []));

/** A file of the workspace, be it there or not. */
export function workspaceFile(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, path);
}

/** The text of a file on disk. */
export const written = async (file: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(file));

/** Runs a command to its end, taking what each quick input suggests until files are written. */
export async function accepting<T>(command: Thenable<T>): Promise<T> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  const listening = workspace.onDidCreateFiles(over);
  const done = Promise.resolve(command).finally(over);
  // VS Code tells nobody that a quick input has come up: it is asked again and again, but not so often that it is held up.
  while (!isOver) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  listening.dispose();
  return done;
}
