/** Markdown as prose: its blocks in order, and the text with all markup blanked out at the same offsets. */
import { type Tree, TreeBuffer } from '@lezer/common';
import { type Guarded, guard } from './guard';
import { type Action, actions } from './markdown-nodes';
import { markdownParser } from './parser';
import { type Span, spanOf } from './span';

/** Stands in `prose` for every code unit of an inline code span. */
export const codeMark = '\uE000';
/** Stands in `prose` where a line is broken on purpose: no sentence runs over it. */
export const breakMark = '\u2029';

/** A block of text: a paragraph (also of a list item), heading, table cell, HTML block or code block. */
export interface Leaf extends Span {
  readonly kind: 'text' | 'heading' | 'cell' | 'html' | 'code';
  /** Heading level 1 to 6, else 0. */
  readonly level: number;
  /** How many block quotes it is in. */
  readonly quotes: number;
  /** How many list items it is in. */
  readonly depth: number;
  /** Index into `items` of the innermost list item it is in, or -1. */
  readonly item: number;
  /** Cells: index into `tables`; row and column, the header being row 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

export interface Markdown {
  readonly leaves: readonly Leaf[];
  /** List items, the outer before the inner. */
  readonly items: readonly Span[];
  readonly tables: readonly Span[];
  readonly comments: readonly Span[];
  /** Web addresses: link targets and bare ones. */
  readonly addresses: readonly Span[];
  /** `[…]` that is no link, with its brackets. */
  readonly brackets: readonly Span[];
  /** `<…>` that reads like a tag. */
  readonly tags: readonly Span[];
  /** The whole text, with markup blanked out, inline code as `codeMark` and hard line breaks as `breakMark`. */
  readonly prose: string;
}

/** Reads the text from `start` on. Linear in its length; never throws. */
export function readMarkdown(text: string, start: number): Markdown {
  const guarded = guard(text, start);
  const reader = new Reader(text, start);
  reader.read(markdownParser().parse(guarded.text), guarded);
  return reader;
}

/** A node whose children are being read. */
interface Frame {
  readonly tree: Tree;
  readonly start: number;
  readonly quotes: number;
  readonly depth: number;
  readonly item: number;
  next: number;
}

const htmlMarkup = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>]*>/g;
const opaqueHtml = /^\s*<(?:script|style|pre|textarea)\b/i;

