/** Figures that tell by how much something changed, and not where it stands by then: `fell by €210,000`, `up 29 points`, `saves 12 hours a week`. */
import { figureStart, linkBefore } from './approximate';
import { comparesAfter } from './comparisons';
import { isTagged, lastBefore, type Surroundings, soonAfter } from './evidence';
import { isAchieved } from './governing';
import type { QuantityReading } from './quantities';
import type { Dimension } from './units';

/** What tells a size of its own: a share or a factor is told of something else. */
const sized: ReadonlySet<Dimension> = new Set<Dimension>([
  'points',
  'money',
  'time',
  'data',
  'rate',
  'measure',
  'rating',
  'count',
]);

/** Whether a figure is the amount of a change whose ends are not told; `direction` is the way the sentence tells it. */
export function isDifference(
  around: Surroundings,
  quantity: QuantityReading,
  direction: 'up' | 'down' | undefined,
): boolean {
  const { words } = around;
  const { first, last, dimension } = quantity;
  if (!sized.has(dimension) || quantity.hyphened) return false;
  const link = linkBefore(words, first);
  if (levels.has(link)) return false;
  if (quantity.sign) return true;
  if (isSpared(around, quantity)) return true;
  if (comparesAfter(around, quantity)) return true;
  if (link === 'of' && nounOf(around, first) !== undefined) return true;
  if (direction === undefined) return false;
  if (link === 'by' || link === 'up' || link === 'down' || words[last + 1]?.norm === 'off') return true;
  return (
    isTagged(around, 'amount.of', figureStart(words, first) - 1) ||
    (dimension === 'points' && !isAchieved(around, first) && isMoving(around, first))
  );
}

/** `a saving of $40k`, `a drop of 12 days`: the way that the noun before the figure tells. */
export const nounOf = (around: Surroundings, first: number): 'up' | 'down' | undefined => {
  const at = figureStart(around.words, first) - 2;
  if (isTagged(around, 'change.noun.down', at)) return 'down';
  return isTagged(around, 'change.noun.up', at) ? 'up' : undefined;
};

/** Behind these a figure is where something stands: `rose to 40`, `stands at 40`, `from 40`. */
const levels: ReadonlySet<string> = new Set(['to', 'at', 'from', '→', 'under', 'below']);

/** `saves $9,400 a month`, `saved 12 hours`, `saved $3k on licences and $2k on hosting`; not `saved 14 jobs`. */
export const isSpared = (around: Surroundings, { first, dimension }: QuantityReading): boolean =>
  (dimension === 'money' || dimension === 'time') &&
  (isTagged(around, 'saved.amount', figureStart(around.words, first) - 1) ||
    (dimension === 'money' &&
      linkBefore(around.words, first) === 'and' &&
      lastBefore(around, first, 'saved.amount') !== undefined));

/** `17 days faster`, `$40 cheaper`: the better for being less. */
export const isLessened = (around: Surroundings, { last, dimension }: QuantityReading): boolean =>
  (dimension === 'money' || dimension === 'time') &&
  lessening.has(around.words[soonAfter(around, last, 3, 'more')?.first ?? -1]?.norm ?? '');
const lessening: ReadonlySet<string> = new Set(['faster', 'quicker', 'cheaper']);

const isMoving = (around: Surroundings, first: number): boolean =>
  lastBefore(around, first, 'change.up', 'change.down') !== undefined;
