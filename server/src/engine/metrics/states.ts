/** The ends that a change may have: quantities, frequencies and bare units, in a form that can be compared. */
import { months, weekdays } from '../text/calendar';
import type { Word } from '../text/sentence';
import { isDate } from './dates';
import { isTagged, type Surroundings } from './evidence';
import { cardinalOf } from './numbers';
import type { QuantityReading } from './quantities';
import { placeOf } from './ranks';
import { type Dimension, unitNamed } from './units';
import { articles, ordinalEndings, perWords } from './words';

/** One end of a change. `value` is undefined for bare units ("from days to minutes"). */
export interface State {
  readonly first: number;
  readonly last: number;
  readonly value?: number;
  readonly upper?: number;
  readonly unit: string;
  readonly dimension: Dimension;
  /** For comparison within a dimension. */
  readonly size?: number;
  /** What it is counted by: `weeks`. */
  readonly per?: string;
  /** The scale its number was written with: 1000 for `50k`. */
  readonly scale?: number;
}

/** Quantities, frequencies and bare units in order of the words. */
export function statesOf(words: readonly Word[], quantities: readonly QuantityReading[]): State[] {
  const states: State[] = quantities
    .filter(
      (quantity) =>
        (!quantity.hyphened || isEnd(words, quantity.first)) &&
        !isDate(words, quantity.first) &&
        !isSpan(words, quantity) &&
        !isOrdinal(words, quantity) &&
        !isDigitCode(words[quantity.first]),
    )
    .map(stateOf);
  const taken = new Set(quantities.flatMap(({ first, last }) => range(first, last)));
  for (let at = 0; at < words.length; at++) {
    if (taken.has(at)) continue;
    const frequency = readCompound(words, at) ?? readPlace(words, at) ?? readFrequency(words, at);
    if (!frequency || range(frequency.first, frequency.last).some((word) => taken.has(word))) continue;
    states.push(frequency);
    at = frequency.last;
  }
  return states.sort((a, b) => a.first - b.first);
}

/** `from a 30-day backlog`, `to a 2-day one`, `inside the 4-hour limit`: a time that describes is an end only there. */
const isEnd = (words: readonly Word[], first: number): boolean => {
  const lead = words[first - 2]?.norm ?? '';
  if (articles.has(words[first - 1]?.norm ?? '') && (lead === 'from' || isTo(lead))) return true;
  return words.slice(first + 1, first + 5).some(({ norm }) => limits.has(norm));
};
const limits: ReadonlySet<string> = new Set(['limit', 'target', 'deadline', 'sla', 'allowance', 'cap']);

/** `from a two-day job`. */
function readCompound(words: readonly Word[], at: number): State | undefined {
  const [number, name] = words[at]?.norm.split('-') ?? [];
  const unit = name && isEnd(words, at) ? unitNamed(name) : undefined;
  const value = unit?.dimension === 'time' ? cardinalOf(number ?? '') : undefined;
  if (!unit || value === undefined) return undefined;
  return { first: at, last: at, value, unit: unit.name, dimension: 'time', size: value * unit.factor };
}

/** `from fourteenth in the city to third`: a place in an order. */
function readPlace(words: readonly Word[], at: number): State | undefined {
  const place = placeOf(words[at]?.norm ?? '');
  const before = words[at - 1]?.norm ?? '';
  const next = words[at + 1]?.norm ?? '';
  if (place === undefined || !(before === 'from' || isTo(before)) || months.has(next)) return undefined;
  return { first: at, last: at, value: place, unit: 'place', dimension: 'rating' };
}

/** `0093`. */
const isDigitCode = (word: Word | undefined): boolean => /^0\d/.test(word?.norm ?? '');

/** `the 4th`. */
const isOrdinal = (words: readonly Word[], { last }: QuantityReading): boolean =>
  ordinalEndings.has(words[last + 1]?.norm ?? '') && words[last + 1]?.start === words[last]?.end;

/** `12 months before.`: how long before or after something. */
const isSpan = (words: readonly Word[], { dimension, last }: QuantityReading): boolean =>
  dimension === 'time' &&
  [...spanTails].every((tail) => words.some(({ norm }) => norm === tail)) &&
  spanTails.has(words[last + 1]?.norm ?? '') &&
  (words[last + 2]?.kind === 'symbol' || words[last + 2]?.norm === 'vs');
const spanTails: ReadonlySet<string> = new Set(['before', 'after']);

/** `there have been none`, `no expired certificate`: that there is nothing, held against what there was. */
export const absentStates = (around: Surroundings): State[] =>
  around.words.flatMap(({ norm, quoted }, at) =>
    !quoted &&
    (norm === 'none' || (norm === 'no' && !consequent.has(around.words[at - 1]?.norm ?? ''))) &&
    !isTagged(around, 'idiom', at)
      ? [{ first: at, last: at, value: 0, unit: '', dimension: 'count', size: 0 } as const]
      : [],
  );

