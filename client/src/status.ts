/** The language status item (score, profile, config) and the status bar item (words and speaking time). */
import {
  CancellationTokenSource,
  Disposable,
  type LanguageStatusItem,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { AnalyzedParams } from '../../server/src/protocol';
import type { Analyses } from './analyses';
import { minutes } from './minutes';
import type { StoryServer } from './server';
import { activeStory, storySelector } from './story';

export function registerStatus(server: StoryServer, analyses: Analyses): Disposable {
  const language = languages.createLanguageStatusItem('starStories.score', storySelector);
  language.name = 'STAR Stories';
  language.command = { command: 'starStories.openPreviewToSide', title: 'Open Preview' };

  const bar = window.createStatusBarItem('starStories.speech', StatusBarAlignment.Right, 100);
  bar.name = 'STAR Stories: Words and Speaking Time';
  bar.command = 'starStories.openPreviewToSide';

  let asked = new CancellationTokenSource();
  const update = (): void => {
    asked.cancel();
    asked.dispose();
    asked = new CancellationTokenSource();
    const editor = activeStory();
    const analyzed = editor && analyses.of(editor.document.uri);
    if (!editor || !analyzed) {
      bar.hide();
      language.text = 'No score yet';
      language.detail = '';
      return;
    }
    showScore(language, analyzed);
    if (editor.selection.isEmpty) showSpeech(bar, analyzed, 'Whole story');
    else void showSelection(bar, server, editor, asked);
  };
  update();
  return Disposable.from(
    language,
    bar,
    analyses.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(update),
    new Disposable(() => asked.dispose()),
  );
}

function showScore(item: LanguageStatusItem, { score, band, profile, stories, config }: AnalyzedParams): void {
  item.text = `${score} · ${band}${stories > 1 ? ` · lowest of ${stories} stories` : ''}`;
  item.detail = `Profile ${profile}${config ? ` · ${workspace.asRelativePath(Uri.parse(config))}` : ''}`;
}

function showSpeech(item: StatusBarItem, { words, seconds }: { words: number; seconds: number }, what: string): void {
  item.text = `${words} words · ${minutes(seconds)}`;
  item.tooltip = `${what}: ${words} words as spoken, ${minutes(seconds)} aloud. Select to open the preview.`;
  item.accessibilityInformation = { label: `${what}: ${words} words, ${minutes(seconds)} aloud`, role: 'button' };
  item.show();
}

async function showSelection(
  item: StatusBarItem,
  server: StoryServer,
  { document, selection }: TextEditor,
  { token }: CancellationTokenSource,
): Promise<void> {
  const start = document.offsetAt(selection.start);
  const end = document.offsetAt(selection.end);
  const speech = await server.speech({ uri: document.uri.toString(), start, end }, token).catch(() => undefined);
  if (speech && !token.isCancellationRequested) showSpeech(item, speech, 'Selection');
}
