/** The lines below the front matter, what stands in each, and what each is to become. */
import type { Analysis } from '../../analyze';
import { lineEnd } from '../../rules/parts';
import { LineIndex } from '../../text/lines';
import type { Leaf } from '../../text/markdown';
import { firstFrom } from '../../text/ordered';
import { type Span, spanOf, type TextEdit } from '../../text/span';

/** `locked` is code, HTML or a table: its white space has a meaning. `other` is a rule, a bare list marker and the like. */
export type LineKind = 'blank' | 'text' | 'heading' | 'locked' | 'other';

export interface Line extends Span {
  /** Without what ends the line. */
  readonly text: string;
  /** Where the next line starts. */
  readonly next: number;
  readonly kind: LineKind;
  /** Whether it is to be formatted. */
  readonly wanted: boolean;
  /** The lines that it becomes; none when it goes. */
  becomes: readonly string[];
  /** Whether a heading is the first, or the last, of what it becomes. */
  opensHeading: boolean;
  endsHeading: boolean;
}

export class Draft {
  readonly analysis: Analysis;
  readonly text: string;
  readonly lines: readonly Line[];
  /** Where the first line starts. */
  readonly start: number;
  readonly #firstLine: number;
  readonly #index: LineIndex;

  constructor(analysis: Analysis, within: Span | undefined) {
    const { text, file } = analysis;
    this.analysis = analysis;
    this.text = text;
    this.#index = new LineIndex(text);
    const body = file.stories[0]?.span.start ?? 0;
    this.start = Math.max(body, text.startsWith('\uFEFF') ? 1 : 0);
    this.#firstLine = this.#index.positionAt(this.start).line;
    this.lines = this.#read(within);
  }

  /** The number of the line that holds an offset. */
  lineAt(offset: number): number {
    return this.#index.positionAt(offset).line - this.#firstLine;
  }

  /** The block of text that holds an offset. */
  leafAt(offset: number): Leaf | undefined {
    const { leaves } = this.analysis.file.markdown;
    const leaf = leaves[firstFrom(leaves, offset + 1) - 1];
    return leaf && offset < leaf.end ? leaf : undefined;
  }

  /** What is to be changed, line by line, and of each line only what differs. */
  edits(): readonly TextEdit[] {
    const end = lineEnd(this.text);
    return this.lines.flatMap((line) => {
      const { start, next } = line;
      const ending = this.text.slice(line.end, next) || (line.wanted ? end : '');
      const text = line.becomes.map((one, index) => one + (index < line.becomes.length - 1 ? end : ending)).join('');
      return differing(this.text, spanOf(start, next), text);
    });
  }

  #read(within: Span | undefined): readonly Line[] {
    const kinds = this.#kinds();
    const headings = this.#headings();
    const lines: Line[] = [];
    for (let number = this.#firstLine; number < this.#index.lineCount; number++) {
      const start = Math.max(this.start, this.#index.startOf(number));
      const next = this.#index.startOf(number + 1);
      if (start === next) break;
      const text = this.text.slice(start, next).replace(/\r?\n$|\r$/, '');
      const kind = kinds.get(number) ?? (/^[ \t]*$/.test(text) ? 'blank' : 'other');
      const heading = headings.get(number);
      lines.push({
        start,
        end: start + text.length,
        next,
        text,
        kind,
        wanted: !within || (start <= within.end && within.start < next),
        becomes: [text],
        opensHeading: heading?.first === number,
        endsHeading: heading?.last === number,
      });
    }
    return lines;
  }

  /** The headings in no list and no quote, by each of their lines. */
  #headings(): ReadonlyMap<number, { readonly first: number; readonly last: number }> {
    const headings = new Map<number, { first: number; last: number }>();
    for (const { kind, quotes, depth, start, end } of this.analysis.file.markdown.leaves) {
      if (kind !== 'heading' || quotes > 0 || depth > 0) continue;
      const [first, last] = [this.#index.positionAt(start).line, this.#index.positionAt(end).line];
      for (let line = first; line <= last; line++) headings.set(line, { first, last });
    }
    return headings;
  }

  /** By the blocks that the lines are part of. */
  #kinds(): ReadonlyMap<number, LineKind> {
    const { leaves, tables, comments } = this.analysis.file.markdown;
    const kinds = new Map<number, LineKind>();
    const set = ({ start, end }: Span, kind: LineKind): void => {
      const last = this.#index.positionAt(Math.max(start, end - 1)).line;
      for (let line = this.#index.positionAt(start).line; line <= last; line++)
        if (kinds.get(line) !== 'locked') kinds.set(line, kind);
    };
    for (const span of [...tables, ...comments]) set(span, 'locked');
    for (const leaf of leaves) set(leaf, leaf.kind === 'text' || leaf.kind === 'heading' ? leaf.kind : 'locked');
    return kinds;
  }
}

/** The replacement of a span, without what is the same at both ends. */
function differing(text: string, { start, end }: Span, replacement: string): readonly TextEdit[] {
  const old = text.slice(start, end);
  if (old === replacement) return [];
  const least = Math.min(old.length, replacement.length);
  let head = 0;
  while (head < least && old[head] === replacement[head]) head++;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === replacement.at(-1 - tail)) tail++;
  return [{ span: spanOf(start + head, end - tail), text: replacement.slice(head, replacement.length - tail) }];
}
