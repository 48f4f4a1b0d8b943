/** What a result tells: a figure that a clause is about, whatever the verb, and not one in passing. */
import { isPast } from '../text/clauses';
import { type Clause, isOurs, type Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { figureStart, isLittle, linkBefore } from './approximate';
import { isTagged, lastBefore, type Surroundings } from './evidence';
import { leadsAside, stateVerb } from './governing';
import type { QuantityReading } from './quantities';
import { isAverage } from './refusals';
import { acts, isEveryOne } from './shares';
import { isWhole } from './totals';
import type { Dimension } from './units';
import { copulas, havings, lateness, opinions, perWords, spanLeads, takenLeads } from './words';

/** In a result: the figure that a clause tells, as its subject, object or complement, whatever the verb; not one in passing. */
export function isTold(around: Surroundings, quantity: QuantityReading, prose: Prose, index: number): boolean {
  const { words } = around;
  const { first, last, dimension, per } = quantity;
  if (dimension === 'multiple' || quantity.hyphened) return false;
  if (isWhole(around, quantity, prose, index)) return true;
  const clauses = prose.clausesIn(index);
  const clause =
    clauses.findLast((candidate) => candidate.first <= first) ?? (words[0]?.norm === 'all' ? clauses[0] : undefined);
  if (clause?.verb === undefined || linkBefore(words, first) === ':')
    return isNamed(around, quantity, clauses.length === 0);
  if ((clause.tense === 'modal' && !isDoneByAbility(words, clause, last)) || clause.last < first) return false;
  if (clause.verb > last) return isActing(around, quantity, clause);
  if (isTagged(around, 'spend', clause.verb) && !isBoughtBy(around, clause)) return false;
  if (isAgreed(around, quantity)) return false;
  if (dimension === 'fraction' || (dimension === 'time' && per === undefined && !isLittle(words, first))) return false;
  const between = words.slice(clause.verb + 1, figureStart(words, first));
  if (
    clause.passive &&
    (dimension === 'count' || dimension === 'share') &&
    between.at(-1)?.norm === 'by' &&
    between.length <= 2
  )
    return isTagged(around, 'take-up', clause.verb);
  if (between.length > 6 || between.some(leadsAside) || isGranted(around, clause)) return false;
  const own = isOurs(clause);
  if (dimension !== 'count') return !(own && dimension === 'share');
  if (own || isTagged(around, 'comprise', clause.verb)) return false;
  if (words[clause.subjectWord ?? -1]?.norm === 'there') return isAfterwards(around) && !isDescribed(around, last + 1);
  return isTagged(around, 'possess', clause.verb)
    ? !isDescribed(around, last + 1)
    : !isTagged(around, 'stative', clause.verb);
}

/** `the customer bought another 200 licences`: what is spent by those is won. */
const isBoughtBy = (around: Surroundings, { verb = 0, first }: Clause): boolean =>
  around.words[verb]?.norm === 'bought' &&
  around.marks('customer').some((mark) => mark.first >= first - 8 && mark.last < verb);

/** `a £60k budget`: what there was to spend. */
const isAgreed = (around: Surroundings, { last, dimension }: QuantityReading): boolean =>
  dimension === 'money' && isTagged(around, 'head.price', last + 1);

/** `26 of my 28 pupils could write a paragraph`: in a result that they did. */
const isDoneByAbility = (words: readonly Word[], { verb }: Clause, last: number): boolean =>
  verb !== undefined &&
  verb > last &&
  words.slice(last + 1, verb).some(({ norm }) => norm === 'could') &&
  words[verb - 1]?.norm !== 'have';

/** `in the next two months`, `since then`: of the time after the work. */
const isAfterwards = (around: Surroundings): boolean =>
  around.marks('lasting').length > 0 || around.marks('afterwards').length > 0;

/** A noun of people, of settings or of things of the scene. */
const isDescribed = (around: Surroundings, at: number): boolean =>
  ['head.people', 'head.setting', 'head.thing'].some((tag) => isTagged(around, tag, at));

/** Before any verb: `Repaired: nine of ten`; in a sentence without a verb a count, too: `87 stars and five contributors`; not `eleven drivers, one rota`. */
function isNamed(around: Surroundings, { first, last, dimension, value }: QuantityReading, verbless: boolean): boolean {
  const { words } = around;
  const start = figureStart(words, first);
  const before = words[start - 1]?.norm ?? '';
  const opens = start === 0 || before === ':' || around.segment[start - 1] !== around.segment[start];
  if (dimension === 'share')
    return opens || isAfterwards(around) || around.marks('now').length > 0 || isTagged(around, 'win', first - 1);
  if (dimension !== 'count' || !verbless) return false;
  return (
    !isDescribed(around, last + 1) &&
    (opens || before === 'and') &&
    (words[last + 1]?.kind === 'word' || !Number.isInteger(value))
  );
}

/**
 * The figure is the subject: `eight of the ten customers stayed`, `all 14 sites passed`, `210 people were seen`,
 * `three other sites copied it`; not `four of us worked on it`, not `the heads of 12 sites were told`.
 */
function isActing(around: Surroundings, { first, last, dimension }: QuantityReading, clause: Clause): boolean {
  const { words } = around;
  const verb = clause.verb as number;
  const whole =
    isEveryOne(words, first) ||
    (words[clause.first]?.norm === 'all' && first - clause.first <= 3 && words[verb - 1]?.norm !== 'i');
  if (!whole && leadsAside(words[first - 1]) && words[first - 1]?.kind !== 'symbol') return false;
  if (isGranted(around, clause)) return false;
  const noun = words.slice(last + 1, verb);
  if (noun.length > 6 || noun.some(({ kind, norm }) => kind === 'symbol' || norm === 'us' || norm === 'team'))
    return false;
  if (clause.passive) return dimension !== 'time';
  if (isLittle(words, first) && isTagged(around, 'bad.verb', verb)) return true;
  if (opinions.has(words[verb]?.norm ?? '')) return false;
  if (dimension === 'share' && copulas.has(words[verb]?.norm ?? '')) return true;
  if (dimension === 'share' || dimension === 'fraction' || whole)
    return !isTagged(around, 'stative', verb) || (around.marks('now').length > 0 && dimension === 'fraction');
  if (dimension !== 'count') return false;
  if (noun.some(({ norm }) => norm === 'have') && !isTagged(around, 'stative', verb)) return true;
  if (noun[0]?.norm === 'other' || ['consequence', 'take-up'].some((tag) => isTagged(around, tag, verb))) return true;
  return (
    isTagged(around, 'customer', last + 1) && isPast(words[verb]?.norm ?? '') && !isTagged(around, 'stative', verb)
  );
}
/** `although the first plan had 30 names`: what is granted is not told for itself. */
export const isGranted = ({ words }: Surroundings, { first }: Clause): boolean =>
  concessions.has(words[first - 1]?.norm ?? '') || concessions.has(words[first]?.norm ?? '');
const concessions: ReadonlySet<string> = new Set(['although', 'though', 'while', 'whereas', 'even']);

/** `all four waves went live`, `46 services were moved`: that it was done is no outcome. */
export function isDelivered(
  around: Surroundings,
  { first, last, dimension }: QuantityReading,
  prose: Prose,
  index: number,
): boolean {
  if (dimension !== 'count' || isTagged(around, 'customer', last + 1)) return false;
  const verb = prose.clausesIn(index).findLast((candidate) => candidate.first <= first)?.verb;
  return verb !== undefined && verb > last && ['delivery', 'deliver.count'].some((tag) => isTagged(around, tag, verb));
}

/** `opened after 11 weeks`, `done in two days`: how long something took. */
export const isTaken = ({ words }: Surroundings, { first, hyphened }: QuantityReading): boolean =>
  !hyphened && takenLeads.has(linkBefore(words, first));

/** In a result: `31 guests asked for their money back`, `two other wards copied the card`. */
export function countActs({ words, segment }: Surroundings, { first, last }: QuantityReading): boolean {
  if (first > 0 && segment[first - 1] === segment[first] && !opening.has(words[first - 1]?.norm ?? '')) return false;
  for (let at = last + 1; at <= last + 4; at++) {
    const word = words[at];
    if (word?.kind !== 'word' || copulas.has(word.norm) || havings.has(word.norm) || idle.has(word.norm)) return false;
    if (at > last + 1 && (isPast(word.norm) || word.norm === 'now')) return true;
  }
  return false;
}
const opening: ReadonlySet<string> = new Set([',', 'and', 'but', ';', '—']);
/** Behind a count these tell no act of it: `12 of them`, `12 days later`, `12 joined`. */
const idle: ReadonlySet<string> = new Set(
  'got left joined started came took worked of in on at from to later ago before after'.split(' '),
);

/** In a result, a figure with a measuring unit is an outcome unless it only tells when or how many took part. */
export function expectedOutcome(
  around: Surroundings,
  { first, last, dimension, per, factor }: QuantityReading,
): boolean {
  const { words } = around;
  const before = words[first - 1]?.norm ?? '';
  const next = words[last + 1]?.norm ?? '';
  if (always.has(dimension)) return true;
  if (next === 'of' && isTagged(around, 'bad', last + 2)) return true;
  if (
    (isLittle(words, first) || isAfterwards(around)) &&
    (isTagged(around, 'bad', last + 1) || isTagged(around, 'bad', last + 2))
  )
    return true;
  if (around.marks('former').some((cue) => cue.first > last) && isTagged(around, 'bad', last + 1)) return true;
  if (dimension === 'money') return !isTagged(around, 'head.price', last + 1);
  if (dimension === 'multiple') return before !== 'with' && next !== 'load' && !perWords.has(next);
  if (per !== undefined && dimension === 'time' && !isSpent(around, first)) return true;
  if (per !== undefined && dimension === 'count' && !isOwnPace(words, first)) return true;
  if (dimension === 'count' && (words[first]?.norm === 'nil' || next === 'new')) return true;
  if (dimension === 'time')
    return (
      isTaking(around, first) ||
      timeTold.has(before) ||
      (copulas.has(linkBefore(words, first)) && factor < 86_400) ||
      (before === 'at' && standing(around, first - 2)) ||
      lateness.has(next) ||
      isAverage(around, last)
    );
  if (dimension === 'share' || isOfThem(words, last)) return true;
  return (
    (dimension === 'measure' || dimension === 'data') &&
    stateVerb(around, first) &&
    before !== 'every' &&
    !spanLeads.has(before)
  );
}
/** `21 of them agreed`; not `three of them with special needs`. */
const isOfThem = (words: readonly Word[], last: number): boolean =>
  words[last + 1]?.norm === 'of' && words[last + 2]?.norm === 'them' && acts(words[last + 3]?.norm ?? '');

/** What measures by itself. */
const always: ReadonlySet<Dimension> = new Set<Dimension>(['percent', 'points', 'rating', 'rate']);
/** Before a time these tell that it is a value and no circumstance: `under two hours`, `Wait: 12 minutes`. */
const timeTold: ReadonlySet<string> = new Set(['under', 'below', ':']);

/** `people wait seven minutes`, `it takes an hour`: how long it takes by now. */
const isTaking = (around: Surroundings, first: number): boolean => {
  const at = figureStart(around.words, first) - 1;
  return isTagged(around, 'duration', at) && !isPast(around.words[at]?.norm ?? '');
};

/** `the wait is at 12 minutes`, `now stands at 12`; not `still well at six weeks`. */
const standing = (around: Surroundings, at: number): boolean =>
  copulas.has(around.words[at]?.norm ?? '') ||
  isTagged(around, 'stand', at) ||
  isTagged(around, 'now', at) ||
  isTagged(around, 'achieve', at);

/** `I made 60 calls a day`. */
function isOwnPace(words: readonly Word[], first: number): boolean {
  const start = figureStart(words, first);
  return words[start - 2]?.norm === 'i' && isPast(words[start - 1]?.norm ?? '') && words[first + 1]?.norm !== 'more';
}

/** `I rode along three nights a week`. */
const isSpent = (around: Surroundings, first: number): boolean =>
  lastBefore(around, first, 'spend') !== undefined ||
  around.words
    .slice(0, first)
    .some(
      ({ norm }, at) =>
        norm === 'i' &&
        around.segment[at] === around.segment[first] &&
        !around.words.slice(at, first).some((word) => copulas.has(word.norm)),
    );
