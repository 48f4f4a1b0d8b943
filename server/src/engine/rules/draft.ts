/** Whether a story is still to be written, as an untouched template: then it is left in peace. */
import type { Story } from '../story/story';
import type { RuleContext } from './rule';

/** Nothing is told yet, or hardly a word besides the placeholders of a template. */
export function isDraft({ story }: RuleContext): boolean {
  if (isBlank(story)) return true;
  if (story.placeholders.length < 2) return false;
  let own = 0;
  for (const { words } of story.sentences) {
    own += words.filter(({ kind }) => kind === 'word').length;
    if (own >= fewestWords) return false;
  }
  return true;
}

/** Neither a part nor a sentence: an empty file, front matter alone, a title. */
export const isBlank = ({ sections, placeholders }: Story): boolean =>
  sections.length === 0 && placeholders.length === 0;

const fewestWords = 6;
