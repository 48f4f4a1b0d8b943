/** Flags a section whose name is none of a story's parts. */
import type { Section } from '../story/story';
import { meantName } from './mistyped';
import { type Part, partsOf } from './parts';
import type { Rule } from './rule';

export const unknownSection: Rule = {
  id: 'unknown-section',
  severity: 'hint',
  docs: {
    what: 'The label names no part of a story.',
    why: 'What stands under it counts as neither situation, task, action nor result, so it is timed and judged as none of them.',
    how: 'Use a known name, such as Situation, Task, Action, Result or Reflection; what is not told belongs under "Notes".',
  },
  examples: {
    invalid: [
      {
        text: '## <|Sitaution|>\nThe well ran dry.\n\n## Action\nI dug.\n',
        fixed: '## Situation\nThe well ran dry.\n\n## Action\nI dug.\n',
      },
      {
        text: '## Action\nI dug.\n\n## <|RESLUT|>\nWater at 9 metres.\n',
        fixed: '## Action\nI dug.\n\n## RESULT\nWater at 9 metres.\n',
      },
      {
        text: '## <|Taks|>:\nI had to find water.\n\n## Action\nI dug.\n',
        fixed: '## Task:\nI had to find water.\n\n## Action\nI dug.\n',
      },
      {
        text: '**Situation:** The well ran dry.\n\n**<|Acton|>:** I dug.\n',
        fixed: '**Situation:** The well ran dry.\n\n**Action:** I dug.\n',
      },
      { text: '## Situation\nThe well ran dry.\n\n## <|Equipment|>\nTwo spades.\n\n## Action\nI dug.\n' },
    ],
    valid: [
      '## Situation\nThe well ran dry.\n\n### Equipment\nTwo spades.\n\n## Action\nI dug.\n',
      '## Action\nI dug.\n\n## Reaction\nThe village came.\n',
      '# The dry well\n\n## Situation\nThe well ran dry.\n\n## Notes\nAsk Femi for the depth.\n',
      '## Action\n**Depth:** I measured it first.\n\n**Digging:** I dug at night.\n',
      '## Situation\nThe well ran dry.\n\n## The night on which the pump gave up\nI dug.\n\n## Result\nWater.\n',
      '## Goals\nWater for 40 people.\n\n## Approach\nI dug.\n\n## Learnings\nMeasure first.\n',
    ],
  },
  *check({ story }) {
    const parts = partsOf(story);
    for (const section of story.sections) {
      if (section.kind !== 'other' || !section.label) continue;
      const meant = meantName(section.label.text);
      if (meant)
        yield { span: section.label.span, message: `"${section.label.text}" names no part. Did you mean "${meant}"?` };
      else if (isAmongParts(parts, section)) yield { span: section.label.span };
    }
  },
  fixes({ file }, { span }) {
    const written = file.text.slice(span.start, span.end);
    const meant = meantName(written);
    return meant ? [{ title: `Rename to "${meant}"`, kind: 'fix', edits: [{ span, text: meant }] }] : [];
  },
};

/** Whether it stands between labelled parts as one of them: same style, same level, a short name, and text. */
function isAmongParts(parts: readonly Part[], { label, span, sentences }: Section): boolean {
  if (!label || sentences.length === 0 || label.text.split(/\s+/).length > 2) return false;
  const [first, last] = [parts[0], parts.at(-1)];
  const isBetween =
    first !== undefined && last !== undefined && first.span.start < span.start && span.start < last.span.start;
  return (
    isBetween && [first, last].every((part) => part.label.style === label.style && part.label.level === label.level)
  );
}
