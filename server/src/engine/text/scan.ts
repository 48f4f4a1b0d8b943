/** Prose to sentences, block by block. */
import { Class, classAt, isLower, isUpper } from './characters';
import { Memo } from './memo';
import { markQuotations } from './quotation';
import type { Sentence, Word } from './sentence';
import { breaks, type Token, tokenize } from './tokens';

/**
 * The sentences of one block of `prose`, which is `text` with its markup blanked out at the same offsets.
 * A sentence ends at a full stop, question or exclamation mark before white space and no lower-case letter,
 * at a hard line break, and at the end of the block; never inside a number, behind an abbreviation or an initial.
 */
export function scan(text: string, prose: string, from: number, to: number, block: number): readonly Sentence[] {
  return scanned(text, prose, from, to, block).sentences;
}

/** The same of a block whose `identity` stands for its text and prose: while that lives, nothing else is looked at. */
export function scanBlock(
  identity: object,
  text: string,
  prose: string,
  from: number,
  to: number,
  block: number,
): readonly Sentence[] {
  const known = readings.get(identity);
  const reading = known ? placed(known, from, block) : scanned(text, prose, from, to, block);
  if (reading !== known) readings.set(identity, reading);
  return reading.sentences;
}

/** The sentences of a block that starts at `from`. */
interface Reading {
  readonly from: number;
  readonly block: number;
  readonly sentences: readonly Sentence[];
}

const readings = new WeakMap<object, Reading>();

function scanned(text: string, prose: string, from: number, to: number, block: number): Reading {
  const length = to - from;
  const told = prose.slice(from, to);
  const written = text.slice(from, to);
  const key = told === written ? `=${told}` : `!${told}${written}`;
  const known = memo.get(key);
  if (known) return memo.set(key, placed(known, from, block));
  // Of the key and not of the text: what is remembered must not keep whole files alive.
  const sentences = read(key.slice(key.length - length), key.slice(1, 1 + length), from, block);
  return memo.set(key, { from, block, sentences });
}

function placed(reading: Reading, from: number, block: number): Reading {
  if (reading.from === from && reading.block === block) return reading;
  const sentences = reading.sentences.map((sentence) => moved(sentence, from - reading.from, block));
  return { from, block, sentences };
}

/** Blocks are remembered by their words, as sentences are: after a keystroke all but one are as they were, or have only moved. */
const memo = new Memo<Reading>(300);

function moved({ start, end, words, identity }: Sentence, by: number, block: number): Sentence {
  const here = by === 0 ? words : words.map((word) => movedWord(word, by));
  return { start: start + by, end: end + by, words: here, block, identity };
}

const movedWord = ({ start, end, kind, norm, quoted }: Word, by: number): Word => ({
  start: start + by,
  end: end + by,
  kind,
  norm,
  quoted,
});

/** The sentences of a block, read as if it were the whole text, where it stands. */
function read(text: string, prose: string, from: number, block: number): Sentence[] {
  const tokens = tokenize(text, prose);
  markQuotations(prose, tokens);
  const behind: number[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const end = endsAt(prose, tokens, first, i);
    if (end === undefined) continue;
    first = end + 1;
    behind.push(first);
    i = end;
  }
  behind.push(tokens.length);
  for (const token of tokens) {
    token.start += from;
    token.end += from;
  }
  const sentences: Sentence[] = [];
  first = 0;
  for (const end of behind) {
    push(sentences, tokens.slice(first, end), block);
    first = end;
  }
  return sentences;
}

/** Punctuation alone is no sentence. */
function push(sentences: Sentence[], words: readonly Token[], block: number): void {
  const start = words[0]?.start;
  const end = words.at(-1)?.end;
  if (start === undefined || end === undefined || words.every(({ kind }) => kind === 'symbol')) return;
  for (let from = 0; from < words.length; from += longest) {
    const part = words.length <= longest ? words : words.slice(from, from + longest);
    const [first, last] = [part[0] as Token, part.at(-1) as Token];
    sentences.push({ start: first.start, end: last.end, words: part, block, identity: {} });
  }
}

/** Words of the longest sentence: what nobody could say in a minute is no sentence, and the readers of sentences stay linear. */
const longest = 300;

const stops = new Set(['.', '!', '?', '…']);
const closers = new Set(['"', "'", ')', ']', '}', '!', '?', '.', '…', '*']);
/** A full stop behind these belongs to the word. */
const abbreviations = new Set('vs dr mr mrs ms prof st inc ltd co corp approx ca cf dept est fig gov avg'.split(' '));
/** Behind these too, unless the next word starts with a capital. */
const mayEnd = new Set(
  'etc al jr sr max min hrs hr mins secs sec vol jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** The last token of the sentence when it ends with the token at `i`, its closing quotes and brackets included. */
function endsAt(prose: string, tokens: readonly Token[], first: number, i: number): number | undefined {
  const token = tokens[i] as Token;
  const follower = tokens[i + 1];
  if (!follower) return undefined;
  if (hasBreak(prose, token.end, follower.start)) return i;
  if (token.kind !== 'symbol' || !stops.has(token.norm)) return undefined;
  if (token.norm === '.' && isAbbreviation(prose, tokens, first, i)) return undefined;
  let last = i;
  while (isCloser(prose, tokens, last + 1)) last++;
  const end = (tokens[last] as Token).end;
  const next = tokens[last + 1];
  if (!next) return undefined;
  if (next.start === end || (classAt(prose, end) !== Class.Blank && !breaks(prose[end] as string))) return undefined;
  return isLower(prose[next.start] as string) && next.kind === 'word' ? undefined : last;
}

function isCloser(prose: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || token.start !== before.end || !closers.has(token.norm)) return false;
  return '”’»)]}!?.…'.includes(prose[token.start] as string) || classAt(prose, token.end) === Class.Blank;
}

function hasBreak(prose: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (breaks(prose[at] as string)) return true;
  return false;
}

function isAbbreviation(prose: string, tokens: readonly Token[], first: number, i: number): boolean {
  const word = tokens[i - 1];
  if (!word || i === first || word.end !== tokens[i]?.start) return false;
  const next = tokens[i + 1] as Token;
  if (word.kind === 'number') return i - 1 === first;
  if (word.kind !== 'word') return false;
  if (word.end - word.start === 1) return isUpper(prose[word.start] as string) && word.norm !== 'i';
  if (word.norm === 'no' || word.norm === 'nos') return next.kind === 'number';
  return abbreviations.has(word.norm) || (mayEnd.has(word.norm) && !isUpper(prose[next.start] as string));
}
