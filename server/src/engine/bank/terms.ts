/** The significant words of a text, in a form in which `decided` and `deciding` are one. */
import { stopwords } from '../text/stopwords';

/** Stems of the words that carry content, each once, in order, each with the word as first written. */
export function termsOf(text: string): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const [word] of text
    .toLowerCase()
    .replaceAll('’', "'")
    .matchAll(/\p{L}[\p{L}\p{N}]*(?:['-][\p{L}\p{N}]+)*/gu)) {
    if (!carriesContent(word) || asking.has(word)) continue;
    const term = stem(word);
    if (!terms.has(term)) terms.set(term, word);
  }
  return terms;
}

/** How much two sets of terms have in common: 0 to 1, the shared ones among all. */
export function likeness(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): number {
  let shared = 0;
  for (const term of a.keys()) if (b.has(term)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Whether a word in lower case says something of its own. */
export const carriesContent = (word: string): boolean => word.length > 1 && !stopwords.has(word);

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
