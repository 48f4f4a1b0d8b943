/** Labels in bold, in letters, in list items and in plain words become headings of one level. */
import type { Story } from '../../story/story';
import { contains, type Span } from '../../text/span';
import { type Labelled, labelledSections } from '../labelled';
import type { Draft } from './draft';
import { labelName } from './label-name';

/** All labels of a story or none, so that they stay alike. */
export function setHeadings(draft: Draft, story: Story): void {
  const labelled = labelledSections(story);
  const level = levelOf(draft, story, labelled);
  const changes = labelled
    .filter(({ label }) => draft.lines[draft.lineAt(label.span.start)]?.wanted)
    .map((section) => changeOf(draft, story, section, level));
  if (changes.every((change) => change !== undefined)) for (const change of changes) apply(draft, change);
}

/** What becomes of a label; without a heading it stays as it is. */
interface Change {
  /** Number of the label's line. */
  readonly at: number;
  readonly heading?: string;
  /** What stands behind the label on its line. */
  readonly rest?: string;
  readonly isUnderlined?: boolean;
  /** The list item that the label starts. */
  readonly item?: Span;
  /** How far the text of that item is indented, in columns. */
  readonly indent?: number;
}

/** The level of the first label that is a heading, else one below the title's. */
function levelOf(draft: Draft, { title, span }: Story, labelled: readonly Labelled[]): number {
  const known = labelled.find(({ label }) => label.style === 'heading')?.label.level;
  if (known !== undefined) return known;
  const leaf = title && contains(span, title.span) ? draft.leafAt(title.span.start) : undefined;
  return leaf?.kind === 'heading' ? Math.min(leaf.level + 1, 6) : 2;
}

/** Undefined where the label stands in a quote, a table, HTML, or deep in a list, or holds more than plain words. */
function changeOf(draft: Draft, story: Story, section: Labelled, level: number): Change | undefined {
  const { label } = section;
  if (label.style === 'heading') return tidied(draft, story, section);
  const { text } = draft;
  const leaf = draft.leafAt(label.span.start);
  const at = draft.lineAt(label.span.start);
  const line = draft.lines[at];
  const name = labelName(text, story, section);
  if (leaf?.kind !== 'text' || leaf.quotes > 0 || leaf.depth > 1 || !line || name === undefined) return undefined;
  const item = leaf.depth === 1 ? draft.analysis.file.markdown.items[leaf.item] : undefined;
  const before = text.slice(line.start, label.outer.start);
  const startsLine = label.outer.end <= line.end && /^[ \t]*$/.test(before);
  const heading = `${'#'.repeat(level)} ${name}`;
  const rest = text.slice(label.outer.end, line.end);
  if (!item) return startsLine ? { at, heading, rest } : undefined;
  const marker = listMarker.exec(text.slice(label.outer.start, label.outer.end))?.[0];
  const hasTabs = draft.lines.slice(at, draft.lineAt(item.end) + 1).some((one) => /^ *\t/.test(one.text));
  if (!startsLine || item.start !== label.outer.start || marker === undefined || hasTabs) return undefined;
  return { at, heading, rest, item, indent: before.length + marker.length };
}

const listMarker = /^(?:[-*+]|\d{1,9}[.)]) +/;

/** A heading stays one, without underline, bold words and closing marks; one with text behind its name stays as it is. */
function tidied(draft: Draft, story: Story, section: Labelled): Change {
  const { label } = section;
  const leaf = draft.leafAt(label.span.start);
  const at = draft.lineAt(label.span.start);
  const name = labelName(draft.text, story, section);
  if (!leaf || leaf.depth > 0 || leaf.quotes > 0 || label.outer.end < leaf.end || name === undefined) return { at };
  const count = draft.lineAt(leaf.end) - draft.lineAt(leaf.start);
  const isUnderlined = count === 1 && draft.lines[at + 1]?.kind === 'heading';
  if (count > 0 && !isUnderlined) return { at };
  return { at, heading: `${'#'.repeat(leaf.level)} ${name}`, isUnderlined };
}

function apply(draft: Draft, { at, heading, rest = '', isUnderlined, item, indent = 0 }: Change): void {
  const line = draft.lines[at];
  if (!line || heading === undefined) return;
  const hasRest = rest.trim() !== '';
  const comment = hasRest && !item ? commentAbove(draft, at) : undefined;
  const top = comment ?? line;
  line.becomes = comment ? [rest] : hasRest ? [heading, '', rest] : [heading];
  if (comment) comment.becomes = [heading, '', comment.text];
  top.opensHeading = true;
  line.endsHeading = !hasRest;
  const underline = isUnderlined && draft.lines[at + 1];
  if (underline) underline.becomes = [];
  if (!item) return;
  const margin = new RegExp(`^ {0,${indent}}`);
  for (const inner of draft.lines.slice(at + 1, draft.lineAt(item.end - 1) + 1))
    inner.becomes = inner.becomes.map((text) => text.replace(margin, ''));
}

/** A comment that silences rules in the label's line stays right above the words that are told. */
function commentAbove({ analysis, lines }: Draft, at: number) {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line || above.kind !== 'locked') return undefined;
  const silences = analysis.file.suppressions.some(
    ({ span, covers }) => contains(above, span) && covers.start === line.start,
  );
  return silences && /^[ ]{0,3}<!--/.test(above.text) ? above : undefined;
}
