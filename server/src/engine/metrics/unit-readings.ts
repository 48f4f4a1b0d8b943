/** Units behind numbers: `12 %`, `3 times faster`, `4.2 of 5`, `$12 a day`. */
import { isPast } from '../text/clauses';
import type { Word } from '../text/sentence';
import { isYear } from './dates';
import { cardinalOf, parseDigits, readNumber } from './numbers';
import type { QuantityReading } from './quantities';
import { type UnitOf, unitNamed } from './units';
import { definites, nounEnds, perWords } from './words';

/** The unit of a number. */
export type UnitReading = Pick<QuantityReading, 'last' | 'dimension' | 'unit' | 'factor' | 'hyphened'> & {
  per?: string;
};

/** The unit behind a number whose last word is `last`; a currency before it is the unit. */
export function readUnit(
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
  if (words[at]?.norm === '-' && vagueTails.has(words[at + 1]?.norm ?? '')) at += 2;
  else if (
    words[at]?.norm === '-' &&
    words[at]?.start === words[last]?.end &&
    words[at + 1]?.start === words[at]?.end &&
    words[at + 1]?.kind === 'word'
  ) {
    hyphened = true;
    at++;
  }
  if (unitLeads.has(words[at]?.norm ?? '') && unitNamed(words[at + 1]?.norm ?? '')) at++;
  const norm = words[at]?.norm ?? '';
  const next = words[at + 1]?.norm ?? '';
  const glued = words[at]?.start === words[last]?.end;
  if (percents.has(norm) || (norm === 'per' && next === 'cent')) {
    const end = norm === 'per' ? at + 1 : at;
    const after = words[end + 1]?.norm ?? '';
    if (after === 'pt' || unitNamed(after)?.dimension === 'points')
      return plain({ last: end + 1, dimension: 'points', unit: 'points', factor: 1 });
    return { ...plain({ last: end, dimension: 'percent', unit: '%', factor: 1 }), hyphened };
  }
  if (norm === 'basis' && (next === 'points' || next === 'point'))
    return plain({ last: at + 1, dimension: 'points', unit: 'basis points', factor: 0.01 });
  if (norm === 'nines' && words[last]?.kind === 'word')
    return plain({ last: at, dimension: 'percent', unit: '%', factor: 1 });
  if ((norm === 'x' && glued) || norm === '×' || norm === '-fold' || norm === 'fold')
    return plain({ last: at, dimension: 'multiple', unit: 'x', factor: 1 });
  if (
    norm === 'times' &&
    (timesTails.has(next) || /^[a-z]{3,}er$/.test(next)) &&
    !anterior.has(words[at + 3]?.norm ?? '')
  )
    return plain({ last: at, dimension: 'multiple', unit: 'x', factor: 1 });
  if (fraction) return fractionUnit(words, last, at, norm, next, plain);
  const rating = ratingScale(words, at, text);
  if (rating) return plain({ last: rating.last, dimension: rating.dimension, unit: rating.unit, factor: 1 });
  const nounShare = shareBehindNoun(words, at, text);
  if (nounShare) return plain({ last: nounShare.last, dimension: 'share', unit: nounShare.unit, factor: 1 });
  const unit = norm === 'won' && !isLarge(words[last]) ? undefined : unitNamed(norm);
  const symbol = words[at]?.kind === 'symbol';
  if (unit && !symbol && unit.dimension !== 'frequency' && !(norm.length === 1 && !glued && !oneLetter.has(norm)))
    return { ...plain({ last: at, dimension: unit.dimension, unit: unit.name, factor: unit.factor }), hyphened };
  if (norm === '€' || norm === '$' || norm === '£')
    return plain({ last: at, dimension: 'money', unit: norm, factor: 1 });
  if (norm === '°') return plain({ last: at + 1, dimension: 'count', unit: '°', factor: 1 });
  if (norm === 'm' && glued) return plain({ last: at, dimension: 'time', unit: 'min', factor: 60 });
  return {
    hyphened,
    ...withPer(words, {
      last: hyphened ? at : Math.max(last, at - 1),
      dimension: 'count',
      unit: hyphened ? norm : '',
      factor: 1,
    }),
  };
}

/** `50-something`, `30-odd`. */
const vagueTails: ReadonlySet<string> = new Set(['something', 'odd', 'ish']);
/** Between a number and its unit: `two whole years`, `9 working days`. */
const unitLeads: ReadonlySet<string> = new Set(['whole', 'full', 'working', 'business', 'calendar', 'solid', 'long']);
/** Before `won` an amount of the currency: `40 million won`; not `of 3 tenders, 2 won`. */
const isLarge = (word: Word | undefined): boolean =>
  word?.kind === 'word' ? cardinalOf(word.norm) === undefined : parseDigits(word?.norm ?? '') >= 1000;
/** Units of one letter that may stand apart from their number: `1.8 t`. */
const oneLetter: ReadonlySet<string> = new Set(['s', 'h', 't']);

