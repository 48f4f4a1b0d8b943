/** What the client does not know yet of the bank, some stories at a time. */
import {
  type Bank,
  type BankProblem,
  bankFrame,
  bankStory,
  type Standing,
  type Steps,
  storyFindings,
  wholeFindings,
} from '../engine/index';
import type { BankNews } from '../protocol';

export class NewsOfBank {
  /** By the stories' ids, how they stood when they were told. */
  readonly #told = new Map<string, Standing>();
  #isAnew = true;

  /** The next news are all there is to tell. */
  forget(): void {
    this.#told.clear();
    this.#isAnew = true;
  }

  /** Counts as told when all steps have been taken. */
  *next(bank: Bank, problems: readonly BankProblem[]): Steps<BankNews> {
    const { entries, standings } = bank;
    const fresh = new Map<string, Standing>();
    const stories: BankNews['stories'][number][] = [];
    const ids = new Set<string>();
    let hasMore = false;
    for (const [index, entry] of entries.entries()) {
      if (index % entriesAStep === 0) yield undefined;
      ids.add(entry.id);
      const standing = standings.of(entry);
      if (this.#told.get(entry.id) === standing) continue;
      hasMore = fresh.size === storiesAtOnce;
      if (hasMore) break;
      stories.push({ story: bankStory(entry, bank), findings: storyFindings(entry, bank) });
      fresh.set(entry.id, standing);
    }
    const isAnew = this.#isAnew;
    this.#isAnew = false;
    for (const [id, standing] of fresh) this.#told.set(id, standing);
    if (hasMore) return { isAnew, stories, gone: [] };
    yield undefined;
    const gone = [...this.#told.keys()].filter((id) => !ids.has(id));
    for (const id of gone) this.#told.delete(id);
    yield undefined;
    return { isAnew, stories, gone, whole: { ...bankFrame(bank), findings: wholeFindings(bank), problems } };
  }
}

/** So few that writing them, and reading them in the client, holds nobody up. */
const storiesAtOnce = 256;
const entriesAStep = 32;
