/** What all forms of the coverage say alike. */
import type { AnswerKind, BankModel, BankProfile, BankStory } from '../../bank/model';

/** `12 stories, mean score 78`. */
export const bankFacts = ({ stories, meanScore }: BankModel): string =>
  `${counted(stories.length, 'story', 'stories')}, mean score ${meanScore}`;

/** `8 of 10 prompts covered`. */
export const coveredText = ({ prompts }: BankProfile): string =>
  `${coveredIn([{ prompts }])} of ${counted(prompts.length, 'prompt', 'prompts')} covered`;

/** How many prompts have an answer. */
export const coveredIn = (profiles: readonly Pick<BankProfile, 'prompts'>[]): number =>
  profiles.reduce((sum, { prompts }) => sum + prompts.filter(({ answers }) => answers.length > 0).length, 0);

/** By id. */
export const storiesById = ({ stories }: BankModel): ReadonlyMap<string, BankStory> =>
  new Map(stories.map((story) => [story.id, story]));

/** How it is known that a story answers a prompt. */
export const answerWords: Readonly<Record<AnswerKind, string>> = {
  question: 'its question',
  competency: 'its competency',
  type: 'the kind of its question',
  content: 'what it tells',
};

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
