/** From the bank to its model. */
import { kept } from '../text/memo';
import type { Bank } from './bank';
import type { BankEntry } from './entry';
import { storyFindings, wholeFindings } from './findings';
import type { BankFinding, BankFrame, BankModel, BankProblem, BankStory } from './model';
import type { Standing } from './standings';
import { eachOf, type Steps } from './steps';
import { bankWhole } from './whole';

export function* bankModel(bank: Bank, problems: readonly BankProblem[] = []): Steps<BankModel> {
  const stories: BankStory[] = [];
  const findings: BankFinding[] = [...wholeFindings(bank)];
  yield* eachOf(bank.entries, (entry) => {
    stories.push(bankStory(entry, bank));
    findings.push(...storyFindings(entry, bank));
  });
  return { ...bankWhole(bankFrame(bank), stories), findings, problems };
}

/** What the stories are held against. */
export function bankFrame({ profiles }: Bank): BankFrame {
  const levers = new Map<string, BankFrame['levers'][number]>();
  for (const profile of profiles)
    for (const { id, label, weight } of profile.levers) if (!levers.has(id)) levers.set(id, { id, label, weight });
  return {
    profiles: profiles.map(({ id, label, prompts }) => ({
      id,
      label,
      prompts: prompts.map(({ id, text, competency, type, expects }) => ({ id, text, competency, type, expects })),
    })),
    levers: [...levers.values()],
  };
}

/** What others may know of a story. */
export const bankStory = (entry: BankEntry, bank: Bank): BankStory =>
  kept(known, bank.standings.of(entry), () => toStory(entry, bank));

const known = new WeakMap<Standing, BankStory>();

function toStory(entry: BankEntry, bank: Bank): BankStory {
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
