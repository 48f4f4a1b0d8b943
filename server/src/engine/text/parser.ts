/** The Markdown parser: CommonMark with tables, task lists and strikethrough, made at its first use. */
import { type InlineContext, type MarkdownParser, parser, Strikethrough, Table, TaskList } from '@lezer/markdown';

export function markdownParser(): MarkdownParser {
  configured ??= parser.configure([
    Table,
    TaskList,
    Strikethrough,
    { parseInline: [{ name: 'Plain', before: 'Escape', parse: skipPlain }] },
  ]);
  return configured;
}

let configured: MarkdownParser | undefined;

/** By character code: 1 where inline markup may start. */
const marks = new Uint8Array(128);
for (const char of '\\&`<*_![]~') marks[char.charCodeAt(0)] = 1;

/** Jumps over characters at which no inline markup can start, so that no other parser is asked about each of them. */
function skipPlain({ text, offset }: InlineContext, _next: number, pos: number): number {
  let at = pos - offset;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (marks[code] === 1 || (code === 32 && text.charCodeAt(at + 1) === 32)) break;
  }
  return at + offset > pos ? at + offset : -1;
}
