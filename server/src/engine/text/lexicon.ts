/**
 * Lexicons: phrases under tags, matched in one pass over the words by an automaton that is built as far as texts reach it.
 *
 * Notation: phrases separated by `; `; in a phrase words separated by spaces; `a|b` one of them; `a?` may be missing; `~cut` any form of the verb;
 * `#` any number; `*` any one word. Matching is on `Word.norm`; punctuation ends a match unless the phrase holds it.
 */
import { formsOf } from './irregular';
import type { Mark } from './prose';
import type { Sentence, Word } from './sentence';

export type Phrases = Readonly<Record<string, readonly string[]>>;

export interface Lexicon {
  /** Appends to `marks` all phrases found in the sentence; of one tag the longest at each place, none overlapping. */
  match(sentence: Sentence, index: number, marks: Map<string, Mark[]>): void;
}

/** Compiles phrases of several sources into one lexicon. A tag may stand in several of them. */
export function compileLexicon(sources: readonly Phrases[]): Lexicon {
  const rests: Rest[] = [];
  for (const source of sources)
    for (const [tag, lines] of Object.entries(source))
      for (const line of lines) for (const phrase of line.split('; ')) rests.push({ phrase, tag });
  const start = new State(rests, []);
  return { match: (sentence, index, marks) => matchSentence(start, sentence, index, marks) };
}

/** What is left of a phrase behind the words read so far: nothing when all of them are. */
interface Rest {
  readonly phrase: string;
  readonly tag: string;
}

/** The way by one word, and the state behind it once a text has gone there. */
interface Edge {
  readonly rests: Rest[];
  state?: State;
}

const anyWord = '*';
const anyNumber = '#';

/**
 * A state of the automaton: what is left of all phrases that may go on here. It costs one look-up a word to leave.
 * Words that no phrase spells out share one edge, so the automaton grows with the lexicon and not with the texts.
 */
class State {
  /** Of the phrases that end here. */
  readonly tags: readonly string[];
  readonly #rests: readonly Rest[];
  #edges: Map<string, Edge> | undefined;
  #other: Edge | undefined;
  #number: Edge | undefined;

  constructor(rests: readonly Rest[], tags: readonly string[] = tagsAtEnd(rests)) {
    this.#rests = rests;
    this.tags = tags;
  }

  /** The state behind a word; undefined when no phrase goes on. */
  next(word: Word): State | undefined {
    this.#edges ??= this.#layEdges();
    const edge = this.#edges.get(word.norm) ?? this.#wild(word);
    if (!edge) return undefined;
    edge.state ??= new State(this.#behind(edge, word));
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

  #layEdges(): Map<string, Edge> {
    const edges = new Map<string, Edge>();
    for (const rest of this.#rests) layEdge(edges, rest);
    const any = edges.get(anyWord)?.rests ?? [];
    const number = edges.get(anyNumber)?.rests ?? [];
    if (any.length > 0) this.#other = { rests: any };
    if (any.length + number.length > 0) this.#number = { rests: [...any, ...number] };
    edges.delete(anyWord);
    edges.delete(anyNumber);
    return edges;
  }
}

/** Adds the words that `rest` may go on with: those of its first element, and those behind it when that may be missing. */
function layEdge(edges: Map<string, Edge>, { phrase, tag }: Rest): void {
  let left = phrase;
  while (left !== '') {
    const space = left.indexOf(' ');
    const element = space < 0 ? left : left.slice(0, space);
    left = space < 0 ? '' : left.slice(space + 1);
    const optional = isOptional(element);
    const rest = { phrase: left, tag };
    for (const form of (optional ? element.slice(0, -1) : element).split('|')) {
      if (form.startsWith('~') && form.length > 1)
        for (const inflected of formsOf(form.slice(1))) addRest(edges, inflected, rest);
      else addRest(edges, form, rest);
    }
    if (!optional) return;
  }
}

function addRest(edges: Map<string, Edge>, form: string, rest: Rest): void {
  const edge = edges.get(form);
  if (edge) edge.rests.push(rest);
  else edges.set(form, { rests: [rest] });
}

const isOptional = (element: string): boolean => element.length > 1 && element.endsWith('?');

const tagsAtEnd = (rests: readonly Rest[]): readonly string[] => [
  ...new Set(rests.filter(({ phrase }) => mayEnd(phrase)).map(({ tag }) => tag)),
];

const mayEnd = (phrase: string): boolean =>
  phrase === '' || (phrase.endsWith('?') && phrase.split(' ').every(isOptional));

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
