/** Completion of labels: the parts that the story still lacks, written as its other labels are. */
import type { Analysis, StoryAnalysis } from '../../analyze';
import { labelLike, wanted } from '../../rules/add-part';
import { frameworkOf, lineEnd, type Part, partsOf } from '../../rules/parts';
import { type FrameworkSpec, frameworks } from '../../story/sections';
import type { SectionKind, Story } from '../../story/story';
import { lineAbove, lineAt } from '../../text/line-at';
import { literal, placeholder } from '../../text/snippet';
import { type Span, spanOf } from '../../text/span';
import { describePart } from '../describe';
import type { Completion, Occasion } from './completion';

export interface SectionOffers {
  readonly offers: readonly Completion[];
  /** Whether the line has the marks of a label, so that nothing else can stand there. */
  readonly isLabel: boolean;
}

const none: SectionOffers = { offers: [], isLabel: false };

/** The line so far: indentation, bullet, mark of a label, name. */
const lineForm = /^([ \t]*)((?:[-*+][ \t]+)?(#{1,6}[ \t]*|\*{1,2}|_{1,2})?)([\p{L} ]{0,30})$/u;

export function sectionCompletions(
  { text }: Analysis,
  story: StoryAnalysis,
  offset: number,
  occasion: Occasion,
): SectionOffers {
  const line = lineAt(text, offset);
  const [, indent = '', lead, mark = '', name = ''] =
    lineForm.exec(text.slice(line.start, Math.min(offset, line.start + 80))) ?? [];
  if (lead === undefined || !/^[*_# \t]*$/.test(text.slice(offset, line.end))) return none;
  const parts = partsOf(story.story).filter(({ label }) => label.span.end < line.start || label.span.start > line.end);
  const model = parts.findLast(({ kinds, span }) => !kinds.includes('hook') && span.start < offset) ?? parts[0];
  const isLabel = mark !== '';
  if (model?.label.style === 'table') return { offers: [], isLabel };
  if (!occasion.asked && !fitsUnasked(text, line, mark, name, model, story.story, occasion.typed))
    return { offers: [], isLabel };

  const spec = specOf(story, parts);
  const toldSoFar = parts.flatMap(({ kinds }) => kinds);
  const current = parts.findLast(({ span }) => span.start < offset)?.kinds.at(-1);
  const order: readonly SectionKind[] = [...spec.order, 'reflection'];
  const missing = order.filter((kind) => !toldSoFar.includes(kind));
  const next = missing.find((kind) => current === undefined || order.indexOf(kind) > order.indexOf(current));
  const span = spanOf(line.start + indent.length, line.end);
  const gap = gapAbove(text, line, indent, model);
  const offers = missing
    .map((kind) => ({ kind, shown: spec.names[spec.order.indexOf(kind)] ?? 'Reflection' }))
    .filter(({ shown }) => isLabel || shown.toLowerCase().startsWith(name.trim().toLowerCase()))
    .map(({ kind, shown }): Completion => {
      const label = model ? labelLike(text, model, shown) : literal(`## ${shown}${lineEnd(text)}`);
      return {
        label: shown,
        kind: 'section',
        detail: spec.order.includes(kind) ? spec.name : 'Lesson and lasting change',
        docs: describePart([kind], story),
        edit: { span, text: gap + label + placeholder(1, wanted[kind]) },
        snippet: true,
        filter: lead + shown,
        ...(kind === next && { preselect: true }),
      };
    });
  return { offers, isLabel };
}

/**
 * Whether a list may pop up by itself: behind the marks of a label as the story writes them,
 * or on an empty line that a blank one parts from a section with text.
 */
function fitsUnasked(
  text: string,
  line: Span,
  mark: string,
  name: string,
  model: Part | undefined,
  { sections }: Story,
  typed: string,
): boolean {
  if (name !== '') return false;
  if (mark.startsWith('#')) return mark.trimEnd().length === (model?.label.level ?? 2);
  if (mark !== '') return mark === '**' && model?.label.style === 'bold';
  if (typed !== '\n' || text.slice(line.start, line.end).trim() !== '') return false;
  const above = lineAbove(text, line.start);
  if (!above || text.slice(above.start, above.end).trim() !== '') return false;
  const section = sections.findLast(({ span }) => span.start <= line.start);
  return section?.label !== undefined && section.body.end > section.body.start;
}

/** A label in the running text would be lost in the paragraph above it. */
function gapAbove(text: string, line: Span, indent: string, model: Part | undefined): string {
  const above = lineAbove(text, line.start);
  if (!above || !model || model.label.style === 'heading' || indent !== '') return '';
  const written = text.slice(above.start, above.end).trim();
  const isList = /^[-*+][ \t]/.test(text.slice(model.label.outer.start, model.label.outer.end));
  return written === '' || isList ? '' : lineEnd(text);
}

/** The framework that the front matter names or the labels so far begin, the profile's favourite first. */
function specOf({ context, profile }: StoryAnalysis, parts: readonly Part[]): FrameworkSpec {
  const named = context.file.frontMatter?.fields.find(({ key }) => key === 'framework')?.value;
  const favourites = profile.frameworks.flatMap((id) => frameworks.find((one) => one.id === id) ?? []);
  return (
    frameworks.find(({ id }) => id === named) ??
    favourites.find((spec) => begins(spec, parts)) ??
    frameworkOf(context) ??
    favourites[0] ??
    (frameworks[0] as FrameworkSpec)
  );
}

/** Whether the labels are the framework's own names or letters, from its first one on and in its order. */
function begins({ names }: FrameworkSpec, parts: readonly Part[]): boolean {
  const labels = parts.filter(({ kinds }) => kinds[0] !== 'hook' && kinds[0] !== 'reflection');
  const places = labels.map(({ label }) => {
    const written = label.text.toLowerCase();
    return names.findIndex((name) => name.toLowerCase() === written || name.charAt(0).toLowerCase() === written);
  });
  return places.every((place, at) => place >= 0 && (at === 0 ? place === 0 : place > (places[at - 1] ?? 0)));
}
