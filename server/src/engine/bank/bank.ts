/** All stories together, with what it takes to compare one with the others in a moment. */
import type { Profile, Prompt } from '../profiles/profile';
import type { Settings } from '../settings';
import { type Answer, answersOf } from './coverage';
import type { BankEntry, EntryOutcome } from './entry';
import { sharedCount } from './hash';
import { Postings } from './postings';
import { isSameAchievement, keyOfOutcome, sayTheSame } from './same-achievement';
import { eachOf, type Steps } from './steps';

/** Another story, with the share of the shorter telling that is in both. */
export interface Twin {
  readonly story: BankEntry;
  readonly share: number;
}

export interface Bank {
  readonly entries: readonly BankEntry[];
  /** The stories that are more than a template. */
  readonly told: readonly BankEntry[];
  readonly settings: Settings;
  /** Those whose prompts count. */
  readonly profiles: readonly Profile[];
  /** The prompts of a profile that a story answers. */
  answersOf(story: BankEntry, profile: Profile): readonly Answer[];
  /** The prompts of a profile that no story answers. */
  uncovered(profile: Profile): readonly Prompt[];
  /** Labels of the levers that the outcomes of all stories move. */
  leversMoved(): readonly string[];
  /** Stories of other files that tell nearly the same, the nearest first. */
  twinsOf(story: BankEntry): readonly Twin[];
  /** The same achievement with another figure, in another file. */
  conflictOf(story: BankEntry, outcome: EntryOutcome): { story: BankEntry; outcome: EntryOutcome } | undefined;
}

/** Reads the entries once; afterwards every question about one story takes about as long in a large bank as in a small one. */
export function* bankOf(entries: readonly BankEntry[], settings: Settings, only?: Profile): Steps<Bank> {
  const told = entries.filter(({ draft }) => !draft);
  const profiles = only ? [only] : profilesInUse(entries, settings);
  const sampling = entries.length > exactUpTo ? 8 : 1;
  const tellings = new Postings<number>(8);
  const achievements = new Postings<string>(64);
  const covered = new Map(profiles.map(({ id }) => [id, new Set<string>()]));
  const levers = new Set<string>();
  yield* eachOf(told, (entry) => {
    for (const shingle of entry.shingles) if (shingle % sampling === 0) tellings.add(shingle, entry);
    for (const outcome of entry.outcomes) achievements.add(keyOfOutcome(outcome), entry);
    for (const profile of profiles)
      for (const { prompt } of answersOf(entry, profile)) covered.get(profile.id)?.add(prompt.id);
    for (const { lever } of entry.outcomes) {
      const moved = entry.profile.levers.find(({ id }) => id === lever);
      if (moved) levers.add(moved.label);
    }
  });
  const twins = new WeakMap<BankEntry, readonly Twin[]>();
  const twinsOf = (story: BankEntry): readonly Twin[] => {
    const known = twins.get(story) ?? twinsAmong(story, tellings, sampling);
    twins.set(story, known);
    return known;
  };
  return {
    entries,
    told,
    settings,
    profiles,
    answersOf,
    uncovered: ({ id, prompts }) => prompts.filter((prompt) => !covered.get(id)?.has(prompt.id)),
    leversMoved: () => [...levers],
    twinsOf,
    conflictOf(story, outcome) {
      for (const other of achievements.of(keyOfOutcome(outcome))) {
        if (other.uri === story.uri || other.outcomes.some((one) => sayTheSame(one, outcome))) continue;
        const same = { story, outcome, isTwin: twinsOf(story).some((twin) => twin.story === other) };
        const found = other.outcomes.find(
          (one) =>
            isSameAchievement(same, { story: other, outcome: one }) &&
            !story.outcomes.some((own) => sayTheSame(own, one)),
        );
        if (found) return { story: other, outcome: found };
      }
      return undefined;
    },
  };
}

/** Stories up to which every shingle is looked at; above, every eighth is enough to find a twin. */
const exactUpTo = 2000;

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

function twinsAmong(story: BankEntry, tellings: Postings<number>, sampling: number): readonly Twin[] {
  const { shingles, uri } = story;
  if (story.draft || shingles.length < fewestShingles) return [];
  const counts = new Map<BankEntry, number>();
  for (const shingle of shingles) {
    if (shingle % sampling !== 0) continue;
    for (const other of tellings.of(shingle)) if (other.uri !== uri) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const likeliest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostCompared);
  return likeliest
    .map(([other]) => ({ story: other, share: shareInBoth(shingles, other.shingles) }))
    .filter(({ share }) => share >= nearlySame)
    .sort((a, b) => b.share - a.share);
}

/** Of the shorter telling; 0 when it is too short to say. */
function shareInBoth(a: Uint32Array, b: Uint32Array): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < fewestShingles || shorter < Math.max(a.length, b.length) / 5) return 0;
  return sharedCount(a, b) / shorter;
}

const fewestShingles = 8;
const mostCompared = 8;
/** The share of the shorter telling from which two files tell one story. */
const nearlySame = 0.5;
