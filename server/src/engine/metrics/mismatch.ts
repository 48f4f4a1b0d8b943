/** A figure that does not fit another one, and what stands between the two. */
import type { Word } from '../text/sentence';
import type { Metric } from './metric';

export interface Mismatch {
  /** The figure told. */
  readonly told: Pick<Metric, 'span'>;
  /** What it should fit. */
  readonly against: Metric;
  readonly message: string;
  /** What the sum gives, as it would be written; undefined where either side may be wrong. */
  readonly computed?: string;
}

type Placed = Pick<Metric, 'span'>;

/** The words between two figures, whichever comes first. */
export const wordsBetween = (words: readonly Word[], a: Placed, b: Placed): readonly Word[] =>
  words.filter(
    ({ start, end }) => start >= Math.min(a.span.end, b.span.end) && end <= Math.max(a.span.start, b.span.start),
  );

/** Only linking words between them, no verb of another outcome. */
export function isBeside(words: readonly Word[], a: Placed, b: Placed): boolean {
  const between = wordsBetween(words, a, b);
  return (
    between.length <= 7 &&
    between.every(({ kind, norm }) => (kind === 'symbol' ? punctuation.has(norm) : linking.has(norm)))
  );
}

const linking = new Set(
  'faster quicker slower cheaper higher lower shorter smaller bigger larger a an the that this which i e is was are were by to down up about around roughly nearly almost over more than less growth decline fall jump lift boost uplift savings drop reduction gain improvement increase decrease rise cut of or so equals meaning some approximately just under saving relative in within after during first second third fourth last next same month months year years week weeks quarter quarters day days'.split(
    ' ',
  ),
);
const punctuation = new Set([',', '(', ':', '=', '–', '—', '~', '≈', '.', '-']);
