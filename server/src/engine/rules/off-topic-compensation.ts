/** Flags the author's own pay in a story. */
import type { Rule } from './rule';
import { markSpan, ownMarks } from './support';

export const offTopicCompensation: Rule = {
  id: 'off-topic-compensation',
  severity: 'warning',
  docs: {
    what: 'Your own pay is told in the story.',
    why: 'A behavioural answer is scored on what changed for others. Pay belongs to the talk about the offer; here it costs time and tells the interviewer what you worked for.',
    how: 'Leave it out. If you were promoted or praised, name the effect that earned it.',
  },
  examples: {
    invalid: [
      { text: '## Result\nCalls fell by half, and <|I got a pay rise|> for it.\n' },
      { text: '## Result\nWe kept the client. <|My current salary|> is 52,000.\n' },
      { text: '**Result:** The site opened on time. <|My salary expectations|> are in the letter.\n' },
    ],
    valid: [
      '## Situation\nThe salary engine rounded every shift down, and 640 workers were underpaid.\n',
      '## Action\nI cut my own pay to nothing and asked each person what they could bear.\n',
      '## Result\nThe pay gap between the two sites fell from 9 % to 2 %.\n',
      '## Situation\nOur payroll software served 300 cleaning companies.\n',
      '## Action\nI let customers pay by instalments, and the bonus cards came back.\n',
      '## Situation\nDrivers left for higher pay at the depot across the river.\n',
    ],
  },
  *check(context) {
    for (const mark of ownMarks(context, 'compensation')) yield { span: markSpan(context.story, mark) };
  },
};
