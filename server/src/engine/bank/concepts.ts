/** What a story tells of without saying so: things by the words that go with them. */
import concepts from '../lexicon/concepts.yaml';
import type { QuestionType } from '../profiles/profile';
import { holds } from './hash';
import { stem, termHash } from './terms';

/** The stems of each thing, with the words as written. */
const things: readonly (readonly [string, ReadonlyMap<string, string>])[] = Object.entries(
  concepts as Readonly<Record<string, string>>,
).map(([name, words]) => [name, new Map(words.split(' ').map((word) => [stem(word), word]))]);

const hashes: readonly (readonly [string, readonly number[]])[] = things.map(([name, stems]) => [
  name,
  [...stems.keys()].map(termHash),
]);

const types: ReadonlySet<string> = new Set<QuestionType>([
  'failure',
  'disagreement',
  'deadline',
  'incomplete-data',
  'ownership',
  'influence',
  'data-pivot',
  'leadership',
  'conflict',
  'customer',
]);

/** The kind of question that the words of a story answer, when they leave no doubt: enough of them, and more than for any other. */
export function typeTold(terms: Uint32Array): QuestionType | undefined {
  const counts = hashes
    .filter(([name]) => types.has(name))
    .map(([name, list]) => ({ name: name as QuestionType, count: list.filter((hash) => holds(terms, hash)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  return best && best.count >= enoughWords && best.count >= (second?.count ?? 0) + 2 ? best.name : undefined;
}

const enoughWords = 4;

/** Words that go with a term: a story that has none of the term's own may have these. The term itself is left out. */
export function kinOf(term: string): ReadonlyMap<string, string> {
  const kin = new Map<string, string>();
  for (const [name, stems] of things)
    if (stem(name) === term || stems.has(term))
      for (const [other, word] of stems) if (other !== term) kin.set(other, word);
  return kin;
}
