/** Absence as a result: `zero incidents`, `no data lost`, `nobody left`, `not a single repeat`, `without downtime`. */
import { isParticiple, isPast } from '../text/clauses';
import { type Clause, isOurs, type Mark } from '../text/prose';
import type { Word } from '../text/sentence';
import { isTagged, type Surroundings } from './evidence';
import type { QuantityReading } from './quantities';
import { copulas, definites, havings, nounEnds } from './words';

export interface AbsenceReading {
  readonly first: number;
  readonly last: number;
  /** What did not happen, as written. */
  readonly what: readonly [number, number];
}

/** `he would never come back`: somebody stayed away, and nothing ceased. */
const leavers: ReadonlySet<string> = new Set("he she they he'd she'd they'd would i we".split(' '));

const reach = 4;
const stops = new Set([',', ';', ':', '(', ')', 'and', 'but', 'to', 'of', 'for', 'with', 'in', 'that', 'who']);

/** Behind `not one of the five suppliers` the verb may stand far off. */
const clauseStops = new Set([',', ';', ':', '(', ')', 'and', 'but', 'that', 'who']);

/** Of a sentence; in a result (`expected`) what did not happen may be anything. */
export function absencesOf(around: Surroundings, expected: boolean, clauses: readonly Clause[]): AbsenceReading[] {
  const { words } = around;
  const found: AbsenceReading[] = around
    .marks('absent')
    .filter(({ first }) => !leavers.has(words[first - 1]?.norm ?? ''))
    .map(({ first, last }) => ({ first, last, what: [first, last] as const }));
  for (const opener of around.marks('nobody')) {
    if ((words[opener.first] as Word).quoted || opener.first <= (found.at(-1)?.last ?? -1)) continue;
    if (isTagged(around, 'purpose', opener.first - 1) || isTagged(around, 'idiom', opener.first)) continue;
    if (isOwnOmission(around, opener, clauses)) continue;
    const quiet = hasNotSince(words, opener.first, opener.last);
    if (quiet !== undefined) {
      found.push({ first: opener.first, last: quiet, what: [opener.first, quiet] });
      continue;
    }
    if (expected && (isBareNone(words, opener.first) || isNoneSoFar(words, opener))) {
      found.push({ first: opener.first, last: opener.first, what: [opener.first, opener.first] });
      continue;
    }
    if (isThrift(words, opener)) continue;
    const told = expected && (sweeping(words, opener) || isToldWhole(around, opener, clauses));
    const bare = told ? endOfNoun(words, endOfWhole(words, opener.last)) : opener.last;
    if (bare > opener.last) {
      found.push({ first: opener.first, last: bare, what: [opener.last + 1, bare] });
      continue;
    }
    const person = !opensNoun(words, opener.first) || words[opener.last + 1]?.norm === 'of';
    const verb =
      (words[opener.first] as Word).norm === 'without'
        ? undefined
        : firstMark(around, 'bad.verb', opener.last, person ? reach + 4 : reach + 1, person ? clauseStops : stops);
    const noun = opensNoun(words, opener.first) ? firstMark(around, 'bad', opener.last, reach, stops) : undefined;
    const lost =
      opener.first > 0 && words[opener.first]?.norm !== 'without'
        ? around.marks('bad.verb').find(({ last }) => last === opener.first - 1)
        : undefined;
    if (lost) {
      found.push({
        first: lost.first,
        last: endOfNoun(words, opener.last),
        what: [opener.first, endOfNoun(words, opener.last)],
      });
      continue;
    }
    const since =
      opensNoun(words, opener.first) && words[opener.first]?.norm !== 'without'
        ? sinceThen(words, opener.last)
        : undefined;
    if (since !== undefined) {
      found.push({ first: opener.first, last: since, what: [opener.last + 1, since] });
      continue;
    }
    const hit =
      noun && verb && verb.first > noun.last && verb.first - noun.last <= 3
        ? { first: noun.first, last: verb.last }
        : (noun ?? verb);
    if (hit) found.push({ first: opener.first, last: hit.last, what: [hit.first, hit.last] });
    else if (expected && isSpared(around, opener))
      found.push({
        first: opener.first,
        last: endOfNoun(words, opener.last),
        what: [opener.last + 1, endOfNoun(words, opener.last)],
      });
    else if (
      expected &&
      people.has(words[opener.first]?.norm ?? '') &&
      isSince(around, opener) &&
      !isEarlier(words, opener)
    )
      found.push({ first: opener.first, last: opener.last, what: [opener.first, opener.last] });
  }
  return found;
}

