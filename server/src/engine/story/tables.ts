/** Labels in tables: a part a row with its name in the first column, or a story a row with the names in the header. */
import type { Leaf, Markdown } from '../text/markdown';
import { type Span, spanOf } from '../text/span';
import { readLabel, type WrittenLabel } from './labels';
import { describe, type Landmark } from './landmark';

interface Cell {
  readonly leaf: Leaf;
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly label: WrittenLabel | undefined;
}

const rank = 9;
const isPart = ({ label }: Cell): boolean => label?.meaning.role === 'part' || label?.meaning.role === 'letters';

/** Reads the table whose first cell is the block at `first`; gives the index of its last cell. */
export function tableLandmarks(
  text: string,
  { leaves, prose }: Markdown,
  first: number,
  found: Landmark[],
  silent: Set<number>,
): number {
  const table = leaves[first]?.cell?.table;
  const cells: Cell[] = [];
  let index = first;
  for (let leaf = leaves[index]; leaf?.cell && leaf.cell.table === table; leaf = leaves[++index]) {
    const { row, column } = leaf.cell;
    const canName = row === 0 || column === 0;
    const label = canName ? readLabel(text, prose, leaf.start, leaf.end, true) : undefined;
    cells.push({ leaf, index, row, column, label });
  }
  const header = cells.filter(({ row }) => row === 0);
  const names = cells.filter(({ column }) => column === 0);
  if (header.filter(isPart).length > 1) storyRows(header, cells, found, silent);
  else if (names.filter(isPart).length > 1) partRows(text, names, cells, found, silent);
  return index - 1;
}

function storyRows(header: readonly Cell[], cells: readonly Cell[], found: Landmark[], silent: Set<number>): void {
  const byColumn = new Map(header.map((cell) => [cell.column, cell]));
  for (const { leaf, row, column, index } of cells) {
    const name = byColumn.get(column);
    if (row === 0 || !name?.label || describe(name.label).role === 'answer') silent.add(index);
    else found.push(landmark(name.label, name.leaf, leaf.start, leaf.start, index, leaf.end));
  }
}

function partRows(
  text: string,
  names: readonly Cell[],
  cells: readonly Cell[],
  found: Landmark[],
  silent: Set<number>,
): void {
  const rows = new Map<number, Cell[]>(names.map(({ row }) => [row, []]));
  for (const cell of cells) if (cell.column > 0) rows.get(cell.row)?.push(cell);
  for (const name of names) {
    const texts = rows.get(name.row) ?? [];
    const { leaf, label, index } = name;
    if (label) {
      const hasTail = text.slice(label.body, leaf.end).trim() !== '';
      found.push(
        landmark(
          label,
          leaf,
          leaf.start,
          hasTail ? label.body : (texts[0]?.leaf.start ?? leaf.end),
          index,
          (texts.at(-1)?.leaf ?? leaf).end,
        ),
      );
    } else {
      silent.add(index);
      if (name.row === 0) for (const cell of texts) silent.add(cell.index);
    }
  }
}

function landmark(
  label: WrittenLabel,
  outer: Span,
  start: number,
  body: number,
  leaf: number,
  limit: number,
): Landmark {
  return {
    ...describe(label),
    label: {
      text: label.text,
      span: spanOf(label.start, label.end),
      outer: spanOf(outer.start, outer.end),
      style: 'table',
    },
    start,
    body,
    rank,
    depth: 0,
    leaf,
    limit,
  };
}
