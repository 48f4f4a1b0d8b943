/** Shares and parts: figures that stand for a part of a whole — `14 of 15 agreed`, `a third of what it was`. */
import { isAdverb, isParticiple, isPast } from '../text/clauses';
import { auxiliaries } from '../text/function-words';
import type { Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { linkBefore } from './approximate';
import { isTagged, type Surroundings } from './evidence';
import type { QuantityReading } from './quantities';
import { copulas, opinions, relatives } from './words';

/** `half of my time`, `60 % of my week`. */
export const isShareOfTime = (around: Surroundings, { last }: QuantityReading): boolean =>
  startsTag(around, 'of.time', last + 1);

const startsTag = (around: Surroundings, tag: string, at: number): boolean =>
  around.marks(tag).some(({ first }) => first === at);

/**
 * `14 of 15 agreed`, `all 14 leavers found a place`, `the court granted nine of our eleven`, `27 passed`;
 * not `half the team was on leave`, not `I dropped 2 of the 9`.
 */
export function sharePastVerb(around: Surroundings, quantity: QuantityReading, prose: Prose, index: number): boolean {
  const { words } = around;
  const { first, last } = quantity;
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  const verb = clause?.verb;
  if (verb !== undefined && verb < first)
    return (
      quantity.dimension === 'share' &&
      clause?.subject === 'other' &&
      first - verb <= 2 &&
      !isTagged(around, 'comprise', verb)
    );
  if (around.marks('discover').some((mark) => mark.first < first)) return false;
  const all = words[first - 1]?.norm === 'all';
  for (let at = last + 1; at < Math.min(words.length, last + 9); at++) {
    const { norm, kind } = words[at] as Word;
    if ((norm === 'was' || norm === 'were') && (all || quantity.dimension === 'share'))
      return isState(words[at + 1]?.norm ?? '');
    if (kind === 'symbol' || shareEnds.has(norm) || relatives.has(norm)) return false;
    if (norm === 'never') return true;
    if (norm === 'had') return all && quantity.dimension === 'count';
    if (opinions.has(norm)) return false;
    if (isPast(norm)) return quantity.dimension === 'count' || at > last + 1;
  }
  return false;
}
/** Behind `three of them` what they do; not `three of them with a limp`. */
export const acts = (norm: string): boolean => isPast(norm) || auxiliaries.has(norm) || isAdverb(norm);

/** Verbs by which a share is described and does nothing. */
const shareEnds: ReadonlySet<string> = new Set(
  "was were is are has have left couldn't didn't wasn't weren't goes go".split(' '),
);

/** Behind `were`, what they were: `signed`, `waiting`, `promptly`, `back`. */
const isState = (norm: string): boolean =>
  isParticiple(norm) || norm.endsWith('ing') || isAdverb(norm) || places.has(norm);
const places: ReadonlySet<string> = new Set(['at', 'above', 'over', 'back', 'home', 'safe']);

/** `a fifth of the original claim`, `a third of what it was`, `half of last year's`, `at a sixth of the size`: a part of the former whole. */
export function isPartOfFormer(around: Surroundings, { first, last, dimension }: QuantityReading): boolean {
  if (dimension !== 'fraction' && dimension !== 'percent') return false;
  const { words } = around;
  const isOf = words[last + 1]?.norm === 'of';
  if (isOf && linkBefore(words, first) === 'at' && words[last + 2]?.norm === 'the') return true;
  if (linkBefore(words, first) === 'in' && words[last + 1]?.norm === 'the' && words[last + 2]?.norm === 'time')
    return true;
  if (
    isOf &&
    words[last + 2]?.norm === 'what' &&
    !words.slice(last + 3, last + 8).some(({ norm }) => isPast(norm) || copulas.has(norm))
  )
    return false;
  return isOf
    ? startsTag(around, 'former.whole', last + 2)
    : startsTag(around, 'former.whole', last + 1) && (words[last + 1]?.norm ?? '').startsWith('what');
}

/** `all 14`, `21 of them`, or a bare count behind a comma and a larger one: `28 students, and 27 passed`. */
export function isPartOfCount({ words }: Surroundings, { first, last }: QuantityReading): boolean {
  const before = words[first - 1]?.norm ?? '';
  const next = words[last + 1]?.norm ?? '';
  if (before === 'all') return next !== 'of';
  if (next === 'of' && words[last + 2]?.norm === 'them') return acts(words[last + 3]?.norm ?? '');
  return (
    (before === ',' || before === 'and') &&
    isPast(next) &&
    words.slice(0, first - 1).some(({ kind }) => kind === 'number')
  );
}

/** `every one of the 16`. */
export const isEveryOne = (words: readonly Word[], first: number): boolean =>
  words
    .slice(Math.max(0, first - 4), first - 1)
    .map(({ norm }) => norm)
    .join(' ') === 'every one of';
