/** Words between marks: the members of a list, what is said in one breath. */
import type { Word } from '../text/sentence';

/** Word `from` to before word `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches, none empty, that are left from word `from` to before word `to` between the marks. */
export function stretches(
  words: readonly Word[],
  from: number,
  to: number,
  isMark: (word: Word, at: number) => boolean,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let first = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !isMark(words[at] as Word, at)) continue;
    if (at > first) found.push({ from: first, to: at });
    first = at + 1;
  }
  return found;
}
