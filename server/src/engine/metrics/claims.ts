/** One claim, one lever: figures that tell the same change move the same thing. */
import type { Word } from '../text/sentence';
import type { Told } from './drafts';
import { isBeside } from './mismatch';

/**
 * `Attendance rose by a third, from 60 to 80 pupils`: the lever and the measure of the figure that is told first hold for
 * the one that tells its change again.
 */
export function withOneLever(told: readonly Told[], words: readonly Word[]): Told[] {
  const found: Told[] = [];
  for (const figure of told) {
    const before = found.at(-1);
    found.push(before && isSameClaim(before, figure, words) ? sharing(before, figure) : figure);
  }
  return found;
}

/** A change from one value to another and its size, with nothing between that tells of something else. */
const isSameClaim = (a: Told, b: Told, words: readonly Word[]): boolean =>
  a.metric.outcome &&
  b.metric.outcome &&
  ((isChange(a) && isSizeOfChange(b)) || (isSizeOfChange(a) && isChange(b))) &&
  isBeside(words, placed(a, words), placed(b, words));

const isChange = ({ metric: { from, to } }: Told): boolean => from !== undefined && to !== undefined;

const isSizeOfChange = ({ metric: { from, percent, change } }: Told): boolean =>
  from === undefined && (percent !== undefined || change !== undefined);

const placed = ({ first, last }: Told, words: readonly Word[]) => ({
  span: { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 },
});

function sharing({ metric: { lever, measured } }: Told, { metric, ...place }: Told): Told {
  if (lever === undefined) return { ...place, metric };
  return { ...place, metric: { ...metric, lever, ...(measured === undefined ? {} : { measured }) } };
}
