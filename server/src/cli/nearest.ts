/** The way out for a name that was mistyped. */
import { nearest } from '../engine/index';

/** The end of an error message: the nearest name, or all that exist when none is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const best = nearest(name, known);
  return best === undefined ? `there is ${listed(known)}.` : `did you mean "${best}"?`;
}

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