class Reader implements Markdown {
  readonly leaves: Leaf[] = [];
  readonly items: Span[] = [];
  readonly tables: Span[] = [];
  readonly comments: Span[] = [];
  readonly addresses: Span[] = [];
  readonly tags: Span[] = [];
  readonly #brackets: Span[] = [];
  readonly #definitions = new Set<string>();
  readonly #text: string;
  readonly #pieces: string[] = [];
  /** Up to where `#pieces` reach. */
  #masked: number;
  #row = 0;
  #column = 0;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#masked = start;
    if (start > 0) this.#pieces.push(' '.repeat(start));
  }

  get brackets(): readonly Span[] {
    if (this.#definitions.size === 0) return this.#brackets;
    return this.#brackets.filter(
      ({ start, end }) => !this.#definitions.has(labelKey(this.#text.slice(start + 1, end - 1))),
    );
  }

  prose = '';

  /** Walks without recursion: nesting has no limit. */
  read(tree: Tree, { offsetOf }: Guarded): void {
    const stack: Frame[] = [{ tree, start: 0, quotes: 0, depth: 0, item: -1, next: 0 }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const child = frame.tree.children[frame.next];
      if (!child) {
        stack.pop();
        continue;
      }
      const start = frame.start + (frame.tree.positions[frame.next] as number);
      frame.next++;
      if (child instanceof TreeBuffer) {
        const { buffer, set } = child;
        for (let i = 0; i < buffer.length; i += 4) {
          const [type, from, to] = [buffer[i] as number, buffer[i + 1] as number, buffer[i + 2] as number];
          this.#enter(set.types[type]?.name ?? '', offsetOf(start + from), offsetOf(start + to), frame);
        }
        continue;
      }
      const action = this.#enter(child.type.name, offsetOf(start), offsetOf(start + child.length), frame);
      stack.push({
        tree: child,
        start,
        quotes: frame.quotes + (action === 'quote' ? 1 : 0),
        depth: frame.depth + (action === 'item' ? 1 : 0),
        item: action === 'item' ? this.items.length - 1 : frame.item,
        next: 0,
      });
    }
    this.#pieces.push(this.#text.slice(this.#masked));
    this.prose = this.#withoutAddresses(this.#pieces.join(''));
  }

  #enter(name: string, start: number, end: number, frame: Frame): Action | undefined {
    const action = actions[name];
    switch (action) {
      case 'text':
        this.#leaf('text', start, end, frame);
        break;
      case 'heading':
        this.#leaf('heading', start, end, frame, Number(name.at(-1)));
        break;
      case 'code':
        this.#leaf('code', start, end, frame);
        break;
      case 'html':
        this.#html(start, end, frame);
        break;
      case 'item':
        this.items.push(spanOf(start, end));
        break;
      case 'table':
        this.tables.push(spanOf(start, end));
        this.#row = -1;
        break;
      case 'row':
        this.#row++;
        this.#column = this.#text[start] === '|' ? -1 : 0;
        break;
      case 'bar':
        this.#column++;
        this.#mask(start, end);
        break;
      case 'cell':
        this.leaves.push({
          ...this.#place('cell', start, end, frame),
          cell: { table: this.tables.length - 1, row: this.#row, column: this.#column },
        });
        break;
      case 'definition':
        this.#define(start, end);
        break;
      case 'inlineCode':
        this.#mask(start, end, codeMark);
        break;
      case 'tag':
        this.#tag(start, end);
        break;
      case 'comment':
        this.comments.push(spanOf(start, end));
        this.#mask(start, end);
        break;
      case 'link':
        this.#link(start, end);
        break;
      case 'address':
        this.#address(start, end);
        break;
      case 'break':
        this.#mask(start, end, breakMark);
        break;
      case 'escape':
        this.#mask(start, start + 1);
        break;
      case 'blank':
        this.#mask(start, end);
        break;
    }
    return action;
  }

  #place(kind: Leaf['kind'], start: number, end: number, { quotes, depth, item }: Frame, level = 0): Leaf {
    return { kind, start, end, level, quotes, depth, item };
  }

  #leaf(kind: Leaf['kind'], start: number, end: number, frame: Frame, level = 0): void {
    this.leaves.push(this.#place(kind, start, end, frame, level));
  }

  /** The text between the tags of an HTML block is prose like any other. */
  #html(start: number, end: number, frame: Frame): void {
    const html = this.#text.slice(start, end);
    if (opaqueHtml.test(html)) {
      this.#mask(start, end);
      return;
    }
    this.#leaf('html', start, end, frame);
    for (const { 0: markup, index } of html.matchAll(htmlMarkup)) {
      const at = start + index;
      if (markup.startsWith('<!--')) {
        this.comments.push(spanOf(at, at + markup.length));
        this.#mask(at, at + markup.length);
      } else this.#tag(at, at + markup.length);
    }
  }

  #tag(start: number, end: number): void {
    this.tags.push(spanOf(start, end));
    this.#mask(
      start,
      end,
      /^<(?:br|\/?p|\/?div|\/?li|\/?summary)\b/i.test(this.#text.slice(start, end)) ? breakMark : ' ',
    );
  }

  #link(start: number, end: number): void {
    const written = this.#text.slice(start, end);
    if (written.endsWith(']') && !written.includes('][')) this.#brackets.push(spanOf(start, end));
  }

  #address(start: number, end: number): void {
    if (/^https?:\/\//i.test(this.#text.slice(start, start + 8))) this.addresses.push(spanOf(start, end));
    this.#mask(start, end);
  }

  /** Bare addresses are link targets too. */
  #withoutAddresses(prose: string): string {
    if (!prose.includes('@') && !prose.includes('://') && !prose.includes('www.')) return prose;
    return prose.replace(address, (found, at: number) => {
      if (/^http/i.test(found)) this.addresses.push(spanOf(at, at + found.length));
      return ' '.repeat(found.length);
    });
  }

  #define(start: number, end: number): void {
    const label = /^\s*\[([^\]]*)\]/.exec(this.#text.slice(start, end))?.[1];
    if (label !== undefined) this.#definitions.add(labelKey(label));
    this.#mask(start, end);
  }

  /** Writes `filler` over a part of the prose; what lies in a part already written over is left alone. */
  #mask(start: number, end: number, filler = ' '): void {
    if (start < this.#masked || start >= end) return;
    this.#pieces.push(this.#text.slice(this.#masked, start), filler.repeat(end - start));
    this.#masked = end;
  }
}

const address = /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)\]'"”’*_]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;

const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
