/** What a scan of the sentences against a lexicon gives: marked phrases, and clauses with their subjects. */
import { clausesOf } from './clauses';
import type { Lexicon } from './lexicon';
import { kept, Memo, sentenceKey } from './memo';
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
  /** Stands for the words and marks of a sentence, wherever it is: who reads single sentences may keep what he found by it. */
  identity(sentence: number): object;
}

/** Whether the author alone is who acts: "I", or nobody named in notes ("Built the parser"). */
export const isMine = ({ subject }: Pick<Clause, 'subject'>): boolean => subject === 'i' || subject === 'dropped';

/** Whether the author, alone or with others, is who acts. */
export const isOurs = (clause: Pick<Clause, 'subject'>): boolean => isMine(clause) || clause.subject === 'we';

/** Whether a phrase of the tag begins with the clause's main verb. */
export function verbIs(prose: Pick<Prose, 'marksIn'>, { sentence, verb }: Clause, tag: string): boolean {
  for (const { first } of prose.marksIn(sentence, tag)) if (first === verb) return true;
  return false;
}

const none: readonly never[] = [];

/** Marks and clauses of all sentences of a story. `text` is the whole file. */
export function scanProse(sentences: readonly Sentence[], lexicon: Lexicon, text: string): Prose {
  const memory = kept(memories, lexicon, newMemory);
  const read: SentenceReading[] = [];
  const clauses: Clause[] = [];
  for (const sentence of sentences) {
    const reading = readSentence(sentence, read.length, lexicon, text, memory);
    read.push(reading);
    for (const clause of reading.clauses) clauses.push(clause);
  }
  const asked = new Map<string, readonly Mark[]>();
  return {
    marks: (tag) => {
      const known = asked.get(tag);
      if (known) return known;
      const found = marksOf(read, tag);
      asked.set(tag, found);
      return found;
    },
    marksIn: (sentence, tag) => read[sentence]?.marks.get(tag) ?? none,
    clauses,
    clausesIn: (sentence) => read[sentence]?.clauses ?? none,
    identity: (sentence) => read[sentence]?.identity ?? none,
  };
}

/** What was read of the sentence at `index`. */
interface SentenceReading {
  readonly identity: object;
  readonly index: number;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly clauses: readonly Clause[];
}

function marksOf(read: readonly SentenceReading[], tag: string): readonly Mark[] {
  let found: Mark[] | undefined;
  for (const { marks } of read) {
    const own = marks.get(tag);
    if (!own) continue;
    found ??= [];
    for (const mark of own) found.push(mark);
  }
  return found ?? none;
}

/** What was read with a lexicon: of sentences that were only moved, and of those that were written before. */
interface Memory {
  readonly bySentence: WeakMap<object, SentenceReading>;
  readonly byWords: Memo<SentenceReading>;
}

const memories = new WeakMap<Lexicon, Memory>();
const newMemory = (): Memory => ({ bySentence: new WeakMap(), byWords: new Memo() });

function readSentence(
  sentence: Sentence,
  index: number,
  lexicon: Lexicon,
  text: string,
  { bySentence, byWords }: Memory,
): SentenceReading {
  const known = bySentence.get(sentence.identity);
  if (known?.index === index) return known;
  const reading = known ?? readWords(sentence, index, lexicon, sentenceKey(sentence, text), byWords);
  const here = reading.index === index ? reading : moved(reading, index);
  bySentence.set(sentence.identity, here);
  return here;
}

function readWords(
  sentence: Sentence,
  index: number,
  lexicon: Lexicon,
  key: string,
  memo: Memo<SentenceReading>,
): SentenceReading {
  const known = memo.get(key);
  if (known) return known;
  const marks = new Map<string, Mark[]>();
  lexicon.match(sentence, index, marks);
  return memo.set(key, { identity: {}, index, marks, clauses: clausesOf(sentence, index) });
}

/** The same reading of a sentence that now stands elsewhere in the story. */
function moved({ identity, marks, clauses }: SentenceReading, index: number): SentenceReading {
  const moveAll = <T extends { readonly sentence: number }>(list: readonly T[]): T[] =>
    list.map((item) => ({ ...item, sentence: index }));
  const movedMarks = new Map([...marks].map(([tag, list]) => [tag, moveAll(list)]));
  return { identity, index, marks: movedMarks, clauses: moveAll(clauses) };
}
