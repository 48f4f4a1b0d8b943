/** Flags a section that is there twice. */
import { type Part, partsOf } from './parts';
import type { Rule } from './rule';

export const duplicateSection: Rule = {
  id: 'duplicate-section',
  severity: 'warning',
  docs: {
    what: 'The section is there twice.',
    why: 'A listener keeps one action and one result in mind; a second one under the same name is a second story, or a draft left behind.',
    how: 'Join the two, or give the second story a title of its own.',
  },
  examples: {
    invalid: [
      {
        text: '## Action\nI weighed each crate.\n\n## Result\nNo crate was lost.\n\n## <|Action|>\nI changed the labels.\n',
      },
      {
        text: '**Result:** No crate was lost.\n\n**Action:** I weighed each crate.\n\n**<|result|>:** Losses fell to zero.\n',
      },
      {
        text: '- S: Crates got lost.\n- T: I had to find out where.\n- A: I weighed them.\n- <|A|>: I changed the labels.\n- R: None was lost.\n',
      },
    ],
    valid: [
      '## Action\nI weighed each crate.\n\n## Result\nNo crate was lost.\n\n## Impact\nThe client signed for two years.\n',
      '## Action 1\nI weighed each crate.\n\n## Action 2\nI changed the labels.\n',
      '## Lesson\nAsk the packers first.\n\n## Takeaway\nA scale now stands at the gate.\n',
      '# Crates\n\n## Action\nI weighed each crate.\n\n## Result\nNone was lost.\n\n# Labels\n\n## Action\nI changed the labels.\n\n## Result\nNone was lost.\n',
      '## Action\nI weighed each crate.\n\n```\n## Action\n```\n\n<!-- ## Action -->\n',
      '## Situation\nCrates got lost.\n\n## Situation & Task\nI had to find out where.\n',
    ],
  },
  *check({ story }) {
    const first = new Map<string, Part>();
    for (const part of partsOf(story)) {
      const name = part.label.text.toLowerCase();
      const known = first.get(name);
      if (!known) first.set(name, part);
      else
        yield {
          span: part.label.span,
          related: [{ span: known.label.span, message: `The first "${known.label.text}".` }],
        };
    }
  },
};
