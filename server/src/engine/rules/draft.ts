/** Whether a story is still an untouched template, which is left in peace. */
import { contains } from '../text/span';
import type { RuleContext } from './rule';

/** A template nobody has filled in: hardly a word is told outside its placeholders. */
export function isDraft({ story }: RuleContext): boolean {
  if (story.placeholders.length < 2) return false;
  const isOwn = (word: { start: number; end: number; kind: string }) =>
    word.kind === 'word' && !story.placeholders.some((placeholder) => contains(placeholder, word));
  return story.sentences.reduce((count, { words }) => count + words.filter(isOwn).length, 0) < 6;
}
