/** The significant words of a text, in a form in which `decided` and `deciding` are one. */
import { kept, Memo } from '../text/memo';
import type { Sentence } from '../text/sentence';
import { stopwords } from '../text/stopwords';
import { hashOf } from './hash';

/** Stems of the words that carry content, each once, in order, each with the word as first written. */
export function termsOf(text: string): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const [word] of text
    .toLowerCase()
    .replaceAll('’', "'")
    .matchAll(/\p{L}[\p{L}\p{N}]*(?:['-][\p{L}\p{N}]+)*/gu)) {
    if (word.length < 2 || stopwords.has(word)) continue;
    const term = stem(word);
    if (!terms.has(term)) terms.set(term, word);
  }
  return terms;
}

/** The terms of an interview question, without the words that every question has. */
export const questionTerms = (text: string): ReadonlyMap<string, string> =>
  new Map([...termsOf(text)].filter(([, word]) => !asking.has(word)));

/** Hashes of the significant words of a sentence, in order; code stands for itself. */
export const sentenceTerms = (sentence: Sentence): readonly number[] =>
  kept(termsKept, sentence, () => {
    const terms: number[] = [];
    for (const { kind, norm } of sentence.words)
      if (kind === 'code' || (kind === 'word' && norm.length > 1 && !stopwords.has(norm))) terms.push(wordHash(norm));
    return terms;
  });

const termsKept = new WeakMap<Sentence, readonly number[]>();

/** The hash by which the bank knows a stem. */
export const termHash = (term: string): number => hashOf(term);

const hashes = new Memo<number>(8000);

const wordHash = (word: string): number => hashes.get(word) ?? hashes.set(word, termHash(stem(word)));

/** How much two sets of terms have in common: 0 to 1, the shared ones among all. */
export function likeness(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): number {
  let shared = 0;
  for (const term of a.keys()) if (b.has(term)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Words of interview questions that say nothing of what is asked for. */
const asking = new Set(
  `tell me us time times describe example examples give share walk talk explain situation experience experiences ever when specific recent story stories
   happen happened happens please about your you yourself career work job think handle handled handling deal dealt something someone somebody able don't`.split(
    /\s+/,
  ),
);

/** Without the endings of English nouns and verbs. Crude, but the same on both sides. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = word.replace(/'s?$/, '');
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`;
  const singular = /(?:ss|us|is)$/.test(bare) ? bare : bare.replace(/(?<=(?:x|z|ch|sh|ss))es$|s$/, '');
  const verb = /(?:ing|ed)$/.test(singular) ? singular.replace(/(?:ing|ed)$/, '') : singular;
  if (!/[aeiouy]/.test(verb) || verb.length < 3) return singular;
  return verb.replace(/([bdfgmnprt])\1$/, '$1').replace(/e$/, '');
}
