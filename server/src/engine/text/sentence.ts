/** What the scanner gives: words and sentences with exact places. */
import type { Span } from './span';

/**
 * One token of prose.
 * - `word`: letters, with inner apostrophes, hyphens and digits: `didn't`, `end-to-end`, `p99`, `Q3`, `KIP-848`
 * - `number`: digits with their separators: `1,200`, `99.95`, `3,5`
 * - `symbol`: anything else that is not white space: `%`, `$`, `→`, `,`
 * - `code`: a whole inline code span; spoken, but never judged
 */
export interface Word extends Span {
  readonly kind: 'word' | 'number' | 'symbol' | 'code';
  /** Lower case, with straight apostrophes and plain hyphens: the form that lexicons hold. */
  readonly norm: string;
  /** Inside quotation marks: somebody else's words. */
  readonly quoted: boolean;
}

/** A sentence or a list item or a table cell without a full stop. Its span has no white space at the ends. */
export interface Sentence extends Span {
  readonly words: readonly Word[];
  /** Counts the blocks (paragraphs, items, cells) of the story; sentences of one block share it. */
  readonly block: number;
  /** Stands for its text and words, wherever it is: who reads single sentences may keep what he found by it. */
  readonly identity: object;
}