const percents: ReadonlySet<string> = new Set(['%', 'percent', 'pct', 'percentage']);
/** Behind `3 times` these make a factor of it: `3 times faster`, `3 times what it was`. */
const timesTails: ReadonlySet<string> = new Set(
  'as what the our more less fewer faster higher lower quicker slower larger bigger greater smaller better shorter longer cheaper'.split(
    ' ',
  ),
);

/** `eleven times the winter before`: no factor. */
const anterior: ReadonlySet<string> = new Set(['before', 'earlier']);

/** `half an hour` is a time; `a third` and `half the queue` are shares of a whole. */
function fractionUnit(
  words: readonly Word[],
  last: number,
  at: number,
  norm: string,
  next: string,
  plain: (reading: Omit<UnitReading, 'hyphened'>) => UnitReading,
): UnitReading {
  const unit = norm === 'a' || norm === 'an' ? unitNamed(next) : undefined;
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
  if ((norm === '/' || norm === 'per') && words[at + 1]?.kind === 'number') scaleAt = at + 1;
  else if (norm === 'of' || norm === 'in') scaleAt = at + 1;
  else if (norm === 'out' && words[at + 1]?.norm === 'of') scaleAt = at + 2;
  if (scaleAt < 0) return undefined;
  if (definites.has(words[scaleAt]?.norm ?? '') || words[scaleAt]?.norm === 'every') scaleAt++;
  if (norm === 'in' && recent.has(words[scaleAt]?.norm ?? '')) scaleAt++;
  const scale = readNumber(words, scaleAt, text);
  if (!scale || scale.fraction || scale.value < 2 || isInYear(words, at, scaleAt)) return undefined;
  if (norm === 'per') return { last: scale.last, unit: `of ${scale.value}`, dimension: 'share' };
  const value = words[at - 1];
  if (norm === 'in' && unitNamed(words[scale.last + 1]?.norm ?? '')?.dimension === 'time') return undefined;
  if (norm === 'in' && !(value && (readNumber(words, at - 1, text)?.value ?? scale.value) < Math.min(scale.value, 100)))
    return undefined;
  const noun = words[scale.last + 1];
  const counted = noun?.kind === 'word' && !scaleEnds.has(noun.norm);
  const share = norm !== '/' && !(value && /[.,]/.test(value.norm)) && (counted || ![5, 10, 100].includes(scale.value));
  return { last: scale.last, unit: `of ${scale.value}`, dimension: share || norm === 'in' ? 'share' : 'rating' };
}

/** `eight candidates in ten said`; not `two teams in five countries`. */
function shareBehindNoun(words: readonly Word[], at: number, text: string): { last: number; unit: string } | undefined {
  const isOutOf = words[at + 1]?.norm === 'out' && words[at + 2]?.norm === 'of';
  if (words[at]?.kind !== 'word' || !(isOutOf || words[at + 1]?.norm === 'in')) return undefined;
  const scale = readNumber(words, isOutOf ? at + 3 : at + 2, text);
  const value = readNumber(words, at - 1, text)?.value;
  if (
    !scale ||
    scale.value < 3 ||
    isInYear(words, at + 1, at + 2) ||
    value === undefined ||
    value > scale.value ||
    (value === scale.value && !isOutOf)
  )
    return undefined;
  const behind = words[scale.last + 1];
  const ends = behind === undefined || behind.kind !== 'word' || scaleEnds.has(behind.norm) || isPast(behind.norm);
  return ends ? { last: scale.last, unit: `of ${scale.value}` } : undefined;
}

/** `3 in 2020`: when, and of how many no word; `1 in 2000` is a share. */
const isInYear = (words: readonly Word[], at: number, year: number): boolean =>
  words[at]?.norm === 'in' && isYear(words[year]) && words[year]?.norm !== '2000';

/** `one in the last 500`. */
const recent: ReadonlySet<string> = new Set(['last', 'past']);

/** Behind the scale of a rating; behind a share stand a noun or its verb: `4.2 of 5 in May`, `four of five had`. */
const scaleEnds: ReadonlySet<string> = new Set(
  'in on from by at for to after and with since when which up down across'.split(' '),
);

/** `/week`, `a day`, `per second` behind the unit or behind the noun counted. */
function withPer<R extends Omit<UnitReading, 'hyphened'>>(words: readonly Word[], reading: R): R {
  for (const gap of [1, 2, 3, 4]) {
    const at = reading.last + gap;
    const link = words[at];
    if (!link) break;
    const unit = unitNamed((words[at + 1]?.norm ?? '').replace(/^quarter$/, 'quarters'));
    if (
      perWords.has(link.norm) &&
      unit?.dimension === 'time' &&
      (gap === 1 || reading.dimension === 'count' || link.norm !== 'a')
    )
      return { ...reading, last: at + 1, per: unit.name };
    if (link.kind === 'symbol' || reading.dimension !== 'count') break;
    if (nounEnds.has(link.norm)) break;
  }
  return reading;
}
