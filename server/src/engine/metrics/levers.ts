/** Which lever of the business a metric moves: by the nearest phrase of the profile that names what was measured. */
import type { Surroundings } from './evidence';

export interface LeverReading {
  readonly lever: string;
  /** Word indices of the phrase. */
  readonly first: number;
  readonly last: number;
}

export const leverTag = (id: string): string => `lever.${id}`;

/** The nearest lever phrase, those in the same segment first, of `within` only if given; undefined when none is named. */
export function leverOf(
  around: Surroundings,
  first: number,
  last: number,
  leverIds: readonly string[],
  within?: readonly [number, number],
): LeverReading | undefined {
  let best: LeverReading | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const lever of leverIds)
    for (const mark of around.marks(leverTag(lever))) {
      if (within && (mark.last < within[0] || mark.first > within[1])) continue;
      const apart = mark.last < first ? first - mark.last : mark.first > last ? mark.first - last : 0;
      const elsewhere = around.segment[mark.first] === around.segment[first] ? 0 : 12;
      const before = (around.segment[first] ?? 0) - (around.segment[mark.first] ?? 0);
      if (elsewhere > 0 && (before !== 1 || !isApposition(around, first, last))) continue;
      const length = (mark.last - mark.first) / 10;
      const distance = apart + elsewhere - length;
      if (distance < bestDistance) {
        bestDistance = distance;
        best = { lever, first: mark.first, last: mark.last };
      }
    }
  return best;
}

/** The lever that the sentence named before a figure whose own segment names none: `falls, which we all dreaded, were down to three`. */
export function leverBefore(
  around: Surroundings,
  first: number,
  leverIds: readonly string[],
): LeverReading | undefined {
  let best: LeverReading | undefined;
  for (const lever of leverIds)
    for (const mark of around.marks(leverTag(lever)))
      if (mark.last < first && (!best || mark.first < best.first)) best = { lever, first: mark.first, last: mark.last };
  return best;
}

/** `…, a 23 % gain`: a segment of so few words tells of what stands before it. */
function isApposition({ segment, words }: Surroundings, first: number, last: number): boolean {
  let start = first;
  let end = last;
  while (start > 0 && segment[start - 1] === segment[first]) start--;
  while (end < words.length - 1 && segment[end + 1] === segment[last]) end++;
  return end - start - (last - first) <= 4;
}

/** What a change of time moves, by the seconds of its unit: response below a minute, the pace of the work above. */
export const timeLever = (seconds: number): 'latency' | 'velocity' => (seconds < 60 ? 'latency' : 'velocity');
