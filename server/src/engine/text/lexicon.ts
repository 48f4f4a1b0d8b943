/**
 * Lexicons: phrases under tags, compiled once into a trie and matched in one pass over the words.
 *
 * Notation: phrases separated by `; `; in a phrase words separated by spaces; `a|b` one of them; `a?` may be missing; `~cut` any form of the verb;
 * `#` any number; `*` any one word. Matching is on `Word.norm`; punctuation ends a match unless the phrase holds it.
 */
import irregularVerbs from '../lexicon/irregular-verbs.yaml';
import { verbForms } from './inflect';
import type { Mark } from './prose';
import type { Sentence } from './sentence';

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
  return { match: (sentence, index, marks) => matchSentence(root, sentence, index, marks) };
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

function matchSentence(root: Node, sentence: Sentence, index: number, marks: Map<string, Mark[]>): void {
  const { words } = sentence;
  for (let first = 0; first < words.length; first++) walk(root, first);

  function walk(node: Node, start: number): void {
    let branches: Node[] = [node];
    for (let at = start; at < words.length && branches.length > 0; at++) {
      const word = words[at] as Sentence['words'][number];
      const following: Node[] = [];
      for (const branch of branches) {
        const exact = branch.next.get(word.norm);
        if (exact) following.push(...exact);
        if (branch !== root && word.kind !== 'symbol') {
          const any = branch.next.get('*');
          if (any) following.push(...any);
        }
        if (word.kind === 'number') {
          const number = branch.next.get('#');
          if (number) following.push(...number);
        }
      }
      for (const reached of following) for (const tag of reached.tags) add(tag, start, at);
      branches = following;
    }
  }

  function add(tag: string, first: number, last: number): void {
    const list = marks.get(tag);
    const mark: Mark = { tag, sentence: index, first, last };
    if (!list) {
      marks.set(tag, [mark]);
      return;
    }
    const previous = list.at(-1) as Mark;
    if (previous.sentence !== index || previous.last < first) list.push(mark);
    else if (previous.first === first) list[list.length - 1] = mark;
  }
}
