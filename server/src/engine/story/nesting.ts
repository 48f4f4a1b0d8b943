/** Leaves out labels that only seem to be: a "Problem:" in a list of the action, a "Note:" in a list of the result. */
import { isHeading, type Landmark } from './landmark';
import type { SectionKind } from './story';

/** A landmark with those it stands below. */
interface Node {
  readonly landmark: Landmark;
  readonly parent: Node | undefined;
  /** The parts named by the landmarks of its own rank below the same parent. */
  readonly siblings: Set<SectionKind>;
  children: Map<number, Set<SectionKind>> | undefined;
  kept: boolean;
  /** The parts named directly below it. */
  below: Set<SectionKind> | undefined;
}

/**
 * A label inside a section counts only for a part that no label of the section's own rank names;
 * inside a list of the section, only by one of the sure names.
 */
export function withoutNested(found: readonly Landmark[]): readonly Landmark[] {
  const nodes = nest(found);
  for (const node of nodes) {
    node.kept = counts(node);
    const { landmark, parent } = node;
    if (!node.kept || landmark.role !== 'part' || !parent) continue;
    parent.below ??= new Set();
    for (const kind of landmark.kinds) parent.below.add(kind);
  }
  return nodes.filter(({ kept }) => kept).map(asTitle);
}

function nest(found: readonly Landmark[]): readonly Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [];
  const top = new Map<number, Set<SectionKind>>();
  for (const landmark of found) {
    while (open.length > 0 && (open.at(-1) as Node).landmark.rank >= landmark.rank) open.pop();
    const parent = open.at(-1);
    if (parent) parent.children ??= new Map();
    const groups = parent?.children ?? top;
    const siblings = groups.get(landmark.rank) ?? new Set<SectionKind>();
    groups.set(landmark.rank, siblings);
    for (const kind of landmark.kinds) siblings.add(kind);
    const node: Node = { landmark, parent, siblings, children: undefined, kept: true, below: undefined };
    nodes.push(node);
    open.push(node);
  }
  return nodes;
}

function counts({ landmark, parent }: Node): boolean {
  for (let above = parent; above; above = above.parent) {
    if (!above.kept || (above.landmark.role !== 'part' && above.landmark.role !== 'note')) continue;
    const isInList = landmark.depth > above.landmark.depth;
    if (isInList && (landmark.role !== 'part' || !landmark.sure)) return false;
    if (landmark.role === 'question' || landmark.role === 'answer') return isHeading(landmark);
    if (landmark.role === 'other' && !isHeading(landmark)) return false;
    if (landmark.kinds.some((kind) => above.siblings.has(kind))) return false;
  }
  return true;
}

/** A heading such as "Overview" or "Notes" with a story's parts right below it is a title. */
function asTitle({ landmark, below }: Node): Landmark {
  const isTitle =
    isHeading(landmark) && (below?.size ?? 0) > 1 && (landmark.role === 'part' || landmark.role === 'note');
  return isTitle ? { ...landmark, role: 'other', kinds: [] } : landmark;
}
