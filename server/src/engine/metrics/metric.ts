/** What the program knows of a measured outcome. */
import type { Span } from '../text/span';

/** A value with its unit: 420 with `ms`, 1200000 with `$`, 23 with `%`, 3 with `x`, 0 with `incidents`. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

export interface Metric {
  readonly span: Span;
  /** Index into the story's sentences. */
  readonly sentence: number;
  /** Told as what changed; false for a measured value told elsewhere (a baseline in the situation). */
  readonly outcome: boolean;
  /** Before and after, when both are told. */
  readonly from?: Quantity;
  /** The value after, or the only value told. */
  readonly to?: Quantity;
  /** By how much it changed, where neither end is told: 210000 `€` of `fell by €210,000`; `direction` has its sign. */
  readonly change?: Quantity;
  /** The target or limit that the value is held against. */
  readonly target?: Quantity;
  /** Relative change in per cent, with sign; computed when from and to are told, else as told. */
  readonly percent?: number;
  readonly direction?: 'up' | 'down';
  /** What was measured, as written: `end-to-end latency`. */
  readonly measured?: string;
  /** Lever id of the profile. */
  readonly lever?: string;
  /** Whose outcome it is, by the subject of the clause. */
  readonly owner: 'mine' | 'ours' | 'theirs';
}

/** What a metric tells the size of: the value it has by then, or the amount of its change. */
export const amountOf = ({ to, change }: Pick<Metric, 'to' | 'change'>): Quantity | undefined => to ?? change;
