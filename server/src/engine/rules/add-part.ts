/** The edit that adds a missing part to a story, written as its neighbours are. */
import { frameworks } from '../story/sections';
import type { SectionKind } from '../story/story';
import { literal, placeholder } from '../text/snippet';
import { type TextEdit, trimSpan } from '../text/span';
import { frameworkOf, lineEnd, type Part, partsOf } from './parts';
import type { RuleContext } from './rule';

/** What to fill in for each part. */
export const wanted: Readonly<Record<SectionKind, string>> = {
  hook: '[the outcome in one sentence]',
  situation: '[when, where, and who was hurt by what]',
  task: '[what had to be reached, and by whom]',
  action: '[what you did, step by step]',
  result: '[what changed, from what to what]',
  reflection: '[what you learned, and what stayed]',
};

/** A snippet edit behind the nearest part that comes before it in the framework's order, else above the first one; none in a table. */
export function addPart(context: RuleContext, kind: SectionKind, name: string): TextEdit | undefined {
  const {
    file: { text },
    story,
  } = context;
  const parts = partsOf(story);
  const order = frameworkOf(context)?.order ?? [];
  const rank = order.indexOf(kind);
  const nearest = order
    .slice(0, Math.max(rank, 0))
    .findLast((other) => parts.some(({ kinds }) => kinds.includes(other)));
  const before = nearest && parts.findLast(({ kinds }) => kinds.includes(nearest));
  const model = before ?? parts.find(({ kinds }) => !kinds.includes('hook'));
  if (!model || model.label.style === 'table') return undefined;
  const written = labelLike(text, model, nameByLetters(parts, kind) ?? name) + placeholder(1, wanted[kind]);
  const gap = gapBetween(text, parts);
  if (!before) return { span: { start: model.label.outer.start, end: model.label.outer.start }, text: written + gap };
  const { end } = trimSpan(text, before.span);
  return { span: { start: end, end }, text: gap + written };
}

/** Where single letters name the parts: what the part is called by a framework that has all of them. */
function nameByLetters(parts: readonly Part[], kind: SectionKind): string | undefined {
  const letters = parts.map(({ label }) => label.text).filter((name) => name.length === 1);
  const spec = frameworks.find((framework) => letters.every((letter) => framework.letters[letter] !== undefined));
  return letters.length > 0 ? spec?.names[spec.order.indexOf(kind)] : undefined;
}

/** The label of `model` with another name, up to where its text begins, as a snippet. */
export function labelLike(text: string, { label, body }: Part, name: string): string {
  const { outer, span, style } = label;
  const isLetter = span.end - span.start === 1;
  const shown = isLetter ? name.charAt(0) : label.text === label.text.toUpperCase() ? name.toUpperCase() : name;
  const behind = text.slice(span.end, outer.end);
  const gap = text.slice(outer.end, body.start).replace(/[^\r\n]/g, '');
  const isOwnLine = style === 'heading' || gap !== '';
  const lead = behind.trimEnd() + (isOwnLine ? gap || lineEnd(text) : ' ');
  return literal(text.slice(outer.start, span.start) + shown + lead);
}

/** What stands between two parts of this story. */
function gapBetween(text: string, parts: readonly Part[]): string {
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (!next) break;
    const between = text.slice(trimSpan(text, part.span).end, next.label.outer.start);
    if (between.trim() === '' && /[\r\n]/.test(between)) return between;
  }
  return lineEnd(text).repeat(2);
}
