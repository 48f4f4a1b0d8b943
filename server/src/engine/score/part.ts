/** A part of a dimension: what can be won there, how much of it was, and why. */
import type { DimensionId } from '../profiles/profile';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Entry } from './ledger';
import type { Worn } from './worn';

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
  /** It asks for what only this story could tell: worn sentences take from it. */
  readonly wears?: true;
  /** The rule that stands behind the loss. */
  readonly rule?: string;
}

export interface Scorer {
  readonly id: DimensionId;
  readonly label: string;
  parts(evidence: Evidence): readonly Part[];
}

/** What was won and lost of a dimension. */
interface Entries {
  readonly won: readonly Entry[];
  readonly lost: readonly Entry[];
  readonly points: number;
}

/** How much of such a part a worn sentence takes: two of three leave nothing. */
const wear = 1.5;

const lossOf = ({ missing: reason, at: span, rule }: Part, points: number): Entry =>
  rule ? { points, reason, span, rule } : { points, reason, span };

/** Points of the parts scaled to `max`, whole numbers that add up. */
export function entriesOf(parts: readonly Part[], max: number, { share, first }: Worn): Entries {
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  const rest = Math.max(0, 1 - wear * share);
  const won: Entry[] = [];
  const lost: Entry[] = [];
  let shares = 0;
  let given = 0;
  let taken = 0;
  for (const part of parts) {
    shares += part.share;
    const most = Math.round((shares / total) * max) - given;
    given += most;
    const told = Math.round(most * Math.min(1, Math.max(0, part.won)));
    const points = part.wears ? Math.round(told * rest) : told;
    taken += told - points;
    if (points > 0) won.push({ points, reason: part.because, span: part.by });
    if (told < most) lost.push(lossOf(part, most - told));
  }
  if (taken > 0 && first)
    lost.unshift({ points: taken, reason: 'Tell what only you can tell: this could stand in any story.', span: first });
  return { won, lost, points: won.reduce((sum, { points }) => sum + points, 0) };
}
