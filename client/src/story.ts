/** Which documents are stories. */
import { languages, type TextDocument, type TextEditor, window } from 'vscode';

/** Ours, and Markdown files of our name for people who want all Markdown tools on their stories. */
export const storySelector = [{ language: 'star-story' }, { language: 'markdown', pattern: '**/*.star.md' }] as const;

/** Config files: the way from a question leads to them, and back. */
export const configSelector = [{ language: 'yaml', pattern: '**/.star-stories.yaml' }] as const;

export const isStory = (document: TextDocument): boolean => languages.match(storySelector, document) > 0;

/** The active editor, when it shows a story. */
export function activeStory(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isStory(editor.document) ? editor : undefined;
}
