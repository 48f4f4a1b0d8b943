/** The start of a line as a reader sees it, without markup, and where each character stands in the file. */
import { Class, classAt, unitsAt } from '../text/characters';
import { codeMark } from '../text/markdown';

/** No label is longer, in characters. */
const longest = 72;
/** `1.`, `2)`, `Step 3:`, a digit on a key cap. */
const numbering = /(?:(?:step|part|section)\s+)?\d{1,2}(?:\s*[.):]\s+|\uFE0F?\u20E3)/iy;

/** Where a label's name would start: behind markup, bullets, emoji, brackets and numbering, if these are few. */
export function nameStart(prose: string, from: number, to: number): number | undefined {
  let symbols = 0;
  for (let at = from; at < to && symbols < 16; ) {
    numbering.lastIndex = at;
    const number = numbering.exec(prose)?.[0];
    if (number !== undefined) {
      at += number.length;
      continue;
    }
    const kind = classAt(prose, at);
    if (kind === Class.Letter) return at;
    if (kind === Class.Digit || prose[at] === codeMark) return undefined;
    if (kind === Class.Symbol) symbols++;
    at += unitsAt(prose, at);
  }
  return undefined;
}

/** Letters up to the first character that is none; markup in between (`**S**ituation`) does not count. */
export function firstWord(text: string, prose: string, start: number, to: number): string {
  let word = '';
  let kept = start;
  let at = start;
  for (; at < to && word.length + at - kept < 24; at++) {
    if (isMarkup(text, prose, at)) {
      word += prose.slice(kept, at);
      kept = at + 1;
    } else if (classAt(prose, at) !== Class.Letter && prose[at] !== "'" && prose[at] !== '’') break;
  }
  return (word + prose.slice(kept, at)).replaceAll('’', "'");
}

/** The bracket that a name stands in, when one opens right before it. */
export function bracketBefore(text: string, prose: string, from: number, start: number): string | undefined {
  for (let at = start - 1; at >= from; at--) {
    const char = text[at] as string;
    if (char === '(' || char === '[') return char;
    if (!isMarkup(text, prose, at)) return undefined;
  }
  return undefined;
}

export class VisibleLine {
  readonly chars: string;
  /** Whether the line goes on beyond what a label may take. */
  readonly cut: boolean;
  readonly #offsets: number[] = [];
  readonly #end: number;

  constructor(text: string, prose: string, from: number, to: number) {
    let chars = '';
    let kept = from;
    let at = from;
    for (; at < to && this.#offsets.length < longest; at++) {
      if (isMarkup(text, prose, at)) {
        chars += text.slice(kept, at);
        kept = at + 1;
      } else this.#offsets.push(at);
    }
    this.chars = chars + text.slice(kept, at);
    this.cut = at < to;
    this.#end = at;
  }

  /** The offset in the file of a visible character, or of the end. */
  offset(index: number): number {
    return this.#offsets[index] ?? this.#end;
  }

  /** The offset in the file right behind the visible character before `index`. */
  endOffset(index: number): number {
    return this.offset(index - 1) + 1;
  }

  /** The first visible character at or behind an offset. */
  indexOf(offset: number): number {
    const index = this.#offsets.findIndex((at) => at >= offset);
    return index < 0 ? this.chars.length : index;
  }
}

/** Blanked out by the Markdown reader, or a mark that it could not pair. Brackets are no markup: `[S]` is a label. */
function isMarkup(text: string, prose: string, at: number): boolean {
  const written = text[at] as string;
  if (prose[at] === written) return written === '*' || written === '_' || written === '~';
  return written !== '[' && written !== ']';
}
