/** Flags texts that still wait to be filled in. */
import { isBlank, isDraft } from './draft';
import { opening } from './parts';
import type { Rule } from './rule';

export const unfilledPlaceholder: Rule = {
  id: 'unfilled-placeholder',
  severity: 'information',
  docs: {
    what: 'A placeholder waits to be filled in.',
    why: 'A gap that was meant to be filled later is where an interviewer asks first.',
    how: 'Write what belongs there, or take the placeholder out. A story without a word is a draft as a whole: a template helps to start.',
  },
  examples: {
    invalid: [
      { text: '## Result\nThe queue fell from 40 to <|[how many]|> people within a month of the change.\n' },
      { text: '## Action\nI called all nine suppliers and asked for dates. <|TODO|> add what they said.\n' },
      { text: '## Situation\n<|[what hurt, whom]|>\n\n## Action\n[what you did]\n\n## Result\n[what changed]\n' },
      { text: '<||>' },
      { text: '---\nprofile: general\n---\n<||>' },
      { text: '# <|The cracked kiln|>\n' },
      {
        text: '## Situation\nThe kiln at <|[place]|> cracked in March and we had 60 orders.\n\n## Result\nWe sent <|___|> of the orders in time.\n',
      },
    ],
    valid: [
      '## Action\nI took the [old form](https://example.org/form) apart.\n',
      '## Action\n- [x] I called the suppliers.\n- [ ] I asked for dates.\n',
      '## Result\nThe list `<metric>` in the template is now empty.\n',
      '## Situation\nThe queue had grown since March [1], see the list.\n',
      '## Action\nI worked through the to-do list of the night shift.\n',
      '<!-- TODO: ask Ines for the numbers -->\n\n## Result\nThe queue fell from 40 to 12.\n',
    ],
  },
  *check(context) {
    const { placeholders } = context.story;
    const [first] = placeholders;
    if (isBlank(context.story))
      yield { span: opening(context.story), severity: 'hint', message: 'Draft: nothing is told yet.' };
    else if (first && isDraft(context))
      yield { span: first, severity: 'hint', message: 'Draft: fill in the placeholders.' };
    else for (const span of placeholders) yield { span };
  },
};
