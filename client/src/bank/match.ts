/** "Which Story Answers…?": a question, and the stories that answer it, the best first with the reason. */
import { type QuickPickItem, Uri, window } from 'vscode';
import type { MatchResult } from '../../../server/src/protocol';
import { apart } from '../apart';
import { minutes } from '../minutes';
import { newStory } from '../newStory';
import { selectInEditor } from '../preview/select';
import type { StoryServer } from '../server';

const title = 'Which Story Answers…?';

/** @param question asked for when it is none */
export async function matchStories(server: StoryServer, question: unknown): Promise<void> {
  const asked = typeof question === 'string' ? question : await askForQuestion();
  if (!asked) return;
  const matches = await server.match({ question: asked });
  if (matches.length === 0) {
    const write = 'Write One';
    const chosen = await window.showInformationMessage(`No story of yours answers "${asked}" yet.`, write);
    if (chosen) await newStory(server, { question: asked });
    return;
  }
  const chosen = await window.showQuickPick(matches.map(itemOf), {
    title: `Stories for "${asked}"`,
    placeHolder: 'The best fit comes first.',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await selectInEditor(Uri.parse(chosen.match.story.uri), chosen.match.story.span);
}

const askForQuestion = (): Thenable<string | undefined> =>
  window.showInputBox({
    title,
    prompt: 'The question as the interviewer asks it.',
    placeHolder: 'Tell me about a time you changed your mind.',
  });

function itemOf(match: MatchResult[number]): QuickPickItem & { readonly match: MatchResult[number] } {
  const { story, reasons } = match;
  return {
    // A title may hold what VS Code would take for an icon.
    label: `$(star-full) ${apart(story.title).replaceAll('$(', '\\$(')}`,
    description: `score ${story.score} · ${minutes(story.seconds)}`,
    detail: reasons.map(({ text }) => text).join(' '),
    match,
  };
}
