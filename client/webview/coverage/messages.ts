/** What the extension and the coverage matrix say to each other; each side checks what it hears. */
import { type Check, count, listOf, matching, optional, record, text } from '../schema';

/** Tables of one set of stories: their columns. */
export interface Matrix {
  readonly stories: readonly { readonly id: string; readonly title: string; readonly note: string }[];
  readonly tables: readonly MatrixTable[];
}

export interface MatrixTable {
  readonly id: string;
  readonly title: string;
  /** What the rows are called: "Question". */
  readonly rowName: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** What writing a story for an empty row starts with: ids of profile and prompt. */
  readonly write?: { readonly profile: string; readonly prompt: string };
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  /** Index of the story. */
  readonly story: number;
  /** The sign in the cell, and what it means in words. */
  readonly sign: string;
  readonly words: string;
}

export type ToCoverage = { readonly type: 'matrix'; readonly matrix: Matrix };

export type FromCoverage =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn'; readonly stories: number }
  | { readonly type: 'open'; readonly story: string }
  | { readonly type: 'write'; readonly profile: string; readonly prompt: string };

const cell = record({ story: count, sign: text, words: text });
const write = optional(record({ profile: text, prompt: text }));
const row = record({ id: text, title: text, note: text, write, cells: listOf(cell) });
const matrix = record({
  stories: listOf(record({ id: text, title: text, note: text })),
  tables: listOf(record({ id: matching(/^[\w-]+$/), title: text, rowName: text, rows: listOf(row) })),
});

const toCoverage = record({ type: matching(/^matrix$/), matrix });
export const isToCoverage = (value: unknown): value is ToCoverage => toCoverage(value);

const fromCoverage: readonly Check[] = [
  record({ type: matching(/^ready$/) }),
  record({ type: matching(/^drawn$/), stories: count }),
  record({ type: matching(/^open$/), story: text }),
  record({ type: matching(/^write$/), profile: text, prompt: text }),
];
export const isFromCoverage = (value: unknown): value is FromCoverage => fromCoverage.some((check) => check(value));
