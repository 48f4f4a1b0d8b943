/** What a scan of the sentences against the lexicon gives: marked phrases and clauses with their subjects. */

/** A phrase of the lexicon found in a sentence; `first` and `last` are word indices, both included. */
export interface Mark {
  readonly tag: string;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

export type Subject = 'i' | 'we' | 'you' | 'they' | 'it' | 'other' | 'dropped';

/** A stretch of a sentence with one finite verb. Word indices, both included. */
export interface Clause {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly subject: Subject;
  /** Index of the subject's head word; absent when it is dropped ("Built a…"). */
  readonly subjectWord?: number;
  /** Index of the main verb, where one was recognised. */
  readonly verb?: number;
  readonly passive: boolean;
}

export interface Prose {
  /** In order of the text; empty for a tag that never occurs. */
  marks(tag: string): readonly Mark[];
  readonly clauses: readonly Clause[];
}
