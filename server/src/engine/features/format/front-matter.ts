/** Puts the fields of the front matter into the order in which they are documented. */
import type { Analysis } from '../../analyze';
import { fields as specs } from '../../story/fields';
import { spanOf, type TextEdit } from '../../text/span';

/**
 * One edit over the fields that stand elsewhere. None where the YAML is broken, or holds what more than its own
 * line depends on: comments, anchors, anything but plain fields.
 */
export function orderFields({ text, file: { frontMatter, problems } }: Analysis): readonly TextEdit[] {
  if (!frontMatter || problems.some(({ rule }) => rule === 'invalid-front-matter')) return [];
  const { fields, span } = frontMatter;
  if (intricate.test(text.slice(span.start, span.end))) return [];
  const starts = fields.map(({ keySpan }) => keySpan.start);
  if (!starts.every((start) => isLineStart(text, start))) return [];
  let close = span.end;
  while (!isLineStart(text, close)) close--;
  const chunks = fields.map(({ key }, index) => ({
    key,
    span: spanOf(starts[index] ?? close, starts[index + 1] ?? close),
  }));
  const sorted = [...chunks].sort((one, other) => rank(one.key) - rank(other.key));
  const isMoved = (_: unknown, index: number): boolean => chunks[index] !== sorted[index];
  const [first, last] = [chunks.findIndex(isMoved), chunks.findLastIndex(isMoved)];
  const moved = sorted.slice(first, last + 1).map((chunk) => text.slice(chunk.span.start, chunk.span.end));
  const [from, to] = [chunks[first], chunks[last]];
  return from && to ? [{ span: spanOf(from.span.start, to.span.end), text: moved.join('') }] : [];
}

/** A comment, a complex key, a mapping in braces, an anchor or what refers to one. */
const intricate = /^[ \t]*#|[ \t]#|^[?{]|(?:^|[:,[-])[ \t]*[&*]\w/m;

const isLineStart = (text: string, offset: number): boolean => /[\r\n]/.test(text[offset - 1] ?? '\n');

const order = specs.map(({ key }) => key);

/** Fields that nobody knows come last, as they stand. */
function rank(key: string): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}
