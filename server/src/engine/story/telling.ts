/** What of a stretch of text is told: its blocks without quotes of others, and their sentences. */
import type { Leaf, Markdown } from '../text/markdown';
import { firstFrom } from '../text/ordered';
import { scan, scanBlock } from '../text/scan';
import type { Sentence } from '../text/sentence';
import { type Span, spanOf, trimSpan } from '../text/span';

/** A file being read, section by section in order of the text. */
export class Teller {
  readonly #text: string;
  readonly #markdown: Markdown;
  readonly #prose: string;
  readonly #silent: ReadonlySet<number>;
  #block = 0;

  /** `prose` is that of the Markdown, without what waits to be filled in. */
  constructor(text: string, markdown: Markdown, prose: string, silent: ReadonlySet<number>) {
    this.#text = text;
    this.#markdown = markdown;
    this.#prose = prose;
    this.#silent = silent;
  }

  /** The index of the first block that ends behind `offset`. */
  blockAt(offset: number): number {
    const { leaves } = this.#markdown;
    let low = 0;
    let high = leaves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((leaves[middle] as Leaf).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * The sentences between two offsets, without the `hidden` blocks. Block quotes are somebody else's words
   * unless the whole text is one: then it is only wrapped so.
   */
  sentences(within: Span, hidden: ReadonlySet<number> = none): readonly Sentence[] {
    return this.#scan(this.#blocks(within, hidden));
  }

  /** The same for the text of a part, which may also be nothing but a block of code: then that is told. */
  partSentences(within: Span, hidden: ReadonlySet<number>): readonly Sentence[] {
    const blocks = this.#blocks(within, hidden);
    return this.#scan(blocks.length > 0 ? blocks : this.#blocks(within, hidden, true));
  }

  /** From the first to the last block with text between two offsets; undefined when there is none. */
  extent(within: Span, hidden: ReadonlySet<number> = none): Span | undefined {
    const blocks = this.#blocks(within, hidden);
    const [first] = blocks;
    return first && spanOf(first.start, (blocks.at(-1) ?? first).end);
  }

  /** The first block with text between two offsets. */
  firstBlock(within: Span): Span | undefined {
    const [first] = this.#blocks(within, none);
    return first && trimSpan(this.#markdown.prose, first);
  }

  /** The outermost list items that start between two offsets, cut to them. */
  items(within: Span): readonly Span[] {
    const found: Span[] = [];
    const { items } = this.#markdown;
    for (let i = firstFrom(items, within.start); i < items.length; i++) {
      const { start, end } = items[i] as Span;
      if (start >= within.end) break;
      if (start >= (found.at(-1)?.end ?? 0)) found.push(trimSpan(this.#text, spanOf(start, Math.min(end, within.end))));
    }
    return found;
  }

  #scan(blocks: readonly Leaf[]): readonly Sentence[] {
    let quotes = Number.POSITIVE_INFINITY;
    for (const block of blocks) if (block.quotes < quotes) quotes = block.quotes;
    const found: Sentence[] = [];
    for (const block of blocks) {
      if (block.quotes !== quotes) continue;
      for (const sentence of this.#sentencesOf(block)) found.push(sentence);
    }
    return found;
  }

  #sentencesOf({ identity, start, end }: Leaf): readonly Sentence[] {
    const [text, prose, block] = [this.#text, this.#prose, this.#block++];
    // What waits to be filled in is not in the prose that a block's identity stands for.
    return prose === this.#markdown.prose
      ? scanBlock(identity, text, prose, start, end, block)
      : scan(text, prose, start, end, block);
  }

  /** The blocks with text between two offsets, cut to them: those of prose, or those of code. */
  #blocks({ start, end }: Span, hidden: ReadonlySet<number>, code = false): readonly Leaf[] {
    const { leaves, prose } = this.#markdown;
    const found: Leaf[] = [];
    for (let i = this.blockAt(start); i < leaves.length; i++) {
      const leaf = leaves[i] as Leaf;
      if (leaf.start >= end) break;
      if ((leaf.kind === 'code') !== code || this.#silent.has(i) || hidden.has(i) || this.#isCallout(leaf)) continue;
      const block = cut(leaf, start, end);
      if (hasText(prose, block)) found.push(block);
    }
    return found;
  }

  /** `> [!NOTE]`: an aside in any case. */
  #isCallout({ quotes, start }: Leaf): boolean {
    return quotes > 0 && this.#text.startsWith('[!', start);
  }
}

const none: ReadonlySet<number> = new Set();

function hasText(prose: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!/\s/.test(prose[at] as string)) return true;
  return false;
}

function cut(leaf: Leaf, start: number, end: number): Leaf {
  if (leaf.start >= start && leaf.end <= end) return leaf;
  return { ...leaf, start: Math.max(leaf.start, start), end: Math.min(leaf.end, end), identity: {} };
}
