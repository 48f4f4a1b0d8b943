/** The words that phrases of a tag cover. */
import type { RuleContext } from './rule';

export function isMarked({ prose }: RuleContext, sentence: number, at: number, tag: string): boolean {
  for (const { first, last } of prose.marksIn(sentence, tag)) if (first <= at && at <= last) return true;
  return false;
}
