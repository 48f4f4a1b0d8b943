/** Comparisons behind a figure: `15 % more`, `two days early`, `2.5 times as long`. */

import type { Word } from '../text/sentence';
import { lastBefore, type Surroundings, soonAfter } from './evidence';
import type { QuantityReading } from './quantities';
import { unitNamed } from './units';
import { lateness, nounEnds, perWords } from './words';

/** `23 % gain`, `15 % more`, `30% increase in`, `2.5 times as long`, `two days early`, `3x faster`, `a third fewer`. */
export function comparesAfter(around: Surroundings, { last, dimension, first }: QuantityReading): boolean {
  const { words } = around;
  if (words[first - 1]?.norm === 'to' && words[first - 2]?.norm === 'up') return false;
  const next = words[last + 1]?.norm ?? '';
  if (dimension === 'multiple' && (next === 'as' || next === 'what')) return true;
  if (dimension === 'multiple' && (next === 'the' || next === 'our'))
    return words[first - 1]?.norm !== 'with' && lastBefore(around, first, 'achieve', 'change.any') !== undefined;
  if (dimension === 'fraction' && next === 'as') return true;
  if (words[last + 2]?.norm === 'than' && isComparative(next) && dimension !== 'count') return true;
  if (
    words[last + 3]?.norm === 'than' &&
    isComparative(words[last + 2]?.norm ?? '') &&
    words[last + 1]?.kind === 'word'
  )
    return true;
  const trailing = dimension === 'count' && isTrailing(words, last + 2);
  const reach = dimension === 'count' && !trailing ? 1 : 3;
  const nouns = dimension === 'count' ? [] : ['change.noun.up', 'change.noun.down'];
  const hit = soonAfter(around, last, reach, 'more', 'less', ...nouns);
  if (!hit || words.slice(last + 1, hit.first).some(({ norm }) => nounEnds.has(norm) && norm !== 'per')) return false;
  const word = words[hit.first]?.norm ?? '';
  const behind = words[hit.last + 1];
  if (
    word === 'earlier' &&
    behind?.norm !== 'than' &&
    words.slice(0, first).some(({ norm }) => norm === 'had' || norm === 'than')
  )
    return false;
  if (word === 'further' && far.has(behind?.norm ?? '')) return false;
  if (particular.has(word)) return hit.first === last + 1;
  if (
    dimension === 'count' &&
    !amounts.has(word) &&
    !furthers.has(word) &&
    behind?.kind === 'word' &&
    behind.norm !== 'than'
  )
    return false;
  if (trailing) return true;
  if (dimension === 'count' && word === 'more')
    return behind?.kind === 'word' && unitNamed(behind.norm)?.dimension !== 'time';
  if (dimension !== 'time') return true;
  if (word === 'longer') return false;
  return !(lateness.has(word) || beyond.has(word)) || hit.last > hit.first;
}
/** Behind `further` these tell where something lies. */
const far: ReadonlySet<string> = new Set('out away along down up north south east west inland'.split(' '));
/** `30 pieces more in an hour`: a comparative behind the noun, with no other noun behind it. */
const isTrailing = (words: readonly Word[], at: number): boolean =>
  amounts.has(words[at]?.norm ?? '') &&
  (words[at + 1]?.kind !== 'word' ||
    nounEnds.has(words[at + 1]?.norm ?? '') ||
    perWords.has(words[at + 1]?.norm ?? ''));
const amounts: ReadonlySet<string> = new Set(['more', 'fewer', 'less']);
/** Before a noun these add to it; other comparatives describe it: `four smaller hooks`. */
const furthers: ReadonlySet<string> = new Set(['extra', 'additional', 'further', 'saved']);

/** `cooler`, `quieter`. */
const isComparative = (norm: string): boolean => norm.length > 4 && norm.endsWith('er');
/** Words of change that are other words too when something stands between. */
const particular: ReadonlySet<string> = new Set(['cut', 'up', 'down']);
/** Behind a time these alone tell a place in it and no gain: `two days later`, `an hour over`. */
const beyond: ReadonlySet<string> = new Set(['above', 'over', 'further', 'additional']);
