/** The part's name that a mistyped label stands for. */
import { partNames } from '../story/sections';
import { nearest } from '../text/nearest';

/** In the case of the written one; undefined when it is no near miss. The shorter the word, the surer it must be. */
export function meantName(written: string): string | undefined {
  const letters = written.toLowerCase();
  const name = nearest(letters, partNames, letters.length >= 8 ? 2 : 1);
  if (!name || name === letters || name[0] !== letters[0]) return undefined;
  if (letters.length < 5 && !isShuffled(letters, name)) return undefined;
  if (written === written.toUpperCase()) return name.toUpperCase();
  return written[0] === letters[0] ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

const isShuffled = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
