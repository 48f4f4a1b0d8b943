/** Places in an order: `third out of 41`, `the 92nd percentile`, `every third buyer`. */
import type { Word } from '../text/sentence';
import { readNumber } from './numbers';
import type { QuantityReading } from './quantities';
import { isTimeUnit, unitNamed } from './units';
import { ordinalEndings } from './words';

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The place that an ordinal names: 3 for `third`. */
export const placeOf = (norm: string): number | undefined => {
  const at = ordinals.indexOf(norm);
  return at < 0 ? undefined : at + 1;
};

const quantiles = new Set(['percentile', 'quartile', 'quintile', 'decile']);

/** `third out of 41`, `2nd of 14`, `the 92nd percentile`: a place in an order. */
export function readRank(words: readonly Word[], start: number, text: string): QuantityReading | undefined {
  const norm = words[start]?.norm ?? '';
  const spelled = ordinals.includes(norm);
  if (!spelled && words[start]?.kind !== 'number') return undefined;
  const tail = words[start + 1];
  const glued = ordinalEndings.has(tail?.norm ?? '') && tail?.start === words[start]?.end;
  if (!spelled && !glued) return undefined;
  const value = spelled ? ordinals.indexOf(norm) + 1 : Number(norm);
  const last = spelled ? start : start + 1;
  const rank = { first: start, value, spelled, scale: 1, number: [start, last] as const, hyphened: false };
  const behind = words[last + 1]?.norm ?? '';
  if (quantiles.has(behind))
    return words[last + 2]?.norm === ':' || (words[start - 1]?.norm === 'the' && words[start - 2]?.norm === 'at')
      ? undefined
      : { ...rank, last: last + 1, dimension: 'rating', unit: behind, factor: 1 };
  const scaleAt = behind === 'of' ? last + 2 : behind === 'out' && words[last + 2]?.norm === 'of' ? last + 3 : -1;
  const scale = scaleAt < 0 ? undefined : readNumber(words, scaleAt, text);
  if (!scale || scale.fraction || scale.value < value || unitNamed(words[scale.last + 1]?.norm ?? '')) return undefined;
  return { ...rank, last: scale.last, dimension: 'rating', unit: `of ${scale.value}`, factor: 1 };
}

/** `every third buyer` is one in three; `every third week` is a frequency. */
export function readEveryNth(words: readonly Word[], start: number): QuantityReading | undefined {
  const nth = ordinals.indexOf(words[start + 1]?.norm ?? '') + 1;
  const noun = words[start + 2];
  if (words[start]?.norm !== 'every' || nth < 2 || noun?.kind !== 'word' || isTimeUnit(noun.norm)) return undefined;
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
