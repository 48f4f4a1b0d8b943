/** What a story tells of without saying so: things by the words that go with them. */
import askedLevers from '../lexicon/asked-levers.yaml';
import concepts from '../lexicon/concepts.yaml';
import type { QuestionType } from '../profiles/profile';
import { holds } from './hash';
import { stem, termHash } from './terms';

interface Thing {
  readonly name: string;
  /** Its stems, with the words as written. */
  readonly stems: ReadonlyMap<string, string>;
  readonly hashes: readonly number[];
}

let known: readonly Thing[] | undefined;

/** Made when a bank is first asked for: most runs ask for none. */
function things(): readonly Thing[] {
  known ??= Object.entries(concepts as Readonly<Record<string, string>>).map(([name, words]) => {
    const stems = new Map(words.split(' ').map((word) => [stem(word), word]));
    return { name, stems, hashes: [...stems.keys()].map(termHash) };
  });
  return known;
}

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
  const counts = things()
    .filter(({ name }) => types.has(name))
    .map(({ name, hashes }) => ({
      name: name as QuestionType,
      count: hashes.filter((hash) => holds(terms, hash)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  return best && best.count >= enoughWords && best.count >= (second?.count ?? 0) + 2 ? best.name : undefined;
}

const enoughWords = 4;

/** Ids of the levers that a question's terms name. */
export const leversAsked = (terms: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
  new Set(
    Object.entries(askedLevers as Readonly<Record<string, readonly string[]>>)
      .filter(([, words]) => words.some((word) => terms.has(stem(word))))
      .map(([id]) => id),
  );

/** Words that go with a term: a story that has none of the term's own may have these. The term itself is left out. */
export function kinOf(term: string): ReadonlyMap<string, string> {
  const kin = new Map<string, string>();
  for (const { name, stems } of things())
    if (stem(name) === term || stems.has(term))
      for (const [other, word] of stems) if (other !== term) kin.set(other, word);
  return kin;
}