/** Before `no lunch` these tell what followed, and no state: `which meant no lunch`. */
const consequent: ReadonlySet<string> = new Set(['meant', 'means', 'mean', 'so']);

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function stateOf(quantity: QuantityReading): State {
  const { first, last, upper, unit, dimension, factor, per, scale } = quantity;
  const value = quantity.sign === '-' ? -quantity.value : quantity.value;
  const middle = upper === undefined ? value : (value + upper) / 2;
  const rate = per ? (perYear.get(per) ?? 1) : 1;
  return {
    first,
    last,
    value,
    ...(upper === undefined ? {} : { upper }),
    unit: per ? `${unit}/${per}` : unit,
    dimension,
    size: middle * factor * rate * (dimension === 'share' ? 100 / wholeOf(unit) : 1),
    ...(per ? { per } : {}),
    ...(scale === 1 ? {} : { scale }),
  };
}

/** Of how many a share is: 8 of `of 8`. */
const wholeOf = (unit: string): number => Number(/^of (\d+)/.exec(unit)?.[1] ?? 1);

/** How many of a period a year has. */
export const perYear: ReadonlyMap<string, number> = new Map([
  ['s', 31557600],
  ['min', 525960],
  ['h', 8766],
  ['days', 365.25],
  ['nights', 365.25],
  ['shifts', 1095],
  ['weeks', 365.25 / 7],
  ['months', 12],
  ['quarters', 4],
  ['terms', 3],
  ['years', 1],
]);

/** `weekly`, `twice a month`, `nothing`, `several times a day`, `every two weeks`, `days`. */
function readFrequency(words: readonly Word[], at: number): State | undefined {
  const word = words[at] as Word;
  if (word.quoted || word.kind !== 'word') return undefined;
  const { norm } = word;
  if (nothing.has(norm) && words.slice(Math.max(0, at - 2), at).some((before) => isTo(before.norm)))
    return { first: at, last: at, value: 0, unit: '', dimension: 'count', size: 0 };
  if (norm === 'none' && months.has(words[at + 2]?.norm ?? ''))
    return { first: at, last: at, value: 0, unit: '', dimension: 'count', size: 0 };
  if (words[at - 1]?.norm === 'from' && (norm === 'nobody' || nothing.has(norm)))
    return { first: at, last: at, value: 0, unit: '', dimension: 'count', size: 0 };
  const unit = unitNamed(norm);
  if (unit?.dimension === 'frequency')
    return { first: at, last: at, unit: norm, dimension: 'frequency', size: unit.factor };
  if (norm === 'shift') return undefined;
  if (unit?.dimension === 'time' && articles.has(words[at - 1]?.norm ?? ''))
    return { first: at - 1, last: at, value: 1, unit: unit.name, dimension: 'time', size: unit.factor };
  if (
    unit?.dimension === 'time' &&
    norm.length > 3 &&
    !pointers.has(words[at - 1]?.norm ?? '') &&
    words[at - 1]?.norm !== 'on'
  )
    return { first: at, last: at, unit: norm, dimension: 'time' };
  if (norm === 'same-day' || (norm === 'same' && words[at + 1]?.norm === 'day'))
    return { first: at, last: norm === 'same' ? at + 1 : at, unit: 'same day', dimension: 'time' };
  if (norm === 'every') return readInterval(words, at);
  if (norm === 'several') return words[at + 1]?.norm === 'times' ? timesPer(words, at, at + 2, 3) : undefined;
  const times = repeats.indexOf(norm) + 1;
  if (times === 0) return undefined;
  const rate = timesPer(words, at, at + 1, times);
  if (rate || !(periodLeads.has(words[at + 1]?.norm ?? '') || isHeldAgainst(words, at))) return rate;
  return { first: at, last: at, value: times, unit: '', dimension: 'count', size: times };
}
/** `once in the whole winter`, `twice this year`. */
const periodLeads: ReadonlySet<string> = new Set(['in', 'this', 'all', 'during', 'since', 'last']);
/** `5 times a day instead of once`, `rather than twice`, `from once to`: as often as the other end is counted. */
const isHeldAgainst = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.norm === 'from' ||
  (words[at - 1]?.norm === 'of' && words[at - 2]?.norm === 'instead') ||
  (words[at - 1]?.norm === 'than' && words[at - 2]?.norm === 'rather');
/** `these days`, `last month`: a time and no state. */
const pointers: ReadonlySet<string> = new Set(
  'the this these those last next past my our his her their its'.split(' '),
);
const repeats: readonly string[] = ['once', 'twice'];
/** `down to almost nothing`. */
const nothing: ReadonlySet<string> = new Set(['nothing', 'none', 'nil', 'nought']);
export const isTo = (norm: string): boolean => norm === 'to' || norm === 'into' || norm === '→';

