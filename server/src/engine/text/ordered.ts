/** Search in lists that are in order of the text. */

/** The index of the first element that starts at or behind `offset`; the length of the list when none does. */
export function firstFrom(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as { start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The elements that start from `from` up to, but not at, `to`. */
export const startingWithin = <T extends { readonly start: number }>(
  items: readonly T[],
  from: number,
  to: number,
): readonly T[] => items.slice(firstFrom(items, from), firstFrom(items, to));
