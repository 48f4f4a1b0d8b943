/** Relative change between two sizes. */

/** One decimal. */
export const roundTenth = (value: number): number => Math.round(value * 10) / 10;

/** In per cent, with one decimal below 1000; undefined from zero and from below it. Both sizes in the same unit. */
export function relativeChange(from: number, to: number): number | undefined {
  if (from <= 0) return undefined;
  const percent = ((to - from) / from) * 100;
  return Math.abs(percent) < 1000 ? roundTenth(percent) : Math.round(percent);
}