/** `twice a month`: `link` is the place of `a`. */
function timesPer(words: readonly Word[], first: number, link: number, times: number): State | undefined {
  const per = unitNamed(words[link + 1]?.norm.replace(/^quarter$/, 'quarters') ?? '');
  if (!perWords.has(words[link]?.norm ?? '') || per?.dimension !== 'time') return undefined;
  const size = times * (perYear.get(per.name) ?? 1);
  return { first, last: link + 1, value: times, unit: `times a ${per.name}`, dimension: 'frequency', size };
}

/** `every week`, `every other Thursday`, `every third month`. */
function readInterval(words: readonly Word[], at: number): State | undefined {
  const skipped = ['other', 'second', 'third', 'fourth'].indexOf(words[at + 1]?.norm ?? '');
  const last = skipped < 0 ? at + 1 : at + 2;
  const norm = words[last]?.norm ?? '';
  const unit = unitNamed(weekdays.has(norm) ? 'week' : norm);
  if (unit?.dimension !== 'time') return undefined;
  const interval = skipped < 0 ? 1 : Math.max(2, skipped + 1);
  const written = words.slice(at, last + 1).map((word) => word.norm);
  return {
    first: at,
    last,
    value: 1,
    unit: written.join(' '),
    dimension: 'frequency',
    size: (perYear.get(unit.name) ?? 1) / interval,
  };
}

/** Whether two states may be the ends of one change. */
export function isSameKind(a: State, b: State): boolean {
  if (a.dimension === b.dimension)
    return a.dimension !== 'money' || currencyOf(a) === currencyOf(b) || a.unit === '' || b.unit === '';
  if (ratios.has(a.dimension) && ratios.has(b.dimension)) return true;
  if (a.dimension === 'count' && a.unit === '') return a.value !== undefined;
  if (b.dimension === 'count' && b.unit === '') return b.value !== undefined;
  if (rates.has(a.dimension) && rates.has(b.dimension))
    return a.dimension === 'frequency' || b.dimension === 'frequency';
  return a.dimension === 'rating' || b.dimension === 'rating' || (a.dimension === 'share' && b.dimension === 'count');
}
const currencyOf = ({ unit }: State): string => unit.split('/')[0] ?? '';

/** Parts of a whole, however they are told. */
export const ratios: ReadonlySet<Dimension> = new Set<Dimension>(['percent', 'fraction', 'share']);
const rates: ReadonlySet<Dimension> = new Set<Dimension>(['frequency', 'count', 'time']);

/** Both ends with the scale, the period and the unit that only one of them tells. */
export function aligned(one: State, other: State): { readonly from: State; readonly to: State } {
  const from = withScaleOf(withPerOf(one, other), other);
  const to = withScaleOf(withPerOf(other, one), one);
  const unitTo = to.unit === '' && from.unit !== '' ? { ...to, unit: from.unit, dimension: from.dimension } : to;
  const unitFrom = from.unit === '' && to.unit !== '' ? { ...from, unit: to.unit, dimension: to.dimension } : from;
  return { from: scaled(unitFrom, unitTo), to: scaled(unitTo, unitFrom) };
}

/** `from 20 to 50k`, `2 to 4 million`: the scale holds for both where the two would else be worlds apart. */
function withScaleOf(state: State, other: State): State {
  if (state.scale || !other.scale || state.value === undefined || other.value === undefined || state.size === undefined)
    return state;
  if (other.value / Math.max(state.value, 1) < 100) return state;
  return { ...state, value: state.value * other.scale, size: state.size * other.scale, scale: other.scale };
}

/** `$18k to $11k a month`: what one end is counted by holds for both. */
function withPerOf(state: State, other: State): State {
  if (state.per || !other.per || state.dimension !== other.dimension || state.value === undefined) return state;
  return {
    ...state,
    per: other.per,
    unit: `${state.unit}/${other.per}`,
    size: (state.size ?? 0) * (perYear.get(other.per) ?? 1),
  };
}

/** A number without a unit takes the other's unit, and so its size. */
function scaled(state: State, other: State): State {
  if (
    state.value === undefined ||
    other.value === undefined ||
    other.size === undefined ||
    state.dimension !== other.dimension ||
    state.unit !== other.unit
  )
    return state;
  const middle = state.upper === undefined ? state.value : (state.value + state.upper) / 2;
  const otherMiddle = other.upper === undefined ? other.value : (other.value + other.upper) / 2;
  return otherMiddle === 0 || state.size === undefined || state.size !== middle
    ? state
    : { ...state, size: (middle * other.size) / otherMiddle };
}
