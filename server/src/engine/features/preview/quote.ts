/** Quotes from the story. */
import type { Span } from '../../text/span';

/** Only the place of what may know more of itself, such as a sentence. */
export const placeOf = ({ start, end }: Span): Span => ({ start, end });

/** Code units of a quote; what is longer is cut at a word. */
const longest = 110;

/** The words at a span on one line. */
export function quoteOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (words.length <= longest) return words;
  const atWord = words.lastIndexOf(' ', longest);
  return `${words.slice(0, atWord > 0 ? atWord : longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
