/** Flags a story without a lesson. */
import { mechanismsOf } from './mechanism';
import { opening, partsOf, wordCount } from './parts';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, ownMarks } from './support';

const seats =
  '---\nquestion: Tell me about a mistake you made\n---\n**Situation:** I planned the seats of a congress with 800 guests.\n\n**Task:** Each guest needed a badge with the number of a table.\n\n**Action:** I sorted the list by first name and the badges by last name, and the queue was 70 metres long by nine. I opened a second desk, sent the people without a badge straight in, and carried water along the line. I apologised to the organiser.\n\n';

export const missingReflection: Rule = {
  id: 'missing-reflection',
  severity: 'information',
  docs: {
    what: 'The story tells no lesson.',
    why: 'Interviewers listen for what you took along: a story without a lesson could have happened to anybody. When the question is about a failure, the lesson is what it asks for.',
    how: 'Close with one sentence of your own: what you had believed, what you do differently now. "Communication is key" is nobody\'s lesson.',
  },
  examples: {
    invalid: [
      {
        text: `${seats}**<|Result|>:** The opening started 25 minutes late, and 31 guests asked for their money back.\n`,
      },
      {
        text: `${seats}**Result:** The opening started 25 minutes late.\n\n**<|Lesson|>:** I learned that communication is key.\n`,
      },
      {
        text: `${seats}**<|Result|>:** All 800 guests sat at noon, and the organiser booked us again.\n`.replace(
          'a mistake you made',
          'a hard deadline',
        ),
      },
      {
        text: '---\nquestion: Tell me about a failure\n---\n<|I dropped the cake|>. I called the bride. I put a list on the wall. She paid half.\n',
      },
    ],
    valid: [
      `${seats}**Result:** The opening started 25 minutes late.\n\n**Lesson:** A list is sorted by whoever has to read it.\n`,
      `${seats}**Result:** The opening started 25 minutes late. I now walk the guest's way once before the doors open.\n`,
      `${seats}**Result:** The opening started 25 minutes late. Looking back, I had tested the list and not the queue.\n`,
      '**Situation:** 800 guests. **Action:** I sorted the badges. **Result:** All sat at noon.\n',
      'I cut the queue at the congress from 70 metres to five by sorting 800 badges by last name.\n',
      '---\nquestion: Tell me about a failure\n---\nI dropped the cake. I called the bride. I read the route before I drive. She paid half.\n',
    ],
  },
  *check(context) {
    const isFailure = context.questionType === 'failure';
    if (isHypothetical(context) || isHeadline(context, isFailure) || hasLesson(context)) return;
    const isKept = mechanismsOf(context).length > 0;
    if (isKept && !isFailure) return;
    const span = partsOf(context.story).at(-1)?.label.span ?? opening(context.story);
    yield isFailure && !isKept ? { span, severity: 'warning' } : { span };
  },
};

/** A story that owes no lesson yet: one sentence, or few words where no failure is asked for. */
const isHeadline = ({ story }: RuleContext, isFailure: boolean): boolean =>
  isFailure ? story.sentences.length < 2 : wordCount(story) < shortest;

/** A story with fewer words is a headline or a draft. */
const shortest = 60;

/** A reflection with text, or a sentence that tells what was learned. Advice that fits any story is none where a failure is asked for. */
function hasLesson(context: RuleContext): boolean {
  const { story, prose, questionType } = context;
  const isAdvice = (sentence: number): boolean =>
    questionType === 'failure' && prose.marksIn(sentence, 'advice').length > 0;
  const told = story.sentences.some(
    (_, sentence) => context.sectionOf[sentence]?.kinds.includes('reflection') && !isAdvice(sentence),
  );
  return told || ownMarks(context, 'lesson').some(({ sentence }) => !isAdvice(sentence));
}
