/** Finds all labels and headings of a file, in order of the text. */
import { isUpper } from '../text/characters';
import type { Leaf, Markdown } from '../text/markdown';
import { spanOf, trimSpan } from '../text/span';
import { readLabel, type WrittenLabel } from './labels';
import { describe, type Landmark, unnamed } from './landmark';
import { resolveLetters } from './letters';
import { withoutNested } from './nesting';
import type { Label } from './story';
import { tableLandmarks } from './tables';

export interface Landmarks {
  readonly all: readonly Landmark[];
  /** Blocks that are not told: cells that only name rows and columns. */
  readonly silent: ReadonlySet<number>;
}

export function findLandmarks(text: string, markdown: Markdown): Landmarks {
  const found: Landmark[] = [];
  const silent = new Set<number>();
  const { leaves } = markdown;
  for (let index = 0; index < leaves.length; index++) {
    const leaf = leaves[index] as Leaf;
    if (leaf.kind === 'heading') found.push(headingLandmark(text, markdown, leaf, index));
    else if (leaf.kind === 'text' || leaf.kind === 'html') lineLandmarks(text, markdown, leaf, index, found);
    else if (leaf.kind === 'cell') index = tableLandmarks(text, markdown, index, found, silent);
  }
  return { all: withoutNested(resolveLetters(found)), silent };
}

function headingLandmark(text: string, { prose }: Markdown, leaf: Leaf, index: number): Landmark {
  const found = readLabel(text, prose, leaf.start, leaf.end, true);
  const visible = trimSpan(prose, leaf);
  const span = found ? spanOf(found.start, found.end) : visible;
  const hasTail = found !== undefined && prose.slice(found.body, leaf.end).trim() !== '';
  const body = hasTail ? found.body : leaf.end;
  const label: Label = {
    text: found?.text ?? text.slice(span.start, span.end),
    span,
    outer: spanOf(leaf.start, body),
    style: 'heading',
    level: leaf.level,
  };
  const { role, kinds, sure, letters } = found ? describe(found) : unnamed;
  const { start, level: rank, depth } = leaf;
  return { role, kinds, sure, letters, label, start, body, rank, depth, leaf: index };
}

/** The labels at the starts of a block's lines. */
function lineLandmarks(text: string, markdown: Markdown, leaf: Leaf, index: number, found: Landmark[]): void {
  const { prose } = markdown;
  const before = found.length;
  for (let start = leaf.start; start < leaf.end; ) {
    const end = lineEnd(text, start, leaf.end);
    const written = readLabel(text, prose, start, end, false);
    if (written && (start === leaf.start || found.length > before || startsAnew(written))) {
      const lineStart = start === leaf.start ? markerStart(markdown, leaf) : textStart(text, start);
      const label: Label = {
        text: written.text,
        span: spanOf(written.start, written.end),
        outer: spanOf(lineStart, written.body),
        style: styleOf(written),
      };
      const { role, kinds, sure, letters } = describe(written);
      found.push({
        role,
        kinds,
        sure,
        letters,
        label,
        start: lineStart,
        body: written.body,
        rank: 10 + 2 * leaf.depth + (written.bold ? 0 : 1),
        depth: leaf.depth,
        leaf: index,
      });
    }
    start = end + 1;
  }
}

/** Within a paragraph of prose a lower-case word before a colon is only that. */
const startsAnew = ({ text, bold }: WrittenLabel): boolean => bold || isUpper(text[0] ?? '');

const styleOf = ({ meaning, bold }: WrittenLabel): Label['style'] => {
  if (meaning.role === 'letters') return 'letter';
  return bold ? 'bold' : 'plain';
};

function lineEnd(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return limit;
}

/** The list marker, when the block is the first of its item; else the block's own start. */
function markerStart({ items, prose }: Markdown, leaf: Leaf): number {
  const item = items[leaf.item];
  if (!item || leaf.start - item.start > 64 || prose.slice(item.start, leaf.start).trim() !== '') return leaf.start;
  return item.start;
}

/** Behind the indentation and the quote marks of a line. */
function textStart(text: string, start: number): number {
  const margin = /[ \t>\n\r]*/y;
  margin.lastIndex = start;
  return start + (margin.exec(text)?.[0].length ?? 0);
}
