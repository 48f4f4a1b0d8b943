/** The amount of a change against its two ends: `from 12 to 41, up 29 points`, `by $1.2 million, from $4.8 million to $3.6 million`. */
import type { Metric, Quantity } from './metric';
import { parseDigits } from './numbers';
import { unitNamed } from './units';

type Ends = Required<Pick<Metric, 'from' | 'to'>>;

/** What lies between the ends, in the unit of `told`, where it is not what is told; undefined when it fits or cannot be compared. */
export function isOffBy(told: Quantity, ends: Ends, written: string, loose: boolean): Quantity | undefined {
  const size = sizeIn(told.unit, ends);
  if (size === undefined) return undefined;
  const slack = Math.max(size * (loose ? 0.15 : 0.06), halfOfLastDigit(told.value, written));
  if (Math.abs(size - told.value) <= slack * (1 + 1e-9)) return undefined;
  return { value: Number(size.toPrecision(6)), unit: told.unit };
}

/** How far the ends are apart, counted in the unit. */
function sizeIn(unit: string, { from, to }: Ends): number | undefined {
  const apart = Math.abs(to.value - from.value);
  if (unit === 'points' || unit === 'basis points') {
    if (from.unit !== to.unit || !(from.unit === '%' || (unit === 'points' && isBare(from.unit)))) return undefined;
    return unit === 'points' ? apart : apart * 100;
  }
  const [counted = '', per] = unit.split('/');
  const [before, after] = [from, to].map((end) => sizeOf(end, counted, per));
  return before === undefined || after === undefined ? undefined : Math.abs(after - before);
}

const isBare = (unit: string): boolean => unit === '' || unit === 'points' || unit.startsWith('of ');

/** An end in the unit of the amount; undefined when it is told in another kind or by another period. */
function sizeOf({ value, unit }: Quantity, counted: string, per: string | undefined): number | undefined {
  const [own = '', by] = unit.split('/');
  if (by !== undefined && per !== undefined && by !== per) return undefined;
  if (own === counted) return value;
  const [mine, other] = [unitNamed(own.toLowerCase()), unitNamed(counted.toLowerCase())];
  if (mine && other)
    return mine.dimension === other.dimension && mine.dimension !== 'money'
      ? (value * mine.factor) / other.factor
      : undefined;
  return own === '' && !other ? value : undefined;
}

/** Half of what the last digit of a figure stands for: 500,000 of `$1 million`; nothing of a figure in words. */
function halfOfLastDigit(value: number, written: string): number {
  const digits = /\d+(?:[.,]\d+)*/.exec(written)?.[0];
  if (digits === undefined) return 0;
  const decimals = /[.,](\d{1,2})$/.exec(digits)?.[1]?.length ?? 0;
  const scale = Math.abs(value / parseDigits(digits));
  return Number.isFinite(scale) ? (scale / 10 ** decimals) * 0.5 : 0;
}
