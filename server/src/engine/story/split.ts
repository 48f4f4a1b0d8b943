/** Takes a file with several stories apart: by their titles, or where the cycle of sections starts again. */
import type { Markdown } from '../text/markdown';
import { startingWithin } from '../text/ordered';
import type { Span } from '../text/span';
import { isHeading, type Landmark } from './landmark';
import type { Landmarks } from './landmarks';
import type { SectionKind } from './story';
import { findTitles, questionRank, type TitleMark } from './titles';

/** One story's stretch of the file. */
export interface Stretch extends Span {
  /** Its title, when it is one of several; a single story's title is found in its text. */
  readonly title?: Span;
}

/** The stretches of the stories from `start` on. Text of none, as an introduction to several, is left out. */
export function splitStories(
  text: string,
  markdown: Markdown,
  landmarks: Landmarks,
  start: number,
): readonly Stretch[] {
  const parts = landmarks.all.filter(({ role }) => role === 'part');
  const whole = [{ start, end: text.length }];
  if (!repeats(parts)) return whole;
  const titles = findTitles(text, markdown, landmarks);
  const groups = gather(parts, titles).flatMap(restarts);
  if (groups.length < 2) return whole;
  const gaps = groups.map((group, index) => gapBefore(group, groups[index - 1], titles, start));
  const rank = commonRank(gaps.slice(1));
  const chosen = gaps.map((gap, index) => choose(gap, rank, index === 0));
  return groups.map((group, index) => {
    const next = groups[index + 1];
    const title = chosen[index];
    const last = group.at(-1) as Landmark;
    const limit = next ? (chosen[index + 1]?.start ?? (next[0] as Landmark).start) : text.length;
    return {
      start: title?.start ?? (index === 0 ? start : (group[0] as Landmark).start),
      end: foreignHeading(landmarks.all, last.body, limit, rank) ?? limit,
      ...(title && title.rank !== questionRank && { title: title.span }),
    };
  });
}

type Group = readonly Landmark[];
const kindsOf = (group: Group): Set<SectionKind> => new Set(group.flatMap(({ kinds }) => kinds));

function repeats(parts: Group): boolean {
  return parts.reduce((sum, { kinds }) => sum + kinds.length, 0) > kindsOf(parts).size;
}

/** Groups parts under titles; a title inside one story (whose parts behind it are new ones) does not part it. */
function gather(parts: Group, titles: readonly TitleMark[]): readonly Group[] {
  const groups: Landmark[][] = [];
  let named = new Set<SectionKind>();
  for (const run of runs(parts, titles)) {
    const kinds = kindsOf(run);
    const isRepeat = kinds.size > 1 && named.size > 1 && [...kinds].some((kind) => named.has(kind));
    if (groups.length === 0 || isRepeat) {
      groups.push([]);
      named = new Set();
    }
    for (const part of run) groups.at(-1)?.push(part);
    for (const kind of kinds) named.add(kind);
  }
  return groups;
}

/** The parts between one title and the next. */
function runs(parts: Group, titles: readonly TitleMark[]): readonly Group[] {
  const found: Landmark[][] = [];
  let at = 0;
  for (const part of parts) {
    let titled = found.length === 0;
    for (let title = titles[at]; title && title.start < part.start; title = titles[++at]) {
      if (title.depth === 0 || title.depth < part.depth) titled = true;
    }
    if (titled) found.push([part]);
    else found.at(-1)?.push(part);
  }
  return found;
}

/** Parts a group where its first part comes again, with a whole cycle of at least three parts on both sides. */
function restarts(group: Group): readonly Group[] {
  const groups: Landmark[][] = [];
  let named = new Set<SectionKind>();
  for (const cycle of cycles(group)) {
    const kinds = kindsOf(cycle);
    if (groups.length === 0 || (named.size >= 3 && kinds.size >= 3)) {
      groups.push([]);
      named = new Set();
    }
    for (const part of cycle) groups.at(-1)?.push(part);
    for (const kind of kinds) named.add(kind);
  }
  return groups;
}

/** The parts from one that is the first part's to the next such. */
function cycles(group: Group): readonly Group[] {
  const first = group[0]?.kinds[0];
  const found: Landmark[][] = [];
  for (const part of group) {
    if (found.length === 0 || part.kinds[0] === first) found.push([part]);
    else found.at(-1)?.push(part);
  }
  return found;
}

/** The titles between a group and the one before it. */
function gapBefore(
  group: Group,
  before: Group | undefined,
  titles: readonly TitleMark[],
  start: number,
): readonly TitleMark[] {
  const to = group[0] as Landmark;
  const from = before ? (before.at(-1) as Landmark).start : start;
  return startingWithin(titles, from, to.start).filter(({ depth }) => depth === 0 || depth < to.depth);
}

/** The rank that titles the most of the stories behind the first; the outermost of equals. */
function commonRank(gaps: readonly (readonly TitleMark[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const gap of gaps) {
    for (const rank of new Set(gap.map((title) => title.rank))) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  return [...counts].sort(([a, i], [b, j]) => j - i || a - b)[0]?.[0];
}

/** The title of the common rank, else the outermost; before the first story only one of the common rank will do. */
function choose(gap: readonly TitleMark[], rank: number | undefined, isFirst: boolean): TitleMark | undefined {
  const common = gap.findLast((title) => title.rank === rank);
  if (common || isFirst) return common;
  return gap.reduce<TitleMark | undefined>((best, title) => (best && best.rank < title.rank ? best : title), undefined);
}

/** A heading as high as the stories' own that starts none of them: "Tips for all of these". */
function foreignHeading(all: readonly Landmark[], from: number, to: number, rank = 0): number | undefined {
  return startingWithin(all, from, to).find((mark) => isHeading(mark) && mark.rank <= rank)?.start;
}
