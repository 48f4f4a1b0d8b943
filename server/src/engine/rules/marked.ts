/** The words that phrases of a tag cover. */
import type { Word } from '../text/sentence';
import type { RuleContext } from './rule';

export const markedWords = ({ story, prose }: RuleContext, tag: string): ReadonlySet<Word> =>
  new Set(
    prose
      .marks(tag)
      .flatMap(({ sentence, first, last }) => story.sentences[sentence]?.words.slice(first, last + 1) ?? []),
  );
