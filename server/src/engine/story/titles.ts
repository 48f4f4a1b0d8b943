/** Where a new story of a file may start: headings, summaries, bold lines, list items that hold labels, rows. */
import type { Leaf, Markdown } from '../text/markdown';
import { type Span, spanOf, trimSpan } from '../text/span';
import { isHeading, type Landmark } from './landmark';
import type { Landmarks } from './landmarks';

export interface TitleMark {
  readonly start: number;
  /** The words of the title. */
  readonly span: Span;
  /** How far out it stands: heading level, summary, line, table row, item by depth; a question label last. */
  readonly rank: number;
  /** How many list items it is in; labels of its story are in more of them, if it is in any. */
  readonly depth: number;
}

/** In order of the text. */
export function findTitles(text: string, markdown: Markdown, { all, silent }: Landmarks): readonly TitleMark[] {
  const titles: TitleMark[] = [];
  const labelled = new Set<number>();
  for (const landmark of all) {
    labelled.add(landmark.leaf);
    const title = ofLandmark(landmark);
    if (title) titles.push(title);
  }
  for (const tag of markdown.tags) {
    const title = ofSummary(text, tag);
    if (title) titles.push(title);
  }
  markdown.leaves.forEach((leaf, index) => {
    if (leaf.cell && leaf.cell.row > 0 && silent.has(index)) titles.push(mark(leaf, 9, 0));
    if (leaf.kind !== 'text' || labelled.has(index)) return;
    const item = markdown.items[leaf.item];
    const startsItem = item !== undefined && leaf.start - item.start < 16;
    if (isTitleLine(text, leaf))
      titles.push({
        ...mark(trimSpan(markdown.prose, leaf), 8, leaf.depth),
        start: startsItem ? item.start : leaf.start,
      });
    else if (startsItem) titles.push({ start: item.start, span: leaf, rank: 10 + 2 * leaf.depth, depth: leaf.depth });
  });
  return titles.sort((a, b) => a.start - b.start);
}

const mark = (span: Span, rank: number, depth: number): TitleMark => ({ start: span.start, span, rank, depth });

function ofLandmark(landmark: Landmark): TitleMark | undefined {
  const { role, label, start, rank } = landmark;
  if (role === 'other' && isHeading(landmark)) return { start, span: label.span, rank, depth: 0 };
  return role === 'question' ? { start, span: label.span, rank: questionRank, depth: 0 } : undefined;
}

/** A question label may start a story, but it is no title. */
export const questionRank = 1000;

function ofSummary(text: string, { start, end }: Span): TitleMark | undefined {
  if (!/^<summary\b/i.test(text.slice(start, end))) return undefined;
  const stop = text.indexOf('<', end);
  return { ...mark(trimSpan(text, spanOf(end, stop < 0 ? text.length : stop)), 7, 0), start };
}

/** A whole line in bold, or "Story 2: …". */
function isTitleLine(text: string, { start, end }: Leaf): boolean {
  if (end - start > 200) return false;
  const line = text.slice(start, end).trim();
  return /^(?:\*\*|__)[^*_\n]+(?:\*\*|__):?$/.test(line) || /^(?:story|example|sample)\s*#?\d+\b[^\n]*$/i.test(line);
}
