/** Makes any text safe for the Markdown parser: the same lines, but nothing that it would read in quadratic time. */

/** Blanks longer than this within a line are filled: the parser looks ahead from every one of them. */
const longBlanks = /[^\S\r\n]{256,}/g;
/** Stands for what the parser shall read as plain text. */
const filler = 'x';
/** Inline markup is read in the first characters of a paragraph only, and so many marks at most. */
const paragraphLength = 16_384;
const paragraphMarks = 1_024;
/** Block quotes within block quotes, on one line. */
const deepestQuote = 64;

/** Text for the Markdown parser only: what it finds at an offset is in the text itself at `offsetOf` that. */
export interface Guarded {
  readonly text: string;
  offsetOf(at: number): number;
}

/** `text` with the line ends LF. What stands behind an empty line is read as if it were alone. */
export function guard(text: string): Guarded {
  const plain = text.replace(/\r\n?/g, '\n');
  const lines = plain.length === text.length ? undefined : offsetsOf(text);
  return { text: withoutTraps(plain), offsetOf: lines ? (at) => lines[at] as number : (at) => at };
}

/** For each code unit of `text`, with its CRLFs as LFs, the offset it had; one more for the end. */
function offsetsOf(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    offsets[at++] = i;
    if (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10) i++;
  }
  offsets[at] = text.length;
  return offsets;
}

function withoutTraps(text: string): string {
  const marked = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const out = mayHaveLongBlanks(marked)
    ? marked.replace(longBlanks, (blanks, at: number, whole: string) =>
        isBlankLine(whole, at, blanks.length) ? blanks : filler.repeat(blanks.length),
      )
    : marked;
  return out.length > deepestQuote ? plainInside(out) : out;
}

/** Asked of every text, and right when it says no: whatever is no line end and no other plain ASCII may be blank. */
function mayHaveLongBlanks(text: string): boolean {
  let blanks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    blanks = code === 10 || (code > 32 && code < 128) ? 0 : blanks + 1;
    if (blanks === 256) return true;
  }
  return false;
}

function isBlankLine(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? '\n';
  const after = text[at + length] ?? '\n';
  return before === '\n' && after === '\n';
}

/** Fills the inline marks of paragraphs that have more of them, or are longer, than any that people write. */
function plainInside(text: string): string {
  const pieces: string[] = [];
  let kept = 0;
  const fill = (at: number) => {
    pieces.push(text.slice(kept, at), filler);
    kept = at + 1;
  };
  /** The line end in front of it. */
  let paragraph = -1;
  let marks = 0;
  let quotes = 0;
  /** What the line starts with (list mark, fence): never filled. 0 before it, -1 behind it. */
  let lead = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      if (lead === 0) {
        paragraph = i;
        marks = 0;
      }
      lead = 0;
      quotes = 0;
    } else if (lead === 0 && (code === 32 || code === 9)) {
      // Indentation.
    } else if (lead === 0 && code === 62) {
      if (++quotes > deepestQuote) fill(i);
    } else if (lead === 0) {
      lead = code;
    } else if (code !== lead) {
      lead = -1;
      if (isInlineMark(code) && (++marks > paragraphMarks || i - paragraph > paragraphLength)) fill(i);
    }
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(kept);
}

/** One of ``! & * < [ \ ] _ ` ~``. */
function isInlineMark(code: number): boolean {
  switch (code) {
    case 33:
    case 38:
    case 42:
    case 60:
    case 91:
    case 92:
    case 93:
    case 95:
    case 96:
    case 126:
      return true;
    default:
      return false;
  }
}
