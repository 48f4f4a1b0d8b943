/** Quantities: numbers with their units, wherever they stand in a sentence. Whether they are metrics is decided later. */
import unitData from '../lexicon/units.yaml';
import type { Sentence, Word } from '../text/sentence';
import { readNumber } from './numbers';

export type Dimension =
  | 'percent'
  | 'points'
  | 'money'
  | 'time'
  | 'data'
  | 'rate'
  | 'measure'
  | 'multiple'
  | 'fraction'
  | 'rating'
  | 'share'
  | 'frequency'
  | 'count';

/** A quantity by word indices, both included. */
export interface QuantityReading {
  readonly first: number;
  readonly last: number;
  /** In the unit as written. */
  readonly value: number;
  /** The upper end of a range: `0-1`. */
  readonly upper?: number;
  readonly dimension: Dimension;
  /** Canonical unit: `ms`, `%`, `$`, `x`, or the noun counted, as written. */
  readonly unit: string;
  /** Makes values of one dimension comparable. */
  readonly factor: number;
  /** `/week`, `a day`: what it is counted by. */
  readonly per?: string;
  readonly sign?: '+' | '-';
  readonly spelled: boolean;
  /** The scale its number was written with: 1000 for `50k`; 1 without. */
  readonly scale: number;
  /** The number's own first and last word, without currency and unit. */
  readonly number: readonly [number, number];
  /** Written as a modifier: `30-day`, `a 3-person`. */
  readonly hyphened: boolean;
}

interface Unit {
  readonly name: string;
  readonly factor: number;
  readonly forms: readonly string[];
}
interface UnitOf extends Unit {
  readonly dimension: Dimension;
}
const units = new Map<string, UnitOf>();
for (const [dimension, list] of Object.entries(unitData as Record<Dimension, Unit[]>))
  for (const unit of list)
    for (const form of unit.forms) units.set(form, { ...unit, dimension: dimension as Dimension });

/** A currency may stand before its amount: `$12`, `PLN 40k`; `pounds` and the like only behind it. */
const isCurrency = (norm: string): boolean =>
  units.get(norm)?.dimension === 'money' && (norm.length <= 3 || /\W/.test(norm));
const dashes = new Set(['-', '–', '—', '−', '‑', '‐']);
const slash = '/';
const perWords = new Set(['per', 'a', 'an', 'each', 'every', '/']);

/** The unit a word names, if any: `minutes`, `gb`, `weekly`. */
export const unitNamed = (norm: string): UnitOf | undefined => units.get(norm);

/** All quantities of a sentence in order, without overlap. */
export function quantitiesOf(sentence: Sentence, text: string): QuantityReading[] {
  const { words } = sentence;
  const found: QuantityReading[] = [];
  for (let at = 0; at < words.length; at++) {
    const reading = readQuantity(words, at, text);
    if (!reading) continue;
    const whole = withSmallerUnit(words, reading, text);
    found.push(whole);
    at = whole.last;
  }
  return found;
}

