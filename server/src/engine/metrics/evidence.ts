/** What stands around a quantity: the words, phrases and segments that decide how it is read. */
import { isPast } from '../text/clauses';
import { determiners } from '../text/function-words';
import type { Mark, Prose } from '../text/prose';
import type { Sentence, Word } from '../text/sentence';

/** A sentence with its phrases at hand. Word indices throughout. */
export interface Surroundings {
  readonly sentence: Sentence;
  readonly text: string;
  readonly words: readonly Word[];
  /** Index of the segment (between commas, semicolons, brackets, "but", "so", "and we") each word lies in. */
  readonly segment: readonly number[];
  /** Indices of the finite verbs. */
  readonly verbs: ReadonlySet<number>;
  /** Marks of a tag in this sentence. */
  marks(tag: string): readonly Mark[];
}

const hardBreaks = new Set([',', ';', '(', ')', '—', '–', '•']);
const softBreaks = new Set(['but', 'so', 'yet', 'still', 'while', 'because']);
const starters = new Set(['i', 'we', 'it', 'they', 'he', 'she', 'the', 'our', 'my', 'since']);

export function surroundingsOf(sentence: Sentence, index: number, text: string, prose: Prose): Surroundings {
  const { words } = sentence;
  const segment: number[] = [];
  let current = 0;
  for (let at = 0; at < words.length; at++) {
    const { norm } = words[at] as Word;
    const joins = norm === 'and' && (starters.has(words[at + 1]?.norm ?? '') || words[at - 1]?.norm === ',');
    if (hardBreaks.has(norm) || softBreaks.has(norm) || joins) current++;
    segment.push(current);
  }
  const verbs = new Set(prose.clausesIn(index).flatMap(({ verb }) => verb ?? []));
  return { sentence, text, words, segment, verbs, marks: (tag) => prose.marksIn(index, tag) };
}

/** The last mark of any of the tags that ends before `at` in its segment, if any. */
export function lastBefore(around: Surroundings, at: number, ...tags: readonly string[]): Mark | undefined {
  let best: Mark | undefined;
  for (const tag of tags)
    for (const mark of around.marks(tag))
      if (
        mark.last < at &&
        around.segment[mark.first] === around.segment[at] &&
        (!best || mark.last > best.last) &&
        !isAttribute(around, mark)
      )
        best = mark;
  return best;
}

/** A mark of one of the tags that starts within `reach` words behind `at` without a break between. */
export function soonAfter(
  around: Surroundings,
  at: number,
  reach: number,
  ...tags: readonly string[]
): Mark | undefined {
  for (const tag of tags)
    for (const mark of around.marks(tag))
      if (mark.first > at && mark.first <= at + reach && around.segment[mark.first] === around.segment[at]) return mark;
  return undefined;
}

/** Whether a mark of one of the tags stands anywhere in the sentence. */
export const anywhere = (around: Surroundings, ...tags: readonly string[]): boolean =>
  tags.some((tag) => around.marks(tag).length > 0);

/** `our climbing gym`, `the moving company`: a form in -ing behind a determiner is no verb. */
const isAttribute = ({ words, verbs }: Surroundings, { first, last, tag }: Mark): boolean => {
  const norm = words[first]?.norm ?? '';
  const before = words[first - 1]?.norm ?? '';
  if (determiners.has(before) && norm.endsWith('ing')) return true;
  if (first !== last || !nounLike.test(tag) || isPast(norm) || norm.endsWith('ing')) return false;
  return determiners.has(before) || (adverbs.has(before) && !verbs.has(first));
};

/** Verbs that are nouns or adjectives, too: `a block of 70 flats`, `the only room still free`. */
const nounLike = /^(?:win|finish)/;
const adverbs: ReadonlySet<string> = new Set(['still', 'very', 'only', 'completely', 'fully', 'now']);

/** Whether a phrase of the tag ends or begins at the word. */
export const isTagged = (around: Surroundings, tag: string, at: number): boolean =>
  around.marks(tag).some(({ first, last }) => first <= at && at <= last);
