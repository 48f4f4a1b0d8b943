/** Who has what: an index that stays small because of what many have it keeps only a few. */
import type { BankEntry } from './entry';

export class Postings<K> {
  readonly #lists = new Map<K, BankEntry[]>();
  readonly #most: number;

  /** @param most entries kept of one key: what is common to more tells nobody apart */
  constructor(most: number) {
    this.#most = most;
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
    return this.#lists.get(key) ?? [];
  }
}
