/** From the bank to its model. */
import type { Profile } from '../profiles/profile';
import type { Bank } from './bank';
import { answerKinds } from './coverage';
import type { BankEntry } from './entry';
import { storyFindings, wholeFindings } from './findings';
import type {
  BankAnswer,
  BankFinding,
  BankLever,
  BankModel,
  BankProblem,
  BankProfile,
  BankPrompt,
  BankStory,
} from './model';
import { eachOf, type Steps } from './steps';

export function* bankModel(bank: Bank, problems: readonly BankProblem[] = []): Steps<BankModel> {
  const stories: BankStory[] = [];
  const findings: BankFinding[] = [...wholeFindings(bank)];
  let total = 0;
  yield* eachOf(bank.entries, (entry) => {
    stories.push(bankStory(entry, bank));
    findings.push(...storyFindings(entry, bank));
    total += entry.score;
  });
  const profiles: BankProfile[] = [];
  for (const profile of bank.profiles) {
    yield undefined;
    profiles.push(bankProfile(profile, stories));
  }
  yield undefined;
  return {
    stories,
    profiles,
    levers: leversOf(bank.profiles, stories),
    findings,
    problems,
    meanScore: stories.length === 0 ? 0 : Math.round(total / stories.length),
  };
}

/** What others may know of a story. */
export function bankStory(entry: BankEntry, bank: Bank): BankStory {
  const answered = bank.profiles.flatMap((profile) =>
    bank.answersOf(entry, profile).map(({ prompt, by }) => ({ profile: profile.id, prompt, by })),
  );
  const named = entry.competencies.length > 0 ? entry.competencies : answered.map(({ prompt }) => prompt.competency);
  const { id, uri, span, title, question, questionType, score, band, words, seconds, draft } = entry;
  return {
    ...{ id, uri, span, title, questionType, score, band, words, seconds, draft },
    ...(question !== undefined && { question }),
    profile: entry.profile.id,
    competencies: [...new Set(named)],
    outcomes: entry.outcomes.map(({ text, span, lever }) => ({ text, span, ...(lever !== undefined && { lever }) })),
    answers: answered.map(({ profile, prompt, by }) => ({ profile, prompt: prompt.id, by })),
  };
}

function bankProfile({ id, label, prompts }: Profile, stories: readonly BankStory[]): BankProfile {
  const answers = new Map(prompts.map((prompt) => [prompt.id, [] as { story: BankStory; by: BankAnswer['by'] }[]]));
  for (const story of stories)
    for (const { profile, prompt, by } of story.answers) if (profile === id) answers.get(prompt)?.push({ story, by });
  const all = prompts.map(({ id, text, competency, type, expects }): BankPrompt => {
    const sorted = (answers.get(id) ?? []).sort(
      (a, b) => answerKinds.indexOf(a.by) - answerKinds.indexOf(b.by) || b.story.score - a.story.score,
    );
    return { id, text, competency, type, expects, answers: sorted.map(({ story, by }) => ({ story: story.id, by })) };
  });
  const own = stories.reduce((count, { profile }) => count + Number(profile === id), 0);
  return { id, label, stories: own, prompts: emptyFirst(all, ({ answers }) => answers) };
}

function leversOf(profiles: readonly Profile[], stories: readonly BankStory[]): readonly BankLever[] {
  const levers = new Map<string, BankLever & { stories: { story: string; outcomes: number }[] }>();
  for (const profile of profiles)
    for (const { id, label, weight } of profile.levers)
      if (!levers.has(id)) levers.set(id, { id, label, weight, stories: [] });
  for (const { id, outcomes } of stories) {
    const counts = new Map<string, number>();
    for (const { lever } of outcomes) if (lever !== undefined) counts.set(lever, (counts.get(lever) ?? 0) + 1);
    for (const [lever, count] of counts) levers.get(lever)?.stories.push({ story: id, outcomes: count });
  }
  for (const lever of levers.values()) lever.stories.sort((a, b) => b.outcomes - a.outcomes);
  return emptyFirst([...levers.values()], (lever) => lever.stories);
}

function emptyFirst<T>(items: readonly T[], listOf: (item: T) => readonly unknown[]): readonly T[] {
  const isEmpty = (item: T): boolean => listOf(item).length === 0;
  return [...items.filter(isEmpty), ...items.filter((item) => !isEmpty(item))];
}
