/** From the entries of all files to the model of the bank. */
import type { Profile } from '../profiles/profile';
import type { Settings } from '../settings';
import { answerKinds, answersOf } from './coverage';
import type { BankEntry } from './entry';
import type { BankAnswer, BankLever, BankModel, BankProblem, BankProfile, BankPrompt, BankStory } from './model';

/** `settings` are those of the folder that holds the bank; `profile` is the one whose prompts are wanted, if one is. */
export function bankModel(
  entries: readonly BankEntry[],
  settings: Settings,
  problems: readonly BankProblem[] = [],
  profile?: string,
): BankModel {
  const wanted = profile === undefined ? undefined : settings.profiles.get(profile);
  const profiles = wanted ? [wanted] : profilesInUse(entries, settings);
  const stories = entries.map((entry) => bankStory(entry, profiles));
  const total = stories.reduce((sum, { score }) => sum + score, 0);
  return {
    stories,
    profiles: profiles.map((profile) => bankProfile(profile, stories)),
    levers: leversOf(profiles, stories),
    findings: [],
    problems,
    meanScore: stories.length === 0 ? 0 : Math.round(total / stories.length),
  };
}

/** Those that stories are judged by, that of most stories first; without stories the one of the settings. */
export function profilesInUse(entries: readonly BankEntry[], settings: Settings): readonly Profile[] {
  const used = new Map<string, { readonly profile: Profile; stories: number }>();
  for (const { profile } of entries) {
    const known = used.get(profile.id);
    if (known) known.stories++;
    else used.set(profile.id, { profile, stories: 1 });
  }
  if (used.size === 0) return [settings.profile];
  return [...used.values()].sort((a, b) => b.stories - a.stories).map(({ profile }) => profile);
}

/** What others may know of a story. */
export function bankStory(entry: BankEntry, profiles: readonly Profile[]): BankStory {
  const answered = profiles.flatMap((profile) => answersOf(entry, profile).map((answer) => ({ profile, ...answer })));
  const answers = answered.map(
    ({ profile, prompt, by }): BankAnswer => ({ profile: profile.id, prompt: prompt.id, by }),
  );
  const competencies =
    entry.competencies.length > 0 ? entry.competencies : answered.map(({ prompt }) => prompt.competency);
  const { tags, profile, terms, ...plain } = entry;
  return { ...plain, profile: profile.id, competencies: [...new Set(competencies)], answers };
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
  return {
    id,
    label,
    stories: stories.filter(({ profile }) => profile === id).length,
    prompts: [...all.filter(({ answers }) => answers.length === 0), ...all.filter(({ answers }) => answers.length > 0)],
  };
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
  for (const { stories: list } of levers.values()) list.sort((a, b) => b.outcomes - a.outcomes);
  const all = [...levers.values()];
  return [...all.filter((lever) => lever.stories.length === 0), ...all.filter((lever) => lever.stories.length > 0)];
}
