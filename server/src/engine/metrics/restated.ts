/** Shares between the ends of a change that tell it again: `8 minutes, a fifth of the 40 before`, `300 tickets by 80 % to 60`. */
import type { Word } from '../text/sentence';
import { figureStart } from './approximate';
import { lastBefore, type Surroundings } from './evidence';
import type { Joint } from './links';
import { isSameKind, isTo, ratios, type State } from './states';
import { definites } from './words';

/** Whether the state is a share that tells the one before it again, between marks: `36 passed, 90%, against 28`, `36 (90%)`. */
export const isRestatement = (words: readonly Word[], before: State, { first, last, dimension }: State): boolean =>
  ratios.has(dimension) &&
  !ratios.has(before.dimension) &&
  openers.has(words[figureStart(words, first) - 1]?.norm ?? '') &&
  closers.has(words[last + 1]?.norm ?? '');
const openers: ReadonlySet<string> = new Set([',', '(', '–', '—']);
const closers: ReadonlySet<string> = new Set([',', ')', '–', '—']);

/** How two states are joined over the share between them; undefined when they are not. */
export function jointOver(around: Surroundings, a: State, share: State, b: State): Joint | undefined {
  if (!ratios.has(share.dimension) || a.value === undefined || !isSameKind(a, b)) return undefined;
  const from = around.words[a.first - 1]?.norm === 'from' ? a.first - 1 : a.first;
  const joint = { first: from, last: b.last, target: false, explicit: true } as const;
  if (isPartOf(around, share, b)) return { ...joint, former: 'second' };
  return isChangedBy(around, a, share, b) ? { ...joint, former: 'first' } : undefined;
}

/** `a fifth of the 40 minutes before`, `half the 30 it took before`. */
function isPartOf({ words, marks }: Surroundings, share: State, b: State): boolean {
  const behind = share.last + 1;
  const point = words[behind]?.norm === 'of' ? behind + 1 : behind;
  return (
    definites.has(words[point]?.norm ?? '') &&
    b.first === point + 1 &&
    marks('former').some(({ first }) => first > b.last && first <= b.last + 4)
  );
}

/** `cut the backlog of 300 tickets by 80 % to 60`: the whole, the verb before or behind it, by how much, and what was left. */
function isChangedBy(around: Surroundings, a: State, share: State, b: State): boolean {
  const { words, segment } = around;
  return (
    wholeLeads.has(words[a.first - 1]?.norm ?? '') &&
    words[figureStart(words, share.first) - 1]?.norm === 'by' &&
    isTo(words[share.last + 1]?.norm ?? '') &&
    figureStart(words, b.first) === share.last + 2 &&
    segment[a.first] === segment[b.first] &&
    lastBefore(around, share.first, 'change.up', 'change.down', 'change.any') !== undefined
  );
}
const wholeLeads: ReadonlySet<string> = new Set(['of', 'from']);
