/** How each story stands among the others: who tells nearly the same, and who gives other figures for one achievement. */
import { kept } from '../text/memo';
import type { Span } from '../text/span';
import type { Bank } from './bank';
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

/** An outcome in another file. */
export interface ToldElsewhere {
  readonly story: BankEntry;
  readonly outcome: EntryOutcome;
}

/** One object for as long as it says the same: what follows from it may be kept by it. */
export interface Standing {
  /** Stories of other files that tell nearly the same, the nearest first. */
  readonly twins: readonly Twin[];
  /** By outcomes of the story: the same achievement with another figure, in another file. */
  readonly conflicts: ReadonlyMap<EntryOutcome, ToldElsewhere>;
}

export class Standings {
  readonly #sampling: number;
  #tellings = new Postings<number>(8);
  #achievements = new Postings<string>(64);
  readonly #known = new WeakMap<BankEntry, Standing>();
  /** As they were in an earlier bank, of stories that have something in common with one that came or went. */
  readonly #earlier = new WeakMap<BankEntry, Standing>();

  /** @param count of all stories */
  private constructor(count: number) {
    this.#sampling = samplingOf(count);
  }

  /** @param told the stories that are compared: all but drafts */
  static *of(count: number, told: readonly BankEntry[]): Steps<Standings> {
    const standings = new Standings(count);
    yield* eachOf(told, (story) => standings.#add(story));
    return standings;
  }

  /** The same, but stories that are compared with none that came or went stand as they stood, and few changes cost little. */
  static *after(before: Bank, now: readonly BankEntry[], told: readonly BankEntry[]): Steps<Standings> {
    const { standings: earlier } = before;
    if (earlier.#sampling !== samplingOf(now.length)) return yield* Standings.of(now.length, told);
    const changes = yield* changesBetween(before.entries, now);
    const isSmall = changes.isInOrder && changes.gone.length + changes.come.length <= mostChanges;
    const isRenewed = isSmall && earlier.#tellings.renewed <= mostRenewed;
    const standings = isRenewed ? new Standings(now.length) : yield* Standings.of(now.length, told);
    const near = isRenewed ? yield* standings.#renew(earlier, changes, now) : undefined;
    const isTouched = standings.#touchedBy(earlier, changes);
    yield* eachOf(now, (story) => {
      const known = earlier.#known.get(story) ?? earlier.#earlier.get(story);
      if (!known) return;
      const mayBeTouched = near?.has(story) ?? true;
      (mayBeTouched && isTouched(story) ? standings.#earlier : standings.#known).set(story, known);
    });
    return standings;
  }

  #add(story: BankEntry): void {
    for (const shingle of this.#sampleOf(story)) this.#tellings.add(shingle, story);
    for (const key of keysOf(story)) this.#achievements.add(key, story);
  }

  /** Takes over the lists, but fills those anew that a story came to or went from. Gives the stories that are in these. */
  *#renew(before: Standings, { gone, come }: Changes, now: readonly BankEntry[]): Steps<ReadonlySet<BankEntry>> {
    const changed = [...gone, ...come].filter(({ draft }) => !draft);
    const shingles = new Set(changed.flatMap((story) => [...this.#sampleOf(story)]));
    const keys = new Set(changed.flatMap(keysOf));
    this.#tellings = before.#tellings.without(shingles);
    this.#achievements = before.#achievements.without(keys);
    const near = new Set<BankEntry>();
    yield* eachOf(now, (story) => {
      if (hasOneOf(this.#sampleOf(story), shingles) || hasOneOf(keysOf(story), keys)) near.add(story);
      if (story.draft || !near.has(story)) return;
      for (const shingle of this.#sampleOf(story)) if (shingles.has(shingle)) this.#tellings.add(shingle, story);
      for (const key of keysOf(story)) if (keys.has(key)) this.#achievements.add(key, story);
    });
    return near;
  }

  /** Tells the stories that are compared with one that came or went. */
  #touchedBy(before: Standings, { gone, come }: Changes): (story: BankEntry) => boolean {
    const shingles = new Set<number>();
    const keys = new Set<string>();
    const note = (story: BankEntry, bank: Standings): void => {
      for (const shingle of this.#sampleOf(story)) if (bank.#tellings.has(shingle, story)) shingles.add(shingle);
      for (const key of keysOf(story)) if (bank.#achievements.has(key, story)) keys.add(key);
    };
    for (const story of gone) note(story, before);
    for (const story of come) note(story, this);
    return (story) => hasOneOf(keysOf(story), keys) || hasOneOf(this.#sampleOf(story), shingles);
  }

  /** Of a story of the bank, or of a newer telling of one. */
  of(story: BankEntry): Standing {
    const known = this.#known.get(story);
    if (known) return known;
    const twins = this.#twinsOf(story);
    const made = { twins, conflicts: this.#conflictsOf(story, twins) };
    const earlier = this.#earlier.get(story);
    const standing = earlier && areSame(earlier, made) ? earlier : made;
    this.#known.set(story, standing);
    return standing;
  }

  #twinsOf(story: BankEntry): readonly Twin[] {
    const { shingles, uri } = story;
    if (story.draft || shingles.length < fewestShingles) return [];
    const counts = new Map<BankEntry, number>();
    for (const shingle of this.#sampleOf(story))
      for (const other of this.#tellings.of(shingle))
        if (other.uri !== uri) counts.set(other, (counts.get(other) ?? 0) + 1);
    const likeliest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostCompared);
    return likeliest
      .map(([other]) => ({ story: other, share: shareInBoth(shingles, other.shingles) }))
      .filter(({ share }) => share >= nearlySame)
      .sort((a, b) => b.share - a.share);
  }

  #conflictsOf(story: BankEntry, twins: readonly Twin[]): ReadonlyMap<EntryOutcome, ToldElsewhere> {
    const conflicts = new Map<EntryOutcome, ToldElsewhere>();
    for (const outcome of story.draft ? [] : story.outcomes) {
      const other = this.#conflictOf(story, outcome, twins);
      if (other) conflicts.set(outcome, other);
    }
    return conflicts;
  }

  #conflictOf(story: BankEntry, outcome: EntryOutcome, twins: readonly Twin[]): ToldElsewhere | undefined {
    for (const other of this.#achievements.of(keyOfOutcome(outcome))) {
      if (other.uri === story.uri || other.outcomes.some((one) => sayTheSame(one, outcome))) continue;
      const same = { story, outcome, isTwin: twins.some((twin) => twin.story === other) };
      const found = other.outcomes.find(
        (one) =>
          isSameAchievement(same, { story: other, outcome: one }) &&
          !story.outcomes.some((own) => sayTheSame(own, one)),
      );
      if (found) return { story: other, outcome: found };
    }
    return undefined;
  }

  /** The shingles that are looked at. */
  #sampleOf(story: BankEntry): Uint32Array | readonly number[] {
    return this.#sampling === 1 ? story.shingles : kept(samples, story, () => sampleOf(story.shingles));
  }
}

interface Changes {
  readonly gone: readonly BankEntry[];
  readonly come: readonly BankEntry[];
  /** The stories that stayed are in the order in which they were. */
  readonly isInOrder: boolean;
}

function* changesBetween(earlier: readonly BankEntry[], now: readonly BankEntry[]): Steps<Changes> {
  const were = new Set<BankEntry>();
  const are = new Set<BankEntry>();
  yield* eachOf(earlier, (story) => were.add(story));
  yield* eachOf(now, (story) => are.add(story));
  const gone: BankEntry[] = [];
  const come: BankEntry[] = [];
  const stayed: BankEntry[] = [];
  yield* eachOf(earlier, (story) => (are.has(story) ? stayed : gone).push(story));
  let inOrder = 0;
  yield* eachOf(now, (story) => {
    if (!were.has(story)) come.push(story);
    else if (stayed[inOrder] === story) inOrder++;
  });
  return { gone, come, isInOrder: inOrder === stayed.length };
}

/** Came and went: with more of them all lists are filled anew. */
const mostChanges = 64;
/** Lists that were filled anew: for more of them all are. */
const mostRenewed = 8192;

function hasOneOf<T>(items: Iterable<T>, some: ReadonlySet<T>): boolean {
  for (const item of items) if (some.has(item)) return true;
  return false;
}

/** Of its outcomes. */
const keysOf = (story: BankEntry): readonly string[] => kept(keys, story, () => story.outcomes.map(keyOfOutcome));
const keys = new WeakMap<BankEntry, readonly string[]>();

/** Every change asks for those of all stories. */
const samples = new WeakMap<BankEntry, readonly number[]>();
const sampleOf = (shingles: Uint32Array): readonly number[] =>
  [...shingles].filter((shingle) => shingle % sampling === 0);

/** Whether the same would be said of both. */
const areSame = (a: Standing, b: Standing): boolean =>
  a.twins.length === b.twins.length &&
  a.twins.every((one, index) => {
    const other = b.twins[index];
    return other !== undefined && one.share === other.share && areNamedTheSame(one.story, other.story);
  }) &&
  a.conflicts.size === b.conflicts.size &&
  [...a.conflicts].every(([outcome, one]) => {
    const other = b.conflicts.get(outcome);
    return other !== undefined && areNamedTheSame(one.story, other.story) && areWrittenTheSame(one, other);
  });

const areNamedTheSame = (a: BankEntry, b: BankEntry): boolean =>
  a.id === b.id && a.title === b.title && areOneSpan(a.span, b.span);

const areWrittenTheSame = ({ outcome: a }: ToldElsewhere, { outcome: b }: ToldElsewhere): boolean =>
  a.text === b.text && areOneSpan(a.span, b.span);

const areOneSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Stories up to which every shingle is looked at; above, every eighth is enough to find a twin. */
const exactUpTo = 2000;
const sampling = 8;
const samplingOf = (count: number): number => (count > exactUpTo ? sampling : 1);

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
