/** How a figure is led in: what approximates it, and the word before that. */
import type { Word } from '../text/sentence';
import type { Surroundings } from './evidence';
import { approximations, belittlers } from './words';

/** The word before a figure that is no approximation: `within about 12 minutes` has `within`. */
export const linkBefore = (words: readonly Word[], first: number): string =>
  words[figureStart(words, first) - 1]?.norm ?? '';

/** Where a figure begins with what approximates it: `about 12`, `at least 40`, `less than two`. */
export function figureStart(words: readonly Word[], first: number): number {
  let at = first;
  while (at > 0) {
    const norm = words[at - 1]?.norm ?? '';
    const before = words[at - 2]?.norm ?? '';
    if (
      (norm === 'to' && before === 'close') ||
      (norm === 'average' && before === 'on') ||
      (superlatives.has(norm) && before === 'at') ||
      (norm === 'than' && comparatives.has(before))
    )
      at -= 2;
    else if (approximations.has(norm)) at--;
    else break;
  }
  return at;
}
const superlatives: ReadonlySet<string> = new Set(['least', 'most']);
const comparatives: ReadonlySet<string> = new Set(['less', 'fewer', 'more']);

/** `under 30 minutes`, `less than a day`: that little is what is told. */
export function isLittle(words: readonly Word[], first: number): boolean {
  const [norm = '', before = ''] = [words[first - 1]?.norm, words[first - 2]?.norm];
  if (norm === 'than') return before === 'less' || before === 'fewer';
  return norm === 'under' || norm === 'below' || belittlers.has(norm) || words[first + 1]?.norm === 'single';
}

/** `almost nothing, maybe one in a thousand`: told behind what it says again. */
export const isApposed = ({ words }: Surroundings, first: number): boolean => apposing.has(linkBefore(words, first));
const apposing: ReadonlySet<string> = new Set([',', '(', '—', '–']);
