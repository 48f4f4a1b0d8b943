/** Changes: two states told together — `from 420 ms to 210 ms`, `weekly → hourly`, `5 days rather than 16`. */
import type { Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { contrastOf } from './contrasts';
import { lastBefore, type Surroundings } from './evidence';
import { isDate, months } from './names';
import { type Dimension, type QuantityReading, unitNamed } from './quantities';

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

export interface ChangeReading {
  readonly first: number;
  readonly last: number;
  readonly from: State;
  readonly to: State;
  /** The second state is a target the first is held against. */
  readonly target: boolean;
  /** Told by an arrow or by `from … to`, which a reader cannot take for anything else. */
  readonly explicit: boolean;
}

const arrows = new Set(['→', '⇒', '->', '=>', '➜', '➔', '⟶', '➡']);
const approximators = new Set(
  'about around roughly nearly almost just under over below above more less than fewer only some at least most up ~ ≈ < > ≤ ≥ ca circa approximately well a an barely merely or down back'.split(
    ' ',
  ),
);
const reachFrom = 7;
const reachTo = 9;
/** Words from the former state to the present one. */
const reachContrast = 24;

/** All changes of a sentence, leftmost first; the quantities they use are in none of the others. */
export function changesOf(
  around: Surroundings,
  quantities: readonly QuantityReading[],
  prose: Prose,
  index: number,
): ChangeReading[] {
  const found: ChangeReading[] = [];
  const states = allStates(around.words, quantities);
  for (let at = 0; at < states.length; at++) {
    const partner = partnerOf(around, states, at, prose, index);
    if (!partner) continue;
    found.push(partner);
    while (at + 1 < states.length && (states[at + 1] as State).first <= partner.last) at++;
  }
  return found;
}

/** Quantities, frequencies and bare units in order of the words. */
function allStates(words: readonly Word[], quantities: readonly QuantityReading[]): State[] {
  const states: State[] = quantities.filter(({ first, hyphened }) => !hyphened && !isDate(words, first)).map(stateOf);
  const taken = new Set(quantities.flatMap(({ first, last }) => range(first, last)));
  for (let at = 0; at < words.length; at++) {
    if (taken.has(at)) continue;
    const frequency = readFrequency(words, at);
    if (!frequency || range(frequency.first, frequency.last).some((word) => taken.has(word))) continue;
    states.push(frequency);
    at = frequency.last;
  }
  return states.sort((a, b) => a.first - b.first);
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

export function stateOf(quantity: QuantityReading): State {
  const { first, last, value, upper, unit, dimension, factor, per, scale } = quantity;
  const middle = upper === undefined ? value : (value + upper) / 2;
  const rate = per ? (perYear.get(per) ?? 1) : 1;
  return {
    first,
    last,
    value,
    ...(upper === undefined ? {} : { upper }),
    unit: per ? `${unit}/${per}` : unit,
    dimension,
    size: middle * factor * rate,
    ...(per ? { per } : {}),
    ...(scale === 1 ? {} : { scale }),
  };
}

const perYear = new Map([
  ['s', 31557600],
  ['min', 525960],
  ['h', 8766],
  ['days', 365.25],
  ['nights', 365.25],
  ['shifts', 1095],
  ['weeks', 52.18],
  ['months', 12],
  ['quarters', 4],
  ['terms', 3],
  ['years', 1],
]);

/** `down to almost nothing`. */
const nothing: ReadonlySet<string> = new Set(['nothing', 'none', 'nil', 'nought']);

/** `weekly`, `twice a month`, `nothing`, `several times a day`, `every two weeks`, `days`. */
function readFrequency(words: readonly Word[], at: number): State | undefined {
  const word = words[at] as Word;
  if (word.quoted || word.kind !== 'word') return undefined;
  if (
    nothing.has(word.norm) &&
    words.slice(Math.max(0, at - 2), at).some(({ norm }) => norm === 'to' || norm === 'into')
  )
    return { first: at, last: at, value: 0, unit: '', dimension: 'count', size: 0 };
  const unit = unitNamed(word.norm);
  if (unit?.dimension === 'frequency')
    return { first: at, last: at, unit: word.norm, dimension: 'frequency', size: unit.factor };
  if (unit?.dimension === 'time' && /^an?$/.test(words[at - 1]?.norm ?? ''))
    return { first: at - 1, last: at, value: 1, unit: unit.name, dimension: 'time', size: unit.factor };
  if (unit?.dimension === 'time' && word.norm.length > 3)
    return { first: at, last: at, unit: word.norm, dimension: 'time' };
  const times =
    word.norm === 'once'
      ? 1
      : word.norm === 'twice'
        ? 2
        : word.norm === 'several' && words[at + 1]?.norm === 'times'
          ? 3
          : 0;
  const behind = times === 3 ? at + 2 : at + 1;
  const per = unitNamed(words[behind + 1]?.norm.replace(/^quarter$/, 'quarters') ?? '');
  if (times > 0 && /^(a|an|per|every|each)$/.test(words[behind]?.norm ?? '') && per?.dimension === 'time')
    return {
      first: at,
      last: behind + 1,
      value: times,
      unit: `times a ${per.name}`,
      dimension: 'frequency',
      size: times * (perYear.get(per.name) ?? 1),
    };
  return word.norm === 'every' ? readInterval(words, at) : undefined;
}

const weekday = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** `every week`, `every other Thursday`, `every third month`. */
function readInterval(words: readonly Word[], at: number): State | undefined {
  const skipped = ['other', 'second', 'third', 'fourth'].indexOf(words[at + 1]?.norm ?? '');
  const last = skipped < 0 ? at + 1 : at + 2;
  const norm = words[last]?.norm ?? '';
  const unit = weekday.test(norm) ? unitNamed('week') : unitNamed(norm);
  if (unit?.dimension !== 'time') return undefined;
  const interval = skipped < 0 ? 1 : Math.max(2, skipped + 1);
  return {
    first: at,
    last,
    value: 1,
    unit: words
      .slice(at, last + 1)
      .map((word) => word.norm)
      .join(' '),
    dimension: 'frequency',
    size: (perYear.get(unit.name) ?? 1) / interval,
  };
}

function partnerOf(
  around: Surroundings,
  states: readonly State[],
  at: number,
  prose: Prose,
  index: number,
): ChangeReading | undefined {
  const next = pairOf(around, states, at, at + 1, prose, index);
  if (next || pairOf(around, states, at + 1, at + 2, prose, index)) return next;
  return pairOf(around, states, at, at + 2, prose, index);
}

/** The change that two of the states tell, if any. */
function pairOf(
  around: Surroundings,
  states: readonly State[],
  one: number,
  other: number,
  prose: Prose,
  index: number,
): ChangeReading | undefined {
  const a = states[one];
  const b = states[other];
  if (!a || !b || b.first - a.last > reachContrast) return undefined;
  const joined = b.first - a.last <= reachTo + 2 ? joinedBy(around, states, one, other) : undefined;
  if (joined) return joined;
  const contrast = contrastOf(around, states, a, b, prose, index);
  return contrast && change(a.first, b.last, contrast.from, contrast.to, true);
}

/** The change that the words between two states tell. */
function joinedBy(
  around: Surroundings,
  states: readonly State[],
  index: number,
  next: number,
): ChangeReading | undefined {
  const { words } = around;
  const a = states[index] as State;
  const b = states[next] as State;
  const fromAt = wordBefore(words, a.first, 'from', reachFrom, states[index - 1]?.last ?? -1);
  const gap = words.slice(a.last + 1, b.first).map((word) => word.norm);
  if (gap.some((norm) => norm === '.')) return undefined;
  const link = gap.map((norm) => (norm === 'into' ? 'to' : norm)).filter((norm) => !approximators.has(norm));
  const comparable = sameKind(a, b);
  if (
    fromAt >= 0 &&
    link.includes('to') &&
    link.indexOf('to') === link.lastIndexOf('to') &&
    (comparable || link.length === 1)
  ) {
    const behindTo = link.length - 1 - link.indexOf('to');
    if (behindTo <= 2) return change(fromAt, b.last, a, b, true);
  }
  if (arrows.has(link[0] ?? '') && link.length <= 2) return change(a.first, b.last, a, b, true);
  if (
    link[0] === '(' &&
    link[1] === 'from' &&
    comparable &&
    a.dimension === b.dimension &&
    words[b.last + 1]?.norm !== 'to'
  )
    return change(a.first, b.last, b, a, true);
  const joined = gap.join(' ');
  const contrasted = /^(rather than|instead of|not)$/.test(joined);
  if (!comparable || (a.value === undefined && a.dimension !== 'frequency' && !contrasted)) return undefined;
  if (/^\( ?(before|previously|was|formerly)( it was)? ?:?$/.test(joined)) return change(a.first, b.last, b, a, true);
  if (link.join(' ') === 'to' && next === index + 1 && !isRange(around, a) && changesByContext(around, a, b, gap))
    return change(a.first, b.last, a, b, false);
  if (/^(, |; )?(\w+ )?(down|up) to\b/.test(joined) && link.length <= 5) return change(a.first, b.last, a, b, true);
  if (
    /^(to )?(now|today|then) /.test(`${joined} `) ||
    /(, |; )(it |that |this )?(is |was |takes |took )?now( it)?( is| takes| takes)?$/.test(joined)
  )
    return change(a.first, b.last, a, b, true);
  if (
    /(^|, |\()(down|up) from( (a|an|about|around|roughly|nearly|almost|over|more than|some))*$/.test(joined) &&
    gap.length <= 8
  )
    return change(a.first, b.last, b, a, true);
  if (
    /\b(rather than|instead of|in place of)( (a|the|an|about|around|roughly|nearly|almost|over|some))?$/.test(joined) &&
    gap.length <= 10
  )
    return change(a.first, b.last, b, a, true);
  if (
    /^, from( (a|an|about|around|some|over|nearly))?$/.test(joined) &&
    /^(to|at|now)$/.test(words[a.first - 1]?.norm ?? '')
  )
    return change(a.first, b.last, b, a, true);
  if (/^; (before|previously|earlier)\b/.test(joined) && gap.length <= 9) return change(a.first, b.last, b, a, true);
  if (
    /^(now|today|and now|but now|, now) (takes|is|are|runs|lasts|needs|costs)( (about|around|roughly|just|only|under|a))*$/.test(
      joined,
    )
  )
    return change(a.first, b.last, a, b, true);
  if (/^,? ?(where|when|while) (it|that|they|we|i) (used to|once|had)\b/.test(joined))
    return change(a.first, b.last, b, a, true);
  if (/^, not( (a|an|the|about|around|some))?$/.test(joined)) return change(a.first, b.last, b, a, true);
  if (
    /^([;,(] ?(before|previously)? ?(it|that|this|they)?|(it|that|this|they)) ?(was|were|used to be|had been|used to take|took)( (at|about|around|nearly|almost|over))?( before)?$/.test(
      joined,
    )
  )
    return change(a.first, b.last, b, a, true);
  if (link.length === 1 && link[0] === 'from' && isWritten(a, b) && words[b.last + 1]?.norm !== 'to')
    return change(a.first, b.last, b, a, true);
  if (isDated(words, a) && isDated(words, b) && gap.includes(',') && gap.length <= 5)
    return change(a.first, b.last, a, b, true);
  if (/(^|[,(] )(compared (to|with)|versus|vs \.?|vs)( (a|an|the|our))?$/.test(joined) && gap.length <= 9)
    return change(a.first, b.last, b, a, true);
  if (
    a.value !== undefined &&
    /\b(against|vs|versus|target|inside)\b/.test(joined) &&
    gap.length <= 8 &&
    !gap.includes('and') &&
    !/^(the|a)? ?\w+ (voted|decided)/.test(joined)
  )
    return { ...change(a.first, extendTarget(words, b.last), b, a, true), target: true };
  return undefined;
}

/** `7 in May, 2 in July`. */
const isDated = (words: readonly Word[], { last }: State): boolean =>
  /^(in|by)$/.test(words[last + 1]?.norm ?? '') && months.has(words[last + 2]?.norm ?? '');

/** `1.6 crore from 90 lakh`, `40 ms from 300 ms`: both with their units or scales. */
const isWritten = (a: State, b: State): boolean =>
  a.dimension === b.dimension && (a.dimension !== 'count' || (a.scale !== undefined && b.scale !== undefined));

const change = (first: number, last: number, oneEnd: State, otherEnd: State, explicit: boolean): ChangeReading => {
  const from = withScaleOf(withPerOf(oneEnd, otherEnd), otherEnd);
  const to = withScaleOf(withPerOf(otherEnd, oneEnd), oneEnd);
  const unitTo = to.unit === '' && from.unit !== '' ? { ...to, unit: from.unit, dimension: from.dimension } : to;
  const unitFrom = from.unit === '' && to.unit !== '' ? { ...from, unit: to.unit, dimension: to.dimension } : from;
  return { first, last, from: scaled(unitFrom, unitTo), to: scaled(unitTo, unitFrom), target: false, explicit };
};

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

/** `31 hours against the 40 we had promised`: the words that make it a target belong to it. */
function extendTarget(words: readonly Word[], last: number): number {
  const tail = words.slice(last + 1, last + 4).map((word) => word.norm);
  const end = tail.findIndex(
    (norm) => norm === 'promised' || norm === 'allowed' || norm === 'planned' || norm === 'agreed',
  );
  return end < 0 ? last : last + 1 + end;
}

function wordBefore(words: readonly Word[], at: number, wanted: string, reach: number, floor: number): number {
  for (let back = at - 1; back > floor && back >= at - reach; back--) {
    const norm = (words[back] as Word).norm;
    if (norm === wanted) return back;
    if (norm === ',' || norm === ';' || norm === 'to') return -1;
  }
  return -1;
}

function sameKind(a: State, b: State): boolean {
  if (a.dimension === b.dimension)
    return a.dimension !== 'money' || a.unit === b.unit || a.unit === '' || b.unit === '';
  if (a.dimension === 'count' && a.unit === '') return a.value !== undefined;
  if (b.dimension === 'count' && b.unit === '') return b.value !== undefined;
  const rates = new Set<Dimension>(['frequency', 'count', 'time']);
  if (rates.has(a.dimension) && rates.has(b.dimension))
    return a.dimension === 'frequency' || b.dimension === 'frequency';
  return a.dimension === 'rating' || b.dimension === 'rating' || (a.dimension === 'share' && b.dimension === 'count');
}

/** `by 10 to 15 %` is one vague figure. */
function isRange(around: Surroundings, a: State): boolean {
  const before = around.words[a.first - 1]?.norm ?? '';
  return (
    before === 'by' ||
    before === 'between' ||
    before === 'of' ||
    before === 'in' ||
    before === 'within' ||
    before === 'for' ||
    before === 'every'
  );
}

/** `NPS went 31 to 47`, `Memory, same traffic: 1.9 GiB to 0.7 GiB`. */
function changesByContext(around: Surroundings, a: State, b: State, gap: readonly string[]): boolean {
  const before = around.words[a.first - 1]?.norm ?? '';
  if (/^(up|down|by)$/.test(before) || a.dimension === 'points') return false;
  if (a.per !== undefined && a.per === b.per) return true;
  if (before === ':' || before === ',' || before === '=')
    return a.dimension !== 'count' || a.unit !== '' || before === ':';
  if (a.unit !== '' && b.unit !== '' && a.unit === b.unit && a.dimension !== 'time') return true;
  return gap.length <= 3 && lastBefore(around, a.first, 'change.up', 'change.down', 'change.any') !== undefined;
}
