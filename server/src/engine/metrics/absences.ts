/** Absence as a result: `zero incidents`, `no data lost`, `nobody left`, `not a single repeat`, `without downtime`. */
import type { Word } from '../text/sentence';
import type { Surroundings } from './evidence';

export interface AbsenceReading {
  readonly first: number;
  readonly last: number;
  /** What did not happen, as written. */
  readonly what: readonly [number, number];
}

const reach = 4;
const stops = new Set([',', ';', ':', '(', ')', 'and', 'but', 'or', 'to', 'of', 'for', 'with', 'in', 'that', 'who']);

export function absencesOf(around: Surroundings): AbsenceReading[] {
  const { words } = around;
  const found: AbsenceReading[] = [];
  for (const opener of around.marks('nobody')) {
    if ((words[opener.first] as Word).quoted || opener.first <= (found.at(-1)?.last ?? -1)) continue;
    const verb = firstMark(around, 'bad.verb', opener.last, reach + 1);
    const noun = opensNoun(words, opener.first) ? firstMark(around, 'bad', opener.last, reach) : undefined;
    const hit = noun && verb && verb.first > noun.last && verb.first - noun.last <= 3 ? { first: noun.first, last: verb.last } : (noun ?? verb);
    if (!hit) continue;
    found.push({ first: opener.first, last: hit.last, what: [hit.first, hit.last] });
  }
  return found;
}

/** `nobody` and `none` want a verb; `no`, `zero`, `without` and `not a single` also take a noun. */
const opensNoun = (words: readonly Word[], at: number): boolean => !/^(nobody|no-one|none|nothing)$/.test((words[at] as Word).norm) && !((words[at] as Word).norm === 'no' && words[at + 1]?.norm === 'one');

function firstMark(around: Surroundings, tag: string, behind: number, within: number) {
  for (const mark of around.marks(tag)) {
    if (mark.first <= behind) continue;
    if (mark.first > behind + within) return undefined;
    const between = around.words.slice(behind + 1, mark.first);
    return between.some((word) => stops.has(word.norm)) ? undefined : mark;
  }
  return undefined;
}
