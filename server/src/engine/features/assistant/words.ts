/** A place in a story as an assistant can find it again. */
import { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The words there; `…` stands for the middle of a long passage. */
  readonly words: string;
}

const longest = 160;

/** Makes places of spans of one text. */
export function placesIn(text: string): (span: Span) => Place {
  const lines = new LineIndex(text);
  return ({ start, end }) => {
    const { line, character } = lines.positionAt(start);
    return { line: line + 1, column: character + 1, words: shortened(text.slice(start, end)) };
  };
}

const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest / 2)}…${words.slice(-longest / 2)}`;
