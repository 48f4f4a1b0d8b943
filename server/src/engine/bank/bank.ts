/** All stories together, with what it takes to compare one with the others in a moment. */
import type { Profile, Prompt } from '../profiles/profile';
import type { Settings } from '../settings';
import { type Answer, answersOf } from './coverage';
import type { BankEntry } from './entry';
import { Standings } from './standings';
import { eachOf, type Steps } from './steps';

export interface Bank {
  readonly entries: readonly BankEntry[];
  /** The stories that are more than a template. */
  readonly told: readonly BankEntry[];
  readonly settings: Settings;
  /** Those whose prompts count. */
  readonly profiles: readonly Profile[];
  readonly standings: Standings;
  /** The prompts of a profile that a story answers. */
  answersOf(story: BankEntry, profile: Profile): readonly Answer[];
  /** The prompts of a profile that no story answers. */
  uncovered(profile: Profile): readonly Prompt[];
  /** Labels of the levers that the outcomes of all stories move. */
  leversMoved(): readonly string[];
}

interface Options {
  /** Its prompts count, and no others'. */
  readonly only?: Profile | undefined;
  /** The bank as it was: only what is new is compared. */
  readonly before?: Bank | undefined;
}

/** Reads the entries once; afterwards every question about one story takes about as long in a large bank as in a small one. */
export function* bankOf(
  entries: readonly BankEntry[],
  settings: Settings,
  { only, before }: Options = {},
): Steps<Bank> {
  const told = entries.filter(({ draft }) => !draft);
  const profiles = only ? [only] : profilesInUse(entries, settings);
  const covered = new Map(profiles.map(({ id }) => [id, new Set<string>()]));
  const levers = new Set<string>();
  yield* eachOf(told, (entry) => {
    for (const profile of profiles)
      for (const { prompt } of answersOf(entry, profile)) covered.get(profile.id)?.add(prompt.id);
    for (const { lever } of entry.outcomes) {
      const moved = entry.profile.levers.find(({ id }) => id === lever);
      if (moved) levers.add(moved.label);
    }
  });
  const standings = yield* before && areSame(before.profiles, profiles)
    ? Standings.after(before, entries, told)
    : Standings.of(entries.length, told);
  return {
    entries,
    told,
    settings,
    profiles,
    standings,
    answersOf,
    uncovered: ({ id, prompts }) => prompts.filter((prompt) => !covered.get(id)?.has(prompt.id)),
    leversMoved: () => [...levers],
  };
}

const areSame = (some: readonly Profile[], others: readonly Profile[]): boolean =>
  some.length === others.length && some.every((profile, index) => profile === others[index]);

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
