/** Places a ledger entry points to when no words won it. */

import type { SectionKind } from '../story/story';
import type { Span } from '../text/span';
import type { RuleContext } from './rule';

/** The label of the section that tells `kind`, else the first sentence, else the start of the story. */
export function placeOf({ story }: RuleContext, kind: SectionKind): Span {
  const section = story.sections.find(({ kinds }) => kinds.includes(kind));
  return section?.label?.span ?? openingOf(story);
}

/** The first sentence told; for an empty story a place of no length. */
export function openingOf(story: RuleContext['story']): Span {
  const sentence = story.sentences[0];
  return sentence ? { start: sentence.start, end: sentence.end } : { start: story.span.start, end: story.span.start };
}

/** The last sentence told. */
export function closingOf(story: RuleContext['story']): Span {
  const sentence = story.sentences.at(-1);
  return sentence ? { start: sentence.start, end: sentence.end } : openingOf(story);
}
