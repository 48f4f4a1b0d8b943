/** How outcomes are worded: what may stand between verb and figure, and what may follow it. */
import { isAdverb, isParticiple, isPast } from '../text/clauses';
import { prepositions } from '../text/function-words';
import type { Clause, Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { isTagged, lastBefore, type Surroundings, soonAfter } from './evidence';
import type { Place } from './outcome';
import { type QuantityReading, unitNamed } from './quantities';

/** `23 % gain`, `15 % more`, `30% increase in`, `2.5 times as long`, `two days early`, `3x faster`, `a third fewer`. */
export function comparesAfter(around: Surroundings, { last, dimension, first }: QuantityReading): boolean {
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
  if (between.some((norm) => /^(of|or|in|on|at|to|and|for|with|from|after|was|were|is|are|had)$/.test(norm)))
    return false;
  const word = (around.words[hit.first] as Word).norm;
  if (
    word === 'earlier' &&
    around.words[hit.last + 1]?.norm !== 'than' &&
    around.words.some(({ norm }) => norm === 'had')
  )
    return false;
  if (dimension === 'count' && word === 'more' && around.words[hit.last + 1]?.kind !== 'word') return false;
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
export const isObject = (words: readonly Word[], verb: number, first: number, money: boolean): boolean =>
  !words
    .slice(verb + 1, first)
    .some(
      ({ norm }) =>
        !(money && (norm === 'for' || norm === 'at')) &&
        /^(with|for|in|at|from|after|among|before|until|against|during|within|and|on|over|through|who|that|which)$/.test(
          norm,
        ),
    );

const approximate = /^(about|around|roughly|nearly|almost|some|another|over|~|up|down|only|just|on|average)$/;

/** Between verb and quantity stands only what was measured, then by, to or nothing. */
export function governs(
  around: Surroundings,
  verb: number,
  first: number,
  dimension: QuantityReading['dimension'],
): boolean {
  const { words } = around;
  const between = words.slice(verb + 1, first).map((word) => word.norm);
  if (between.length === 0) return true;
  const at = between.findLastIndex((norm) => prepositions.has(norm) || /^(since|until|before|after)$/.test(norm));
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
export const ratioOfMine = (around: Surroundings, { last }: QuantityReading): boolean =>
  around.words[last + 1]?.norm === 'of' &&
  /^(my|the)$/.test(around.words[last + 2]?.norm ?? '') &&
  /^(time|week|day|year|hours|team|staff)$/.test(around.words[last + 3]?.norm ?? '');

/**
 * `14 of 15 agreed`, `all 14 leavers found a place`, `the court granted nine of our eleven`, `27 passed`;
 * not `half the team was on leave`, not `I dropped 2 of the 9`.
 */
export function sharePastVerb(around: Surroundings, quantity: QuantityReading, prose: Prose, index: number): boolean {
  const { words } = around;
  const { first, last } = quantity;
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  const object = clause?.verb !== undefined && clause.verb < first;
  if (object && isTagged(around, 'comprise', clause.verb as number)) return false;
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
export const isOwnSetting = ({ dimension }: QuantityReading, before: string, { expectsOutcome }: Place): boolean =>
  (dimension === 'count' && !/^(by|to)$/.test(before)) ||
  (before === 'to' && !expectsOutcome && /^(count|data|measure|rate)$/.test(dimension));

/** The word before a figure that is no approximation: `within about 12 minutes` has `within`. */
export const linkBefore = (words: readonly Word[], first: number): string =>
  words[figureStart(words, first) - 1]?.norm ?? '';

/** Where a figure begins with what approximates it: `about 12`, `at least 40`, `less than two`. */
function figureStart(words: readonly Word[], first: number): number {
  let at = first;
  while (at > 0) {
    const norm = words[at - 1]?.norm ?? '';
    const before = words[at - 2]?.norm ?? '';
    if ((/^(least|most)$/.test(norm) && before === 'at') || (norm === 'than' && /^(less|fewer|more)$/.test(before)))
      at -= 2;
    else if (/^(about|around|roughly|nearly|almost|~|≈|some|approximately|just|maybe|perhaps)$/.test(norm)) at--;
    else break;
  }
  return at;
}

/** `a fifth of the original claim`, `a third of what it was`, `half of last year's`, `at a sixth of the size`: a part of the former whole. */
export function isPartOfFormer({ words }: Surroundings, { first, last, dimension }: QuantityReading): boolean {
  if (dimension !== 'fraction' && dimension !== 'percent') return false;
  const next = words[last + 1]?.norm ?? '';
  const from = next === 'of' ? last + 2 : next === 'what' || next === "what's" ? last + 1 : -1;
  if (next === 'of' && linkBefore(words, first) === 'at' && words[from]?.norm === 'the') return true;
  return (
    from > 0 &&
    formerWhole.test(
      words
        .slice(from, from + 4)
        .map(({ norm }) => norm)
        .join(' '),
    )
  );
}
const formerWhole =
  /^(what|the (original|previous|former|old|usual|first|initial)|last \w+'s|the (year|season|quarter|month|term|summer|winter) before)\b/;

/** `never went above 2 s again`. */
export const isNeverBeyond = ({ words }: Surroundings, first: number): boolean =>
  /^(above|over|past|beyond|below|under|exceeded)$/.test(words[first - 1]?.norm ?? '') &&
  words.slice(Math.max(0, first - 5), first - 1).some(({ norm }) => /^(never|not|hasn't|hadn't|didn't)$/.test(norm));

/** `I dropped 2 of the 9`, `sampled one in fifty`: a share that was taken away or looked at. */
const isDropped = (around: Surroundings, first: number): boolean =>
  lastBefore(around, first, 'change.down') !== undefined;

/** Whether a verb of the same segment stands before it that takes nothing away: `won back four of the six`. */
export const isVerbObject = (prose: Prose, index: number, around: Surroundings, first: number): boolean =>
  !isDropped(around, first) &&
  prose
    .clausesIn(index)
    .some(({ verb }) => verb !== undefined && verb < first && around.segment[verb] === around.segment[first]);

/** `stands at 9 in 10`. */
export const isAchieved = (around: Surroundings, first: number): boolean => {
  const achieved = lastBefore(around, first, 'achieve');
  return achieved !== undefined && first - achieved.last <= 2;
};

/** Whether the verb is a deed of the author's: `I dropped 20 dealers` is a step, `tickets dropped 20` an outcome. */
export const isOwnVerb = (prose: Prose, index: number, verb: number): boolean =>
  prose.clausesIn(index).some((clause) => clause.verb === verb && /^(i|we|dropped)$/.test(clause.subject));

/** In a result: `31 guests asked for their money back`, `two other wards copied the card`. */
export function countActs({ words, segment }: Surroundings, { first, last }: QuantityReading): boolean {
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
export function isPartOfCount({ words }: Surroundings, { first, last }: QuantityReading): boolean {
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
export const stateVerbBehind = (around: Surroundings, last: number): boolean =>
  around.words.slice(last + 1, last + 4).some(({ norm }) => /^(were|was|are|is)$/.test(norm));

/** The quantity is what something is: `lead time is 3 days`, `is at`, `stands at`, `are down`. */
export function stateVerb(around: Surroundings, first: number): boolean {
  const back = around.words.slice(Math.max(0, first - 4), first).map((word) => word.norm);
  return back.some((norm) =>
    /^(is|are|was|were|it's|that's|there's|at|takes|take|took|needs|need|finishes|finish|has|have|been|:)$/.test(norm),
  );
}

/** In a result, a figure with a measuring unit is an outcome unless it only tells when or how many took part. */
export function expectedOutcome(around: Surroundings, { first, last, dimension, per }: QuantityReading): boolean {
  const before = around.words[first - 1]?.norm ?? '';
  const next = around.words[last + 1]?.norm ?? '';
  if (dimension === 'percent' || dimension === 'points' || dimension === 'rating' || dimension === 'rate') return true;
  if (next === 'of' && isTagged(around, 'bad', last + 2)) return true;
  if (isLittle(around.words, first) && (isTagged(around, 'bad', last + 1) || isTagged(around, 'bad', last + 2)))
    return true;
  if (isAfterwards(around) && (isTagged(around, 'bad', last + 1) || isTagged(around, 'bad', last + 2))) return true;
  if (dimension === 'money') return !/^(budget|deal|contract|account|salary|price|fee)$/.test(next);
  if (dimension === 'multiple') return next !== 'load' && !/^(a|per)$/.test(next);
  if (per !== undefined && (dimension === 'count' || (dimension === 'time' && !isSpent(around, first)))) return true;
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

/** `I rode along three nights a week`. */
const isSpent = (around: Surroundings, first: number): boolean =>
  lastBefore(around, first, 'spend') !== undefined ||
  around.words.slice(0, first).some(({ norm }, at) => norm === 'i' && around.segment[at] === around.segment[first]);

/** `almost nothing, maybe one in a thousand`: told behind what it says again. */
export const isApposed = ({ words }: Surroundings, first: number): boolean =>
  /^[,(—–]$/.test(words[figureStart(words, first) - 1]?.norm ?? '');

/** Words that make of what follows a circumstance. */
const leadsAside = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.kind === 'symbol' ||
    (prepositions.has(word.norm) && !approximate.test(word.norm)) ||
    /^(than|as|until|since|after|before)$/.test(word.norm));

/** In a result: the figure that a clause tells, as its subject, object or complement, whatever the verb; not one in passing. */
export function isTold(around: Surroundings, quantity: QuantityReading, prose: Prose, index: number): boolean {
  const { words } = around;
  const { first, last, dimension, per } = quantity;
  if (dimension === 'multiple') return false;
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  if (clause?.verb === undefined || linkBefore(words, first) === ':')
    return isNamed(around, quantity, prose.clausesIn(index).length === 0);
  if (clause.tense === 'modal' || clause.last < first || isTagged(around, 'spend', clause.verb)) return false;
  if (clause.verb > last) return isActing(around, quantity, clause);
  if (dimension === 'fraction' || (dimension === 'time' && per === undefined && !isLittle(words, first))) return false;
  const between = words.slice(clause.verb + 1, figureStart(words, first));
  if (between.length > 6 || between.some(leadsAside)) return false;
  const own = /^(i|we|dropped)$/.test(clause.subject);
  if (dimension !== 'count') return !(own && dimension === 'share');
  if (own || isTagged(around, 'comprise', clause.verb)) return false;
  if (words[clause.subjectWord ?? -1]?.norm === 'there') return isAfterwards(around) && !isDescribed(around, last + 1);
  return isTagged(around, 'possess', clause.verb)
    ? !isDescribed(around, last + 1)
    : !isTagged(around, 'stative', clause.verb);
}

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

/** `under 30 minutes`, `less than a day`: that little is what is told. */
export const isLittle = (words: readonly Word[], first: number): boolean =>
  /^(under|below|only|just|barely)$/.test(words[first - 1]?.norm ?? '') ||
  (words[first - 1]?.norm === 'than' && /^(less|fewer)$/.test(words[first - 2]?.norm ?? ''));

/**
 * The figure is the subject: `eight of the ten customers stayed`, `all 14 sites passed`, `210 people were seen`,
 * `three other sites copied it`; not `four of us worked on it`, not `the heads of 12 sites were told`.
 */
function isActing(around: Surroundings, { first, last, dimension }: QuantityReading, clause: Clause): boolean {
  const { words } = around;
  const verb = clause.verb as number;
  const whole = words[clause.first]?.norm === 'all' && first - clause.first <= 3 && words[verb - 1]?.norm !== 'i';
  if (!whole && leadsAside(words[first - 1]) && words[first - 1]?.kind !== 'symbol') return false;
  if (/^(although|though|while|whereas|even)$/.test(words[clause.first - 1]?.norm ?? '')) return false;
  const noun = words.slice(last + 1, verb);
  if (noun.length > 6 || noun.some(({ kind, norm }) => kind === 'symbol' || norm === 'us' || norm === 'team'))
    return false;
  if (clause.passive) return dimension !== 'time';
  if (dimension === 'share' || dimension === 'fraction' || whole) return !isTagged(around, 'stative', verb);
  if (dimension !== 'count') return false;
  return noun[0]?.norm === 'other' || ['consequence', 'take-up'].some((tag) => isTagged(around, tag, verb));
}

/** `all four waves went live`, `46 services were moved`: that it was done is no outcome. */
export function isDelivered(
  around: Surroundings,
  { first, last, dimension }: QuantityReading,
  prose: Prose,
  index: number,
): boolean {
  if (dimension !== 'count') return false;
  const verb = prose.clausesIn(index).findLast((candidate) => candidate.first <= first)?.verb;
  return verb !== undefined && verb > last && ['delivery', 'deliver.count'].some((tag) => isTagged(around, tag, verb));
}

/** `opened after 11 weeks`, `done in two days`: how long something took. */
export const isTaken = ({ words }: Surroundings, { first, hyphened }: QuantityReading): boolean =>
  !hyphened && /^(in|after|within)$/.test(linkBefore(words, first));
