/** Cuts Markdown where each part means the same alone: after a keystroke one is parsed anew, the others at most move. */
import type { Leaf } from './markdown';
import { type Place, type Reading, readStretch } from './markdown-reader';
import { copied, Memo } from './memo';
import { type Span, spanOf } from './span';

/** The readings of the text from `start` on, part by part. They depend on this text only, not on what was read before. */
export function chunksOf(text: string, start: number): readonly Reading[] {
  const ends = endsIn(text, start);
  const chunks: Reading[] = [];
  let place: Place = { start, items: 0, tables: 0 };
  for (let at = 0; at < ends.length; ) {
    let end = ends[at++] as number;
    let chunk = read(text.slice(place.start, end), place);
    while (chunk.isOpen && at < ends.length) {
      // What is open here may end in any later part. Twice the length each time: so the work stays linear.
      const least = place.start + 2 * (end - place.start);
      do end = ends[at++] as number;
      while (end < least && at < ends.length);
      chunk = read(text.slice(place.start, end), place);
    }
    chunks.push(chunk);
    place = { start: end, items: place.items + chunk.items.length, tables: place.tables + chunk.tables.length };
  }
  return chunks;
}

/**
 * In front of a line that is not indented, and behind an empty one: there every list item, quote and paragraph has ended,
 * and a list that would go on reads the same as one that starts. Only a fence or HTML may still be open.
 */
const boundary = /\n\r?\n(?=\S)/g;

function endsIn(text: string, start: number): readonly number[] {
  const ends: number[] = [];
  boundary.lastIndex = start;
  while (boundary.test(text)) ends.push(boundary.lastIndex);
  ends.push(text.length);
  return ends;
}

interface Placed {
  readonly place: Place;
  readonly reading: Reading;
}

/** Parts are remembered by their text. */
const memo = new Memo<Placed>();
/** A part that is longer is read each time, in code units: of what is typed in it each version would be remembered. */
const longest = 16_384;

function read(text: string, place: Place): Reading {
  if (text.length > longest) return readStretch(text, place);
  const known = memo.get(text);
  if (!known) {
    const own = copied(text);
    return memo.set(own, { place, reading: readStretch(own, place) }).reading;
  }
  const { start, items, tables } = known.place;
  if (start === place.start && items === place.items && tables === place.tables) return known.reading;
  return memo.set(text, { place, reading: moved(known, place) }).reading;
}

function moved({ place: from, reading }: Placed, to: Place): Reading {
  const by = to.start - from.start;
  const items = to.items - from.items;
  const tables = to.tables - from.tables;
  return {
    leaves: reading.leaves.map((leaf) => movedLeaf(leaf, by, items, tables)),
    items: movedSpans(reading.items, by),
    tables: movedSpans(reading.tables, by),
    comments: movedSpans(reading.comments, by),
    targets: movedSpans(reading.targets, by),
    bare: movedSpans(reading.bare, by),
    brackets: movedSpans(reading.brackets, by),
    definitions: reading.definitions,
    tags: movedSpans(reading.tags, by),
    prose: reading.prose,
    isOpen: reading.isOpen,
  };
}

function movedLeaf(leaf: Leaf, by: number, items: number, tables: number): Leaf {
  const { kind, level, quotes, depth, identity, cell } = leaf;
  const [start, end] = [leaf.start + by, leaf.end + by];
  const item = leaf.item < 0 ? leaf.item : leaf.item + items;
  if (!cell) return { kind, start, end, level, quotes, depth, item, identity };
  const { table, row, column } = cell;
  return { kind, start, end, level, quotes, depth, item, identity, cell: { table: table + tables, row, column } };
}

const movedSpans = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.length === 0 ? spans : spans.map(({ start, end }) => spanOf(start + by, end + by));
