/** What a scan of the sentences against a lexicon gives: marked phrases, and clauses with their subjects. */
import { clausesOf } from './clauses';
import type { Lexicon } from './lexicon';
import type { Sentence } from './sentence';

/** A phrase of the lexicon found in a sentence; `first` and `last` are word indices, both included. */
export interface Mark {
  readonly tag: string;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

export type Subject = 'i' | 'we' | 'you' | 'they' | 'it' | 'other' | 'dropped';

/** `modal` covers would, could, will and their kin; `have done` is present. */
export type Tense = 'past' | 'present' | 'modal';

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
  readonly tense: Tense;
}

export interface Prose {
  /** Marks of a tag in the whole story, in order. */
  marks(tag: string): readonly Mark[];
  /** Marks of a tag in one sentence, in order. */
  marksIn(sentence: number, tag: string): readonly Mark[];
  readonly clauses: readonly Clause[];
  clausesIn(sentence: number): readonly Clause[];
}

const none: readonly never[] = [];

export function scanProse(sentences: readonly Sentence[], lexicon: Lexicon): Prose {
  const perSentence = sentences.map((sentence, index) => {
    const marks = new Map<string, Mark[]>();
    lexicon.match(sentence, index, marks);
    return marks;
  });
  const all = new Map<string, Mark[]>();
  for (const marks of perSentence)
    for (const [tag, list] of marks) {
      const known = all.get(tag);
      if (known) known.push(...list);
      else all.set(tag, [...list]);
    }
  const clauses = sentences.map(clausesOf);
  return {
    marks: (tag) => all.get(tag) ?? none,
    marksIn: (sentence, tag) => perSentence[sentence]?.get(tag) ?? none,
    clauses: clauses.flat(),
    clausesIn: (sentence) => clauses[sentence] ?? none,
  };
}
