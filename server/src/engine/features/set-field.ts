/** Writes one field of the front matter, leaving every other byte as it is. */
import type { Field, FrontMatter, StoryFile } from '../story/story';
import { lineStart } from '../text/lines';
import type { TextEdit } from '../text/span';

/**
 * Edits that give the field `key` the value; without a value they take the field away.
 * None when the front matter is not one field a line, or cannot be read: then only its author knows what it means.
 */
export function setField(
  { text, frontMatter, problems }: StoryFile,
  key: string,
  value: string | undefined,
): readonly TextEdit[] {
  if (problems.some(({ rule }) => rule === 'invalid-front-matter')) return [];
  if (!frontMatter) return value === undefined ? [] : [newFrontMatter(text, key, value)];
  if (!frontMatter.fields.every((field) => startsLine(text, field))) return [];
  const field = frontMatter.fields.find((one) => one.key === key);
  if (!field) return value === undefined ? [] : [newField(text, frontMatter, key, value)];
  return [value === undefined ? withoutField(text, field) : withValue(text, field, value)];
}

function newFrontMatter(text: string, key: string, value: string): TextEdit {
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  const end = lineEnd(text);
  return { span: { start: at, end: at }, text: `---${end}${key}: ${scalar(value)}${end}---${end}${end}` };
}

/** As the last line before the closing fence. */
function newField(text: string, { span }: FrontMatter, key: string, value: string): TextEdit {
  const at = lineStart(text, span.start + text.slice(span.start, span.end).trimEnd().length);
  return { span: { start: at, end: at }, text: `${key}: ${scalar(value)}${lineEnd(text)}` };
}

function withValue(text: string, { keySpan, valueSpan }: Field, value: string): TextEdit {
  const isEmpty = /^:?\s*$/.test(text.slice(valueSpan.start, valueSpan.end));
  if (!isEmpty) return { span: valueSpan, text: scalar(value) };
  const colon = text.indexOf(':', keySpan.end) + 1;
  return { span: { start: colon, end: colon }, text: ` ${scalar(value)}` };
}

function withoutField(text: string, { keySpan, valueSpan }: Field): TextEdit {
  const from = Math.max(keySpan.end, valueSpan.end);
  const rest = /^[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(from))?.[0] ?? '';
  return { span: { start: lineStart(text, keySpan.start), end: from + rest.length }, text: '' };
}

const startsLine = (text: string, { keySpan }: Field): boolean =>
  text.slice(lineStart(text, keySpan.start), keySpan.start).trim() === '';

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Quoted unless YAML would read it as nothing but these words. */
export const scalar = (value: string): string =>
  /^[a-z][\w-]*$/i.test(value) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value)
    ? value
    : JSON.stringify(value);
