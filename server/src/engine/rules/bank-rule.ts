/** The form of a rule on all stories together. */
import type { Bank } from '../bank/bank';
import type { BankEntry } from '../bank/entry';
import type { BankPlace } from '../bank/model';
import type { Span } from '../text/span';
import type { RuleHead } from './rule';

/** Texts by file name. In invalid examples `<|…|>` marks the words at fault, where the fault lies in a story. */
export type BankExample = Readonly<Record<string, string>>;

export interface BankRule extends RuleHead {
  readonly examples: { readonly invalid: readonly BankExample[]; readonly valid: readonly BankExample[] };
  /** What is wrong with one story among the others. `story` need not be in the bank as it is: it may be typed just now. */
  checkStory?(story: BankEntry, bank: Bank): Iterable<StoryReport>;
  /** What is wrong with the bank as a whole. */
  checkBank?(bank: Bank): Iterable<BankReport>;
}

export interface StoryReport {
  readonly span: Span;
  readonly message: string;
  /** Places in other files that belong to it, with what they are. */
  readonly related?: readonly (BankPlace & { readonly message: string })[];
}

export interface BankReport {
  readonly message: string;
  readonly prompt?: { readonly profile: string; readonly id: string };
}
