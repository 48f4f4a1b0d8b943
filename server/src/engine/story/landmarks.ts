/** Finds all labels and headings of a file, in order of the text. */
import { isUpper } from '../text/characters';
import type { Leaf, Markdown } from '../text/markdown';
import { copied, kept } from '../text/memo';
import { type Span, spanOf, trimSpan } from '../text/span';
import { readLabel, type WrittenLabel } from './labels';
import { type Description, describe, type Landmark, unnamed } from './landmark';
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
  const { leaves, prose } = markdown;
  const source = { text, prose };
  for (let index = 0; index < leaves.length; index++) {
    const leaf = leaves[index] as Leaf;
    if (leaf.kind === 'heading') found.push(headingLandmark(source, leaf, index));
    else if (leaf.kind === 'text' || leaf.kind === 'html') lineLandmarks(source, markdown, leaf, index, found);
    else if (leaf.kind === 'cell') index = tableLandmarks(text, markdown, index, found, silent);
  }
  return { all: withoutNested(resolveLetters(found)), silent };
}

/** What a label in a block says. Its places are from the block's start. */
interface BlockLabel {
  readonly description: Description;
  readonly text: string;
  readonly style: Label['style'];
  readonly bold: boolean;
  readonly start: number;
  readonly end: number;
  readonly body: number;
  /** Where its line starts, behind the margin; 0 on the first one. */
  readonly line: number;
}

interface Source {
  readonly text: string;
  readonly prose: string;
}

const headings = new WeakMap<object, BlockLabel>();
const lines = new WeakMap<object, readonly BlockLabel[]>();

function headingLandmark(source: Source, leaf: Leaf, index: number): Landmark {
  const { start, level, depth } = leaf;
  const found = kept(headings, leaf.identity, readHeading, source, leaf);
  const { role, kinds, sure, letters } = found.description;
  const body = start + found.body;
  const span = spanOf(start + found.start, start + found.end);
  const label = { text: found.text, span, outer: spanOf(start, body), style: found.style, level };
  return { role, kinds, sure, letters, label, start, body, rank: level, depth, leaf: index };
}

function readHeading({ text, prose }: Source, leaf: Leaf): BlockLabel {
  const { start, end } = leaf;
  const found = readLabel(text, prose, start, end, true);
  const { start: from, end: to } = found ?? withoutColon(prose, trimSpan(prose, leaf));
  const hasTail = found !== undefined && prose.slice(found.body, end).trim() !== '';
  return {
    description: found ? describe(found) : unnamed,
    text: copied(found?.text ?? text.slice(from, to)),
    style: 'heading',
    bold: false,
    start: from - start,
    end: to - start,
    body: (hasTail ? found.body : end) - start,
    line: 0,
  };
}

/** A colon at its end is no part of a name. */
function withoutColon(prose: string, span: Span): Span {
  const last = prose[span.end - 1];
  return last === ':' || last === '：' ? trimSpan(prose, spanOf(span.start, span.end - 1)) : span;
}

/** The labels at the starts of a block's lines. */
function lineLandmarks(source: Source, markdown: Markdown, leaf: Leaf, index: number, found: Landmark[]): void {
  const { start, depth } = leaf;
  for (const label of kept(lines, leaf.identity, readLines, source, leaf)) {
    const { role, kinds, sure, letters } = label.description;
    const lineStart = label.line === 0 ? markerStart(markdown, leaf) : start + label.line;
    const body = start + label.body;
    found.push({
      role,
      kinds,
      sure,
      letters,
      label: {
        text: label.text,
        span: spanOf(start + label.start, start + label.end),
        outer: spanOf(lineStart, body),
        style: label.style,
      },
      start: lineStart,
      body,
      rank: 10 + 2 * depth + (label.bold ? 0 : 1),
      depth,
      leaf: index,
    });
  }
}

function readLines({ text, prose }: Source, leaf: Leaf): readonly BlockLabel[] {
  const found: BlockLabel[] = [];
  for (let start = leaf.start; start < leaf.end; ) {
    const end = lineEnd(text, start, leaf.end);
    const written = readLabel(text, prose, start, end, false);
    if (written && (start === leaf.start || found.length > 0 || startsAnew(written)))
      found.push({
        description: describe(written),
        text: copied(written.text),
        style: styleOf(written),
        bold: written.bold,
        start: written.start - leaf.start,
        end: written.end - leaf.start,
        body: written.body - leaf.start,
        line: start === leaf.start ? 0 : textStart(text, start) - leaf.start,
      });
    start = end + 1;
  }
  return found;
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
