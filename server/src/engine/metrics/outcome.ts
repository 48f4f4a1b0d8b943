/**
 * Decides how a quantity is read: a measured outcome, a measured value of the setting, or no measure at all.
 * Refusals come first: a year called a metric costs more trust than a metric missed.
 */

import { isAdverb, isParticiple, isPast } from '../text/clauses';
import type { Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import type { ChangeReading } from './changes';
import { anywhere, lastBefore, type Surroundings, soonAfter } from './evidence';
import { isCode, isName, isProper } from './names';
import { type QuantityReading, unitNamed } from './quantities';
import { isPastTrouble, isPay, isSchedule, isSetting, isWish } from './refusals';

export type Reading = 'outcome' | 'value' | 'none';

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

const habits = new Set([
  'grows',
  'rises',
  'runs',
  'handles',
  'falls',
  'drops',
  'takes',
  'costs',
  'arrives',
  'promises',
  'says',
  'holds',
  'has',
  'gets',
  'serves',
  'covers',
  'spends',
  'pays',
  'loses',
  'goes',
]);

/** How a single quantity is read. */
export function readOutcome(
  around: Surroundings,
  quantity: QuantityReading,
  prose: Prose,
  index: number,
  place: Place,
): Reading {
  if (isName(around, quantity)) return 'none';
  if (isWish(around, quantity.first) || isPastTrouble(around, quantity.first, prose, index)) return measured(quantity);
  if (place.setsScene) return measured(quantity);
  if (isSetting(around, quantity)) return quantity.dimension === 'percent' ? 'value' : 'none';
  if (isOutcome(around, quantity, place, prose, index)) return 'outcome';
  return measured(quantity);
}

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
  if (
    change.from.value !== undefined &&
    (isCode(around, change.from.first) || isProper(around, change.from.first)) &&
    change.from.unit === ''
  )
    return 'none';
  if (change.from.unit === '°' || change.to.unit === '°') return 'none';
  if (isSchedule(around, change, place.expectsOutcome)) return 'none';
  const contrast = change.explicit && words[change.first]?.norm !== 'from';
  if (isWish(around, start) || (!contrast && isPastTrouble(around, start, prose, index))) return 'value';
  const verb = lastBefore(around, start, 'change.up', 'change.down', 'change.any');
  if (!change.explicit && verb === undefined && change.from.dimension === 'count' && change.from.per === undefined)
    return 'none';
  const told = words[change.first]?.norm === 'from' || !change.explicit;
  if (verb && told && habits.has((words[verb.first] as Word).norm) && !anywhere(around, 'now')) return 'none';
  if (place.setsScene && !place.expectsOutcome) return 'value';
  if (place.acts && (!change.explicit || (change.from.dimension === 'count' && change.from.per === undefined)))
    return 'value';
  return 'outcome';
}

