/** The score: a ledger in which every point names the words that won or lost it. */
import type { DimensionId } from '../profiles/profile';
import type { Span } from '../text/span';

export interface Entry {
  readonly points: number;
  /** Why, in words for the author; for a loss: what would win it back. */
  readonly reason: string;
  /** The words that won it, or the place to mend. */
  readonly span: Span;
  /** The rule that stands behind a loss. */
  readonly rule?: string;
}

export interface Dimension {
  readonly id: DimensionId;
  readonly label: string;
  readonly points: number;
  readonly max: number;
  readonly won: readonly Entry[];
  readonly lost: readonly Entry[];
}

/** weak below 40, developing below 60, solid below 75, strong below 90, outstanding from there. */
export type Band = 'weak' | 'developing' | 'solid' | 'strong' | 'outstanding';

export interface Score {
  /** 0 to 100: the sum of the dimensions' points. */
  readonly total: number;
  readonly band: Band;
  readonly dimensions: readonly Dimension[];
}
