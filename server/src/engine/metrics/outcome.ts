/**
 * Decides how a quantity is read: a measured outcome, a measured value of the setting, or no measure at all.
 * Refusals come first: a year called a metric costs more trust than a metric missed.
 */

import { determiners } from '../text/function-words';
import { type Clause, isOurs, type Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { figureStart, isApposed, isLittle, linkBefore } from './approximate';
import type { ChangeReading } from './changes';
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
import { isCode, isName, isProper } from './names';
import type { QuantityReading } from './quantities';
import {
  isCircumstance,
  isContrast,
  isOfAnother,
  isOfSelf,
  isPastTrouble,
  isPay,
  isPrice,
  isSchedule,
  isSetting,
} from './refusals';
import { isPartOfCount, isPartOfFormer, isShareOfTime, sharePastVerb } from './shares';
import type { State } from './states';
import { countActs, expectedOutcome, isDelivered, isGranted, isTaken, isTold } from './told';
import type { Dimension } from './units';
import { isWish } from './wishes';
import { boundLeads, changeLeads, copulas, definites, qualifiers, spanLeads } from './words';

/** `passing`: a time that a result takes up in passing ("opened after 11 weeks"); it counts when the scene told its baseline. */
export type Reading = 'outcome' | 'value' | 'passing' | 'none';

/** Where the sentence stands. */
export interface Place {
  /** In the hook, the result or the lesson, where figures are outcomes unless something speaks against it. */
  readonly expectsOutcome: boolean;
  /** In the situation or the task, where figures set the scene. */
  readonly setsScene: boolean;
  /** In the action, where figures tell what was done or found: only a signed change or one from value to value is an outcome. */
  readonly acts: boolean;
  /** The first sentence of prose without sections that tells no deed: a headline, or already the scene. */
  readonly opens: boolean;
}

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
  if (place.setsScene) return measured(quantity);
  if (former && !place.acts) return 'outcome';
  if (isDelivered(around, quantity, prose, index)) return measured(quantity);
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
function isGiven(around: Surroundings, { first, to }: ChangeReading, prose: Prose, index: number): boolean {
  if (to.value === 0) return false;
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
  if (isNeverBeyond(around, first)) return true;
  if (place.expectsOutcome && dimension === 'count' && countActs(around, quantity)) return true;
  if (place.expectsOutcome && isUpOrDownTo(words, first)) return true;
  if (place.expectsOutcome && dimension === 'count' && quantity.value === 0 && !quantity.spelled) return true;
  if (place.expectsOutcome && dimension === 'measure' && anywhere(around, 'change.up', 'change.down')) return true;
  if (dimension === 'share' || (dimension === 'count' && isPartOfCount(around, quantity))) {
    if (sharePastVerb(around, quantity, prose, index)) return true;
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
    (sharePastVerb(around, quantity, prose, index) ||
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

/** `we needed twice as many`, `the shop next door took twice what we did`, `she arrives an hour early`: a need, another's, a habit. */
const isOfOthers = (
  around: Surroundings,
  { first, last, dimension }: QuantityReading,
  clause: Clause | undefined,
  { expectsOutcome }: Place,
): boolean => {
  if (clause?.verb === undefined || clause.verb > first) return false;
  if (dimension !== 'time' && dimension !== 'multiple') return false;
  if (!expectsOutcome && clause.tense === 'present' && !anywhere(around, 'now')) return true;
  if (
    around.words[last + 1]?.norm === 'what' &&
    around.words.slice(last + 2, last + 6).some(({ norm }) => norm === 'allowed')
  )
    return true;
  if (dimension === 'time') return false;
  const next = around.words[last + 2]?.norm ?? '';
  return (
    around.words[clause.verb]?.norm.startsWith('need') === true ||
    (!isOurs(clause) &&
      !copulas.has(around.words[clause.verb]?.norm ?? '') &&
      around.words[last + 1]?.norm === 'what' &&
      (next === 'we' || next === 'i'))
  );
};

/** `answered 96 % within a day`: what a share is measured by. */
const isOfShare = ({ words, segment }: Surroundings, first: number): boolean =>
  words.slice(0, first).some(({ norm }, at) => segment[at] === segment[first] && (norm === '%' || norm === 'percent'));

/** `our lab processes 1,200 samples a day`: what is so all the time. */
const isHabit = (around: Surroundings, verb: number, clause: Clause | undefined, { expectsOutcome }: Place): boolean =>
  !expectsOutcome &&
  !anywhere(around, 'now') &&
  (/[^s]s$/.test(around.words[verb]?.norm ?? '') || (clause?.verb === verb && clause.tense === 'present'));

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
