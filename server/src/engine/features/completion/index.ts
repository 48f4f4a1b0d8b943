/** Completion: what can stand at the cursor. Inside a sentence nothing is offered unless the author asks. */
import type { Analysis } from '../../analyze';
import { commentCompletions } from './comments';
import type { Completion, Occasion } from './completion';
import { fieldCompletions, fieldLine } from './fields';
import { metricCompletions } from './metrics';
import { sectionCompletions } from './sections';
import { verbCompletions } from './verbs';

export { type Completion, type Occasion, triggerCharacters } from './completion';

/** In the order in which to show them. `offset` is the cursor's. */
export function completionsAt(analysis: Analysis, offset: number, occasion: Occasion): readonly Completion[] {
  const { file } = analysis;
  const line = fieldLine(analysis, offset);
  if (line) return fieldCompletions(analysis, offset, line, occasion);
  const comment = file.comments.find(({ start, end }) => start < offset && offset < end);
  const openComment = comment ?? file.comments.find(({ end }) => end === offset && !endsComment(analysis.text, end));
  if (openComment) return commentCompletions(analysis, offset, openComment);
  if (file.code.some(({ start, end }) => start <= offset && offset <= end)) return [];
  const story = analysis.stories.findLast((one) => one.story.span.start <= offset) ?? analysis.lowest;
  const sections = sectionCompletions(analysis, story, offset, occasion);
  if (!occasion.asked) return sections.offers;
  if (sections.isLabel) return sections.offers;
  return [...sections.offers, ...verbCompletions(story, offset), ...metricCompletions(analysis, story, offset)];
}

const endsComment = (text: string, end: number): boolean => text.startsWith('-->', end - 3);
