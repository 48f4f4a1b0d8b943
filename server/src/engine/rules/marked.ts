/** The words that phrases of a tag cover. */
import type { RuleContext } from './rule';

export const isMarked = ({ prose }: RuleContext, sentence: number, at: number, tag: string): boolean =>
  prose.marksIn(sentence, tag).some(({ first, last }) => first <= at && at <= last);
