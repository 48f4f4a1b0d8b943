/** Who has what: an index that stays small because of what many have it keeps only a few. */
import type { BankEntry } from './entry';

export class Postings<K> {
  readonly #lists = new Map<K, BankEntry[]>();
  readonly #most: number;
  /** Where the keys are that this one has no list of. */
  readonly #base: Postings<K> | undefined;

  /** @param most entries kept of one key: what is common to more tells nobody apart */
  constructor(most: number, base?: Postings<K>) {
    this.#most = most;
    this.#base = base;
  }

  /** The same but for the lists of some keys, which are empty and to be filled anew. This one stays as it is. */
  without(keys: Iterable<K>): Postings<K> {
    const other = new Postings<K>(this.#most, this.#base ?? this);
    if (this.#base) for (const [key, list] of this.#lists) other.#lists.set(key, list);
    for (const key of keys) other.#lists.set(key, []);
    return other;
  }

  /** Keys whose lists are not those of the one that this was made from. */
  get renewed(): number {
    return this.#base ? this.#lists.size : 0;
  }

  add(key: K, entry: BankEntry): void {
    const list = this.#lists.get(key);
    if (!list) this.#lists.set(key, [entry]);
    else if (list.length < this.#most && list.at(-1) !== entry) list.push(entry);
  }

  /** Whether the entry is one of those kept of the key. */
  has(key: K, entry: BankEntry): boolean {
    return this.of(key).includes(entry);
  }

  of(key: K): readonly BankEntry[] {
    return this.#lists.get(key) ?? this.#base?.of(key) ?? [];
  }
}
