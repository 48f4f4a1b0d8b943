/** The story bank as a tree: plain nodes, grouped as the author likes. */
import type { BankResult } from '../../../server/src/protocol';

export const groupings = ['prompt', 'competency', 'score'] as const;
export type Grouping = (typeof groupings)[number];

export type Story = BankResult['stories'][number];
export type Finding = BankResult['findings'][number];
type Profile = BankResult['profiles'][number];
type Prompt = Profile['prompts'][number];

export type BankNode =
  | { readonly kind: 'group'; readonly id: string; readonly label: string; readonly children: readonly BankNode[] }
  | {
      readonly kind: 'prompt';
      readonly id: string;
      readonly profile: string;
      readonly prompt: Prompt;
      readonly children: readonly BankNode[];
    }
  | {
      readonly kind: 'story';
      readonly id: string;
      readonly story: Story;
      /** Whether one beside it has the same title. */
      readonly hasNamesake: boolean;
    }
  | { readonly kind: 'finding'; readonly id: string; readonly finding: Finding; readonly story: Story | undefined }
  /** The stories are kept at a public host: `github.com/owner/name`. */
  | { readonly kind: 'remote'; readonly id: string; readonly remote: string }
  | { readonly kind: 'problem'; readonly id: string; readonly uri: string; readonly message: string };

/** Where a click on a node leads; offsets in UTF-16 code units. */
export interface Place {
  readonly uri: string;
  readonly span: { readonly start: number; readonly end: number };
}

export const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'uri' in value && 'span' in value && typeof value.uri === 'string';

/** The story that a prompt's node waits for; nothing for other nodes. */
export const wishOf = (node: unknown): { readonly profile?: string; readonly question?: string } =>
  isPromptNode(node) ? { profile: node.profile, question: node.prompt.text } : {};

const isPromptNode = (node: unknown): node is Extract<BankNode, { kind: 'prompt' }> =>
  typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'prompt';

/** None while there is no story: then the view welcomes the author. */
export function bankNodes(bank: BankResult, grouping: Grouping, remote?: string): readonly BankNode[] {
  if (bank.stories.length === 0 && bank.problems.length === 0) return [];
  const note: BankNode[] = remote === undefined ? [] : [{ kind: 'remote', id: 'remote', remote }];
  return [...note, ...storyNodes(bank, grouping), ...findingNodes(bank)];
}

function storyNodes(bank: BankResult, grouping: Grouping): readonly BankNode[] {
  switch (grouping) {
    case 'prompt':
      return byPrompt(bank);
    case 'competency':
      return byCompetency(bank);
    case 'score':
      return byScore(bank);
  }
}

/** By profile, where there are several; the uncovered prompts first, and last the stories that answer none. */
function byPrompt({ stories, profiles }: BankResult): readonly BankNode[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const promptsOf = ({ id, prompts }: Profile): readonly BankNode[] =>
    prompts.map((prompt) => {
      const node = `${id}/${prompt.id}`;
      const answers = prompt.answers.flatMap(({ story }) => byId.get(story) ?? []);
      return { kind: 'prompt', id: node, profile: id, prompt, children: nodesOf(answers, node) };
    });
  const [only, ...others] = profiles;
  const prompts =
    only && others.length === 0
      ? promptsOf(only)
      : profiles.map((profile) => group(`profile/${profile.id}`, profile.label, promptsOf(profile)));
  const rest = stories.filter(({ answers }) => answers.length === 0);
  return [...prompts, ...groupOf('none', 'Answers no prompt', rest)];
}

function byCompetency({ stories }: BankResult): readonly BankNode[] {
  const names = [...new Set(stories.flatMap(({ competencies }) => competencies))].sort((a, b) => a.localeCompare(b));
  const rest = stories.filter(({ competencies }) => competencies.length === 0);
  return [
    ...names.flatMap((name) =>
      groupOf(`competency/${name}`, name, best(stories.filter(({ competencies }) => competencies.includes(name)))),
    ),
    ...groupOf('none', 'No competency', best(rest)),
  ];
}

const bands = ['outstanding', 'strong', 'solid', 'developing', 'weak'] as const;

function byScore({ stories }: BankResult): readonly BankNode[] {
  const written = best(stories.filter(({ draft }) => !draft));
  const drafts = stories.filter(({ draft }) => draft);
  return [
    ...bands.flatMap((band) =>
      groupOf(
        `band/${band}`,
        capitalised(band),
        written.filter((story) => story.band === band),
      ),
    ),
    ...groupOf('drafts', 'Drafts', drafts),
  ];
}

/** What is wrong with the bank; uncovered prompts stand in the tree themselves. */
function findingNodes({ findings, problems, stories }: BankResult): readonly BankNode[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const found = findings
    .filter(({ rule }) => rule !== 'uncovered-prompt')
    .map((finding, index): BankNode => {
      const story = byId.get(finding.story ?? '');
      return { kind: 'finding', id: `finding/${index}`, finding, story };
    });
  const unread = problems.map(
    ({ uri, message }): BankNode => ({ kind: 'problem', id: `problem/${uri}`, uri, message }),
  );
  const all = [...unread, ...found];
  return all.length > 0 ? [group('findings', 'Findings on the bank', all)] : [];
}

const group = (id: string, label: string, children: readonly BankNode[]): BankNode => ({
  kind: 'group',
  id,
  label,
  children,
});

const groupOf = (id: string, label: string, stories: readonly Story[]): readonly BankNode[] =>
  stories.length > 0 ? [group(id, label, nodesOf(stories, id))] : [];

/** One story may stand in several groups: its id says in which. */
function nodesOf(stories: readonly Story[], parent: string): readonly BankNode[] {
  const seen = new Set<string>();
  const shared = new Set(stories.flatMap(({ title }) => (seen.size === seen.add(title).size ? [title] : [])));
  return stories.map((story) => ({
    kind: 'story',
    id: `${parent}/${story.id}`,
    story,
    hasNamesake: shared.has(story.title),
  }));
}

const best = (stories: readonly Story[]): readonly Story[] => [...stories].sort((a, b) => b.score - a.score);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
