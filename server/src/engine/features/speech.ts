/** Words as spoken and seconds of any stretch of the text, such as a selection. */
import type { Analysis } from '../analyze';
import { measureSpan } from '../speech/measure';
import type { Span } from '../text/span';

export function speechOf({ stories }: Analysis, span: Span): { readonly words: number; readonly seconds: number } {
  const parts = stories.map(({ story, speech }) => measureSpan(story, span, speech.wpm));
  return {
    words: parts.reduce((sum, { words }) => sum + words, 0),
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}
