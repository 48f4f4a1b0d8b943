/** Whether two outcomes tell of one achievement, and whether they agree. When in doubt they are two. */
import type { Quantity } from '../metrics/metric';
import type { BankEntry, EntryOutcome } from './entry';
import { sharedCount } from './hash';

/** What outcomes of one achievement have in common. */
export const keyOfOutcome = ({ lever, measured }: EntryOutcome): string => `${lever ?? ''}|${measured}`;

const areOneMeasure = (a: EntryOutcome, b: EntryOutcome): boolean => a.lever === b.lever && a.measured === b.measured;

interface Told {
  readonly story: BankEntry;
  readonly outcome: EntryOutcome;
}

/**
 * The same thing measured in comparable figures, and more than chance that it is one event: the stories are twins, or the
 * sentences name the same things, or the stories share much and one of the figures.
 */
export function isSameAchievement(a: Told & { readonly isTwin: boolean }, b: Told): boolean {
  if (!areOneMeasure(a.outcome, b.outcome) || a.outcome.measured === '') return false;
  if (!areComparable(a.outcome, b.outcome) || followOneAnother(a.outcome, b.outcome)) return false;
  if (a.isTwin) return true;
  const context = sharedCount(a.outcome.context, b.outcome.context);
  const most = Math.max(a.outcome.context.length, b.outcome.context.length);
  if (context >= 2 && context >= most * 0.6) return true;
  if (!shareAFigure(a.outcome, b.outcome)) return false;
  return context >= 1 && context >= most * 0.5 && sharedTerms(a.story, b.story) >= 0.35;
}

/** Whether both figures can be right. */
export function sayTheSame(a: EntryOutcome, b: EntryOutcome): boolean {
  if (!areOneMeasure(a, b)) return false;
  if (a.from && b.from && a.to && b.to && areOneUnit(a.from, b.from))
    return isNear(a.from, b.from) && isNear(a.to, b.to);
  if (a.percent !== undefined && b.percent !== undefined) {
    return Math.abs(Math.abs(a.percent) - Math.abs(b.percent)) <= Math.max(2.5, Math.abs(a.percent) * 0.06);
  }
  return a.to !== undefined && b.to !== undefined && isNear(a.to, b.to);
}

const areComparable = (a: EntryOutcome, b: EntryOutcome): boolean =>
  (a.percent !== undefined && b.percent !== undefined) ||
  (a.to !== undefined && b.to !== undefined && areOneUnit(a.to, b.to));

/** From 40 to 22 in one story, from 22 to 9 in the next: two steps of one way. */
const followOneAnother = (a: EntryOutcome, b: EntryOutcome): boolean =>
  (a.to !== undefined && b.from !== undefined && isNear(a.to, b.from)) ||
  (b.to !== undefined && a.from !== undefined && isNear(b.to, a.from));

const shareAFigure = (a: EntryOutcome, b: EntryOutcome): boolean =>
  (a.from !== undefined && b.from !== undefined && isNear(a.from, b.from)) ||
  (a.to !== undefined && b.to !== undefined && isNear(a.to, b.to));

function sharedTerms(a: BankEntry, b: BankEntry): number {
  const fewer = Math.min(a.terms.length, b.terms.length);
  return fewer === 0 ? 0 : sharedCount(a.terms, b.terms) / fewer;
}

const areOneUnit = (a: Quantity, b: Quantity): boolean => a.unit === b.unit;

/** Told to within five per cent. */
const isNear = (a: Quantity, b: Quantity): boolean =>
  areOneUnit(a, b) && Math.abs(a.value - b.value) <= Math.max(Math.abs(a.value), Math.abs(b.value)) * 0.05;