/** `wakes up nobody now`, `nobody was sent out after February`: of the time after the work. */
const isSince = (around: Surroundings, { first }: Mark): boolean =>
  [...around.marks('lasting'), ...around.marks('afterwards')].some(
    (mark) => around.segment[mark.first] === around.segment[first],
  ) ||
  around.words.some(
    ({ norm }, at) => (norm === 'after' || norm === 'since') && around.segment[at] === around.segment[first],
  );

/** `without any extra spend`: what was not needed, not something that did not happen. */
const isThrift = (words: readonly Word[], { first, last }: Mark): boolean =>
  words[first]?.norm === 'without' && furthers.has(words[last + 1]?.norm ?? '');
const furthers: ReadonlySet<string> = new Set(['extra', 'additional', 'more', 'further', 'new']);

/** `we hadn't sent a single banner`: not done, and not something that did not happen. */
function isOwnOmission({ words }: Surroundings, { first }: Mark, clauses: readonly Clause[]): boolean {
  const clause = clauses.findLast((candidate) => candidate.first <= first);
  return words[first]?.norm === "hadn't" && clause !== undefined && isOurs(clause);
}

/** `accounts nobody had called since 2018`. */
const isEarlier = (words: readonly Word[], { last }: Mark): boolean => words[last + 1]?.norm === 'had';

/** `recurring faults: none`, `we had none the year after`. */
const isBareNone = (words: readonly Word[], at: number): boolean =>
  (words[at]?.norm === 'none' ||
    (words[at]?.norm === 'zero' && (words[at + 1]?.kind !== 'word' || nounEnds.has(words[at + 1]?.norm ?? '')))) &&
  isNoneLead(words[at - 1]?.norm ?? '');
const isNoneLead = (norm: string): boolean =>
  copulas.has(norm) || havings.has(norm) || noneLeads.has(norm) || (norm.length > 4 && isPast(norm));
const noneLeads: ReadonlySet<string> = new Set([':', '–', '—', '-', 'got', 'saw']);

/** `none has gone back`, `nobody has left`. */
const isNoneSoFar = (words: readonly Word[], { first, last }: Mark): boolean => {
  const end = words[first]?.norm === 'no' ? endOfNoun(words, last) : last;
  const isWhole =
    people.has(words[first]?.norm ?? '') || (end > last && words.slice(0, first).some(({ norm }) => norm === 'since'));
  return isWhole && (words[end + 1]?.norm === 'has' || words[end + 1]?.norm === 'have');
};

/** `not a single pressure sore`, `zero walkouts`, `not one of the invoices`: what is absent may be anything. */
const sweeping = (words: readonly Word[], { first, last }: { first: number; last: number }): boolean =>
  words[last]?.norm === 'single' ||
  (words[last]?.norm === 'zero' && words[last - 1]?.norm !== 'to') ||
  (words[last]?.norm === 'one' && words[first]?.norm === 'not') ||
  (words[last]?.norm === 'none' && words[last + 1]?.norm === 'of' && definites.has(words[last + 2]?.norm ?? ''));

/** `there has been no`, `we have had no`. */
const isPerfect = (words: readonly Word[], at: number): boolean =>
  (words[at - 1]?.norm === 'been' || words[at - 1]?.norm === 'had') && havings.has(words[at - 2]?.norm ?? '');

/** `No exclusions after Easter.`, `the inspector raised no points`, `closed with no dismissals`: all that is told there; not `we had no tools`. */
function isToldWhole(around: Surroundings, { first, last }: Mark, clauses: readonly Clause[]): boolean {
  const { words } = around;
  if (first !== last || words[first]?.norm !== 'no') return false;
  if (isPerfect(words, first) && words.some(({ norm }) => norm === 'since')) return true;
  if (!isPlural(words[endOfNoun(words, last)]?.norm ?? '')) return false;
  if (words[first - 1]?.norm === 'with') return true;
  if (clauses.length === 0) return first === 0 || around.segment[first - 1] !== around.segment[first];
  const clause = clauses.findLast((candidate) => candidate.first <= first);
  if (clause?.verb === undefined || clause.verb >= first || first - clause.verb > 2) return false;
  if (clause.tense === 'present' && words.some(({ norm }) => norm === 'since')) return true;
  return (
    !isOurs(clause) &&
    clause.subject !== 'you' &&
    clause.tense === 'past' &&
    (!isTagged(around, 'stative', clause.verb) || isTagged(around, 'possess', clause.verb))
  );
}

