/** Quantities: numbers with their units, wherever they stand in a sentence. Whether they are metrics is decided later. */
import type { Sentence, Word } from '../text/sentence';
import { parseDigits, readNumber } from './numbers';
import { readEveryNth, readRank } from './ranks';
import { readUnit } from './unit-readings';
import { type Dimension, isCurrency, type UnitOf, unitNamed } from './units';
import { definites, rangeLeads } from './words';

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

const dashes = new Set(['-', '–', '—', '−', '‑', '‐']);
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

function readQuantity(words: readonly Word[], start: number, text: string): QuantityReading | undefined {
  let at = start;
  let sign: '+' | '-' | undefined;
  const signWord = words[at];
  if (!signWord || signWord.quoted || signWord.kind === 'code') return undefined;
  const rank = readRank(words, start, text) ?? readEveryNth(words, start);
  if (rank) return rank;
  const whole =
    readOneAndHalf(words, start) ??
    readAllBut(words, start, text) ??
    readNoneOf(words, start, text) ??
    readTimes(words, start);
  if (whole) return whole;
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
    currency = unitNamed(head.norm);
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

/** `a day and a half`. */
function readOneAndHalf(words: readonly Word[], first: number): QuantityReading | undefined {
  const [article, noun, ...tail] = words.slice(first, first + 5).map(({ norm }) => norm);
  const unit = article === 'a' || article === 'an' || article === 'one' ? unitNamed(noun ?? '') : undefined;
  if (unit?.dimension !== 'time' || tail.join(' ') !== 'and a half') return undefined;
  return {
    first,
    last: first + 4,
    value: 1.5,
    dimension: 'time',
    unit: unit.name,
    factor: unit.factor,
    spelled: true,
    scale: 1,
    number: [first, first],
    hyphened: false,
  };
}

/** `x2.5`: the factor written before its number. */
function readTimes(words: readonly Word[], first: number): QuantityReading | undefined {
  const written = /^x(\d+(?:[.,]\d+)?)$/.exec(words[first]?.norm ?? '')?.[1];
  if (written === undefined) return undefined;
  return {
    first,
    last: first,
    value: parseDigits(written),
    dimension: 'multiple',
    unit: 'x',
    factor: 1,
    spelled: false,
    scale: 1,
    number: [first, first],
    hyphened: false,
  };
}

/** The unit of those who are left out. */
export const allBut = 'left out';

/** `all but one of the apprentices`. */
function readAllBut(words: readonly Word[], first: number, text: string): QuantityReading | undefined {
  if (words[first]?.norm !== 'all' || words[first + 1]?.norm !== 'but') return undefined;
  const number = readNumber(words, first + 2, text);
  return (
    number && {
      first,
      last: number.last,
      value: number.value,
      dimension: 'share',
      unit: allBut,
      factor: 1,
      spelled: number.spelled,
      scale: 1,
      number: [first + 2, number.last],
      hyphened: false,
    }
  );
}

/** `none of 40 new products`, `not one of the 12`: a share with nobody in it. */
function readNoneOf(words: readonly Word[], first: number, text: string): QuantityReading | undefined {
  const norm = words[first]?.norm;
  if (norm !== 'none' && !(norm === 'not' && words[first + 1]?.norm === 'one')) return undefined;
  const link = norm === 'none' ? first + 1 : first + 2;
  if (words[link]?.norm !== 'of') return undefined;
  const at = definites.has(words[link + 1]?.norm ?? '') ? link + 2 : link + 1;
  const number = readNumber(words, at, text);
  if (!number || number.fraction || number.value < 2) return undefined;
  return {
    first,
    last: number.last,
    value: 0,
    dimension: 'share',
    unit: `of ${number.value}`,
    factor: 1,
    spelled: true,
    scale: 1,
    number: [at, number.last],
    hyphened: false,
  };
}

const touches = (words: readonly Word[], at: number): boolean =>
  (words[at] as Word).end === words[at + 1]?.start && words[at + 1]?.kind !== 'word';

/** Behind these `3 to 5 hours` is one vague figure and no change. */
const rangeOpeners: ReadonlySet<string> = new Set([
  ...rangeLeads,
  ...'about around roughly another'.split(' '),
  ...'save saves saved saving take takes took need needs needed cost costs spend spends spent last lasts lasted'.split(
    ' ',
  ),
]);

/** `0-1`, `3–4`, `3 to 5`: the upper end behind a dash or a word. A scale behind it counts for both: `2-3k`. */
function readRange(words: readonly Word[], last: number, text: string, money: boolean, introduced: boolean) {
  const dash = words[last + 1];
  const before = words[last];
  const upperAt = money && isCurrency(words[last + 2]?.norm ?? '') ? last + 3 : last + 2;
  if (introduced && dash?.norm === 'to' && before?.kind === 'number' && words[upperAt]?.kind === 'number') {
    const end = readNumber(words, upperAt, text, money);
    if (end) return { value: end.value, last: end.last, scale: end.scale ?? 1 };
  }
  if (dash?.norm === 'or') {
    const [low, high] = [readNumber(words, last, text), readNumber(words, last + 2, text)];
    if (!low || !high || high.fraction || low.fraction || low.last !== last || high.value !== low.value + 1)
      return undefined;
    return { value: high.value, last: high.last, scale: 1 };
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
