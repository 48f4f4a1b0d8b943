/** Quantities of one kind by their size: `12 days` and `288 hours`, `$60k a year` and `$5k a month`. */
import type { Quantity } from './metric';
import { perYear } from './states';
import { unitNamed } from './units';

interface Size {
  /** What it measures, without its unit: a dimension, a currency, or what is counted. */
  readonly kind: string;
  /** In the smallest common unit; what is counted by a period, by the year. */
  readonly size: number;
  /** What it is counted by. */
  readonly per?: string;
}

/** The quantity as it can be compared with another one. */
export function sizeOf({ value, unit }: Quantity): Size {
  const [counted = '', by] = unit.split('/');
  const named = unitNamed(counted.toLowerCase());
  const isMoney = named?.dimension === 'money';
  const rate = by === undefined ? undefined : perYear.get(by);
  if (by !== undefined && rate === undefined) return { kind: unit, size: value };
  return {
    kind: `${named && !isMoney ? named.dimension : counted}${rate === undefined ? '' : '/'}`,
    size: value * (named && !isMoney ? named.factor : 1) * (rate ?? 1),
    ...(by === undefined ? {} : { per: by }),
  };
}

export const isOneKind = (a: Quantity, b: Quantity): boolean => sizeOf(a).kind === sizeOf(b).kind;

/** Whether they are the same but for rounding; a year has as many days and weeks of work as people say. */
export function isAsMuch(a: Quantity, b: Quantity): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  const isVague = one.per !== other.per && [one.per, other.per].some((per) => per !== undefined && short.has(per));
  return (
    one.kind === other.kind &&
    Math.abs(one.size - other.size) <= Math.max(Math.abs(one.size), Math.abs(other.size)) * (isVague ? 0.35 : 0.05)
  );
}
/** Periods of which a year has more or fewer, by who counts. */
const short: ReadonlySet<string> = new Set(['s', 'min', 'h', 'shifts', 'days', 'nights', 'weeks']);