const measured = (quantity: QuantityReading): Reading =>
  /^(percent|points|money|time|data|rate|rating|multiple)$/.test(quantity.dimension) || quantity.per ? 'value' : 'none';

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
  const verbOf = (mark: { first: number }): string => (words[mark.first] as Word).norm;
  if (isPay(around, first)) return false;
  if (quantity.sign && (dimension !== 'count' || place.expectsOutcome)) return true;
  if (place.acts) return false;
  if (before === 'only' && (dimension === 'share' || (ratio && next === 'of')) && !anywhere(around, 'now'))
    return false;
  if (comparesAfter(around, quantity)) return !(place.opens && !ratio);
  if (ratio && /^(up|down)$/.test(before)) return true;
  if (
    dimension !== 'count' &&
    next === 'off' &&
    /^(the|every|each|our|my|a|an|that|its|their)$/.test(words[last + 2]?.norm ?? '')
  )
    return true;
  if (isNeverBeyond(around, first)) return true;
  if (
    dimension === 'fraction' &&
    next === 'of' &&
    isFormer.test(
      words
        .slice(last + 2, last + 5)
        .map(({ norm }) => norm)
        .join(' '),
    )
  )
    return true;
  if (place.expectsOutcome && dimension === 'count' && countActs(around, quantity)) return true;
  if (dimension === 'share' || (dimension === 'count' && isPartOfCount(around, quantity))) {
    if (sharePastVerb(around, quantity, prose, index)) return true;
    if (dimension === 'share')
      return (place.expectsOutcome && isVerbObject(prose, index, around, first)) || isAchieved(around, first);
  }
  const change = lastBefore(around, first, 'change.up', 'change.down');
  if (
    change &&
    !habits.has(verbOf(change)) &&
    governs(around, change.last, first, dimension) &&
    !(isOwnVerb(prose, index, change.first) && isOwnSetting(quantity, before, place))
  )
    return true;
  const moved = lastBefore(around, first, 'change.any');
  if (moved && dimension !== 'count' && /^(by|to|under|below)$/.test(before) && !habits.has(verbOf(moved))) return true;
  const beaten = lastBefore(around, first, 'undershoot');
  if (beaten && first - beaten.last <= 2) return true;
  const won = lastBefore(around, first, 'win', ...(place.expectsOutcome ? ['win.result'] : []));
  if (
    won &&
    dimension !== 'time' &&
    before !== 'to' &&
    first - won.last <= 5 &&
    isObject(words, won.last, first, dimension === 'money') &&
    !ratioOfMine(around, quantity) &&
    next !== 'of'
  )
    return dimension !== 'fraction' || before !== 'of';
  if (
    won &&
    dimension === 'time' &&
    /^(save|saved|saves|saving|freed|won|reclaimed|recovered|freeing|avoided)$/.test(verbOf(won))
  )
    return true;
  const achieved = lastBefore(around, first, 'achieve');
  if (
    achieved &&
    !habits.has(verbOf(achieved)) &&
    first - achieved.last <= 4 &&
    !/^(in|across|over|for|with|after|during)$/.test(before) &&
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
    if (/^(reach|reached|hit|passed|crossed|exceeded|topped)$/.test(verbOf(achieved)) && first - achieved.last <= 3)
      return true;
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
    (stateVerb(around, first) || (ratio && stateVerbBehind(around, last)))
  )
    return true;
  if (
    dimension === 'time' &&
    quantity.factor < 86400 &&
    /^(in|within|under)$/.test(before) &&
    (lastBefore(around, first, 'finish') || anywhere(around, 'now')) &&
    (place.expectsOutcome || anywhere(around, 'now'))
  )
    return true;
  return place.expectsOutcome && expectedOutcome(around, quantity);
}

/** `23 % gain`, `15 % more`, `30% increase in`, `2.5 times as long`, `two days early`, `3x faster`, `a third fewer`. */
function comparesAfter(around: Surroundings, { last, dimension, first }: QuantityReading): boolean {
  if (around.words[first - 1]?.norm === 'to' && around.words[first - 2]?.norm === 'up') return false;
  const next = around.words[last + 1]?.norm ?? '';
  if (
    (dimension === 'multiple' || dimension === 'fraction') &&
    /^(as|what|the|our)$/.test(next) &&
    dimension === 'multiple'
  )
    return next === 'as' || next === 'what' || lastBefore(around, first, 'achieve', 'change.any') !== undefined;
  const near =
    dimension === 'percent' || dimension === 'points' || dimension === 'fraction' || dimension === 'multiple'
      ? 3
      : dimension === 'count'
        ? 1
        : 3;
  if (dimension === 'fraction' && next === 'as') return true;
  const hit = soonAfter(around, last, near, 'more', 'less', 'change.noun.up', 'change.noun.down');
  if (!hit) return false;
  const between = around.words.slice(last + 1, hit.first).map((word) => word.norm);
  if (between.some((norm) => /^(of|in|on|at|to|and|for|with|from|after|was|were|is|are|had)$/.test(norm))) return false;
  const word = (around.words[hit.first] as Word).norm;
  if (word === 'earlier' && around.words.some(({ norm }) => norm === 'had')) return false;
  if (word === 'cut' || word === 'up' || word === 'down') return between.length === 0;
  if (
    dimension === 'count' &&
    word === 'more' &&
    unitNamed(around.words[hit.last + 1]?.norm ?? '')?.dimension === 'time'
  )
    return false;
  if (/^(late|later|ahead|above|below|under|over|further|additional|extra)$/.test(word) && dimension === 'time')
    return /^(ahead|under|below|extra)$/.test(word) || hit.last > hit.first;
  return !(dimension === 'time' && /^(long|longer)$/.test(word));
}

/** Whether nothing but what is counted stands between verb and figure: `signed 14 new clients`, not `won a prize with 120 entries`. */
const isObject = (words: readonly Word[], verb: number, first: number, money: boolean): boolean =>
  !words
    .slice(verb + 1, first)
    .some(
      ({ norm }) =>
        !(money && (norm === 'for' || norm === 'at')) &&
        /^(with|for|in|at|from|after|among|before|until|against|during|within|and|on|over|through|who|that|which)$/.test(
          norm,
        ),
    );

