/** Whether a story is still an untouched template, which is left in peace. */
import type { RuleContext } from './rule';

/** A template nobody has filled in: hardly a word is told besides its placeholders. */
export function isDraft({ story }: RuleContext): boolean {
  if (story.placeholders.length < 2) return false;
  let own = 0;
  for (const { words } of story.sentences) {
    own += words.filter(({ kind }) => kind === 'word').length;
    if (own >= fewestWords) return false;
  }
  return true;
}

const fewestWords = 6;
