/** Metrics by word indices, before they are placed in the story: what a quantity, a change or a verb tells. */
import type { Prose } from '../text/prose';
import { figureStart, linkBefore } from './approximate';
import type { Candidate } from './baselines';
import type { ChangeReading } from './changes';
import { isDifference, isLessened, isSpared, nounOf } from './differences';
import { anywhere, isTagged, lastBefore, type Surroundings, soonAfter } from './evidence';
import { isGapped } from './governing';
import { type LeverReading, leverBefore, leverOf, timeLever } from './levers';
import { countedNoun, measuredNoun } from './measured';
import { amountOf, type Quantity } from './metric';
import type { Place, Reading } from './place';
import type { QuantityReading } from './quantities';
import { relativeChange, roundTenth } from './relative';
import { isPartOfFormer } from './shares';
import { ratios, type State } from './states';
import { isMoneyUnit, unitNamed } from './units';
import { bounds, nounEnds } from './words';

/** A metric by word indices: where its sentence stands is left to the story. */
export interface Told {
  readonly first: number;
  readonly last: number;
  readonly metric: Omit<Candidate, 'span' | 'sentence'>;
}

/** What is told, without what it is of and whose it is. */
export interface Draft extends Omit<Partial<Candidate>, 'span' | 'sentence' | 'outcome'> {
  readonly first: number;
  readonly last: number;
  readonly outcome: boolean;
}

/** A quantity that is read so; undefined when it is no measure. */
export function quantityDraft(around: Surroundings, quantity: QuantityReading, reading: Reading): Draft | undefined {
  if (reading === 'none') return undefined;
  const direction = directionOf(around, quantity.first, quantity.last, quantity.sign);
  const unit = quantity.per ? `${unitText(around, quantity)}/${quantity.per}` : unitText(around, quantity);
  const base = {
    first: quantity.first,
    last: quantity.last,
    outcome: reading === 'outcome',
    ...(reading === 'passing' ? { passing: true as const } : {}),
    ...(direction ? { direction } : {}),
  };
  if (reading === 'outcome' && isPartOfWhole(around, quantity)) {
    const percent = relativeChange(1, quantity.dimension === 'percent' ? quantity.value / 100 : quantity.value);
    return {
      ...base,
      to: { value: quantity.value, unit },
      ...(percent === undefined ? {} : { percent, direction: percent < 0 ? 'down' : 'up' }),
    };
  }
  const relative = quantity.dimension === 'percent' || (quantity.dimension === 'fraction' && direction !== undefined);
  const told = quantity.dimension === 'fraction' ? roundTenth(quantity.value * 100) : quantity.value;
  if (relative && isRelative(around, quantity)) return { ...base, percent: direction === 'down' ? -told : told };
  if (quantity.dimension === 'multiple' && reading === 'outcome')
    return {
      ...base,
      to: { value: quantity.value, unit: 'x' },
      percent: direction === 'down' ? -roundTenth(100 - 100 / quantity.value) : roundTenth((quantity.value - 1) * 100),
    };
  const amount = { value: quantity.value, unit };
  if (!isDifference(around, quantity, direction)) return { ...base, to: amount };
  const isLess = isSpared(around, quantity) || isLessened(around, quantity);
  const way = isLess ? 'down' : (direction ?? nounOf(around, quantity.first));
  return { ...base, change: amount, ...(way ? { direction: way } : {}) };
}

/** `a third of what it was`, `a quarter as many`: what is left of the former whole. */
const isPartOfWhole = (around: Surroundings, quantity: QuantityReading): boolean =>
  isPartOfFormer(around, quantity) ||
  (quantity.dimension === 'fraction' &&
    (around.words[quantity.last + 1]?.norm === 'as' ||
      (linkBefore(around.words, quantity.first) === 'to' &&
        lastBefore(around, quantity.first, 'change.down') !== undefined)));

/** A percentage told as a change (`dropped 28 %`), not as a level (`reached 95 %`). */
function isRelative(around: Surroundings, { first, last, sign }: QuantityReading): boolean {
  if (heldAgainstPlan(around, last)) return false;
  if (sign || sideOf(around, first, last) || around.words[figureStart(around.words, first) - 1]?.norm === 'by')
    return true;
  if (soonAfter(around, last, 3, 'more', 'less', 'change.noun.up', 'change.noun.down')) return true;
  const before = around.words.slice(Math.max(0, first - 3), first).map((word) => word.norm);
  if (before.at(-1) === 'of' && lastBefore(around, first, 'change.noun.up', 'change.noun.down')) return true;
  if (before.some((norm) => norm === 'to' || norm === 'at' || norm === 'under' || norm === 'below')) return false;
  return lastBefore(around, first, 'change.up', 'change.down') !== undefined;
}

