/** Prose to words, numbers and symbols: one pass, no look-ahead beyond the token. */
import { Class, classAt, isLower, unitsAt } from './characters';
import { breakMark, codeMark } from './markdown';
import type { Word } from './sentence';

/** A token that still may turn out to be quoted. */
export type Token = { -readonly [Key in keyof Word]: Word[Key] };

/** Dates, times of day and versions: one word each. */
const dated =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}\/\d{1,2}\/\d{2,4}(?!\d)|\d+(?:\.\d+){2,}/y;
/** Groups of three by comma, dot, apostrophe or narrow space; or one decimal separator. */
const numeric =
  /\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+|(?:['’\u00A0\u2007\u2009\u202F]\d{3})+(?:[.,]\d+)?)(?!\d)|\d+(?:[.,]\d+)?/y;
const ticket = /#\d+(?![\d\p{L}])/uy;
const dots = /\.{2,}/y;
const arrow = /-+>|=+>|[→⇒➜➔⟶➡]\uFE0F?/y;
const dotted = /(?:\p{L}\.){2,}/uy;
/** Any character with its modifiers: an emoji is one symbol. */
const emoji = /.[\uFE00-\uFE0F\u20E3\u{1F3FB}-\u{1F3FF}]*(?:\u200D.[\uFE00-\uFE0F\u{1F3FB}-\u{1F3FF}]*)*/suy;
const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/;

/** Reads the `prose` of a block; `text` is what was written at the same offsets. `breakMark` gives no token. */
export function tokenize(text: string, prose: string): Token[] {
  const tokens: Token[] = [];
  const to = prose.length;
  let at = 0;
  while (at < to) {
    const start = at;
    const char = prose[at] as string;
    const kind = classAt(prose, at);
    if (kind === Class.Blank || breaks(char)) {
      at++;
      continue;
    }
    if (char === codeMark) {
      while (at < to && prose[at] === codeMark) at++;
      tokens.push(token('code', text, start, at));
    } else if (kind === Class.Letter) {
      at = wordEnd(prose, at);
      tokens.push(token('word', text, start, at));
    } else if (kind === Class.Digit) {
      const date = match(dated, prose, at);
      const isDate = date !== undefined && !grouped.test(date);
      at += (isDate ? date : (match(numeric, prose, at) ?? char)).length;
      tokens.push(token(isDate ? 'word' : 'number', text, start, at));
    } else {
      at = symbolEnd(prose, at, char);
      tokens.push(token(char === '#' && at > start + 1 ? 'word' : 'symbol', text, start, at));
    }
  }
  return tokens;
}

/** Whether a character ends the sentence before it and belongs to none: a hard line break, a bullet. */
export const breaks = (char: string): boolean => char === breakMark || bullets.includes(char);
const bullets = '•▪◦‣●○■';

function token(kind: Word['kind'], text: string, start: number, end: number): Token {
  return { start, end, kind, norm: normOf(kind, text.slice(start, end)), quoted: false };
}

const plainForms: Readonly<Record<string, string>> = {
  '⇒': '→',
  '➜': '→',
  '➔': '→',
  '⟶': '→',
  '➡': '→',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};
const ascii = /^[\x20-\x7E]*$/;
const unusual = /[’‘ʼ‐‑−“”„«»]/g;

function normOf(kind: Word['kind'], written: string): string {
  if (kind === 'symbol') return symbolNorm(written);
  const lower = written.toLowerCase();
  return ascii.test(lower) ? lower : lower.replace(unusual, (char) => plainForms[char] as string);
}

function symbolNorm(written: string): string {
  if (written.length === 1) return plainForms[written] ?? written;
  if (match(arrow, written, 0) !== undefined) return '→';
  return written.startsWith('..') ? '…' : written;
}

/** Letters and digits; inside them apostrophes, hyphens and the like when both neighbours belong to the word. */
function wordEnd(prose: string, start: number): number {
  const abbreviation = prose[start + 1] === '.' ? match(dotted, prose, start) : undefined;
  if (abbreviation !== undefined) return start + abbreviation.length;
  let at = start + unitsAt(prose, start);
  for (;;) {
    const kind = classAt(prose, at);
    if (kind === Class.Letter || kind === Class.Digit) at += unitsAt(prose, at);
    else if (kind === Class.Symbol && joins(prose, at)) at++;
    else break;
  }
  if (at !== start + 1) return at;
  const suffix = match(/\+\+|#(?![\d\p{L}])/uy, prose, at);
  return suffix === undefined ? at : at + suffix.length;
}

function joins(prose: string, at: number): boolean {
  const next = classAt(prose, at + 1);
  const isInner = next === Class.Letter || next === Class.Digit;
  if (!isInner) return false;
  switch (prose[at]) {
    case "'":
    case '’':
    case 'ʼ':
    case '&':
      return next === Class.Letter;
    case '-':
    case '‐':
    case '‑':
    case '_':
      return true;
    case '.':
      return next === Class.Digit
        ? classAt(prose, at - 1) === Class.Digit
        : isLower(prose[at + 1] as string) && isLower(prose[at - 1] as string);
    default:
      return false;
  }
}

function symbolEnd(prose: string, start: number, char: string): number {
  const code = prose.charCodeAt(start);
  switch (char) {
    case '#':
      return start + (match(ticket, prose, start) ?? char).length;
    case '.':
      return start + (match(dots, prose, start) ?? char).length;
    case '-':
    case '=':
      return start + (match(arrow, prose, start) ?? char).length;
    default:
      return start + (code < 128 ? 1 : (match(arrow, prose, start) ?? match(emoji, prose, start) ?? char).length);
  }
}

function match(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
