/** Reads one stretch of Markdown: walks the parser's tree, gathers the blocks and blanks out the markup. */
import { type Tree, TreeBuffer } from '@lezer/common';
import { guard } from './guard';
import type { Leaf } from './markdown';
import { type Action, actions, breakMark, codeMark } from './markdown-nodes';
import { markdownParser } from './parser';
import { type Span, spanOf } from './span';

/** What a stretch of Markdown says. Its places are those of the file. */
export interface Reading {
  readonly leaves: readonly Leaf[];
  readonly items: readonly Span[];
  readonly tables: readonly Span[];
  readonly comments: readonly Span[];
  /** Link targets that are web addresses. */
  readonly targets: readonly Span[];
  /** Addresses that stand in the text, of pages and of mail. */
  readonly bare: readonly Span[];
  /** `[…]` that is a link only if something defines it. */
  readonly brackets: readonly Span[];
  /** The labels that it defines. */
  readonly definitions: readonly string[];
  readonly tags: readonly Span[];
  readonly prose: string;
  /** Whether its last block goes on to the very end: one that nothing has ended yet. */
  readonly isOpen: boolean;
}

/** Where a stretch stands: its offset in the file, and how many list items and tables are in front of it. */
export interface Place {
  readonly start: number;
  readonly items: number;
  readonly tables: number;
}

/** Reads `text`, which stands at a place of the file. Linear in its length; never throws. */
export function readStretch(text: string, place: Place): Reading {
  return new Reader(text, place);
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

class Reader implements Reading {
  readonly leaves: Leaf[] = [];
  readonly items: Span[] = [];
  readonly tables: Span[] = [];
  readonly comments: Span[] = [];
  readonly targets: Span[] = [];
  readonly bare: Span[] = [];
  readonly brackets: Span[] = [];
  readonly definitions: string[] = [];
  readonly tags: Span[] = [];
  readonly prose: string;
  readonly isOpen: boolean;
  readonly #text: string;
  readonly #place: Place;
  readonly #pieces: string[] = [];
  /** Up to where `#pieces` reach. */
  #masked = 0;
  #row = 0;
  #column = 0;

  constructor(text: string, place: Place) {
    this.#text = text;
    this.#place = place;
    const { text: guarded, offsetOf } = guard(text);
    const tree = markdownParser().parse(guarded);
    this.#read(tree, offsetOf);
    this.#pieces.push(text.slice(this.#masked));
    this.prose = this.#withoutAddresses(this.#pieces.join(''));
    const last = tree.children.length - 1;
    this.isOpen = last >= 0 && endOf(tree, last) === guarded.length;
  }

  /** Walks without recursion: nesting has no limit. */
  #read(tree: Tree, offsetOf: (at: number) => number): void {
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
        item: action === 'item' ? this.#place.items + this.items.length - 1 : frame.item,
        next: 0,
      });
    }
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
        this.items.push(this.#span(start, end));
        break;
      case 'table':
        this.tables.push(this.#span(start, end));
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
          ...this.#leafAt('cell', start, end, frame),
          cell: { table: this.#place.tables + this.tables.length - 1, row: this.#row, column: this.#column },
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
        this.comments.push(this.#span(start, end));
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

  #span(start: number, end: number): Span {
    return spanOf(this.#place.start + start, this.#place.start + end);
  }

  #leafAt(kind: Leaf['kind'], from: number, to: number, { quotes, depth, item }: Frame, level = 0): Leaf {
    const { start } = this.#place;
    return { kind, start: start + from, end: start + to, level, quotes, depth, item, identity: {} };
  }

  #leaf(kind: Leaf['kind'], start: number, end: number, frame: Frame, level = 0): void {
    this.leaves.push(this.#leafAt(kind, start, end, frame, level));
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
        this.comments.push(this.#span(at, at + markup.length));
        this.#mask(at, at + markup.length);
      } else this.#tag(at, at + markup.length);
    }
  }

  #tag(start: number, end: number): void {
    this.tags.push(this.#span(start, end));
    this.#mask(
      start,
      end,
      /^<(?:br|\/?p|\/?div|\/?li|\/?summary)\b/i.test(this.#text.slice(start, end)) ? breakMark : ' ',
    );
  }

  #link(start: number, end: number): void {
    const written = this.#text.slice(start, end);
    if (written.endsWith(']') && !written.includes('][')) this.brackets.push(this.#span(start, end));
  }

  #address(start: number, end: number): void {
    if (isWritten(this.#text, start, end)) this.bare.push(this.#span(start, end));
    else if (isWeb(this.#text.slice(start, start + 8))) this.targets.push(this.#span(start, end));
    this.#mask(start, end);
  }

  /** Bare addresses are link targets too. */
  #withoutAddresses(prose: string): string {
    if (!prose.includes('@') && !prose.includes('://') && !prose.includes('www.')) return prose;
    return prose.replace(address, (found, at: number) => {
      this.bare.push(this.#span(at, at + found.length));
      return ' '.repeat(found.length);
    });
  }

  #define(start: number, end: number): void {
    const label = /^\s*\[([^\]]*)\]/.exec(this.#text.slice(start, end))?.[1];
    if (label !== undefined) this.definitions.push(labelKey(label));
    this.#mask(start, end);
  }

  /** Writes `filler` over a part of the prose; what lies in a part already written over is left alone. */
  #mask(start: number, end: number, filler = ' '): void {
    if (start < this.#masked || start >= end) return;
    this.#pieces.push(this.#text.slice(this.#masked, start), filler.repeat(end - start));
    this.#masked = end;
  }
}

export const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);

/** `<https://…>` shows what it leads to; `[…](<https://…>)` does not. */
const isWritten = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '<' && text[end] === '>' && text[start - 2] !== '(';

const address = /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)\]'"”’*_]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;

/** Where a child of a tree ends. */
const endOf = (tree: Tree, child: number): number =>
  (tree.positions[child] as number) + (tree.children[child] as { length: number }).length;

/** Labels that are equal in this form are the same. */
export const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
