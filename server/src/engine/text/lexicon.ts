/** Lexicons: phrases under tags, matched in one pass over the words by an automaton that is built as far as texts reach it. */
import {
  anyNumber,
  anyWord,
  branch,
  type Phrases,
  phrasesOf,
  type Rest,
  type Starts,
  tagsAtEnd,
  unpack,
} from './phrases';
import type { Mark } from './prose';
import type { Sentence, Word } from './sentence';

export interface Lexicon {
  /** Appends to `marks` all phrases found in the sentence; of one tag the longest at each place, none overlapping. */
  match(sentence: Sentence, index: number, marks: Map<string, Mark[]>): void;
}

/** Compiles phrases of several sources into one lexicon. A tag may stand in several of them. */
export const compileLexicon = (sources: readonly Phrases[]): Lexicon => lexiconOf(branch(phrasesOf(sources)));

/** The lexicon of phrases that were packed when the program was built. */
export const unpackLexicon = (packed: string): Lexicon => lexiconOf(unpack(packed));

function lexiconOf(starts: Starts): Lexicon {
  const start = new State(starts, []);
  return { match: (sentence, index, marks) => matchSentence(start, sentence, index, marks) };
}

/** The way by one word, and the state behind it once a text has gone there. */
interface Edge {
  readonly rests: readonly Rest[];
  state?: State;
}

/**
 * A state of the automaton: what is left of all phrases that may go on here. It costs one look-up a word to leave.
 * Words that no phrase spells out share one edge, so the automaton grows with the lexicon and not with the texts.
 */
class State {
  /** Of the phrases that end here. */
  readonly tags: readonly string[];
  readonly #edges: ReadonlyMap<string, Edge>;
  readonly #other: Edge | undefined;
  readonly #number: Edge | undefined;

  /** Takes the map as its own. */
  constructor(edges: Map<string, Edge>, tags: readonly string[]) {
    this.tags = tags;
    this.#edges = edges;
    const any = edges.get(anyWord)?.rests ?? [];
    const number = edges.get(anyNumber)?.rests ?? [];
    edges.delete(anyWord);
    edges.delete(anyNumber);
    if (any.length > 0) this.#other = { rests: any };
    if (any.length + number.length > 0) this.#number = { rests: [...any, ...number] };
  }

  /** The state behind a word; undefined when no phrase goes on. */
  next(word: Word): State | undefined {
    const edge = this.#edges.get(word.norm) ?? this.#wild(word);
    if (!edge) return undefined;
    edge.state ??= stateOf(this.#behind(edge, word));
    return edge.state;
  }

  #wild({ kind }: Word): Edge | undefined {
    if (kind === 'symbol') return undefined;
    return kind === 'number' ? this.#number : this.#other;
  }

  #behind(edge: Edge, { kind }: Word): readonly Rest[] {
    if (edge === this.#other || edge === this.#number || kind === 'symbol') return edge.rests;
    const wild = kind === 'number' ? this.#number : this.#other;
    return wild ? [...edge.rests, ...wild.rests] : edge.rests;
  }
}

const stateOf = (rests: readonly Rest[]): State => new State(branch(rests), tagsAtEnd(rests));

function matchSentence(start: State, { words }: Sentence, index: number, marks: Map<string, Mark[]>): void {
  for (let first = 0; first < words.length; first++) {
    let state: State | undefined = start;
    for (let at = first; at < words.length; at++) {
      state = state.next(words[at] as Word);
      if (!state) break;
      for (const tag of state.tags) addMark(marks, tag, index, first, at);
    }
  }
}

/** Of one tag the longest phrase at each place, none overlapping. */
function addMark(marks: Map<string, Mark[]>, tag: string, sentence: number, first: number, last: number): void {
  const mark: Mark = { tag, sentence, first, last };
  const list = marks.get(tag);
  if (!list) {
    marks.set(tag, [mark]);
    return;
  }
  const previous = list.at(-1) as Mark;
  if (previous.last < first) list.push(mark);
  else if (previous.first === first) list[list.length - 1] = mark;
}
