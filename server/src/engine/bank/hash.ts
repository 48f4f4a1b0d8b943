/** Words as 32-bit numbers: what is kept of ten thousand stories must be small. */

/** FNV-1a over the code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Ascending, each once. */
export const sortedSet = (values: Iterable<number>): Uint32Array => Uint32Array.from(new Set(values)).sort();

/** Whether an ascending list holds the value. */
export function holds(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === value) return true;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** How many values two ascending lists share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) count++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return count;
}

/** Hashes of every three values in a row, list by list. */
export function shinglesOf(lists: readonly (readonly number[])[]): Uint32Array {
  const shingles: number[] = [];
  for (const list of lists)
    for (let at = 0; at + 2 < list.length; at++) {
      const [a, b, c] = [list[at] as number, list[at + 1] as number, list[at + 2] as number];
      shingles.push((Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 0);
    }
  return sortedSet(shingles);
}
