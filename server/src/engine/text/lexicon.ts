/**
 * Lexicons: phrases under tags, compiled once into a trie and matched in one pass over the words.
 *
 * Notation: phrases separated by `; `; in a phrase words separated by spaces; `a|b` one of them; `a?` may be missing; `~cut` any form of the verb;
 * `#` any number; `*` any one word. Matching is on `Word.norm`; punctuation ends a match unless the phrase holds it.
 */
import irregularVerbs from '../lexicon/irregular-verbs.yaml';
import { verbForms } from './inflect';
import type { Mark } from './prose';
import type { Sentence, Word } from './sentence';

export type Phrases = Readonly<Record<string, readonly string[]>>;

/** A state of the automaton. Alternatives of one element share the state behind them, so phrases stay small. */
interface Node {
  readonly next: Map<string, Node[]>;
  readonly tags: string[];
}

const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  (irregularVerbs as string[]).map((line) => {
    const [base, ...forms] = line.split(' ') as [string, ...string[]];
    return [base, forms];
  }),
);

/** Past-tense forms of irregular verbs: `wrote`, `led`, `cut`. */
export const irregularPasts: ReadonlySet<string> = new Set([...irregular.values()].map((forms) => forms[0] as string));

/** Past participles of irregular verbs: `written`, `led`, `cut`. */
export const irregularParticiples: ReadonlySet<string> = new Set([...irregular.values()].map((forms) => forms.at(-1) as string));

export interface Lexicon {
  /** Appends to `marks` all phrases found in the sentence; of one tag the longest at each place, none overlapping. */
  match(sentence: Sentence, index: number, marks: Map<string, Mark[]>): void;
}

/** Compiles phrases of several sources into one lexicon. A tag may stand in several of them. */
export function compileLexicon(sources: readonly Phrases[]): Lexicon {
  const root = newNode();
  for (const source of sources)
    for (const [tag, phrases] of Object.entries(source)) for (const line of phrases) for (const phrase of line.split('; ')) insert(root, phrase, tag);
  const start = stateSet([root]);
  return { match: (sentence, index, marks) => matchSentence(start, sentence, index, marks) };
}

const newNode = (): Node => ({ next: new Map(), tags: [] });

function insert(root: Node, phrase: string, tag: string): void {
  let ends = [root];
  for (const element of phrase.split(' ')) {
    const optional = element.length > 1 && element.endsWith('?');
    const forms = (optional ? element.slice(0, -1) : element).split('|').flatMap(expand);
    const reached = follow(ends, forms);
    ends = optional ? [...ends, reached] : [reached];
  }
  for (const node of ends) if (node !== root && !node.tags.includes(tag)) node.tags.push(tag);
}

function expand(form: string): readonly string[] {
  if (!form.startsWith('~') || form.length === 1) return [form];
  const base = form.slice(1);
  return verbForms(base, irregular.get(base));
}

/** One new state behind all `ends` by any of the forms. */
function follow(ends: readonly Node[], forms: readonly string[]): Node {
  const reached = newNode();
  for (const end of ends)
    for (const form of forms) {
      const known = end.next.get(form);
      if (known) known.push(reached);
      else end.next.set(form, [reached]);
    }
  return reached;
}

/**
 * A set of automaton states reached together, built when first reached: matching then costs one look-up a word.
 * Words that no phrase spells out share one transition, so the cache grows with the lexicon and not with the texts.
 */
interface StateSet {
  readonly edges: ReadonlyMap<string, readonly Node[]>;
  readonly tags: readonly string[];
  readonly reached: Map<string, StateSet | undefined>;
}

const anyWord = '*';
const anyNumber = '#';

function stateSet(nodes: readonly Node[]): StateSet {
  const [only] = nodes;
  const edges = nodes.length === 1 && only ? only.next : new Map<string, Node[]>();
  if (nodes.length > 1) for (const node of nodes) for (const [form, targets] of node.next) edges.set(form, [...(edges.get(form) ?? []), ...targets]);
  return { edges, tags: [...new Set(nodes.flatMap(({ tags }) => tags))], reached: new Map() };
}

function advance(state: StateSet, word: Word): StateSet | undefined {
  const exact = state.edges.get(word.norm);
  if (!exact && (word.kind === 'symbol' || !(state.edges.has(anyWord) || state.edges.has(anyNumber)))) return undefined;
  const key = exact ? word.norm : word.kind === 'number' ? anyNumber : anyWord;
  const known = state.reached.get(key);
  if (known || state.reached.has(key)) return known;
  const targets = [...(exact ?? [])];
  if (word.kind !== 'symbol') targets.push(...(state.edges.get(anyWord) ?? []));
  if (word.kind === 'number') targets.push(...(state.edges.get(anyNumber) ?? []));
  const next = targets.length > 0 ? stateSet(targets) : undefined;
  state.reached.set(key, next);
  return next;
}

function matchSentence(root: StateSet, sentence: Sentence, index: number, marks: Map<string, Mark[]>): void {
  const { words } = sentence;
  for (let first = 0; first < words.length; first++) {
    let state: StateSet | undefined = root;
    for (let at = first; state && at < words.length; at++) {
      state = advance(state, words[at] as Word);
      if (state) for (const tag of state.tags) addMark(marks, tag, index, first, at);
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
