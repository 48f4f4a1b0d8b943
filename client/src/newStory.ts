/** "New Story": asks for profile, question, framework and file name, and opens the story with its snippet running. */
import {
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { NewStoryChoicesResult, NewStoryParams } from '../../server/src/protocol';
import { folderAt, folderOf, namesIn, workspaceFolder } from './folder';
import type { StoryServer } from './server';
import { type Answer, ask, askInTurn, type Step } from './steps';
import { activeStory } from './story';

/** What is known of the story already; the wizard asks for the rest. */
export interface StoryWish {
  readonly profile?: string;
  readonly question?: string;
  readonly framework?: string;
}

interface Answers extends StoryWish {
  /** Of the file. */
  readonly name?: string;
}

type Profile = NewStoryChoicesResult['profiles'][number];

/** @param argument a folder or file of the explorer, or a StoryWish */
export async function newStory(server: StoryServer, argument: unknown): Promise<void> {
  const folder = argument instanceof Uri ? await folderAt(argument) : await usualFolder();
  if (!folder && workspace.workspaceFolders?.length) return;
  const choices = await server.newStoryChoices(folder ? { folder: folder.toString() } : {});
  const taken = folder ? await namesIn(folder) : [];
  const request = ({ name: _, ...wish }: Answers): NewStoryParams => ({
    ...wish,
    taken,
    ...(folder && { folder: folder.toString() }),
  });

  const start: Answers = wishOf(argument);
  const steps: Step<Answers>[] = [];
  if (start.profile === undefined) steps.push(profileStep(choices));
  if (start.question === undefined) steps.push(questionStep(choices));
  if (start.framework === undefined) steps.push(frameworkStep(choices));
  if (folder) steps.push(nameStep(server, folder, taken, request));
  const answers = await askInTurn(start, steps);
  if (!answers) return;
  const { snippet } = await server.newStory(request(answers));
  const document = await (folder && answers.name ? created(Uri.joinPath(folder, answers.name)) : untitled());
  if (!document) return;
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet));
  if (!document.isUntitled) await document.save();
}

function wishOf(argument: unknown): StoryWish {
  if (typeof argument !== 'object' || argument === null || argument instanceof Uri) return {};
  const text = (key: keyof StoryWish): Partial<StoryWish> => {
    const value: unknown = Reflect.get(argument, key);
    return typeof value === 'string' ? { [key]: value } : {};
  };
  return { ...text('profile'), ...text('question'), ...text('framework') };
}

/** Beside the story that is being written, else where the workspace is. */
async function usualFolder(): Promise<Uri | undefined> {
  const story = activeStory()?.document.uri;
  return (story && folderOf(story)) ?? workspaceFolder();
}

async function created(uri: Uri): Promise<TextDocument | undefined> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false });
  if (await workspace.applyEdit(edit)) return workspace.openTextDocument(uri);
  await window.showErrorMessage(`"${workspace.asRelativePath(uri)}" could not be created. Is the folder read-only?`);
  return undefined;
}

const untitled = (): Thenable<TextDocument> => workspace.openTextDocument({ language: 'star-story' });

const title = 'New Story';

function pickOf<T extends QuickPickItem>(placeholder: string, items: readonly T[], active?: T): QuickPick<T> {
  const pick = window.createQuickPick<T>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  if (active) pick.activeItems = [active];
  return pick;
}

function profileStep({ profile, profiles }: NewStoryChoicesResult): Step<Answers> {
  return (answers, place) => {
    const items = profiles.map(({ id, label, prompts }) => ({
      label,
      description: id === profile ? `${id} (the usual one here)` : id,
      detail: `${prompts.length} questions: ${prompts.map(({ competency }) => competency.toLowerCase()).join(', ')}`,
      id,
    }));
    const active = items.find(({ id }) => id === (answers.profile ?? profile));
    return ask(pickOf('Which interview is the story for?', items, active), place, ({ activeItems: [item] }) =>
      item ? { ...answers, profile: item.id } : undefined,
    );
  };
}

