/** Offsets to lines and back. A line ends at LF, CRLF or a lone CR, as in the Language Server Protocol. */

/** A place as LSP counts it: zero-based line, zero-based UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  /** @param text or what is known of it: where its lines start, and its length */
  constructor(text: string | { readonly starts: readonly number[]; readonly length: number }) {
    this.#length = text.length;
    this.#starts = typeof text === 'string' ? startsOf(text) : text.starts;
  }

  /** The offset at which each line starts. */
  get starts(): readonly number[] {
    return this.#starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset at which `line` starts; the length of the text when there is no such line. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.#starts[low] as number) };
  }

  /** The offset of a position; beyond the end of its line it is the start of the next. */
  offsetAt({ line, character }: Position): number {
    return Math.min(this.startOf(line) + character, this.startOf(line + 1));
  }
}

/** Where the line of an offset starts. Looks no further back than that line. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
