/** Relative change between two sizes. */

/** One decimal. */
export const roundTenth = (value: number): number => Math.round(value * 10) / 10;

/** In per cent with one decimal; undefined from zero. Both sizes in the same unit. */
export const relativeChange = (from: number, to: number): number | undefined =>
  from === 0 ? undefined : roundTenth(((to - from) / from) * 100);
