/** Keeps quiet about the word that is being typed. */
import type { Span } from '../engine/index';

/**
 * Whether `typingAt`, the offset at which the last edit ended, lies inside or right behind the last word of `span`:
 * the author has not finished that word, so it is too early to judge it.
 */
export function isBeingTyped(text: string, span: Span, typingAt: number | undefined): boolean {
  if (typingAt === undefined || typingAt < span.start || typingAt > span.end) return false;
  return !/\s/.test(text.slice(typingAt, span.end));
}