interface QuestionItem extends QuickPickItem {
  readonly question?: string;
}

function questionStep(choices: NewStoryChoicesResult): Step<Answers> {
  return async (answers, place): Promise<Answer<Answers>> => {
    const { prompts } = profileOf(choices, answers.profile);
    const prepared: QuestionItem[] = prompts.map(({ text, competency, expects }) => ({
      label: text,
      description: competency,
      detail: `Wants: ${expects.join('; ')}`,
      question: text,
    }));
    const none: QuestionItem = { label: '$(circle-slash) No question yet', alwaysShow: true };
    const pick = pickOf<QuestionItem>('Which question does it answer? Choose one, or type your own.', [
      ...prepared,
      none,
    ]);
    pick.onDidChangeValue((value) => {
      const words = value.trim();
      const own: QuestionItem = {
        label: `$(edit) ${words}`,
        description: 'your own question',
        alwaysShow: true,
        question: words,
      };
      pick.items = [...prepared, ...(words ? [own] : []), none];
    });
    return ask(pick, place, ({ activeItems: [item] }) => {
      if (!item) return undefined;
      const { question: _, ...others } = answers;
      return item.question === undefined ? others : { ...others, question: item.question };
    });
  };
}

interface FrameworkItem extends QuickPickItem {
  readonly id?: string;
}

/** Those that the profile accepts first, the preferred one on top. */
function frameworkStep(choices: NewStoryChoicesResult): Step<Answers> {
  return (answers, place) => {
    const { frameworks: accepted, label } = profileOf(choices, answers.profile);
    const itemOf = (id: string): FrameworkItem[] =>
      choices.frameworks.filter((one) => one.id === id).map(({ label, detail }) => ({ label, detail, id }));
    const others = choices.frameworks.filter(({ id }) => !accepted.includes(id));
    const separator = { label: `not usual for ${label}`, kind: QuickPickItemKind.Separator };
    const items: FrameworkItem[] = [
      ...accepted.flatMap(itemOf),
      ...(others.length > 0 ? [separator] : []),
      ...others.flatMap(({ id }) => itemOf(id)),
    ];
    const preferred = items.find(({ id }) => id === accepted[0]);
    if (preferred) items[items.indexOf(preferred)] = { ...preferred, description: 'preferred' };
    return ask(pickOf('In which order do you tell it?', items), place, ({ activeItems: [item] }) =>
      item?.id ? { ...answers, framework: item.id } : undefined,
    );
  };
}

function nameStep(
  server: StoryServer,
  folder: Uri,
  taken: readonly string[],
  request: (answers: Answers) => NewStoryParams,
): Step<Answers> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return async (answers, place) => {
    const { name } = await server.newStory(request(answers));
    const box = window.createInputBox();
    box.title = title;
    box.prompt = `Name of the file in "${folder.path.slice(folder.path.lastIndexOf('/') + 1)}".`;
    box.value = name;
    box.valueSelection = [0, name.length - extension.length];
    box.onDidChangeValue((value) => {
      box.validationMessage = problemWith(withExtension(value), used);
    });
    return ask(box, place, ({ value }) => {
      const name = withExtension(value);
      box.validationMessage = problemWith(name, used);
      return box.validationMessage ? undefined : { ...answers, name };
    });
  };
}

const extension = '.star.md';

const withExtension = (value: string): string => {
  const name = value.trim();
  return name.endsWith(extension) ? name : `${name.replace(/\.md$/, '')}${extension}`;
};

/** Empty when nothing is wrong. */
function problemWith(name: string, used: ReadonlySet<string>): string {
  if (name === extension) return 'The file needs a name.';
  if (/[\\/:*?"<>|]/.test(name)) return 'A name has no / \\ : * ? " < > or |.';
  return used.has(name.toLowerCase()) ? `There is a "${name}" already, and nothing is overwritten.` : '';
}

function profileOf({ profile, profiles }: NewStoryChoicesResult, id = profile): Profile {
  return profiles.find((one) => one.id === id) ?? (profiles[0] as Profile);
}
