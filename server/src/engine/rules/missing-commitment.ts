/** Flags a disagreement that does not say what was decided and that the author stood behind it. */

import { verbIs } from '../text/prose';
import { opening, wordCount } from './parts';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, isOwnDeed, isQuoted, ownMarks, sectionOfKind, tellsAction, tellsResult } from './support';

const story = (end: string, question = 'a time you disagreed with a decision'): string =>
  `---\nquestion: Tell me about ${question}\n---\n**Situation:** The head of our dance school wanted recordings in place of the pianist.\n\n**Task:** I teach ballet and saw it differently.\n\n**Action:** I invited him to a lesson and played one exercise both ways.\n\n**${end}\n`;

export const missingCommitment: Rule = {
  id: 'missing-commitment',
  severity: 'warning',
  docs: {
    what: 'The disagreement ends without a decision that you stood behind.',
    why: 'The question asks for two things: that you speak up, and that you carry the decision once it is taken. A story that ends at "I told him" shows the first half only; one that ends at "I was proved right" shows the opposite of the second.',
    how: 'Say who decided what, and the first thing you did to make that decision work, above all when it was not yours.',
  },
  examples: {
    invalid: [
      { text: story('<|Result|>:** He now knew where I stood, and I felt heard.') },
      {
        text: story(
          '<|Result|>:** They went with recordings anyway, and later the parents complained as I had said they would.',
        ),
      },
      {
        text: story(
          '<|Result|>:** The discussion was interesting and we all learned from it.',
          'a disagreement with your boss',
        ),
      },
    ],
    valid: [
      story('Result:** He decided on recordings. I committed: I recorded the forty exercises myself.'),
      story('Result:** We agreed to keep the pianist for the exams, and I cut the tapes for the rest.'),
      story('Result:** He kept to his plan. From that evening it was my plan as well, and I carried it out.'),
      story('Result:** He now knew where I stood.', 'a hard deadline'),
      story('Result:** The board chose recordings. I trained both teachers on the new player that week.'),
      '---\nquestion: Tell me about a time you disagreed with your manager\n---\n## Situation\nMy manager wanted to close on Wednesdays.\n',
    ],
  },
  *check(context) {
    const { story, questionType } = context;
    if (
      questionType !== 'disagreement' ||
      isHypothetical(context) ||
      wordCount(story) < shortest ||
      isCommitted(context)
    )
      return;
    yield { span: (sectionOfKind(story, 'result') ?? sectionOfKind(story, 'action'))?.label?.span ?? opening(story) };
  },
};

/** A story with fewer words has not come to its end. */
const shortest = 30;

/** What the author says aloud binds the author: I said, "I'll do it as if it were mine". */
const saysI = ({ prose }: RuleContext, sentence: number): boolean =>
  prose.clausesIn(sentence).some((clause) => clause.subject === 'i' && isOwnDeed(clause));

/** Told in so many words, or by a deed of the author's after the decision. */
function isCommitted(context: RuleContext): boolean {
  if (context.prose.marks('commitment').some((mark) => !isQuoted(context.story, mark) || saysI(context, mark.sentence)))
    return true;
  const decided = ownMarks(context, 'settled')
    .filter(
      ({ sentence }) =>
        context.prose.marksIn(sentence, 'buzzword').length === 0 &&
        (tellsAction(context, sentence) || tellsResult(context, sentence)),
    )
    .at(-1);
  if (!decided) return false;
  return context.prose.clauses.some(
    (clause) =>
      isOwnDeed(clause) &&
      (tellsAction(context, clause.sentence) || tellsResult(context, clause.sentence)) &&
      (clause.sentence > decided.sentence || (clause.sentence === decided.sentence && clause.first > decided.last)) &&
      context.prose
        .marksIn(clause.sentence, 'strong')
        .some(({ first, last }) => clause.verb !== undefined && first <= clause.verb && clause.verb <= last) &&
      !verbIs(context.prose, clause, 'reporting'),
  );
}
