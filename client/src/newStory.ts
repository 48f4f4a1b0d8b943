/** "New Story": asks for the framework and opens an untitled story with its snippet running. */
import { SnippetString, window, workspace } from 'vscode';
import snippets from '../../snippets/star-story.json';

interface Template {
  readonly label: string;
  readonly detail: string;
  readonly prefix: string;
  readonly body: readonly string[];
}

const templates: readonly Template[] = Object.entries(snippets).flatMap(
  ([label, { prefix, description, body, ...rest }]) =>
    'isFileTemplate' in rest ? [{ label, detail: description, prefix, body }] : [],
);

/** @param prefix of a template, such as `pcam`; asked for when there is none */
export async function newStory(prefix?: unknown): Promise<void> {
  const template = templates.find((each) => each.prefix === prefix) ?? (await askForTemplate());
  if (!template) return;
  const document = await workspace.openTextDocument({ language: 'star-story' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(template.body.join('\n')));
}

async function askForTemplate(): Promise<Template | undefined> {
  return window.showQuickPick(templates, {
    title: 'New Story',
    placeHolder: 'Which framework suits the interview?',
    matchOnDetail: true,
  });
}
