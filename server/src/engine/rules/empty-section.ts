/** Flags a label with nothing told under it. */
import { contains, type Span } from '../text/span';
import { partsOf } from './parts';
import type { Rule } from './rule';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  docs: {
    what: 'The section is empty.',
    why: 'A label promises a part of the story; with nothing under it the listener waits for what never comes, and the part is scored as missing.',
    how: 'Write one sentence, or take the label out if another section already tells it.',
  },
  examples: {
    invalid: [
      { text: '## Situation\nThe lift stopped.\n\n## <|Action|>\n\n## Result\nIt ran at noon.\n' },
      { text: '- **S:** The lift stopped.\n- **A:** I called the second fitter.\n- **<|R|>:**\n' },
      { text: '## Action\nI called the second fitter.\n\n## <|Result|>\n<!-- numbers from Jan -->\n' },
      { text: '**Situation:** The lift stopped.\n\n**<|Task|>:**\n\n**Action:** I called the second fitter.\n' },
    ],
    valid: [
      '## Action\n- I called the second fitter.\n- I roped off the shaft.\n',
      '## Action\n\n### First hour\nI called the second fitter.\n\n### Second hour\nI roped off the shaft.\n',
      '**Action:**\n\n1. I called the second fitter.\n\n**Result:** It ran at noon.\n',
      '## Result\n[what changed]\n\n## Action\nI called the second fitter and roped off the shaft for the afternoon.\n',
      '## Situation\nThe lift stopped.\n\n## Notes\n',
      '## Result\n```\nstops a week: 9, then 0\n```\n',
      '| Part | Text |\n| --- | --- |\n| Situation | The lift stopped. |\n| Action | I called the second fitter. |\n',
    ],
  },
  *check({ file, story }) {
    const parts = partsOf(story);
    for (const [at, { label, body, span }] of parts.entries()) {
      const next = parts[at + 1];
      const isParent = next !== undefined && contains(span, next.span);
      if (!isParent && withoutComments(file.text, body).trim() === '') yield { span: label.span };
    }
  },
};

const withoutComments = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