/** `no resident was admitted`; not `no decision was made`. */
function isSpared({ words }: Surroundings, { first, last }: Mark): boolean {
  if (first !== last || words[first]?.norm !== 'no') return false;
  const verb = words.findIndex(
    ({ norm }, at) => at > last + 1 && at <= last + 4 && (norm === 'was' || norm === 'were'),
  );
  const done = words[verb + 1]?.norm ?? '';
  return verb > 0 && isParticiple(done) && !empty.has(done);
}
const empty: ReadonlySet<string> = new Set(
  'made taken given found involved needed planned used available allowed'.split(' '),
);

const isPlural = (norm: string): boolean => /[^su]s$/.test(norm) && norm !== 'thanks' && norm !== 'means';

/** `no stale basket in the ten months since`: the last word of what has not happened since. */
function sinceThen(words: readonly Word[], last: number): number | undefined {
  const end = endOfNoun(words, last);
  if (end === last || end - last > 3) return undefined;
  if (words.slice(Math.max(0, last - 4), last).some(({ norm }) => norm === 'had' || norm === 'was')) return undefined;
  const behind = words.slice(end + 1, end + 7).map(({ norm }) => norm);
  return behind.some((norm) => norm === 'since' || norm === 'again' || norm === 'thereafter') ? end : undefined;
}

/** Behind `not one of the`, `not one of our`: the last of these words. */
const endOfWhole = (words: readonly Word[], last: number): number =>
  words[last + 1]?.norm === 'of' && definites.has(words[last + 2]?.norm ?? '') ? last + 2 : last;

/** The last word of the noun phrase behind `at`, at most three words on. */
function endOfNoun(words: readonly Word[], at: number): number {
  let end = at;
  while (
    end < at + 3 &&
    words[end + 1]?.kind === 'word' &&
    (!nounEnds.has(words[end + 1]?.norm ?? '') || words[end + 1]?.norm === 'about') &&
    !behindNoun.has(words[end + 1]?.norm ?? '')
  )
    end++;
  return end;
}

const behindNoun: ReadonlySet<string> = new Set(['again', 'there', 'this', 'all']);

/** `nine releases without a hotfix`: with how long it has been so. */
export const startOfAbsence = (
  words: readonly Word[],
  first: number,
  quantities: readonly QuantityReading[],
): number =>
  words[first]?.norm === 'without'
    ? (quantities.find(({ last }) => last === first - 1 || last === first - 2)?.first ?? first)
    : first;

/** `not one family has asked to move since…`: the last word of those who have not. */
function hasNotSince(words: readonly Word[], first: number, last: number): number | undefined {
  const { norm: opener } = words[first] as Word;
  if (!people.has(opener) && opener !== 'not' && words[first + 1]?.norm !== 'one') return undefined;
  const have = words.findIndex(({ norm }, at) => at > last && at <= last + 6 && (norm === 'has' || norm === 'have'));
  return have > 0 && words.slice(have).some(({ norm }) => norm === 'since') ? have - 1 : undefined;
}

/** `nobody` and `none` want a verb; `no`, `zero`, `without` and `not a single` also take a noun. */
function opensNoun(words: readonly Word[], at: number): boolean {
  const { norm } = words[at] as Word;
  return !people.has(norm) && norm !== 'nothing' && !(norm === 'no' && words[at + 1]?.norm === 'one');
}
const people: ReadonlySet<string> = new Set(['nobody', 'no-one', 'none']);

function firstMark(around: Surroundings, tag: string, behind: number, within: number, breaks: ReadonlySet<string>) {
  for (const mark of around.marks(tag)) {
    if (mark.first <= behind) continue;
    if (mark.first > behind + within) return undefined;
    const between = around.words.slice(behind + 1, mark.first);
    return between.some((word) => breaks.has(word.norm)) ? undefined : mark;
  }
  return undefined;
}
