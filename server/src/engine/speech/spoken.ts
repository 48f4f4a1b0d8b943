/** How many words a written token takes to say: "$1.2M" is "one point two million dollars". */
import type { Word } from '../text/sentence';

const scaleLetters = new Set(['k', 'm', 'mm', 'bn', 'b', 'mn']);
const units = new Set('ms s sec min h hr hrs gb mb tb kb pb ns µs us x rps qps tps kg km cm kwh'.split(' '));
const currencies = new Set(['$', '€', '£', '₹', '¥']);
const spokenSymbols: Readonly<Record<string, number>> = {
  '%': 1,
  '→': 1,
  '⇒': 1,
  '->': 1,
  '=>': 1,
  '+': 1,
  '&': 1,
  '=': 1,
  '~': 1,
  '≈': 1,
  '<': 2,
  '>': 2,
  '≤': 3,
  '≥': 3,
  '×': 1,
  '@': 1,
  '#': 1,
  '°': 1,
  $: 1,
  '€': 1,
  '£': 1,
  '₹': 1,
  '¥': 1,
};

/** Spoken words of the token at `at`; 0 for punctuation. */
export function spokenWords(words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  if (word.kind === 'code') return 1;
  if (word.kind === 'number') return numberWords(word.norm);
  if (word.kind === 'word') return wordWords(word, words[at - 1]);
  if (word.norm === '/') return words[at - 1]?.kind === 'number' || words[at + 1]?.kind === 'number' ? 1 : 0;
  if (/^[-–—−]$/.test(word.norm))
    return words[at - 1]?.kind === 'number' && words[at + 1]?.kind === 'number' && words[at - 1]?.end === word.start
      ? 1
      : 0;
  if (currencies.has(word.norm)) return 1;
  return spokenSymbols[word.norm] ?? 0;
}

/** Letters are said one by one in "p99" and "SLO"; a hyphen joins words that are said apart. */
function wordWords(word: Word, before: Word | undefined): number {
  const { norm } = word;
  if (before?.kind === 'number' && before.end === word.start)
    return scaleLetters.has(norm) || units.has(norm) ? 1 : norm.split('-').length;
  if (!hasInnerMark(norm)) return 1;
  return norm
    .split(/[-/]/)
    .reduce((sum, part) => sum + (/\d/.test(part) ? alphanumericWords(part) : part === '' ? 0 : 1), 0);
}

/** Whether it has a hyphen, slash or digit: 45 to 57 without the full stop. Every word is asked, hence no expression. */
function hasInnerMark(norm: string): boolean {
  for (let at = 0; at < norm.length; at++) {
    const code = norm.charCodeAt(at);
    if (code >= 45 && code <= 57 && code !== 46) return true;
  }
  return false;
}

const alphanumericWords = (part: string): number =>
  (part.match(/\d+|[^\d]+/g) ?? []).reduce((sum, piece) => sum + (/\d/.test(piece) ? numberWords(piece) : 1), 0);

/** `1,200` is "twelve hundred"; `99.95` is "ninety-nine point nine five". */
function numberWords(written: string): number {
  const [whole = '', decimals] = written
    .replace(/(?<=\d)[,\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '')
    .replace(',', '.')
    .split('.');
  return integerWords(whole) + (decimals ? 1 + decimals.length : 0);
}

/** Compounds such as "ninety-nine" count as one word, as they are said in one go. */
function integerWords(digits: string): number {
  const value = Number(digits);
  if (!Number.isFinite(value) || digits.length > 15) return digits.length;
  if (value < 100) return 1;
  if (value < 1000) return 2 + (value % 100 === 0 ? 0 : 1);
  if (/^(1[1-9]|20)\d\d$/.test(digits)) return value % 1000 === 0 ? 2 : 2;
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  return integerWords(String(thousands)) + 1 + (rest === 0 ? 0 : integerWords(String(rest)));
}
