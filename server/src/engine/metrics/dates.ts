/** Years and months that figures stand with: `in 2024`, and then and now told by them, `14 in 2019 and 3 in 2020`. */
import { months } from '../text/calendar';
import type { Word } from '../text/sentence';
import type { Surroundings } from './evidence';
import type { State } from './states';

/** A number that can be a year. */
export const isYear = (word: Word | undefined): boolean => /^(19|20)\d\d$/.test(word?.norm ?? '');

/** `in 2024`, `March 2019`, `the 2021 cohort`. */
export function isDate(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.norm ?? '';
  return isYear(words[at]) && (months.has(before) || dateLeads.has(before));
}
const dateLeads: ReadonlySet<string> = new Set('in since the of until till during early late mid'.split(' '));

/** `14 late vans in 2019 and 3 in 2020`, `in May we had 14 late vans, in July 3`: which state is the former; undefined without two dates. */
export function formerByDate(
  around: Surroundings,
  a: State,
  b: State,
  gap: readonly string[],
): 'first' | 'second' | undefined {
  const [one, other] = [dateOf(around, a), dateOf(around, b)];
  if (!one || !other || one.norm === other.norm || isYear(one) !== isYear(other)) return undefined;
  if (isYear(one)) return one.norm < other.norm ? 'first' : 'second';
  return gap.includes(',') ? 'first' : undefined;
}

/** `14 in 2019, 9 in 2020 and 3 in 2021`: three years in a row, of which the first and the last tell the change. */
export const isSeries = (around: Surroundings, states: readonly State[]): boolean => {
  const years = states.map((state) => dateOf(around, state));
  return years.every((year, at) => isYear(year) && (at === 0 || (years[at - 1]?.norm ?? '') < (year?.norm ?? '')));
};

/** The year or month that a state was in, told behind it or before it in its segment. */
function dateOf({ words, segment }: Surroundings, { first, last }: State): Word | undefined {
  const behind = words.slice(last + 1, last + 6);
  const end = behind.findIndex(({ kind, norm }) => kind === 'symbol' || norm === 'and');
  const after = dateIn(end < 0 ? behind : behind.slice(0, end));
  if (after) return after;
  let start = first;
  while (start > 0 && segment[start - 1] === segment[first] && first - start < 6) start--;
  return dateIn(words.slice(start, first));
}

const dateIn = (words: readonly Word[]): Word | undefined =>
  words.find((word, at) => (isYear(word) || months.has(word.norm)) && words[at - 1]?.norm === 'in');
