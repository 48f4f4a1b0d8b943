/** What the suites share: the extension, stories to work on, and waiting for what is to happen. */
import assert from 'node:assert/strict';
import { type Event, extensions, languages, type TextDocument, type TextEditor, window, workspace } from 'vscode';
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