const prepositions =
  /^(by|to|under|below|above|over|at|in|for|of|on|from|with|within|after|across|around|about|during|since|until|before)$/;
const approximate = /^(about|around|roughly|nearly|almost|some|another|over|~|up|down|only|just|on|average)$/;

/** Between verb and quantity stands only what was measured, then by, to or nothing. */
function governs(around: Surroundings, verb: number, first: number, dimension: QuantityReading['dimension']): boolean {
  const { words } = around;
  const between = words.slice(verb + 1, first).map((word) => word.norm);
  if (between.length === 0) return true;
  const at = between.findLastIndex((norm) => prepositions.test(norm));
  if (at < 0)
    return dimension === 'count'
      ? between.every((norm) => approximate.test(norm))
      : dimension !== 'time' || between.length <= 2;
  const link = between[at] as string;
  if (/^(about|around|over)$/.test(link) && between[at - 1] !== 'by' && between[at - 1] !== 'to')
    return between.length <= 3;
  return /^(by|to|under|below|above|about|around|over)$/.test(link) && between.length - at <= 5;
}

/** `half of my time`, `60 % of my week`. */
const ratioOfMine = (around: Surroundings, { last }: QuantityReading): boolean =>
  around.words[last + 1]?.norm === 'of' &&
  /^(my|the)$/.test(around.words[last + 2]?.norm ?? '') &&
  /^(time|week|day|year|hours|team|staff)$/.test(around.words[last + 3]?.norm ?? '');

/**
 * `14 of 15 agreed`, `all 14 leavers found a place`, `the court granted nine of our eleven`, `27 passed`;
 * not `half the team was on leave`, not `I dropped 2 of the 9`.
 */
function sharePastVerb(around: Surroundings, quantity: QuantityReading, prose: Prose, index: number): boolean {
  const { words } = around;
  const { first, last } = quantity;
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  const object = clause?.verb !== undefined && clause.verb < first;
  if (object && quantity.dimension === 'share') return clause.subject === 'other' && first - (clause.verb ?? 0) <= 2;
  if (
    object ||
    words
      .slice(0, first)
      .some(({ norm }) =>
        /^(showed|found|saw|learned|learnt|revealed|discovered|realised|realized|noticed)$/.test(norm),
      )
  )
    return false;
  for (let at = last + 1; at < Math.min(words.length, last + 7); at++) {
    const { norm, kind } = words[at] as Word;
    const participle = isParticiple(words[at + 1]?.norm ?? '') || (words[at + 1]?.norm ?? '').endsWith('ing');
    if ((norm === 'was' || norm === 'were') && (quantity.dimension === 'share' || words[first - 1]?.norm === 'all'))
      return (
        participle ||
        isAdverb(words[at + 1]?.norm ?? '') ||
        /^(at|above|over|back|home|safe)$/.test(words[at + 1]?.norm ?? '')
      );
    if (
      kind === 'symbol' ||
      /^(was|were|is|are|has|have|left|couldn't|didn't|wasn't|weren't|who|that|which|goes|go)$/.test(norm)
    )
      return false;
    if (norm === 'never') return true;
    if (norm === 'had') return words[first - 1]?.norm === 'all' && quantity.dimension === 'count';
    if (isPast(norm)) return quantity.dimension === 'count' || at > last + 1;
  }
  return false;
}

/** What the author set or did: `I dropped 20 dealers`, `I raised the heap to 8 GB`; a result may still close on it. */
const isOwnSetting = ({ dimension }: QuantityReading, before: string, { expectsOutcome }: Place): boolean =>
  (dimension === 'count' && !/^(by|to)$/.test(before)) ||
  (before === 'to' && !expectsOutcome && /^(count|data|measure|rate)$/.test(dimension));

/** The word before a figure that is no approximation: `within about 12 minutes` has `within`. */
function linkBefore(words: readonly Word[], first: number): string {
  let at = first - 1;
  while (at > 0 && /^(about|around|roughly|nearly|almost|~|≈|some|approximately|just)$/.test(words[at]?.norm ?? ''))
    at--;
  return words[at]?.norm ?? '';
}

/** `a fifth of the original claim`, `a third of what it was`. */
const isFormer = /^(what|the (original|previous|former|old|usual|first|initial))\b/;

