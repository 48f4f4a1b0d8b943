/** Completion of outcomes: a line to fill in for each lever of the profile. */
import type { Analysis, StoryAnalysis } from '../../analyze';
import shapes from '../../lexicon/metric-shapes.yaml';
import type { Lever } from '../../profiles/profile';
import { literal, placeholder } from '../../text/snippet';
import { spanOf } from '../../text/span';
import { asMarkdown } from '../as-markdown';
import type { Completion } from './completion';

/** Those that fit the letters before the cursor, by what a lever weighs; none in the middle of another word. */
export function metricCompletions({ text }: Analysis, story: StoryAnalysis, offset: number): readonly Completion[] {
  if (sectionKindAt(story, offset) === 'note') return [];
  const typed = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  if (/^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2))) return [];
  if (typed === '' && /[^\s(]/.test(text[offset - 1] ?? ' ')) return [];
  const span = spanOf(offset - typed.length, offset);
  return [...story.profile.levers].sort(byWeight).flatMap((lever): Completion[] => {
    const shape = (shapes as Readonly<Record<string, string>>)[lever.id];
    if (shape === undefined) return [];
    const filter = [shape, lever.label].find((one) => one.toLowerCase().startsWith(typed.toLowerCase()));
    if (filter === undefined) return [];
    return [
      {
        label: shape,
        kind: 'metric',
        detail: lever.label,
        docs: `An outcome that moves the lever "${asMarkdown(lever.label)}": what it was, what it is, and by how much it changed.`,
        edit: { span, text: snippetOf(shape) },
        snippet: true,
        filter,
      },
    ];
  });
}

const sectionKindAt = ({ story }: StoryAnalysis, offset: number) =>
  story.sections.findLast(({ span }) => span.start <= offset)?.kind;

const weights: readonly Lever['weight'][] = ['top', 'usage', 'profile'];
const byWeight = (a: Lever, b: Lever): number => weights.indexOf(a.weight) - weights.indexOf(b.weight);

/** Names of the places to fill in, in brackets: whatever is left of them is found. */
const places = ['[before]', '[after]', '[change]'];

const snippetOf = (shape: string): string =>
  shape
    .split('…')
    .map((piece, at) => (at === 0 ? '' : placeholder(at, places[at - 1] ?? '')) + literal(piece))
    .join('');
