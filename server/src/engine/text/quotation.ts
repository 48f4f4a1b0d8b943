/** Which words stand in quotation marks, and so are somebody else's. */
import { Class, classAt } from './characters';
import type { Token } from './tokens';

/** Marks the tokens of one block that stand between quotation marks. A block quoted as a whole is the author's own speech. */
export function markQuotations(prose: string, tokens: readonly Token[]): void {
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'symbol') continue;
    const opener = open.at(-1);
    const closing = opener !== undefined && closes(prose, token, tokens[opener] as Token);
    if (closing) {
      open.pop();
      if (open.length === 0 && !isWhole(tokens, opener, i)) {
        for (let j = opener + 1; j < i; j++) (tokens[j] as Token).quoted = true;
      }
    } else if (opens(prose, token)) open.push(i);
  }
}

const openers = new Set(['“', '‘', '«', '„']);
const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '„': '“”', '"': '"' };

function opens(prose: string, { start }: Token): boolean {
  const char = prose[start] as string;
  if (openers.has(char)) return true;
  if (char !== '"') return false;
  const before = prose[start - 1] ?? ' ';
  return (classAt(prose, start - 1) === Class.Blank || '([{—–-/'.includes(before)) && classAt(prose, start + 1) !== Class.Blank;
}

function closes(prose: string, { start }: Token, opener: Token): boolean {
  const char = prose[start] as string;
  const expected = closers[prose[opener.start] as string] ?? '';
  if (!expected.includes(char)) return false;
  return char !== '"' || classAt(prose, start - 1) !== Class.Blank;
}

/** Whether nothing but punctuation stands outside the quotation. */
function isWhole(tokens: readonly Token[], first: number, last: number): boolean {
  const outside = (token: Token) => token.kind !== 'symbol';
  return !tokens.slice(0, first).some(outside) && !tokens.slice(last + 1).some(outside);
}
