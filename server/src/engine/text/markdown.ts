/** Markdown as prose: its blocks in order, and the text with all markup blanked out at the same offsets. */
import { chunksOf } from './chunks';
import { isWeb, labelKey, type Reading } from './markdown-reader';
import type { Span } from './span';

export { breakMark, codeMark } from './markdown-nodes';

/** A block of text: a paragraph (also of a list item), heading, table cell, HTML block or code block. */
export interface Leaf extends Span {
  readonly kind: 'text' | 'heading' | 'cell' | 'html' | 'code';
  /** Heading level 1 to 6, else 0. */
  readonly level: number;
  /** How many block quotes it is in. */
  readonly quotes: number;
  /** How many list items it is in. */
  readonly depth: number;
  /** Index into `items` of the innermost list item it is in, or -1. */
  readonly item: number;
  /** Stands for its text and its prose, wherever it is: who reads single blocks may keep what he found by it. */
  readonly identity: object;
  /** Cells: index into `tables`; row and column, the header being row 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

export interface Markdown {
  readonly leaves: readonly Leaf[];
  /** List items, the outer before the inner. */
  readonly items: readonly Span[];
  readonly tables: readonly Span[];
  readonly comments: readonly Span[];
  /** Web addresses: link targets and bare ones. */
  readonly addresses: readonly Span[];
  /** Those that stand in the text, of pages and of mail, in order. */
  readonly bare: readonly Span[];
  /** `[…]` that is no link, with its brackets. */
  readonly brackets: readonly Span[];
  /** `<…>` that reads like a tag. */
  readonly tags: readonly Span[];
  /** The whole text, with markup blanked out, inline code as `codeMark` and hard line breaks as `breakMark`. */
  readonly prose: string;
}

/** Reads the text from `start` on. Linear in its length; never throws. */
export function readMarkdown(text: string, start: number): Markdown {
  return joined(chunksOf(text, start), text, start);
}

/** The readings of parts that follow each other from `start` on as one. What a label means depends on definitions in any part. */
export function joined(chunks: readonly Reading[], text: string, start: number): Markdown {
  const leaves: Leaf[] = [];
  const items: Span[] = [];
  const tables: Span[] = [];
  const comments: Span[] = [];
  const addresses: Span[] = [];
  const bare: Span[] = [];
  const brackets: Span[] = [];
  const tags: Span[] = [];
  const defined = new Set<string>();
  let prose = ' '.repeat(start);
  for (const chunk of chunks) {
    for (const leaf of chunk.leaves) leaves.push(leaf);
    for (const item of chunk.items) items.push(item);
    for (const table of chunk.tables) tables.push(table);
    for (const comment of chunk.comments) comments.push(comment);
    for (const target of chunk.targets) addresses.push(target);
    for (const address of chunk.bare) bare.push(address);
    for (const bracket of chunk.brackets) brackets.push(bracket);
    for (const tag of chunk.tags) tags.push(tag);
    for (const label of chunk.definitions) defined.add(label);
    prose += chunk.prose;
  }
  bare.sort((a, b) => a.start - b.start);
  for (const address of bare) if (isWeb(text.slice(address.start, address.end))) addresses.push(address);
  const isOpen = ({ start, end }: Span) => !defined.has(labelKey(text.slice(start + 1, end - 1)));
  return {
    leaves,
    items,
    tables,
    comments,
    addresses,
    bare,
    brackets: defined.size === 0 ? brackets : brackets.filter(isOpen),
    tags,
    prose,
  };
}
