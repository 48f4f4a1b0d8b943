/** The line of a finding with carets under its words, cut to the width of the terminal. */
import type { LineIndex, Span } from '../engine/index';
import { type Cell, cellsOf } from './cells';

export interface CodeFrame {
  /** What to print of the line; `…` stands for what is cut off. */
  readonly source: string;
  /** Columns before the first caret. */
  readonly column: number;
  /** Number of carets: the columns that the words take, at least one. */
  readonly carets: number;
}

/** @param width columns for the source, at least 20 */
export function codeFrame(text: string, lines: LineIndex, span: Span, width: number): CodeFrame {
  const { line } = lines.positionAt(span.start);
  const lineStart = lines.startOf(line);
  // Twice the width on either side is enough to fill it, and keeps lines of a megabyte cheap.
  const from = wholeCharacter(text, Math.max(lineStart, span.start - 2 * width));
  const near = lineAt(text.slice(from, span.start + 2 * width), span.start - from);
  const cells = cellsOf(near);
  const first = indexAt(cells, span.start - from);
  const last = Math.max(first, indexAt(cells, span.end - from));
  return laidOut(cells, first, last, width, from > lineStart);
}

function laidOut(cells: readonly Cell[], first: number, last: number, width: number, cut: boolean): CodeFrame {
  const room = width - 2;
  const behind = widthOf(cells.slice(first));
  let start = first;
  let before = 0;
  const lead = Math.max(Math.floor(room / 3), room - behind);
  while (start > 0 && before + cellWidth(cells, start - 1) <= lead) before += cellWidth(cells, --start);
  let end = first;
  let used = before;
  while (end < cells.length && used + cellWidth(cells, end) <= room) used += cellWidth(cells, end++);
  const opening = cut || start > 0 ? '…' : '';
  const closing = end < cells.length ? '…' : '';
  const source =
    opening +
    cells
      .slice(start, end)
      .map((cell) => cell.text)
      .join('') +
    closing;
  const marked = widthOf(cells.slice(first, Math.min(last, end)));
  return { source: source.trimEnd(), column: opening.length + before, carets: Math.max(1, marked) };
}

const cellWidth = (cells: readonly Cell[], index: number): number => cells[index]?.width ?? 0;

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/** Index of the first cell at or behind `offset`. */
function indexAt(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex((cell) => cell.start >= offset);
  return index < 0 ? cells.length : index;
}

/** `text` up to the end of the line that `offset` is on. */
function lineAt(text: string, offset: number): string {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, offset + end);
}

/** The offset, moved forward where it would part a surrogate pair. */
const wholeCharacter = (text: string, offset: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset + 1 : offset;
