/**
 * Phrases of a lexicon, by the words that they may start with.
 *
 * Notation: phrases separated by `; `; in a phrase words separated by spaces; `a|b` one of them; `a?` may be missing; `~cut` any form of the verb;
 * `#` any number; `*` any one word. Matching is on `Word.norm`; punctuation ends a match unless the phrase holds it.
 */
import { formsOf } from './irregular';

export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What is left of a phrase behind the words read so far: nothing when all of them are. */
export interface Rest {
  readonly phrase: string;
  readonly tag: string;
}

/** By first word what is left of the phrases behind it. */
export type Starts = Map<string, { readonly rests: readonly Rest[] }>;

export const anyWord = '*';
export const anyNumber = '#';

/** The phrases of several sources. A tag may stand in several of them. */
export const phrasesOf = (sources: readonly Phrases[]): readonly Rest[] =>
  sources.flatMap((source) =>
    Object.entries(source).flatMap(([tag, lines]) =>
      lines.flatMap((line) => line.split('; ').map((phrase) => ({ phrase, tag }))),
    ),
  );

/** One word further: by next word what is left behind it. */
export function branch(rests: readonly Rest[]): Starts {
  const starts: OpenStarts = new Map();
  for (const rest of rests) addStarts(starts, rest);
  return starts;
}

type OpenStarts = Map<string, { readonly rests: Rest[] }>;

/** Adds the words that `rest` may go on with: those of its first element, and those behind it when that may be missing. */
function addStarts(starts: OpenStarts, { phrase, tag }: Rest): void {
  let left = phrase;
  while (left !== '') {
    const space = left.indexOf(' ');
    const element = space < 0 ? left : left.slice(0, space);
    left = space < 0 ? '' : left.slice(space + 1);
    const optional = isOptional(element);
    const rest = { phrase: left, tag };
    for (const form of (optional ? element.slice(0, -1) : element).split('|')) {
      if (form.startsWith('~') && form.length > 1)
        for (const inflected of formsOf(form.slice(1))) addStart(starts, inflected, rest);
      else addStart(starts, form, rest);
    }
    if (!optional) return;
  }
}

function addStart(starts: OpenStarts, word: string, rest: Rest): void {
  const start = starts.get(word);
  if (start) start.rests.push(rest);
  else starts.set(word, { rests: [rest] });
}

const isOptional = (element: string): boolean => element.length > 1 && element.endsWith('?');

/** Of the phrases that may end here. */
export const tagsAtEnd = (rests: readonly Rest[]): readonly string[] => [
  ...new Set(rests.filter(({ phrase }) => mayEnd(phrase)).map(({ tag }) => tag)),
];

const mayEnd = (phrase: string): boolean =>
  phrase === '' || (phrase.endsWith('?') && phrase.split(' ').every(isOptional));

/**
 * Phrases as a text that is quickly unpacked: the tags on the first line; on each further one the words that start the
 * same phrases, and behind each tab a tag by its place and what is left.
 */
export function pack(phrases: readonly Rest[]): string {
  const tags = [...new Set(phrases.map(({ tag }) => tag))];
  const lines = new Map<string, { readonly words: string[]; readonly packed: string }>();
  for (const [word, { rests }] of branch(phrases)) {
    const packed = rests.map(({ phrase, tag }) => `\t${tags.indexOf(tag)} ${phrase}`).join('');
    const key = isInLetters(word) ? packed : word + packed;
    const line = lines.get(key);
    if (line) line.words.push(word);
    else lines.set(key, { words: [word], packed });
  }
  return [tags.join(' '), ...[...lines.values()].map(({ words, packed }) => words.join(' ') + packed)].join('\n');
}

/** What else starts phrases may be a number or a sign, and other phrases go on behind these. */
const isInLetters = (word: string): boolean => /^[a-z]/.test(word);

/** The starts of packed phrases: what is left behind the words of a line is read when it is asked for, once for all of them. */
export function unpack(packed: string): Starts {
  const [head = '', ...lines] = packed.split('\n');
  const tags = head.split(' ');
  const starts = new Map<string, PackedRests>();
  for (const line of lines) {
    const start = new PackedRests(line, tags);
    for (const word of line.slice(0, line.indexOf('\t')).split(' ')) starts.set(word, start);
  }
  return starts;
}

class PackedRests {
  constructor(
    private readonly line: string,
    private readonly tags: readonly string[],
  ) {}

  get rests(): readonly Rest[] {
    const [, ...rests] = this.line.split('\t');
    return rests.map((rest) => {
      const space = rest.indexOf(' ');
      return { phrase: rest.slice(space + 1), tag: this.tags[Number(rest.slice(0, space))] as string };
    });
  }
}
