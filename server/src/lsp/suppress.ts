/** Ways to silence one finding with a word in the story itself. */
import type { Analysis, Span, TextEdit } from '../engine/index';

export interface Suppression {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What is to be silenced. */
interface Found {
  readonly rule: string;
  readonly span: Span;
}

/** For its line, where a comment above it would neither break a table nor miss a part, and for the whole file. */
export function suppressionsFor(analysis: Analysis, finding: Found): readonly Suppression[] {
  const { frontMatter } = analysis.file;
  if (frontMatter && finding.span.start < frontMatter.span.end)
    return inFrontMatter(analysis, finding, frontMatter.span);
  return [...forLine(analysis, finding), forFile(analysis, finding)];
}

function forLine({ text }: Analysis, { rule, span }: Found): Suppression[] {
  const start = lineStart(text, span.start);
  const prefix = /^[ \t>]*/.exec(text.slice(start, start + 200))?.[0] ?? '';
  const isTableRow = text[start + prefix.length] === '|';
  if (isTableRow || /[\r\n]/.test(text.slice(span.start, span.end))) return [];
  const comment = `${prefix}<!-- star-disable-next-line ${rule} -->${lineEnd(text)}`;
  return [{ title: `Disable ${rule} for this line`, edits: [insertion(start, comment)] }];
}

function forFile({ text, file }: Analysis, { rule }: Found): Suppression {
  const start = file.frontMatter ? afterLine(text, file.frontMatter.span.end) : 0;
  const needsLine = start > 0 && !/[\r\n]/.test(text[start - 1] as string);
  const comment = `${needsLine ? lineEnd(text) : ''}<!-- star-disable ${rule} -->${lineEnd(text)}`;
  return { title: fileTitle(rule), edits: [insertion(start, comment)] };
}

/** No comment can stand there, so the field `disable` is added, unless there is one. */
function inFrontMatter({ text, file }: Analysis, { rule }: Found, { end }: Span): Suppression[] {
  if (file.frontMatter?.fields.some(({ key }) => key === 'disable')) return [];
  const closing = text.lastIndexOf('---', end);
  return [{ title: fileTitle(rule), edits: [insertion(closing, `disable: [${rule}]${lineEnd(text)}`)] }];
}

const fileTitle = (rule: string): string => `Disable ${rule} for this file`;

const insertion = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** The start of the line behind the one that `offset` is on; the end of the text when there is none. */
function afterLine(text: string, offset: number): number {
  const rest = /^[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(offset))?.[0] ?? '';
  return offset + rest.length;
}
