/** A part of a dimension: what can be won there, how much of it was, and why. */
import type { DimensionId } from '../profiles/profile';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Entry } from './ledger';

export interface Part {
  /** Its share of the dimension; the shares of a dimension are its points in the default profile. */
  readonly share: number;
  /** From 0 (lost) to 1 (won). */
  readonly won: number;
  /** Why it was won, and the words that won it. */
  readonly because: string;
  readonly by: Span;
  /** What would win the rest, and where. */
  readonly missing: string;
  readonly at: Span;
  /** The rule that stands behind the loss. */
  readonly rule?: string;
}

export interface Scorer {
  readonly id: DimensionId;
  readonly label: string;
  parts(evidence: Evidence): readonly Part[];
}

/** Points of the parts scaled to `max`, whole numbers that add up. */
export function entriesOf(parts: readonly Part[], max: number): { won: Entry[]; lost: Entry[]; points: number } {
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  const won: Entry[] = [];
  const lost: Entry[] = [];
  let shares = 0;
  let given = 0;
  for (const part of parts) {
    shares += part.share;
    const most = Math.round((shares / total) * max) - given;
    given += most;
    const points = Math.round(most * Math.min(1, Math.max(0, part.won)));
    if (points > 0) won.push({ points, reason: part.because, span: part.by });
    if (points < most)
      lost.push({
        points: most - points,
        reason: part.missing,
        span: part.at,
        ...(part.rule ? { rule: part.rule } : {}),
      });
  }
  return { won, lost, points: won.reduce((sum, { points }) => sum + points, 0) };
}
