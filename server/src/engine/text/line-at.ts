/** The line around an offset. */
import { type Span, spanOf } from './span';

/** The line that holds `offset`, without its line end. Costs as much as the line is long. */
export function lineAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && !isEnd(text, start - 1)) start--;
  while (end < text.length && !isEnd(text, end)) end++;
  return spanOf(start, end);
}

/** The line above the one that starts at `start`; undefined for the first. */
export function lineAbove(text: string, start: number): Span | undefined {
  if (start === 0) return undefined;
  const isCrLf = text[start - 1] === '\n' && text[start - 2] === '\r';
  return lineAt(text, start - (isCrLf ? 2 : 1));
}

const isEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';