/** `never went above 2 s again`. */
const isNeverBeyond = ({ words }: Surroundings, first: number): boolean =>
  /^(above|over|past|beyond|below|under|exceeded)$/.test(words[first - 1]?.norm ?? '') &&
  words.slice(Math.max(0, first - 5), first - 1).some(({ norm }) => /^(never|not|hasn't|hadn't|didn't)$/.test(norm));

/** `I dropped 2 of the 9`, `sampled one in fifty`: a share that was taken away or looked at. */
const isDropped = (around: Surroundings, first: number): boolean =>
  lastBefore(around, first, 'change.down') !== undefined;

/** Whether a verb of the same segment stands before it that takes nothing away: `won back four of the six`. */
const isVerbObject = (prose: Prose, index: number, around: Surroundings, first: number): boolean =>
  !isDropped(around, first) &&
  prose
    .clausesIn(index)
    .some(({ verb }) => verb !== undefined && verb < first && around.segment[verb] === around.segment[first]);

/** `stands at 9 in 10`. */
const isAchieved = (around: Surroundings, first: number): boolean => {
  const achieved = lastBefore(around, first, 'achieve');
  return achieved !== undefined && first - achieved.last <= 2;
};

/** Whether the verb is a deed of the author's: `I dropped 20 dealers` is a step, `tickets dropped 20` an outcome. */
const isOwnVerb = (prose: Prose, index: number, verb: number): boolean =>
  prose.clausesIn(index).some((clause) => clause.verb === verb && /^(i|we|dropped)$/.test(clause.subject));

/** In a result: `31 guests asked for their money back`, `two other wards copied the card`. */
function countActs({ words, segment }: Surroundings, { first, last }: QuantityReading): boolean {
  const opens =
    first === 0 || segment[first - 1] !== segment[first] || /^(,|and|but|;|—)$/.test(words[first - 1]?.norm ?? '');
  if (!opens) return false;
  for (let at = last + 1; at <= last + 4; at++) {
    const { norm, kind } = words[at] ?? { norm: '', kind: 'symbol' };
    if (
      kind !== 'word' ||
      /^(was|were|is|are|had|has|have|got|left|joined|started|came|took|worked|of|in|on|at|from|to|later|ago|before|after)$/.test(
        norm,
      )
    )
      return false;
    if (at > last + 1 && (isPast(norm) || norm === 'now')) return true;
  }
  return false;
}

/** `all 14`, `21 of them`, or a bare count behind a comma and a larger one: `28 students, and 27 passed`. */
function isPartOfCount({ words }: Surroundings, { first, last }: QuantityReading): boolean {
  const before = words[first - 1]?.norm ?? '';
  const next = words[last + 1]?.norm ?? '';
  if (before === 'all') return next !== 'of';
  if (next === 'of' && words[last + 2]?.norm === 'them') return true;
  return (
    (before === ',' || before === 'and') &&
    isPast(next) &&
    words.slice(0, first - 1).some(({ kind }) => kind === 'number')
  );
}

/** `after that only 4 % were wrong`. */
const stateVerbBehind = (around: Surroundings, last: number): boolean =>
  around.words.slice(last + 1, last + 4).some(({ norm }) => /^(were|was|are|is)$/.test(norm));

/** The quantity is what something is: `lead time is 3 days`, `is at`, `stands at`, `are down`. */
function stateVerb(around: Surroundings, first: number): boolean {
  const back = around.words.slice(Math.max(0, first - 4), first).map((word) => word.norm);
  return back.some((norm) =>
    /^(is|are|was|were|at|takes|take|took|needs|need|finishes|finish|has|have|been|:)$/.test(norm),
  );
}

/** In a result, a figure with a measuring unit is an outcome unless it only tells when or how many took part. */
function expectedOutcome(around: Surroundings, { first, last, dimension, per }: QuantityReading): boolean {
  const before = around.words[first - 1]?.norm ?? '';
  const next = around.words[last + 1]?.norm ?? '';
  if (dimension === 'percent' || dimension === 'points' || dimension === 'rating' || dimension === 'rate') return true;
  if (dimension === 'money') return !/^(budget|deal|contract|account|salary|price|fee)$/.test(next);
  if (dimension === 'multiple') return next !== 'load' && !/^(a|per)$/.test(next);
  if (per !== undefined && dimension === 'count') return true;
  if (dimension === 'count' && (around.words[first]?.norm === 'nil' || next === 'new')) return true;
  if (dimension === 'time') return /^(under|below|:|at)$/.test(before) || /^(late|later)$/.test(next);
  if (dimension === 'share' || (next === 'of' && around.words[last + 2]?.norm === 'them')) return true;
  if (
    /^(measure|data|time)$/.test(dimension) &&
    stateVerb(around, first) &&
    !/^(for|in|within|after|until|every)$/.test(before)
  )
    return true;
  return false;
}
