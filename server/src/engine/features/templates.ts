/** What a new story looks like in each framework: headings in their order, and in each a hint of what belongs there. */
import { frameworks } from '../story/sections';
import type { FrameworkId } from '../story/story';
import { choice, literal, placeholder } from '../text/snippet';

export interface Template {
  readonly framework: FrameworkId;
  /** What one types to get it. */
  readonly prefix: string;
  readonly label: string;
  readonly detail: string;
  readonly headline: boolean;
  readonly reflection: boolean;
  /** What to write under its headings, where it is not what is usual there. */
  readonly hints: Readonly<Record<string, string>>;
}

/** In the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    framework: 'star',
    prefix: 'star',
    label: 'STAR',
    detail: 'Situation, task, action, result: the common order',
    headline: true,
    reflection: true,
    hints: {},
  },
  {
    framework: 'star-result-first',
    prefix: 'star-result',
    label: 'STAR, result first',
    detail: 'Result, action, context, problem: the outcome leads',
    headline: false,
    reflection: true,
    hints: {
      Result: 'what changed, by how much, and for whom: from what, to what',
      Context: 'where and when, what was at stake',
    },
  },
  {
    framework: 'pcam',
    prefix: 'pcam',
    label: 'PCAM',
    detail: "Problem, context, action, metric: from a customer's need to a number",
    headline: true,
    reflection: true,
    hints: { Problem: "the customer's need, in concrete terms" },
  },
  {
    framework: 'par',
    prefix: 'par',
    label: 'PAR',
    detail: 'Problem, action, result: the short form',
    headline: true,
    reflection: false,
    hints: {},
  },
  {
    framework: 'car',
    prefix: 'car',
    label: 'CAR',
    detail: 'Challenge, action, result',
    headline: true,
    reflection: false,
    hints: {},
  },
  {
    framework: 'soar',
    prefix: 'soar',
    label: 'SOAR',
    detail: 'Situation, obstacle, action, result',
    headline: true,
    reflection: false,
    hints: {},
  },
];

/** What belongs under a heading. */
const hints: Readonly<Record<string, string>> = {
  Situation: 'where and when, what was at stake',
  Task: 'what you had to reach, and by when',
  Problem: 'what hurt, and whom',
  Context: 'the specifics around it: versions, limits, who depends on it',
  Challenge: 'what stood in the way, and why it mattered',
  Obstacle: 'what stood in the way',
  Result: 'what changed: from what, to what, over what time',
  Metric: 'what changed: from what, to what, over what time',
  Reflection: 'what you learned, and what stayed in place so that it holds',
};

export interface Filling {
  /** The interview question, when it is known. */
  readonly question?: string | undefined;
  /** The id of the story's profile, or several to choose from; without one the folder's counts. */
  readonly profile?: string | readonly string[] | undefined;
  /** Whether the outcome opens the story, where the template has it so. */
  readonly headline?: boolean;
}

/** The lines of a new story in the snippet notation of LSP. */
export function storySnippet(template: Template, { question, profile, headline = true }: Filling): readonly string[] {
  let last = 0;
  const place = (hint: string): string => placeholder(++last, `[${hint}]`);
  const asked = question === undefined ? `"${place('the interview question')}"` : literal(JSON.stringify(question));
  const profileLine = (): string[] => {
    if (profile === undefined) return [];
    return [`profile: ${typeof profile === 'string' ? literal(profile) : choice(++last, profile)}`];
  };
  const names = frameworks.find(({ id }) => id === template.framework)?.names ?? [];
  return [
    '---',
    `question: ${asked}`,
    ...profileLine(),
    '---',
    '',
    `# ${place('title: what changed, in a few words')}`,
    '',
    ...(template.headline && headline ? [place('headline: what changed, by how much, and for whom'), ''] : []),
    ...[...names, ...(template.reflection ? ['Reflection'] : [])].flatMap((name) => [
      `## ${name}`,
      '',
      ...(name === 'Action' ? steps(place) : [place(template.hints[name] ?? hints[name] ?? '')]),
      '',
    ]),
  ]
    .slice(0, -1)
    .concat('$0');
}

const steps = (place: (hint: string) => string): string[] => [
  `- ${place('first step: what you did, with whom, how')}`,
  `- ${place('second step')}`,
  `- ${place('third step')}`,
];
