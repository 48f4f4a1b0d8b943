/** Which words stand in quotation marks, and so are somebody else's. */
import { Class, classAt } from './characters';
import type { Token } from './tokens';

/** Marks the tokens of one block that stand between quotation marks. A block quoted as a whole is the author's own speech. */
export function markQuotations(prose: string, tokens: readonly Token[]): void {
  let outer = Number.POSITIVE_INFINITY;
  for (const [first, last] of pairs(prose, tokens).reverse()) {
    if (first > outer || isWhole(tokens, first, last)) continue;
    outer = first;
    for (let i = first + 1; i < last; i++) (tokens[i] as Token).quoted = true;
  }
}

/** Indices of the marks that open and close a quotation, the inner ones first. */
function pairs(prose: string, tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = [];
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'symbol') continue;
    const opener = open.at(-1);
    if (opener !== undefined && closes(prose, token, tokens[opener] as Token)) {
      open.pop();
      found.push([opener, i]);
    } else if (opens(prose, token)) open.push(i);
  }
  return found;
}

const openers = new Set(['“', '‘', '«', '„']);
const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '„': '“”', '"': '"' };

function opens(prose: string, { start }: Token): boolean {
  const char = prose[start] as string;
  if (openers.has(char)) return true;
  if (char !== '"') return false;
  const before = prose[start - 1] ?? ' ';
  return (
    (classAt(prose, start - 1) === Class.Blank || '([{—–-/'.includes(before)) &&
    classAt(prose, start + 1) !== Class.Blank
  );
}

function closes(prose: string, { start }: Token, opener: Token): boolean {
  const char = prose[start] as string;
  const expected = closers[prose[opener.start] as string] ?? '';
  if (!expected.includes(char)) return false;
  return char !== '"' || classAt(prose, start - 1) !== Class.Blank;
}

/** Whether nothing but punctuation stands outside the quotation. */
function isWhole(tokens: readonly Token[], first: number, last: number): boolean {
  if (first > 2 || tokens.length - last > 4) return false;
  return tokens.every(({ kind }, i) => (first < i && i < last) || kind === 'symbol');
}
