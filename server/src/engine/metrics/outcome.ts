/**
 * Decides how a quantity is read: a measured outcome, a measured value of the setting, or no measure at all.
 * Refusals come first: a year called a metric costs more trust than a metric missed.
 */

import { determiners } from '../text/function-words';
import { isOurs, type Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { figureStart, isApposed, isLittle, linkBefore } from './approximate';
import { comparesAfter } from './comparisons';
import { anywhere, isTagged, lastBefore, type Surroundings } from './evidence';
import {
  governs,
  isAchieved,
  isGapped,
  isNeverBeyond,
  isObject,
  isOwnSetting,
  isOwnVerb,
  isVerbObject,
  stateVerb,
  stateVerbBehind,
} from './governing';
import { isHabit, isOfAnother, isOfOthers, isPain } from './habits';
import { isName } from './names';
import type { Place, Reading } from './place';
import type { QuantityReading } from './quantities';
import { isCircumstance, isOfSelf, isPastTrouble, isPay, isPrice, isSetting } from './refusals';
import { isEveryOne, isPartOfCount, isPartOfFormer, isShareOfTime, sharePastVerb } from './shares';
import { countActs, expectedOutcome, isDelivered, isGranted, isTaken, isTold } from './told';
import type { Dimension } from './units';
import { isWish } from './wishes';
import { boundLeads, changeLeads, definites, qualifiers, spanLeads } from './words';

/** How a single quantity is read. */
export function readOutcome(
  around: Surroundings,
  quantity: QuantityReading,
  prose: Prose,
  index: number,
  place: Place,
): Reading {
  if (isName(around, quantity) || isOfSelf(around, quantity) || isJustOne(around, quantity)) return 'none';
  if (!place.expectsOutcome && isOfAnother(around, quantity, prose, index)) return measured(quantity);
  if (isCircumstance(around, quantity) || isPrice(around, quantity) || anywhere(around, 'hearsay'))
    return measured(quantity);
  const former = isPartOfFormer(around, quantity);
  if (isWish(around, quantity.first, place) || (!former && isPastTrouble(around, quantity.first, prose, index, place)))
    return measured(quantity);
  if (place.setsScene || ((place.heads || place.opens) && isPain(around, quantity, prose, index)))
    return measured(quantity);
  if (former && !place.acts) return 'outcome';
  if (
    isDelivered(around, quantity, prose, index) &&
    !(place.expectsOutcome && isEveryOne(around.words, quantity.first))
  )
    return measured(quantity);
  const told =
    place.expectsOutcome &&
    !isPay(around, quantity.first) &&
    (isTold(around, quantity, prose, index) || (quantity.dimension === 'count' && opensSentence(around, quantity)));
  if (told) return 'outcome';
  if (isSetting(around, quantity)) {
    if (quantity.dimension === 'percent') return 'value';
    return place.expectsOutcome && quantity.dimension === 'time' && isTaken(around, quantity) ? 'passing' : 'none';
  }
  if (isOutcome(around, quantity, place, prose, index)) return 'outcome';
  return measured(quantity);
}

/** `a single sheet`; `a single rollback` tells how little went wrong. */
const isJustOne = (around: Surroundings, { first, last }: QuantityReading): boolean =>
  around.words[first + 1]?.norm === 'single' && !isTagged(around, 'bad', last + 1);

/** `650 volunteers trained over the summer`: a bullet that begins with its figure. */
const opensSentence = (around: Surroundings, quantity: QuantityReading): boolean =>
  !isTagged(around, 'head.setting', quantity.last + 1) &&
  around.words.slice(0, quantity.first).every(({ kind }) => kind === 'symbol') &&
  countActs(around, quantity);

const measured = (quantity: QuantityReading): Reading =>
  measuring.has(quantity.dimension) || quantity.per ? 'value' : 'none';
/** What is measured whether or not it is an outcome; a bare count or share is not. */
const measuring: ReadonlySet<Dimension> = new Set<Dimension>([
  'percent',
  'points',
  'money',
  'time',
  'data',
  'rate',
  'rating',
  'multiple',
]);

function isOutcome(
  around: Surroundings,
  quantity: QuantityReading,
  place: Place,
  prose: Prose,
  index: number,
): boolean {
  const { words } = around;
  const { first, last, dimension } = quantity;
  const before = linkBefore(words, first);
  const next = words[last + 1]?.norm ?? '';
  const ratio =
    dimension === 'percent' || dimension === 'points' || dimension === 'fraction' || dimension === 'multiple';
  if (isPay(around, first)) return false;
  const isAfter = place.expectsOutcome || anywhere(around, 'now', 'afterwards');
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  if (dimension === 'count' && clause && isGranted(around, clause)) return false;
  if (quantity.sign && (dimension !== 'count' || place.expectsOutcome)) return true;
  if (place.acts) return false;
  if (
    before === 'only' &&
    !place.expectsOutcome &&
    (dimension === 'share' || (ratio && next === 'of')) &&
    !anywhere(around, 'now')
  )
    return false;
  if (comparesAfter(around, quantity)) return !(place.opens && !ratio) && !isOfOthers(around, quantity, clause, place);
  if (ratio && isUpOrDown(words, first, before)) return true;
  if (before === 'of' && isTagged(around, 'change.noun.down', figureStart(words, first) - 2)) return true;
  if (before === 'by' && ratio && isGapped(around, first)) return true;
  if (before === 'by' && isCompared(around, figureStart(words, first) - 2)) return true;
  if (dimension !== 'count' && next === 'off' && determiners.has(words[last + 2]?.norm ?? '')) return true;
  if (isNeverBeyond(around, first)) return place.expectsOutcome || words[first - 1]?.norm !== 'than';
  if (place.expectsOutcome && dimension === 'count' && countActs(around, quantity)) return true;
  if (place.expectsOutcome && isUpOrDownTo(words, first)) return true;
  if (place.expectsOutcome && dimension === 'count' && quantity.value === 0 && !quantity.spelled) return true;
  if (place.expectsOutcome && dimension === 'measure' && anywhere(around, 'change.up', 'change.down')) return true;
  if (dimension === 'share' || (dimension === 'count' && isPartOfCount(around, quantity))) {
    if (isAfter && sharePastVerb(around, quantity, prose, index)) return true;
    if (dimension === 'share' && place.expectsOutcome && isVerbObject(prose, index, around, first)) return true;
    if (dimension === 'share' && place.expectsOutcome && words[first + 1]?.norm === 'times') return true;
    if (dimension === 'share' && isChangedTo(around, first, before)) return true;
    if (dimension === 'share') return isAchieved(around, first) || (place.expectsOutcome && isApposed(around, first));
  }
  const change = lastBefore(around, first, 'change.up', 'change.down');
  if (
    change &&
    !isTagged(around, 'enduring', change.first) &&
    governs(around, change.last, first, dimension) &&
    !(isOwnVerb(prose, index, change.first) && isOwnSetting(quantity, before, place))
  )
    return true;
  const moved = place.opens && !ratio ? undefined : lastBefore(around, first, 'change.any');
  const zeroed =
    dimension === 'count' && before === 'to' && (quantity.value === 0 || isTagged(around, 'bad', last + 1));
  if (
    moved &&
    (zeroed || (dimension !== 'count' && dimension !== 'measure')) &&
    boundLeads.has(before) &&
    !(dimension === 'time' && !place.expectsOutcome && isOwnVerb(prose, index, moved.first)) &&
    !isTagged(around, 'enduring', moved.first)
  )
    return true;
  const beaten = lastBefore(around, first, 'undershoot');
  if (beaten && first - beaten.last <= 2) return true;
  const won = lastBefore(around, first, 'win', ...(place.expectsOutcome ? ['win.result'] : []));
  const ofWhole =
    dimension === 'fraction' &&
    place.expectsOutcome &&
    clause !== undefined &&
    isOurs(clause) &&
    definites.has(words[last + 2]?.norm ?? '');
  if (
    won &&
    dimension !== 'time' &&
    before !== 'to' &&
    !(dimension === 'count' && before === 'the') &&
    first - won.last <= 5 &&
    isObject(words, won.last, first, dimension === 'money') &&
    !isShareOfTime(around, quantity) &&
    (next !== 'of' || dimension === 'measure' || ofWhole)
  )
    return dimension !== 'fraction' || before !== 'of';
  if (won && dimension === 'time' && !spanLeads.has(before) && isTagged(around, 'win.time', won.first)) return true;
  const achieved = lastBefore(around, first, 'achieve');
  if (
    achieved &&
    !isTagged(around, 'enduring', achieved.first) &&
    (place.expectsOutcome || !isTagged(around, 'capacity', achieved.first) || anywhere(around, 'now')) &&
    first - achieved.last <= 5 &&
    !isHabit(around, achieved.first, clause, place) &&
    (before !== 'with' || achieved.last === figureStart(words, first) - 1) &&
    !spanLeads.has(before) &&
    (next !== 'of' || ratio)
  ) {
    if (
      ratio ||
      dimension === 'rating' ||
      dimension === 'rate' ||
      dimension === 'data' ||
      quantity.per !== undefined ||
      place.expectsOutcome
    )
      return true;
    if (before === 'at' && (dimension === 'time' || !Number.isInteger(quantity.value))) return true;
    if (isTagged(around, 'attain', achieved.first) && first - achieved.last <= 3)
      return !(dimension === 'count' && clause?.subject === 'i');
  }
  if (
    ratio &&
    next === 'of' &&
    ((isAfter && sharePastVerb(around, quantity, prose, index)) ||
      (words[last + 2]?.norm === 'the' && words[last + 3]?.norm === 'time' && !anywhere(around, 'before')))
  )
    return true;
  if (
    (ratio || dimension === 'rating' || quantity.per !== undefined || dimension === 'time') &&
    anywhere(around, 'now') &&
    !(dimension === 'time' && before === 'within') &&
    (stateVerb(around, first) || (ratio && stateVerbBehind(around, last)))
  )
    return true;
  if (
    dimension === 'time' &&
    (quantity.factor < 86400 ||
      anywhere(around, 'lasting') ||
      (before === 'within' && clause?.verb !== undefined && isTagged(around, 'respond', clause.verb))) &&
    (before === 'in' || before === 'within' || before === 'under') &&
    !isOfShare(around, first) &&
    (lastBefore(around, first, 'finish') || anywhere(around, 'now')) &&
    (place.expectsOutcome || anywhere(around, 'now'))
  )
    return true;
  if (!place.expectsOutcome) return false;
  if (
    dimension === 'fraction' &&
    next === 'the' &&
    words[last + 2]?.kind === 'word' &&
    !isTagged(around, 'head.people', last + 2)
  )
    return true;
  return (anywhere(around, 'now') && isLittle(words, first)) || expectedOutcome(around, quantity);
}

/** `answered 96 % within a day`: what a share is measured by. */
const isOfShare = ({ words, segment }: Surroundings, first: number): boolean =>
  words.slice(0, first).some(({ norm }, at) => segment[at] === segment[first] && (norm === '%' || norm === 'percent'));

/** `better by 1.3 grades`, `fewer by four fifths`. */
const isCompared = (around: Surroundings, at: number): boolean =>
  isTagged(around, 'more', at) || isTagged(around, 'less', at);

/** `up 12 %`, `down by 12 %`. */
const isUpOrDown = (words: readonly Word[], first: number, link: string): boolean =>
  directions.has(link) ||
  (link === 'by' &&
    words
      .slice(Math.max(0, first - 4), first)
      .some(({ norm }, at, before) => directions.has(norm) && before[at + 1]?.norm === 'by'));

/** `fell to one in twenty`. */
const isChangedTo = (around: Surroundings, first: number, link: string): boolean =>
  changeLeads.has(link) && lastBefore(around, first, 'change.up', 'change.down', 'change.any') !== undefined;

/** `down to 12`, `up to about 40`. */
function isUpOrDownTo(words: readonly Word[], first: number): boolean {
  const to = qualifiers.has(words[first - 1]?.norm ?? '') ? first - 2 : first - 1;
  return words[to]?.norm === 'to' && directions.has(words[to - 1]?.norm ?? '');
}
const directions: ReadonlySet<string> = new Set(['up', 'down']);
