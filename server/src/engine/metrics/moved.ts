/** Decides how a change from one value to another is read: an outcome, a value of the setting, or none. */
import type { Prose } from '../text/prose';
import type { ChangeReading } from './changes';
import { anywhere, isTagged, lastBefore, type Surroundings } from './evidence';
import { isCode, isProper } from './names';
import type { Place, Reading } from './place';
import { isContrast, isPastTrouble, isPay, isSchedule } from './refusals';
import type { State } from './states';
import { isWish } from './wishes';

/** How a change is read. */
export function readChange(
  around: Surroundings,
  change: ChangeReading,
  prose: Prose,
  index: number,
  place: Place,
): Reading {
  const { words } = around;
  const start = Math.min(change.first, change.from.first);
  if (!isMovedRank(around, change) && [change.from, change.to].some((state) => isLabelled(around, state)))
    return 'none';
  if (change.from.unit === '°' || change.to.unit === '°') return 'none';
  if (isPay(around, change.from.first) || isPay(around, change.to.first)) return 'value';
  if (isSchedule(around, change, place.expectsOutcome)) return 'none';
  const contrast = isContrast(around, change);
  if (
    isWish(around, contrast ? change.to.first : start, place) ||
    (!contrast && isPastTrouble(around, start, prose, index, place))
  )
    return 'value';
  const verb = lastBefore(around, start, 'change.up', 'change.down', 'change.any');
  const isRow = place.expectsOutcome && words[start - 1]?.norm === ':';
  if (
    !change.explicit &&
    !isRow &&
    verb === undefined &&
    change.from.dimension === 'count' &&
    change.from.per === undefined
  )
    return 'none';
  const told = words[change.first]?.norm === 'from' || !change.explicit;
  if (verb && told && isTagged(around, 'enduring', verb.first) && !anywhere(around, 'now')) return 'none';
  if ((place.setsScene && !place.expectsOutcome) || isGiven(around, change, prose, index)) return 'value';
  if (place.acts && (!change.explicit || (change.from.dimension === 'count' && change.from.per === undefined)))
    return 'value';
  return 'outcome';
}

/** `room 318`, `Postgres 9.6`: part of a name. */
const isLabelled = (around: Surroundings, { first, value, unit }: State): boolean =>
  value !== undefined && unit === '' && (isCode(around, first) || isProper(around, first));

/** `I had nine days instead of twenty`: what there was to work with. */
function isGiven(around: Surroundings, { first, last, to }: ChangeReading, prose: Prose, index: number): boolean {
  if (to.value === 0 || !around.marks('link.instead').some((mark) => mark.first > first && mark.last < last))
    return false;
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  return (
    clause?.verb !== undefined &&
    clause.verb < first &&
    first - clause.verb <= 3 &&
    (clause.subject === 'i' || clause.subject === 'we') &&
    isTagged(around, 'possess', clause.verb) &&
    clause.tense === 'past'
  );
}

/** `from day nine to day four`, `from number 12 to number 3`: a place in time or order that moved. */
const isMovedRank = (around: Surroundings, { from, to }: ChangeReading): boolean =>
  around.words[from.first - 1]?.norm === around.words[to.first - 1]?.norm &&
  isTagged(around, 'rank', from.first - 1) &&
  around.words[from.first - 2]?.norm === 'from';