/** `up 22 %`, `down by a third`, `15 % off our freight rates`. */
function sideOf({ words }: Surroundings, first: number, last: number): 'up' | 'down' | undefined {
  const start = figureStart(words, first);
  const before = words[words[start - 1]?.norm === 'by' ? start - 2 : start - 1]?.norm;
  if (before === 'up' || before === 'down') return before;
  return words[last + 1]?.norm === 'off' ? 'down' : undefined;
}

/** `6 % above the budget`: the plan is the other end. */
const heldAgainstPlan = (around: Surroundings, last: number): boolean => {
  const next = around.words[last + 1]?.norm ?? '';
  return (
    (bounds.has(next) || planSides.has(next)) &&
    around.marks('planned').some(({ first }) => first > last && first <= last + 4)
  );
};

const planSides: ReadonlySet<string> = new Set(['ahead', 'inside', 'within']);

function directionOf(
  around: Surroundings,
  first: number,
  last: number,
  sign: '+' | '-' | undefined,
): 'up' | 'down' | undefined {
  if (sign) return sign === '+' ? 'up' : 'down';
  const up = soonAfter(around, last, 3, 'more', 'change.noun.up');
  const down = soonAfter(around, last, 3, 'less', 'change.noun.down');
  if (up || down) return !down || (up && up.first < down.first) ? 'up' : 'down';
  const side = sideOf(around, first, last);
  if (side) return side;
  const rise = lastBefore(around, first, 'change.up', 'change.noun.up');
  const fall = lastBefore(around, first, 'change.down', 'change.noun.down');
  if (rise || fall) return !fall || (rise && rise.last > fall.last) ? 'up' : 'down';
  if (isGapped(around, first)) return around.marks('change.up').some((mark) => mark.first < first) ? 'up' : 'down';
  return lastBefore(around, first, 'surpass') ? 'up' : undefined;
}

/** The unit, or the noun counted: `tickets` of `40 support tickets a month`. */
function unitText(around: Surroundings, quantity: QuantityReading): string {
  const { words } = around;
  if (quantity.dimension === 'fraction') return 'share';
  if (quantity.unit) return quantity.unit;
  const behind = quantity.number[1] + 1;
  const end = quantity.per ? quantity.last - 1 : behind + 3;
  const names: string[] = [];
  for (const [at, { kind, norm, start }] of words.slice(behind, end).entries()) {
    if (isTagged(around, 'more', behind + at) || isTagged(around, 'less', behind + at)) continue;
    if (kind !== 'word' || nounEnds.has(norm) || start === words[behind - 1]?.end) break;
    names.push(norm);
  }
  const head = (quantity.per ? names.at(-1) : names.find(isPlural)) ?? names[0] ?? '';
  return head.length > 2 ? head : '';
}

const isPlural = (norm: string): boolean => /[^s]s$/.test(norm);

/** A change that is read so; undefined when it is none. */
export function changeDraft(around: Surroundings, change: ChangeReading, reading: Reading): Draft | undefined {
  if (reading === 'none') return undefined;
  const base = { first: change.first, last: change.last, outcome: reading === 'outcome' };
  if (change.target) return { ...base, ...quantityField('to', change.to), ...quantityField('target', change.from) };
  const percent = changeBetween(change.from, change.to);
  const moved = percent ?? movedBy(change.from, change.to);
  const direction =
    moved === undefined
      ? directionOf(around, change.first, change.last, undefined)
      : moved < 0
        ? 'down'
        : moved > 0
          ? 'up'
          : undefined;
  return {
    ...base,
    ...quantityField('from', change.from),
    ...quantityField('to', change.to),
    ...(percent === undefined ? {} : { percent }),
    ...(direction ? { direction } : {}),
  };
}

function quantityField<K extends string>(key: K, state: State): { readonly [P in K]?: Quantity } {
  const value =
    state.value === undefined
      ? (state.size ?? 0)
      : state.upper === undefined
        ? state.value
        : (state.value + state.upper) / 2;
  return { [key]: { value, unit: state.unit } } as { readonly [P in K]?: Quantity };
}

/** How far a change goes that has no percentage, as from below zero: `from −12 to 23`. */
const movedBy = (from: State, to: State): number | undefined =>
  from.value !== undefined && from.value < 0 && from.unit === to.unit ? (to.value ?? 0) - from.value : undefined;

/** In per cent; undefined when the two cannot be compared. */
function changeBetween(from: State, to: State): number | undefined {
  const comparable = from.dimension === to.dimension || (ratios.has(from.dimension) && ratios.has(to.dimension));
  if (from.size === undefined || to.size === undefined || !comparable) return undefined;
  return relativeChange(from.size, to.size);
}

