/** What was read of a sentence, remembered by its words: after a keystroke all sentences but one are as they were. */
import type { Sentence } from './sentence';

/** Sentences remembered for one reader: more than any story, or open bank of them, holds. */
const most = 4000;

/** A bounded memory. It forgets all at once when it is full: simpler than ageing, and as good for texts that change by the word. */
export class Memo<V> {
  readonly #known = new Map<string, V>();

  get(key: string): V | undefined {
    return this.#known.get(key);
  }

  set(key: string, value: V): V {
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }
}

/** All that a reader of single sentences can see of one: its text, how it was cut into words, and which of them are quoted. */
export function sentenceKey({ start, end, words }: Sentence, text: string): string {
  let quoted = '';
  for (let at = 0; at < words.length; at++) if (words[at]?.quoted) quoted += `,${at}`;
  return `${text.slice(start, end)}\n${words.length}${quoted}`;
}

/** One memory for each owner: what is read depends on the lexicon or profile it was read with. */
export const memoOf = <O extends object, V>(memos: WeakMap<O, Memo<V>>, owner: O): Memo<V> =>
  kept(memos, owner, () => new Memo<V>());

/** What belongs to an object: made when it is first asked for, and kept as long as the object is. */
export function kept<O extends object, V>(known: WeakMap<O, V>, owner: O, make: () => V): V {
  const found = known.get(owner);
  if (found !== undefined) return found;
  const made = make();
  known.set(owner, made);
  return made;
}
