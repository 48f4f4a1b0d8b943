/** File names for stories: readable in any script, safe on every system, and never one that is taken. */

export const storyExtension = '.star.md';

/**
 * `How did you ship it?` becomes `how-did-you-ship-it.star.md`, or `…-2.star.md` when there is one already.
 * @param words what the story is called, the best first; the first that leaves a name is taken
 * @param taken names of the folder's files
 */
export function storyFileName(words: readonly (string | undefined)[], taken: Iterable<string>): string {
  const used = new Set([...taken].map(comparable));
  const slug = words.map((text) => slugOf(text ?? '')).find((text) => text !== '') ?? 'story';
  for (let number = 1; ; number++) {
    const name = `${slug}${number > 1 ? `-${number}` : ''}${storyExtension}`;
    if (!used.has(comparable(name))) return name;
  }
}

/** Two names with the same form may be one file on some system. */
const comparable = (name: string): string => name.normalize('NFC').toLowerCase();

/** Numbers that only count: "1)", "Story 2:", "Q3." */
const counter = /^\s*(?:(?:story|example|sample|question|q)\s*)?#?\d+\s*[.):–—-]\s*/iu;
/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** In code points: with an extension and a number it fits where names have 255 bytes. */
const longest = 60;

/** Letters, marks and digits of any script in lower case, joined by hyphens; empty when there are none. */
function slugOf(text: string): string {
  const plain = text.normalize('NFC').replace(/['’]/g, '');
  const words = (plain.replace(counter, '') || plain).toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = shortened(words);
  return device.test(slug) ? `${slug}-story` : slug;
}

/** As many whole words as fit; of a first word that is too long, its start. */
function shortened(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if ([...longer].length > longest) return slug || [...word].slice(0, longest).join('');
    slug = longer;
  }
  return slug;
}