/** `doubled`, `halved`: a verb that carries its quantity; `percent` is what it tells. */
export function verbDraft(
  around: Surroundings,
  mark: { first: number; last: number },
  percent: number,
  place: Place,
): Draft | undefined {
  const { words } = around;
  const next = words[mark.last + 1]?.norm ?? '';
  const norm = words[mark.first]?.norm ?? '';
  if (around.marks('idiom').some((idiom) => idiom.first <= mark.last && mark.first <= idiom.last)) return undefined;
  if (
    words[mark.first]?.quoted ||
    next === '-' ||
    unfinished.has(norm) ||
    words.slice(mark.last + 1, mark.last + 4).some((word) => word.norm === 'every' || word.norm === 'each')
  )
    return undefined;
  if (lastBefore(around, mark.first, 'goal') || anywhere(around, 'hearsay')) return undefined;
  const before = words.slice(Math.max(0, mark.first - 3), mark.first).map((word) => word.norm);
  const trouble =
    (before.includes('had') &&
      !place.expectsOutcome &&
      !before.includes('that') &&
      !around.words.some(({ norm }) => norm === 'told' || norm === 'later')) ||
    before.includes("hadn't") ||
    around.marks('before').length > 0;
  return {
    first: mark.first,
    last: mark.last,
    outcome: !trouble && !place.setsScene && !place.acts,
    percent,
    direction: percent < 0 ? 'down' : 'up',
  };
}
/** Forms that tell no change that is over. */
const unfinished: ReadonlySet<string> = new Set(
  'double triple halve quadruple treble doubles triples doubling tripling halving'.split(' '),
);

/** The draft with its lever, its owner and what was measured. */
export function finish(
  around: Surroundings,
  index: number,
  draft: Draft,
  leverIds: readonly string[],
  prose: Prose,
): Told {
  const { first, last, ...told } = draft;
  const noun = measuredNoun(around, first, last);
  const hollow = around.marks('hollow').some((mark) => around.segment[mark.first] === around.segment[first]);
  const named = hollow
    ? undefined
    : ((noun && leverOf(around, noun[0], noun[1], leverIds, noun)) ??
      leverOf(around, first, last, leverIds) ??
      unitLever(around, draft, leverIds) ??
      leverBefore(around, first, leverIds));
  const lever =
    named &&
    byUnit(isApart(around, named, draft) ? (unitLever(around, draft, leverIds) ?? named) : named, draft, leverIds);
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  const owner = clause?.subject === 'we' ? 'ours' : clause?.subject === 'they' ? 'theirs' : 'mine';
  const measured = noun ?? (lever && ([lever.first, lever.last] as const)) ?? countedNoun(around, first, last);
  return {
    first,
    last,
    metric: {
      ...told,
      owner,
      ...(lever ? { lever: lever.lever } : {}),
      ...(measured ? { measured: wordsText(around, measured[0], measured[1]) } : {}),
    },
  };
}

/** `the report loads by itself, which saves $9,400 a month`: money saved is a cost, whatever the words before it name. */
const isApart = ({ segment }: Surroundings, named: LeverReading, { first, change, direction }: Draft): boolean =>
  change !== undefined && direction === 'down' && isMoneyUnit(change.unit) && segment[named.first] !== segment[first];

/** A time of hours and days is the pace of the work and no latency, whatever it is called: `quote time from 12 days to 5`. */
const byUnit = (named: LeverReading, draft: Draft, leverIds: readonly string[]): LeverReading => {
  const amount = amountOf(draft);
  const unit = amount && unitNamed(amount.unit.toLowerCase());
  return named.lever === 'latency' && unit?.dimension === 'time' && unit.factor >= 3600 && leverIds.includes('velocity')
    ? { ...named, lever: 'velocity' }
    : named;
};

/** So many an hour, a shift, a day. */
const paces = /\/(?:s|min|h|shifts|days)$/;

/** A figure that names nothing counted still has its unit: money saved is a cost, other money revenue, a change of time speed. */
function unitLever(around: Surroundings, draft: Draft, leverIds: readonly string[]): LeverReading | undefined {
  const { first, last, direction, outcome } = draft;
  const amount = amountOf(draft);
  if (!amount) return undefined;
  const spared = direction === 'down' || around.marks('spare').some((mark) => mark.first < first);
  const unit = unitNamed(amount.unit.toLowerCase());
  const lever = isMoneyUnit(amount.unit)
    ? spared
      ? 'cost'
      : 'revenue'
    : !outcome
      ? undefined
      : unit?.dimension === 'time'
        ? timeLever(unit.factor)
        : paces.test(amount.unit)
          ? 'throughput'
          : undefined;
  return lever && leverIds.includes(lever) ? { lever, first, last } : undefined;
}

/** The words as written. */
export const wordsText = (around: Surroundings, first: number, last: number): string =>
  around.text.slice(around.words[first]?.start, around.words[last]?.end);
