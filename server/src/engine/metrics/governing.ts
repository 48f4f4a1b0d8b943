/** What governs a figure: the verb it belongs to, and what may stand between the two. */
import { prepositions } from '../text/function-words';
import { isOurs, type Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { lastBefore, type Surroundings } from './evidence';
import type { Place } from './place';
import type { QuantityReading } from './quantities';
import {
  approximations,
  belittlers,
  boundLeads,
  bounds,
  changeLeads,
  copulas,
  negations,
  particles,
  relatives,
} from './words';

/** Between verb and quantity stands only what was measured, then by, to or nothing: `cut the wait by 40 %`. */
export function governs(
  { words }: Surroundings,
  verb: number,
  first: number,
  dimension: QuantityReading['dimension'],
): boolean {
  const average = words[first - 1]?.norm === 'average' && words[first - 2]?.norm === 'on' ? 2 : 0;
  const between = words.slice(verb + 1, first - average).map((word) => word.norm);
  if (between.length === 0) return true;
  const at = between.findLastIndex((norm) => prepositions.has(norm) || junctures.has(norm));
  const link = between[at];
  if (link === undefined)
    return dimension === 'count' ? between.every(isVague) : dimension !== 'time' || between.length <= 2;
  const isApproximate = approximations.has(link) || link === 'over';
  if (isApproximate && !changeLeads.has(between[at - 1] ?? '')) return between.length <= 3;
  return (isApproximate || boundLeads.has(link) || link === 'above') && between.length - at <= 5;
}
/** Prepositions of time that also begin clauses. */
const junctures: ReadonlySet<string> = new Set(['since', 'until', 'before', 'after']);

/** `absences fell from 9 to 6 %, overtime by a third`: the verb is told before. */
export const isGapped = (around: Surroundings, first: number): boolean =>
  around.words.slice(0, first).filter((_, at) => around.segment[at] === around.segment[first]).length <= 5 &&
  ['change.up', 'change.down'].some((tag) =>
    around.marks(tag).some((mark) => (around.segment[mark.first] as number) < (around.segment[first] as number)),
  );

/** Words that leave a figure with its verb: `averages over 40`, `took on another 12`. */
export const isVague = (norm: string): boolean =>
  approximations.has(norm) || belittlers.has(norm) || particles.has(norm) || norm === 'another' || norm === 'average';

/** Whether nothing but what is counted stands between verb and figure: `signed 14 new clients`, not `won a prize with 120 entries`. */
export const isObject = (words: readonly Word[], verb: number, first: number, money: boolean): boolean =>
  !words
    .slice(verb + 1, first)
    .some(
      ({ norm }) => (circumstances.has(norm) || relatives.has(norm)) && !(money && (norm === 'for' || norm === 'at')),
    );
const circumstances: ReadonlySet<string> = new Set(
  'with for in at from after among before until against during within and on over through'.split(' '),
);

/** Whether the verb is a deed of the author's: `I dropped 20 dealers` is a step, `tickets dropped 20` an outcome. */
export const isOwnVerb = (prose: Prose, index: number, verb: number): boolean =>
  prose.clausesIn(index).some((clause) => clause.verb === verb && isOurs(clause));

/** What the author set or did: `I dropped 20 dealers`, `I raised the heap to 8 GB`; a result may still close on it. */
export const isOwnSetting = ({ dimension }: QuantityReading, before: string, { expectsOutcome }: Place): boolean =>
  (dimension === 'count' && !changeLeads.has(before)) ||
  (before === 'to' && !expectsOutcome && settable.has(dimension));
const settable: ReadonlySet<QuantityReading['dimension']> = new Set(['count', 'data', 'measure', 'rate'] as const);

/** Whether a verb of the same segment stands before it that takes nothing away: `won back four of the six`, not `dropped 2 of the 9`. */
export const isVerbObject = (prose: Prose, index: number, around: Surroundings, first: number): boolean =>
  lastBefore(around, first, 'change.down') === undefined &&
  prose
    .clausesIn(index)
    .some(({ verb }) => verb !== undefined && verb < first && around.segment[verb] === around.segment[first]);

/** `stands at 9 in 10`. */
export function isAchieved(around: Surroundings, first: number): boolean {
  const achieved = lastBefore(around, first, 'achieve');
  return achieved !== undefined && first - achieved.last <= 2;
}

/** `never went above 2 s again`. */
export const isNeverBeyond = ({ words }: Surroundings, first: number): boolean =>
  (bounds.has(words[first - 1]?.norm ?? '') || words[first - 1]?.norm === 'than') &&
  words.slice(Math.max(0, first - 5), first - 1).some(({ norm }) => negations.has(norm) || rarely.has(norm));
const rarely: ReadonlySet<string> = new Set(['rarely', 'seldom', 'hardly']);

/** `after that only 4 % were wrong`. */
export const stateVerbBehind = ({ words }: Surroundings, last: number): boolean =>
  words.slice(last + 1, last + 4).some(({ norm }) => copulas.has(norm));

/** The quantity is what something is: `lead time is 3 days`, `is at`, `stands at`, `an order takes 12 minutes`. */
export const stateVerb = (around: Surroundings, first: number): boolean =>
  around.words.slice(Math.max(0, first - 4), first).some(({ norm }) => copulas.has(norm) || holding.has(norm)) ||
  around.marks('duration').some((mark) => mark.first < first && mark.first >= first - 4);
const holding: ReadonlySet<string> = new Set("has have been it's that's there's at :".split(' '));

/** Words that make of what follows a circumstance: `with 12 people`, `than 12`. */
export const leadsAside = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.kind === 'symbol' || (prepositions.has(word.norm) && !isVague(word.norm)) || asides.has(word.norm));
const asides: ReadonlySet<string> = new Set(['than', 'as', 'until', 'since', 'after', 'before']);
