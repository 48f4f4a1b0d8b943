/** What speaks against an outcome: the time before the work, schedules, settings, the author's own pay. */

import { months } from '../text/calendar';
import { prepositions, subordinators } from '../text/function-words';
import type { Clause, Mark, Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import type { ChangeReading } from './changes';
import { anywhere, isTagged, lastBefore, type Surroundings, soonAfter } from './evidence';
import type { Place } from './place';
import type { QuantityReading } from './quantities';
import { changeLeads, clockTails, definites, extentTails, relatives } from './words';

/** The state before the work: "back then", "used to", "had doubled". A cue that opens the sentence holds for all of it. */
export function isPastTrouble(
  around: Surroundings,
  at: number,
  prose: Prose,
  index: number,
  { expectsOutcome }: Place,
): boolean {
  if (anywhere(around, 'before.all')) return true;
  const contrasts = around.marks('now');
  const holds = around
    .marks('before')
    .filter(({ first }) => !comparing.has(around.words[first - 1]?.norm ?? ''))
    .filter((cue) => !contrasts.some(({ first, last }) => first <= cue.last && cue.first <= last))
    .some(
      (cue) =>
        (cue.first === 0 &&
          !anywhere(around, 'now') &&
          !around.words.slice(cue.last, at).some(({ norm }) => norm === ';')) ||
        (around.segment[cue.first] === around.segment[at] &&
          !(expectsOutcome && contrasts.some(({ first }) => around.segment[first] === around.segment[at])) &&
          (cue.last > at || lastBefore(around, at, 'now') === undefined)),
    );
  const was = around
    .marks('before')
    .some(({ first, last }) => around.words[last]?.norm === 'to' && around.words[first + 1]?.norm === 'used');
  if (holds || (was && !expectsOutcome && contrasts.length === 0)) return true;
  const clause = prose.clausesIn(index).findLast(({ first }) => first <= at);
  if (clause?.verb === undefined) return false;
  const opens = around.words[clause.first]?.norm ?? '';
  const auxiliaries = around.words.slice(Math.max(clause.first, clause.verb - 3), clause.verb).map((word) => word.norm);
  if (!expectsOutcome && isUnderWay(around, clause, auxiliaries)) return true;
  if (!auxiliaries.includes('had') || contrasts.some(({ first }) => first > (clause.verb as number) && first < at))
    return false;
  if (auxiliaries.includes('been') && (around.words[clause.verb]?.norm.endsWith('ing') || clause.passive))
    return !expectsOutcome;
  const { verb } = clause;
  const changed = ['change.up', 'change.down', 'change.any'].some((tag) => isTagged(around, tag, verb));
  if (expectsOutcome)
    return (
      !changed &&
      clause.verb < at &&
      around.segment[clause.verb] === around.segment[at] &&
      (opens === 'the' ||
        subordinators.has(opens) ||
        around.words.slice(clause.first, verb).some(({ norm }) => relatives.has(norm)))
    );
  return (
    !contrasts.some((mark) => !isAnchor(around, mark)) &&
    anywhere(around, 'change.up', 'change.down', 'double', 'halve', 'triple', 'change.any', 'achieve')
  );
}

/** `twice as big as when I started`. */
const comparing: ReadonlySet<string> = new Set(['as', 'than']);

/** `two of three new hires were quitting`: what went on then, unless it is told of the time after. */
const isUnderWay = (around: Surroundings, { verb, subject }: Clause, auxiliaries: readonly string[]): boolean =>
  (subject === 'other' || subject === 'they') &&
  verb !== undefined &&
  around.words[verb]?.norm.endsWith('ing') === true &&
  (auxiliaries.includes('was') || auxiliaries.includes('were')) &&
  !anywhere(around, 'now', 'afterwards');

/** `since the pandemic`: with the pluperfect, of a time before the work. */
const isAnchor = ({ words }: Surroundings, { first, last }: Mark): boolean =>
  first === last && anchors.has(words[first]?.norm ?? '');
const anchors: ReadonlySet<string> = new Set(['since', 'after']);

/** Times of day, shifts, routes: `from 6 to 2`, `from 8 to 14 on Saturdays`, `from Monday to Friday`, `aged 5 to 11`. */
export function isSchedule(around: Surroundings, change: ChangeReading, expectsOutcome: boolean): boolean {
  const { words } = around;
  const years = [change.from, change.to].every(
    (state) => state.value !== undefined && state.value >= 1900 && state.value <= 2100 && state.unit === '',
  );
  if (years || isSpread(words, change.first)) return true;
  if (!isContrast(around, change) && [change.from, change.to].some(({ first }) => isTagged(around, 'idiom', first)))
    return true;
  const after = words[change.last + 1]?.norm ?? '';
  if (isDaytime(words, change.from.last) || isDaytime(words, change.to.last)) return true;
  if (change.from.unit === '' && (clockTails.has(after) || ageTails.has(after) || months.has(after))) return true;
  if (
    words[change.first]?.norm !== 'from' ||
    change.from.dimension !== 'count' ||
    change.from.unit !== '' ||
    change.to.unit !== ''
  )
    return false;
  if (words[change.from.last + 1]?.norm !== 'to') return false;
  const bare = change.to.last === change.to.first && bareTails.has(after);
  const verb = anywhere(around, 'change.up', 'change.down', 'double', 'triple', 'halve', 'change.any');
  return (
    bare &&
    ((!verb && !expectsOutcome) ||
      around.marks('open-hours').some(({ first }) => first < change.first && first >= change.first - 3))
  );
}

/** `anything from one hour to three days`: between what it lies. */
const isSpread = (words: readonly Word[], first: number): boolean =>
  words[first]?.norm === 'from' &&
  (spreads.has(words[first - 1]?.norm ?? '') ||
    words.slice(Math.max(0, first - 3), first).some(({ norm }) => ranking.has(norm)));
const ranking: ReadonlySet<string> = new Set(['ranked', 'rated', 'graded']);
const spreads: ReadonlySet<string> = new Set(
  'anything anywhere ranging ranged ranges range varied varies vary'.split(' '),
);

/** `ten at night`, `six in the morning`. */
const isDaytime = (words: readonly Word[], last: number): boolean =>
  words[last + 1]?.norm === 'at'
    ? daytimes.has(words[last + 2]?.norm ?? '')
    : words[last + 1]?.norm === 'in' && daytimes.has(words[last + 3]?.norm ?? '');
const daytimes: ReadonlySet<string> = new Set('night noon midnight morning afternoon evening'.split(' '));

/** Behind a bare `from 6 to 2` these leave it bare. */
const bareTails: ReadonlySet<string> = new Set(['', ',', '.', 'on', 'and', 'one', 'the']);

/** A then and a now that no `from` leads in. */
export const isContrast = ({ words }: Surroundings, { explicit, first }: ChangeReading): boolean =>
  explicit && words[first]?.norm !== 'from';

/** `pupils from 5 to 11 years`. */
const ageTails: ReadonlySet<string> = new Set(['year', 'years', '-']);

/** `I'm 100 % up to date`, `gives me four hours a week`: what the author is like or was given. */
export function isOfSelf(around: Surroundings, { first, dimension }: QuantityReading): boolean {
  const [before, further] = [around.words[first - 1]?.norm, around.words[first - 2]?.norm];
  if (dimension === 'time' && isTagged(around, 'given-me', first - 1)) return true;
  return dimension === 'percent' && (before === "i'm" || (before === 'am' && further === 'i'));
}

/** `With five weeks left and two of seven people ill, we …`: what there was to work with. */
export function isCircumstance({ words, segment }: Surroundings, { first, dimension }: QuantityReading): boolean {
  if (dimension !== 'count' && dimension !== 'time' && dimension !== 'share') return false;
  const opening = words[0]?.norm ?? '';
  if (!(opening === 'with' || opening === 'after') || segment[first] !== segment[0] || segment.at(-1) === segment[0])
    return false;
  return opening === 'after' || first <= 3 || words[first - 1]?.norm === 'and';
}

/** `the quote came to £14,300`: what a thing costs by agreement. */
export const isPrice = (around: Surroundings, { first, dimension }: QuantityReading): boolean =>
  dimension === 'money' &&
  around.marks('quoted').some(({ last }) => last < first && last >= first - 4 && isTagged(around, 'amount', last + 1));

/** Team sizes, lengths of meetings, canaries, budgets: numbers that describe. */
export function isSetting(around: Surroundings, quantity: QuantityReading): boolean {
  const { words } = around;
  const head = words[quantity.last + 1]?.norm ?? '';
  const before = words[quantity.first - 1]?.norm ?? '';
  const gained = lastBefore(around, quantity.first, 'win', 'change.up', 'change.down');
  if (before === 'top' || (head === 'times' && quantity.dimension === 'count' && quantity.value < 20)) return true;
  if (quantity.hyphened || (quantity.dimension === 'multiple' && before === 'a')) return true;
  if (
    quantity.dimension === 'count' &&
    isTagged(around, 'head.people', quantity.last + 1) &&
    words[quantity.last + 2]?.norm !== 'now' &&
    !(gained && gained.last >= quantity.first - 3 && !changeLeads.has(before) && !isTeam(around, quantity.first))
  )
    return before !== 'from' && !changeLeads.has(before);
  if (isTagged(around, 'head.setting', quantity.last + 1)) return true;
  if (
    (before === 'at' || before === 'of' || before === 'to') &&
    isTagged(around, 'head.setting', quantity.first - 2) &&
    !gained
  )
    return true;
  const arrived = gained ?? lastBefore(around, quantity.first, 'achieve');
  if (isHead(around, quantity.last + 1) && before !== 'by' && !wholeKnown.has(quantity.dimension) && !arrived)
    return true;
  if (
    isHead(around, quantity.last + 2) &&
    !prepositions.has(head) &&
    quantity.dimension === 'percent' &&
    !soonAfter(around, quantity.last, 3, 'change.noun.up', 'change.noun.down', 'more', 'less')
  )
    return !gained;
  if (quantity.dimension === 'time' && definites.has(before) && followers.has(head)) return true;
  if (quantity.dimension === 'time' && !gained && !isAverage(around, quantity.last)) {
    if (stretches.has(before)) return true;
    if (vagueStretches.has(before)) return false;
  }
  return extentTails.has(head);
}

/** `answered after thirty seconds on average`. */
export const isAverage = ({ words }: Surroundings, last: number): boolean =>
  words[last + 1]?.norm === 'on' && words[last + 2]?.norm === 'average';

/** What no noun behind it makes a setting: `$30k contracts`, `17 of the 20 accounts`. */
const wholeKnown: ReadonlySet<QuantityReading['dimension']> = new Set(['money', 'share'] as const);

/** A noun that describes a setting; of the second tag only where nothing was gained. */
const isHead = (around: Surroundings, at: number): boolean =>
  isTagged(around, 'head.setting', at) || isTagged(around, 'head.thing', at);

/** Before a time these make of it a stretch of the calendar: `every two weeks`, `for six months`, `the last three days`. */
const stretches: ReadonlySet<string> = new Set('every each first last past next after for until during'.split(' '));
/** Before a time these leave open whether it is one, so nothing behind it is asked. */
const vagueStretches: ReadonlySet<string> = new Set(['another', 'of', 'within', 'over']);

/** `in the eleven months since`: how long it has been. */
const followers: ReadonlySet<string> = new Set(['since', 'after', 'afterwards', 'thereafter']);

/** `hired a team of 14`, `with 12 people`. */
const isTeam = ({ words, marks }: Surroundings, at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ norm }) => norm === 'with' || norm === 'of') ||
  marks('head.team').some(({ first }) => first < at && first >= at - 3);

/** The author's own pay is no outcome of the work. */
export const isPay = (around: Surroundings, at: number): boolean =>
  around.marks('compensation').some(({ first }) => around.segment[first] === around.segment[at]);
