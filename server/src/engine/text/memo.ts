/** What was read of a sentence, remembered by its words: after a keystroke all sentences but one are as they were. */
import type { Sentence } from './sentence';

/** Sentences that a reader remembers at least: more than any story holds. He remembers twice as many at most. */
const sentences = 1000;

/** A value under the key that it was first set with: what it is asked for by may be cut from a file, and keep that alive. */
interface Remembered<V> {
  readonly key: string;
  value: V;
}

/** A bounded memory: what was not asked for while `least` others were is forgotten. */
export class Memo<V> {
  readonly #least: number;
  #fresh = new Map<string, Remembered<V>>();
  #aged: ReadonlyMap<string, Remembered<V>> = new Map();

  constructor(least = sentences) {
    this.#least = least;
  }

  get(key: string): V | undefined {
    return this.#find(key)?.value;
  }

  set(key: string, value: V): V {
    const known = this.#find(key);
    if (known) known.value = value;
    else this.#add({ key, value });
    return value;
  }

  #find(key: string): Remembered<V> | undefined {
    const fresh = this.#fresh.get(key);
    if (fresh) return fresh;
    const aged = this.#aged.get(key);
    if (aged) this.#add(aged);
    return aged;
  }

  #add(entry: Remembered<V>): void {
    if (this.#fresh.size >= this.#least) {
      this.#aged = this.#fresh;
      this.#fresh = new Map();
    }
    this.#fresh.set(entry.key, entry);
  }
}

/** All that a reader of single sentences can see of one: its text, how it was cut into words, and which of them are quoted. */
export function sentenceKey({ start, end, words }: Sentence, text: string): string {
  let quoted = '';
  for (let at = 0; at < words.length; at++) if (words[at]?.quoted) quoted += `,${at}`;
  return `${text.slice(start, end)}\n${words.length}${quoted}`;
}

/** The same text, to be remembered: what is cut from a file would keep the whole file alive. */
export const copied = (text: string): string => ` ${text}`.slice(1);

/**
 * What belongs to an object: made when it is first asked for, and kept as long as the object is.
 * What is asked of every sentence names what it is made of: a closure for each question would cost more than the answer.
 */
export function kept<O extends object, V>(known: WeakMap<O, V>, owner: O, make: () => V): V;
export function kept<O extends object, V, A, B>(known: WeakMap<O, V>, owner: O, make: (a: A, b: B) => V, a: A, b: B): V;
export function kept<O extends object, V, A, B>(
  known: WeakMap<O, V>,
  owner: O,
  make: (a?: A, b?: B) => V,
  a?: A,
  b?: B,
): V {
  const found = known.get(owner);
  if (found !== undefined) return found;
  const made = make(a, b);
  known.set(owner, made);
  return made;
}
