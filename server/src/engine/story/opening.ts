/** What stands before a story's first part: its title and the question it answers. */
import { breakMark, type Leaf, type Markdown } from '../text/markdown';
import { kept } from '../text/memo';
import { type Span, spanOf } from '../text/span';
import { isHeading, type Landmark } from './landmark';
import { named } from './named';
import { asksIn, isQuestion } from './question';
import type { Field, FrontMatter, Named } from './story';
import type { Teller } from './telling';

export interface Source {
  readonly text: string;
  readonly markdown: Markdown;
  readonly teller: Teller;
  readonly frontMatter: FrontMatter | undefined;
}

export interface Opening {
  readonly title?: Named;
  readonly question?: Named;
  /** The heading that is the title. */
  readonly titleMark?: Landmark;
  /** The block that asks the question, when no label or heading does. */
  readonly questionLeaf?: number;
}

/** `given` is the title of one of several stories; `marks` are the landmarks of the story. */
export function readOpening(source: Source, within: Span, marks: readonly Landmark[], given?: Span): Opening {
  const { text, markdown } = source;
  const first = marks.find(({ role }) => role === 'part');
  const before = first ? marks.slice(0, marks.indexOf(first)) : marks;
  const titleMark = before.find((mark, i) => isTitle(mark, marks[i + 1], first, source, given));
  const written = given ?? titleMark?.label.span;
  const title = ofField(source, 'title') ?? (written && named(text, markdown, written));
  const asked = questionOf(source, within, marks, before, given);
  return {
    ...(title && { title }),
    ...(titleMark && { titleMark }),
    ...(asked.question && { question: asked.question }),
    ...(asked.leaf !== undefined && { questionLeaf: asked.leaf }),
  };
}

function isTitle(
  mark: Landmark,
  next: Landmark | undefined,
  first: Landmark | undefined,
  { teller }: Source,
  given: Span | undefined,
): boolean {
  if (mark.role !== 'other' || !isHeading(mark)) return false;
  if (given) return mark.label.span.start === given.start;
  if (!first || mark.rank < first.rank) return true;
  return teller.extent(spanOf(mark.body, next?.start ?? mark.body)) === undefined;
}

function ofField({ frontMatter }: Source, key: string): Named | undefined {
  const field: Field | undefined = frontMatter?.fields.find((candidate) => candidate.key === key);
  const isFilled = typeof field?.value === 'string' && field.value.trim() !== '';
  return field && isFilled ? { text: (field.value as string).trim(), span: field.valueSpan } : undefined;
}

interface Asked {
  readonly question?: Named;
  readonly leaf?: number;
}

/** By front matter, label, heading, or the first quote, bold line or lone sentence that asks. */
function questionOf(
  source: Source,
  within: Span,
  marks: readonly Landmark[],
  before: readonly Landmark[],
  given: Span | undefined,
): Asked {
  const { text, markdown, teller } = source;
  const field = ofField(source, 'question');
  const labelled = marks.findIndex(({ role }) => role === 'question');
  const asking = askingBlock(source, within, before, given);
  if (field) return { question: field, ...(asking && { leaf: asking.leaf }) };
  if (labelled >= 0) {
    const { body } = marks[labelled] as Landmark;
    const block = teller.firstBlock(spanOf(body, marks[labelled + 1]?.start ?? within.end));
    if (block) return { question: named(text, markdown, block) };
  }
  const headings = [...(given ? [given] : []), ...before.filter(isHeading).map(({ label }) => label.span)];
  for (const span of headings) {
    const asked = asksIn(text.slice(span.start, span.end));
    if (asked) return { question: named(text, markdown, spanOf(span.start + asked.start, span.start + asked.end)) };
  }
  return asking ? { question: asking.question, leaf: asking.leaf } : {};
}

/** Only the first blocks are looked at: behind them a question is part of the story. */
const openingBlocks = 3;

function askingBlock(
  source: Source,
  within: Span,
  before: readonly Landmark[],
  given: Span | undefined,
): Required<Asked> | undefined {
  const labelled = new Set(before.map(({ leaf }) => leaf));
  const { text, markdown, teller } = source;
  const { leaves } = markdown;
  let seen = 0;
  for (let i = teller.blockAt(given?.end ?? within.start); i < leaves.length && seen < openingBlocks; i++) {
    const leaf = leaves[i] as Leaf;
    if (leaf.start >= within.end) break;
    if (labelled.has(i) || leaf.kind !== 'text') continue;
    seen++;
    const { asked } = kept(askedIn, leaf.identity, readAsked, source, leaf);
    if (!asked) continue;
    const span = spanOf(leaf.start + asked.start, leaf.start + asked.end);
    return { question: named(text, markdown, span), leaf: i };
  }
  return undefined;
}

/** The question of a block, by places from its start. */
interface BlockQuestion {
  readonly asked: Span | undefined;
}

const askedIn = new WeakMap<object, BlockQuestion>();

function readAsked({ text, markdown: { prose } }: Source, leaf: Leaf): BlockQuestion {
  const words = prose.slice(leaf.start, leaf.end).replaceAll(breakMark, ' ');
  const lead = words.length - words.trimStart().length;
  const bare = words.trim();
  const asked = stands(text, leaf) ? asksIn(bare) : undefined;
  if (asked) return { asked: spanOf(lead + asked.start, lead + asked.end) };
  return { asked: isQuestion(bare) ? spanOf(lead, lead + bare.length) : undefined };
}

/** A quote or a bold line stands out: there any question is the interviewer's. */
const stands = (text: string, { start, end, quotes }: Leaf): boolean =>
  quotes > 0 || /^(?:\*\*|__|\*|_)[^\n]*(?:\*\*|__|\*|_)$/.test(text.slice(start, Math.min(end, start + 600)).trim());
