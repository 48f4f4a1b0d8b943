/** Numbers that name and do not measure: years, dates, versions, codes, list numbers, idioms. */
import { months } from '../text/calendar';
import type { Word } from '../text/sentence';
import { isYear } from './dates';
import { isTagged, type Surroundings } from './evidence';
import { allBut, type QuantityReading } from './quantities';
import { clockTails, ordinalEndings } from './words';

/** Years, dates, versions, codes, list numbers, idioms. */
export function isName(around: Surroundings, quantity: QuantityReading): boolean {
  const { words } = around;
  const word = words[quantity.number[0]] as Word;
  const after = words[quantity.last + 1];
  if (
    quantity.unit !== allBut &&
    around.marks('idiom').some((mark) => mark.first <= quantity.last && quantity.number[0] <= mark.last)
  )
    return true;
  if (after && ordinalTails.has(after.norm) && after.start === words[quantity.last]?.end) return true;
  if (quantity.dimension !== 'count') return false;
  const before = words[quantity.first - 1];
  if (after && after.kind === 'number' && after.start === words[quantity.last]?.end) return true;
  if (isYear(word) && quantity.unit === '') return true;
  if (months.has(before?.norm ?? '') || (months.has(after?.norm ?? '') && quantity.value <= 31)) return true;
  if (after && (clockTails.has(after.norm) || after.norm === 'hour' || after.norm === 'hours')) return true;
  if (isCode(around, quantity.first)) return true;
  return !quantity.spelled && isProper(around, quantity.first);
}

/** A bare number behind a capitalised name is part of the name: `Postgres 9.6`. */
export function isProper({ words, text }: Surroundings, at: number): boolean {
  const before = words[at - 1];
  return (
    words[at]?.kind === 'number' &&
    before !== undefined &&
    before.kind === 'word' &&
    at > 1 &&
    isCapitalised(text, before) &&
    !measuredNames.has(text.slice(before.start, before.end))
  );
}

/** Capitalised and yet no name of which the number is a part. */
const measuredNames: ReadonlySet<string> = new Set(['I', 'We', 'NPS', 'CSAT', 'OEE', 'ARR', 'MRR']);

const isCapitalised = (text: string, word: Word): boolean =>
  /^\p{Lu}/u.test(text.slice(word.start, word.start + 1)) && word.norm.length > 1;
/** A number behind a label, `#`, `§` or `no.` is a code. */
export function isCode(around: Surroundings, at: number): boolean {
  const { words } = around;
  const before = words[at - 1];
  if (!before) return false;
  if (before.norm === '#' || before.norm === '§' || before.norm === '@') return true;
  if ((before.norm === 'and' || before.norm === 'or') && words[at - 2]?.kind === 'number')
    return isCode(around, at - 2);
  return isTagged(around, 'label', at - 1) || (before.norm === '.' && shortened.has(words[at - 2]?.norm ?? ''));
}

const shortened: ReadonlySet<string> = new Set(['no', 'nr', 'vol', 'art', 'ch']);

/** `3rd`, `the 90s`: what makes of a number an ordinal or a decade. */
const ordinalTails: ReadonlySet<string> = new Set([...ordinalEndings, 's']);
