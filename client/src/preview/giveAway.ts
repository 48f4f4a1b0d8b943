/** A story to give away: with its score on the clipboard as Markdown or in a file as a page, or a shorter telling of it. */
import { env, Uri, window, workspace } from 'vscode';
import type { ExportParams, WhichStory } from '../../../server/src/protocol';
import type { StoryServer } from '../server';

/** One story of a file. */
export interface StoryTarget {
  readonly uri: Uri;
  readonly which: WhichStory;
}

export async function copyAsMarkdown(server: StoryServer, target: StoryTarget): Promise<void> {
  const text = await exported(server, target, { format: 'md' });
  if (text !== null) await copy(text, 'The story and its score');
}

/** @param budget seconds */
export async function copyTelling(server: StoryServer, target: StoryTarget, budget: number): Promise<void> {
  const text = await exported(server, target, { format: 'txt', budget });
  if (text) await copy(text, `${budget}-second telling`);
}

export async function exportAsHtml(server: StoryServer, story: StoryTarget): Promise<void> {
  const text = await exported(server, story, { format: 'html' });
  if (text === null) return;
  const { uri } = story;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/(?:\.star)?\.md$/, '');
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const target = await window.showSaveDialog({
    title: 'Export as HTML',
    filters: { 'Web page': ['html'] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.html`) }),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  window.setStatusBarMessage(`Exported to ${workspace.asRelativePath(target)}`, statusTime);
}

/** Puts a text on the clipboard and says so in the status bar. */
async function copy(text: string, what: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(`${what}: copied`, statusTime);
}

/** Milliseconds that a word in the status bar stays. */
const statusTime = 4000;

/** As it is, or without its confidential words: asked only when there are some. */
async function exported(
  server: StoryServer,
  { uri, which }: StoryTarget,
  what: Pick<ExportParams, 'format' | 'budget'>,
): Promise<string | null> {
  await workspace.openTextDocument(uri);
  const story = { uri: uri.toString(), ...what, ...which };
  const [whole, redacted] = await Promise.all([server.exported(story), server.exported({ ...story, redact: true })]);
  if (whole === redacted) return whole;
  const choice = await window.showQuickPick(
    [
      {
        label: 'Without what is confidential',
        description: 'names, addresses, numbers and keys become █████',
        text: redacted,
      },
      { label: 'As it is', description: 'with everything that stands in the story', text: whole },
    ],
    { title: 'This story holds confidential words' },
  );
  return choice?.text ?? null;
}
