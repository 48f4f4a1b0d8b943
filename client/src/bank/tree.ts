/** The story bank as a tree: plain nodes, grouped as the author likes. */
import type { BankModel } from '../../../server/src/protocol';

export const groupings = ['prompt', 'competency', 'score'] as const;
export type Grouping = (typeof groupings)[number];

export type Story = BankModel['stories'][number];
export type Finding = BankModel['findings'][number];
type Profile = BankModel['profiles'][number];
type Prompt = Profile['prompts'][number];

/** Of a large bank most branches are never opened: what is below is made when somebody asks. */
interface Branch {
  readonly id: string;
  /** How many there are below. */
  readonly count: number;
  readonly children: readonly BankNode[];
}

export type BankNode =
  | (Branch & { readonly kind: 'group'; readonly label: string })
  | (Branch & { readonly kind: 'prompt'; readonly profile: string; readonly prompt: Prompt })
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
export function bankNodes(bank: BankModel, grouping: Grouping, remote?: string): readonly BankNode[] {
  if (bank.stories.length === 0 && bank.problems.length === 0) return [];
  const note: BankNode[] = remote === undefined ? [] : [{ kind: 'remote', id: 'remote', remote }];
  return [...note, ...storyNodes(bank, grouping), ...findingNodes(bank)];
}

function storyNodes(bank: BankModel, grouping: Grouping): readonly BankNode[] {
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
function byPrompt({ stories, profiles }: BankModel): readonly BankNode[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const promptsOf = ({ id: profile, prompts }: Profile): readonly BankNode[] =>
    prompts.map((prompt) => {
      const id = `${profile}/${prompt.id}`;
      const answers = () => prompt.answers.flatMap(({ story }) => byId.get(story) ?? []);
      const below = branch(id, prompt.answers.length, () => nodesOf(answers(), id));
      return Object.assign(below, { kind: 'prompt', profile, prompt } as const);
    });
  const [only, ...others] = profiles;
  const prompts =
    only && others.length === 0
      ? promptsOf(only)
      : profiles.map((profile) => {
          const { id, label, prompts } = profile;
          return group(`profile/${id}`, label, prompts.length, () => promptsOf(profile));
        });
  const rest = stories.filter(({ answers }) => answers.length === 0);
  return [...prompts, ...groupOf('none', 'Answers no prompt', rest)];
}

function byCompetency({ stories }: BankModel): readonly BankNode[] {
  const named = new Map<string, Story[]>();
  for (const story of stories)
    for (const name of story.competencies) {
      const shown = named.get(name);
      if (shown) shown.push(story);
      else named.set(name, [story]);
    }
  const rest = stories.filter(({ competencies }) => competencies.length === 0);
  return [
    ...[...named]
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([name, shown]) => groupOf(`competency/${name}`, name, shown, best)),
    ...groupOf('none', 'No competency', rest, best),
  ];
}

const bands = ['outstanding', 'strong', 'solid', 'developing', 'weak'] as const;

function byScore({ stories }: BankModel): readonly BankNode[] {
  const drafts = stories.filter(({ draft }) => draft);
  return [
    ...bands.flatMap((band) => {
      const written = stories.filter((story) => story.band === band && !story.draft);
      return groupOf(`band/${band}`, capitalised(band), written, best);
    }),
    ...groupOf('drafts', 'Drafts', drafts),
  ];
}

/** What is wrong with the bank; uncovered prompts stand in the tree themselves. */
function findingNodes({ findings, problems, stories }: BankModel): readonly BankNode[] {
  const found = findings.filter(({ rule }) => rule !== 'uncovered-prompt');
  const count = problems.length + found.length;
  if (count === 0) return [];
  const nodes = (): readonly BankNode[] => {
    const byId = new Map(stories.map((story) => [story.id, story]));
    return [
      ...problems.map(({ uri, message }): BankNode => ({ kind: 'problem', id: `problem/${uri}`, uri, message })),
      ...found.map((finding, index): BankNode => {
        const story = byId.get(finding.story ?? '');
        return { kind: 'finding', id: `finding/${index}`, finding, story };
      }),
    ];
  };
  return [group('findings', 'Findings on the bank', count, nodes)];
}

const branch = (id: string, count: number, make: () => readonly BankNode[]): Branch => ({
  id,
  count,
  get children() {
    return make();
  },
});

const group = (id: string, label: string, count: number, make: () => readonly BankNode[]): BankNode =>
  Object.assign(branch(id, count, make), { kind: 'group', label } as const);

/** @param sorted the order in which they are shown */
const groupOf = (
  id: string,
  label: string,
  stories: readonly Story[],
  sorted: (stories: readonly Story[]) => readonly Story[] = (same) => same,
): readonly BankNode[] =>
  stories.length > 0 ? [group(id, label, stories.length, () => nodesOf(sorted(stories), id))] : [];

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