/** `1 hour 25 minutes`, `two days and four hours`: one time, in the smaller unit. */
function withSmallerUnit(words: readonly Word[], whole: QuantityReading, text: string): QuantityReading {
  if (whole.dimension !== 'time' || whole.per !== undefined || whole.hyphened) return whole;
  const next = words[whole.last + 1]?.norm === 'and' ? whole.last + 2 : whole.last + 1;
  const part = words[next] && readQuantity(words, next, text);
  if (part?.dimension !== 'time' || part.sign || part.hyphened || part.factor >= whole.factor) return whole;
  const value = (whole.value * whole.factor) / part.factor + part.value;
  return { ...whole, last: part.last, value, unit: part.unit, factor: part.factor };
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const quantiles = new Set(['percentile', 'quartile', 'quintile', 'decile']);

/** `third out of 41`, `2nd of 14`, `the 92nd percentile`: a place in an order. */
function readRank(words: readonly Word[], start: number, text: string): QuantityReading | undefined {
  const norm = words[start]?.norm ?? '';
  const spelled = ordinals.includes(norm);
  if (!spelled && words[start]?.kind !== 'number') return undefined;
  const tail = words[start + 1];
  const glued = /^(st|nd|rd|th)$/.test(tail?.norm ?? '') && tail?.start === words[start]?.end;
  if (!spelled && !glued) return undefined;
  const value = spelled ? ordinals.indexOf(norm) + 1 : Number(norm);
  const last = spelled ? start : start + 1;
  const rank = { first: start, value, spelled, scale: 1, number: [start, last] as const, hyphened: false };
  const behind = words[last + 1]?.norm ?? '';
  if (quantiles.has(behind))
    return words[last + 2]?.norm === ':'
      ? undefined
      : { ...rank, last: last + 1, dimension: 'rating', unit: behind, factor: 1 };
  const scaleAt = behind === 'of' ? last + 2 : behind === 'out' && words[last + 2]?.norm === 'of' ? last + 3 : -1;
  const scale = scaleAt < 0 ? undefined : readNumber(words, scaleAt, text);
  if (!scale || scale.fraction || scale.value < value || unitNamed(words[scale.last + 1]?.norm ?? '')) return undefined;
  return { ...rank, last: scale.last, dimension: 'rating', unit: `of ${scale.value}`, factor: 1 };
}

/** `every third buyer` is one in three; `every third week` is a frequency. */
function readEveryNth(words: readonly Word[], start: number): QuantityReading | undefined {
  const nth = ordinals.indexOf(words[start + 1]?.norm ?? '') + 1;
  const noun = words[start + 2];
  if (words[start]?.norm !== 'every' || nth < 2 || noun?.kind !== 'word' || isTime(noun.norm)) return undefined;
  const number = [start + 1, start + 1] as const;
  const unit = `of ${nth}`;
  return {
    first: start,
    last: start + 1,
    value: 1,
    unit,
    dimension: 'share',
    factor: 1,
    spelled: true,
    scale: 1,
    number,
    hyphened: false,
  };
}

const isTime = (norm: string): boolean => unitNamed(norm)?.dimension === 'time' || /day$/.test(norm);

function readQuantity(words: readonly Word[], start: number, text: string): QuantityReading | undefined {
  let at = start;
  let sign: '+' | '-' | undefined;
  const signWord = words[at];
  if (!signWord || signWord.quoted || signWord.kind === 'code') return undefined;
  const rank = readRank(words, start, text) ?? readEveryNth(words, start);
  if (rank) return rank;
  if (signWord.norm === '±') at++;
  if (signWord.kind === 'symbol' && (signWord.norm === '+' || dashes.has(signWord.norm)) && touches(words, at)) {
    const before = words[at - 1];
    if (before && before.end === signWord.start && before.kind !== 'symbol') return undefined;
    sign = signWord.norm === '+' ? '+' : '-';
    at++;
  }
  let currency: UnitOf | undefined;
  const head = words[at];
  if (head && isCurrency(head.norm) && words[at + 1]?.kind === 'number') {
    currency = units.get(head.norm);
    at++;
  }
  const number = readNumber(words, at, text, currency !== undefined);
  if (!number) return undefined;
  const range = readRange(
    words,
    number.last,
    text,
    currency !== undefined,
    rangeOpeners.has(words[start - 1]?.norm ?? ''),
  );
  const last = range?.last ?? number.last;
  const withUnit = number.multiple
    ? { last, dimension: 'multiple' as const, unit: 'x', factor: 1, hyphened: false }
    : readUnit(words, last, currency, number.fraction === true, text);
  return {
    first: start,
    value: number.value * (range?.scale ?? 1),
    ...(range ? { upper: range.value } : {}),
    spelled: number.spelled,
    scale: number.scale ?? 1,
    number: [at, number.last],
    ...(sign ? { sign } : {}),
    ...withUnit,
  };
}

const touches = (words: readonly Word[], at: number): boolean =>
  (words[at] as Word).end === words[at + 1]?.start && words[at + 1]?.kind !== 'word';

/** Behind these `3 to 5 hours` is one vague figure and no change. */
const rangeOpeners = new Set(
  'by in of within for about around roughly every between save saves saved saving take takes took need needs needed cost costs spend spends spent last lasts lasted another'.split(
    ' ',
  ),
);

/** `0-1`, `3–4`, `3 to 5`: the upper end behind a dash or a word. A scale behind it counts for both: `2-3k`. */
function readRange(words: readonly Word[], last: number, text: string, money: boolean, introduced: boolean) {
  const dash = words[last + 1];
  const before = words[last];
  const upperAt = money && isCurrency(words[last + 2]?.norm ?? '') ? last + 3 : last + 2;
  if (introduced && dash?.norm === 'to' && before?.kind === 'number' && words[upperAt]?.kind === 'number') {
    const end = readNumber(words, upperAt, text, money);
    if (end) return { value: end.value, last: end.last, scale: end.scale ?? 1 };
  }
  if (!dash || !before || !dashes.has(dash.norm) || before.kind !== 'number') return undefined;
  let at = last + 2;
  if (isCurrency(words[at]?.norm ?? '')) at++;
  if (words[at]?.kind !== 'number') return undefined;
  const upper = readNumber(words, at, text, money);
  if (!upper) return undefined;
  return {
    value: upper.value,
    last: upper.last,
    scale: upper.last > at ? upper.value / Number.parseFloat((words[at] as Word).norm.replace(',', '.')) : 1,
  };
}

type UnitReading = Pick<QuantityReading, 'last' | 'dimension' | 'unit' | 'factor' | 'hyphened'> & { per?: string };

function readUnit(
  words: readonly Word[],
  last: number,
  currency: UnitOf | undefined,
  fraction: boolean,
  text: string,
): UnitReading {
  const plain = (reading: Omit<UnitReading, 'hyphened'>): UnitReading => ({
    hyphened: false,
    ...withPer(words, reading),
  });
  if (currency) return plain({ last, dimension: 'money', unit: currency.name, factor: 1 });
  let at = last + 1;
  let hyphened = false;
  if (
    words[at]?.norm === '-' &&
    words[at]?.start === words[last]?.end &&
    words[at + 1]?.start === words[at]?.end &&
    words[at + 1]?.kind === 'word'
  ) {
    hyphened = true;
    at++;
  }
  const norm = words[at]?.norm ?? '';
  const next = words[at + 1]?.norm ?? '';
  const glued = words[at]?.start === words[last]?.end;
  if (
    norm === '%' ||
    norm === 'percent' ||
    norm === 'pct' ||
    norm === 'percentage' ||
    (norm === 'per' && next === 'cent')
  ) {
    const end = norm === 'per' ? at + 1 : at;
    const after = words[end + 1]?.norm ?? '';
    if (/^(points?|pts?|pp)$/.test(after))
      return plain({ last: end + 1, dimension: 'points', unit: 'points', factor: 1 });
    return { ...plain({ last: end, dimension: 'percent', unit: '%', factor: 1 }), hyphened };
  }
  if (/^(pp|pps|points?|pts|bps)$/.test(norm))
    return { ...plain({ last: at, dimension: 'points', unit: 'points', factor: norm === 'bps' ? 0.01 : 1 }), hyphened };
  if (norm === 'nines' && /^\D/.test(words[last]?.norm ?? ''))
    return plain({ last: at, dimension: 'percent', unit: '%', factor: 1 });
  if ((norm === 'x' && glued) || norm === '×' || norm === '-fold' || norm === 'fold')
    return plain({ last: at, dimension: 'multiple', unit: 'x', factor: 1 });
  if (
    norm === 'times' &&
    /^(as|more|less|fewer|faster|higher|lower|quicker|larger|bigger|smaller|better|shorter|longer|cheaper|what|the|our|greater|slower)$/.test(
      next,
    )
  )
    return plain({ last: at, dimension: 'multiple', unit: 'x', factor: 1 });
  if (fraction) return fractionUnit(words, last, at, norm, next, plain);
  const rating = ratingScale(words, at, text);
  if (rating) return plain({ last: rating.last, dimension: rating.dimension, unit: rating.unit, factor: 1 });
  const unit = units.get(norm);
  const symbol = words[at]?.kind === 'symbol';
  if (
    unit &&
    !symbol &&
    unit.dimension !== 'frequency' &&
    !(norm.length === 1 && !glued && norm !== 's' && norm !== 'h')
  )
    return { ...plain({ last: at, dimension: unit.dimension, unit: unit.name, factor: unit.factor }), hyphened };
  if (norm === '€' || norm === '$' || norm === '£')
    return plain({ last: at, dimension: 'money', unit: norm, factor: 1 });
  if (norm === '°') return plain({ last: at + 1, dimension: 'count', unit: '°', factor: 1 });
  if (norm === 'm' && glued) return plain({ last: at, dimension: 'time', unit: 'min', factor: 60 });
  return {
    hyphened,
    ...withPer(words, { last: hyphened ? at : last, dimension: 'count', unit: hyphened ? norm : '', factor: 1 }),
  };
}

/** `half an hour` is a time; `a third` and `half the queue` are shares of a whole. */
function fractionUnit(
  words: readonly Word[],
  last: number,
  at: number,
  norm: string,
  next: string,
  plain: (reading: Omit<UnitReading, 'hyphened'>) => UnitReading,
): UnitReading {
  const unit = norm === 'a' || norm === 'an' ? units.get(next) : undefined;
  if (unit && words[last]?.norm === 'half')
    return plain({ last: at + 1, dimension: unit.dimension, unit: unit.name, factor: unit.factor });
  return plain({ last, dimension: 'fraction', unit: 'share', factor: 100 });
}

/** `4.2 of 5`, `4.6/5`, `4.6 out of 5` are ratings; `14 of 15`, `nine out of ten` are shares. */
function ratingScale(
  words: readonly Word[],
  at: number,
  text: string,
): { last: number; unit: string; dimension: 'rating' | 'share' } | undefined {
  const norm = words[at]?.norm;
  let scaleAt = -1;
  if ((norm === slash || norm === 'per') && words[at + 1]?.kind === 'number') scaleAt = at + 1;
  else if (norm === 'of' || norm === 'in') scaleAt = at + 1;
  else if (norm === 'out' && words[at + 1]?.norm === 'of') scaleAt = at + 2;
  if (scaleAt < 0) return undefined;
  if (words[scaleAt]?.norm === 'the' || words[scaleAt]?.norm === 'our' || words[scaleAt]?.norm === 'my') scaleAt++;
  const scale = readNumber(words, scaleAt, text);
  if (!scale || scale.fraction || scale.value < 2) return undefined;
  if (norm === 'per') return { last: scale.last, unit: `of ${scale.value}`, dimension: 'share' };
  const value = words[at - 1];
  if (norm === 'in' && units.get(words[scale.last + 1]?.norm ?? '')?.dimension === 'time') return undefined;
  if (norm === 'in' && !(value && (readNumber(words, at - 1, text)?.value ?? scale.value) < Math.min(scale.value, 100)))
    return undefined;
  const noun = words[scale.last + 1];
  const counted =
    noun?.kind === 'word' &&
    !/^(in|on|from|by|at|for|to|after|and|with|since|when|which|up|down|across)$/.test(noun.norm);
  const share =
    norm !== slash && !(value && /[.,]/.test(value.norm)) && (counted || ![5, 10, 100].includes(scale.value));
  return { last: scale.last, unit: `of ${scale.value}`, dimension: share || norm === 'in' ? 'share' : 'rating' };
}

/** `/week`, `a day`, `per second` behind the unit or behind the noun counted. */
function withPer<R extends Omit<UnitReading, 'hyphened'>>(words: readonly Word[], reading: R): R {
  for (const gap of [1, 2, 3, 4]) {
    const at = reading.last + gap;
    const link = words[at];
    if (!link) break;
    const unit = units.get(words[at + 1]?.norm ?? '');
    if (
      perWords.has(link.norm) &&
      unit?.dimension === 'time' &&
      (gap === 1 || reading.dimension === 'count' || link.norm !== 'a')
    )
      return { ...reading, last: at + 1, per: unit.name };
    if (link.kind === 'symbol' || reading.dimension !== 'count') break;
    if (/^(to|from|by|in|of|and|or|at|with|for|after|before|within|than|was|were|had)$/.test(link.norm)) break;
  }
  return reading;
}
