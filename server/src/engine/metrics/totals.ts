/** Wholes of a result: all that was to be done, nothing left of it, and what came back of what it cost. */
import { isParticiple, isPast } from '../text/clauses';
import { prepositions } from '../text/function-words';
import type { Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { figureStart, linkBefore } from './approximate';
import { isTagged, lastBefore, type Surroundings } from './evidence';
import { leadsAside } from './governing';
import { allBut, type QuantityReading } from './quantities';
import { isEveryOne } from './shares';
import { bounds, definites, opinions } from './words';

/** Whether a figure tells a whole: where a result tells one, it is an outcome whatever the verb. */
export const isWhole = (around: Surroundings, quantity: QuantityReading, prose: Prose, index: number): boolean =>
  isNone(around.words, quantity) ||
  isNoneOf(around, quantity, prose, index) ||
  isTotal(around, quantity, prose, index) ||
  isAdvance(around, quantity) ||
  isPayback(around, quantity.first) ||
  isStreak(around, quantity) ||
  isTakenUp(around, quantity);

/** `takeovers were at zero`, `0 samples lost`; `zero incidents` is read as an absence. */
const isNone = (words: readonly Word[], { first, value, dimension, spelled }: QuantityReading): boolean =>
  dimension === 'count' &&
  value === 0 &&
  (!spelled || noneLeads.has(linkBefore(words, first)) || words[first + 1]?.norm === 'times');
const noneLeads: ReadonlySet<string> = new Set(['at', 'to', ':']);

/** `none of 40 new products has come back`; not `none of the four banks wanted to lend`. */
function isNoneOf(
  around: Surroundings,
  { last, dimension, value }: QuantityReading,
  prose: Prose,
  index: number,
): boolean {
  if (dimension !== 'share' || value !== 0) return false;
  const verb = prose.clausesIn(index).find((clause) => clause.verb !== undefined && clause.verb > last)?.verb;
  return (
    verb !== undefined &&
    (!isTagged(around, 'stative', verb) || isTagged(around, 'finish', verb)) &&
    !opinions.has(around.words[verb]?.norm ?? '')
  );
}

/**
 * The whole of what was to be done, or a part of it: `we moved all 214 services`, `all 5,000 units, in six days`,
 * `2,000 of the lapsed customers came back`, `of the eighteen, only one went back`; not `I read all 212 letters`.
 */
function isTotal(around: Surroundings, quantity: QuantityReading, prose: Prose, index: number): boolean {
  const { words, segment } = around;
  const { first, last, dimension } = quantity;
  if (dimension !== 'count' && dimension !== 'share') return false;
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  const verb = clause?.verb;
  if (quantity.unit === allBut && isPast(words[last + 1]?.norm ?? '')) return true;
  if (linkBefore(words, first) === 'all' || isEveryOne(words, first)) {
    const lead = words[figureStart(words, first) - 2];
    const aside = lead !== undefined && prepositions.has(lead.norm) && !isEveryOne(words, first);
    const closed = lead?.norm === 'with' && words.slice(last + 1, last + 4).some(({ norm }) => isParticiple(norm));
    if (aside && !closed) return false;
    if (verb === undefined) return true;
    return verb < first
      ? !isTagged(around, 'effort', verb)
      : !isTagged(around, 'stative', verb) || words[verb + 1]?.norm === 'still';
  }
  if (dimension !== 'count' || verb === undefined || verb < last || clause?.tense !== 'past') return false;
  if (['delivery', 'stative'].some((tag) => isTagged(around, tag, verb)) && words[verb]?.norm !== 'came') return false;
  const isOfWhole = words[last + 1]?.norm === 'of' && definites.has(words[last + 2]?.norm ?? '') && verb - last <= 7;
  const isPart =
    (words[0]?.norm === 'of' || words[1]?.norm === 'of') && segment[first] !== segment[0] && verb - last <= 3;
  const lead = words[figureStart(words, first) - 1];
  return (isOfWhole && (!leadsAside(lead) || bounds.has(lead?.norm ?? ''))) || isPart;
}

/** `two people got promoted`. */
const isAdvance = (around: Surroundings, { last, dimension }: QuantityReading): boolean =>
  dimension === 'count' && around.marks('advance').some(({ first }) => first > last && first <= last + 4);

/** `three clean launches in a row`, `green for 27 weeks in a row`. */
const isStreak = (around: Surroundings, { last }: QuantityReading): boolean =>
  around.marks('streak').some(({ first }) => first > last && first <= last + 4);

/** `four product lines launch with it today`, `the default in two distributions today`: who uses it by now. */
const isTakenUp = (around: Surroundings, { first, last, dimension }: QuantityReading): boolean =>
  dimension === 'count' &&
  around.words[last + 1]?.kind === 'word' &&
  around.words[last + 1]?.norm !== 'of' &&
  !isTagged(around, 'head.setting', last + 1) &&
  around.marks('lasting').some((mark) => mark.last > last && around.segment[mark.first] === around.segment[first]) &&
  ![...around.verbs].some((verb) => verb < first && isPast(around.words[verb]?.norm ?? ''));

/** `paid for itself in seven weeks`, `four times over`. */
const isPayback = (around: Surroundings, first: number): boolean => {
  const paid = lastBefore(around, first, 'payback');
  return paid !== undefined && first - paid.last <= 3;
};
