/** Flags a deadline story without an order of things or a control of the risk. */
import { opening, wordCount } from './parts';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, ownMarks, sectionOfKind } from './support';

const story = (action: string, question = 'an aggressive deadline that you met'): string =>
  `---\nquestion: Tell me about ${question}\n---\n**Situation:** A customer ordered 2,000 printed bags on a Monday for a race on Friday.\n\n**Task:** Print them on the one press we had, which was booked until Thursday for another job.\n\n**${action}\n\n**Result:** All 2,000 were in the tent on Friday at six, a day before the race.\n`;

export const missingRiskControl: Rule = {
  id: 'missing-risk-control',
  severity: 'information',
  docs: {
    what: 'The deadline was met by effort alone: no priority, no control of the risk.',
    why: 'Long nights prove stamina. The question asks how you chose what came first, what you left out, and what you did so that speed broke nothing.',
    how: 'Name what you put first and what could wait, and one control: a rehearsal, a spare, a check before each step, a way back.',
  },
  examples: {
    invalid: [
      { text: story('<|Action|>:** I stayed in the workshop for four nights and printed the bags.') },
      {
        text: story(
          '<|Action|>:** We worked hard and everybody gave their best until the last night.',
          'a time you were short on time',
        ),
      },
      {
        text: story(
          '<|Approach|>:** I called the team every morning and pushed the supplier.',
          'delivering under a tight deadline',
        ),
      },
    ],
    valid: [
      story('Action:** I printed the 600 bags for the start area first; the rest could wait until Friday noon.'),
      story(
        'Action:** I cut the design to one colour, rehearsed the change of screens, and kept a spare press on call.',
      ),
      story('Action:** I sorted the orders by what would strand a runner first.'),
      story('Action:** I stayed for four nights and printed the bags.', 'a disagreement with your boss'),
      '---\nquestion: Tell me about a tight deadline\n---\nI printed 2,000 bags in four nights.\n',
    ],
  },
  *check(context) {
    const { story, questionType } = context;
    if (questionType !== 'deadline' || isHypothetical(context) || wordCount(story) < shortest) return;
    if (controls.some((tag) => ownMarks(context, tag).some(({ sentence }) => isDone(context, sentence)))) return;
    yield { span: sectionOfKind(story, 'action')?.label?.span ?? opening(story) };
  },
};

/** An order of things, or a way to keep a fault small or to take it back. */
const controls = ['risk.control', 'guardrail', 'abort', 'rollout'];

/** A story with fewer words is a headline. */
const shortest = 50;

/** A risk told in the situation is the setting; controls are told in what was done or came of it. */
const isDone = ({ sectionOf }: RuleContext, sentence: number): boolean => {
  const kind = sectionOf[sentence]?.kind;
  return kind !== 'situation' && kind !== 'task';
};
