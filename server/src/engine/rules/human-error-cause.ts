/** Flags "human error" as the root cause. */
import { type Mark, verbIs } from '../text/prose';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, markSpan, ownMarks } from './support';

export const humanErrorCause: Rule = {
  id: 'human-error-cause',
  severity: 'warning',
  docs: {
    what: 'Human error is named as the cause.',
    why: 'People slip every day; the cause is what let a slip through. An analysis that ends at a person leads to no mechanism, and interviewers who ask about incidents score the mechanism.',
    how: 'Ask once more why: what did the screen show, which check was missing, who could have seen it? Name that as the cause and tell what you changed there.',
  },
  examples: {
    invalid: [
      { text: '## Result\nThe root cause was <|human error|>.\n' },
      { text: '**Action:** I put <|operator error|> as the reason and closed the report.\n' },
      { text: '- Situation: A valve stayed open because <|somebody forgot|> it.\n' },
      { text: 'The engineer <|just forgot|> to update the docs.\n' },
    ],
    valid: [
      '## Action\nThe cause was not human error but a screen that still showed the old plan.\n',
      '## Action\nInstead of blaming human error I pulled a month of tapes.\n',
      '## Situation\nSupport had closed both cases as user error.\n',
      '## Result\nManual errors fell from 40 to 3 a week.\n',
      '## Task\nThe first report said "human error", and I was asked to sign it.\n',
      '## Situation\nI simply forgot the second signature.\n',
      '## Action\nThe draft gave human error as the root cause. I struck the line and wrote what had made the slip so easy.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    for (const mark of ownMarks(context, 'human.error'))
      if (isCause(context, mark)) yield { span: markSpan(context.story, mark) };
    for (const mark of ownMarks(context, 'human.slip'))
      if (isOthers(context, mark)) yield { span: markSpan(context.story, mark) };
  },
};

/** Named as the reason, by the author, and not rejected. */
function isCause({ story, prose, metrics }: RuleContext, { sentence, first }: Mark): boolean {
  const slips = prose.marksIn(sentence, 'blame.deed');
  const isSlip = (mark: Mark): boolean => slips.some((slip) => slip.first <= mark.first && mark.last <= slip.last);
  if (prose.marksIn(sentence, 'rejecting').some((mark) => !isSlip(mark))) return false;
  if (prose.marksIn(sentence + 1, 'struck').length > 0) return false;
  if (metrics.some((metric) => metric.sentence === sentence && metric.outcome)) return false;
  const clause = prose.clausesIn(sentence).findLast((each) => each.first <= first);
  const verb = clause?.verb;
  const isTheirs = clause !== undefined && (clause.subject === 'they' || clause.subject === 'other');
  if (isTheirs && verbIs(prose, clause, 'reporting')) return false;
  const isBe = verb !== undefined && /^(was|is|were)$/.test(story.sentences[sentence]?.words[verb]?.norm ?? '');
  return isBe || clause === undefined || prose.marksIn(sentence, 'cause').length > 0;
}

/** A slip of somebody else; one's own is owned. */
function isOthers({ prose }: RuleContext, { sentence, first, last }: Mark): boolean {
  if (prose.marksIn(sentence, 'rejecting').some((mark) => mark.last < first)) return false;
  const clause = prose.clausesIn(sentence).find(({ verb }) => verb !== undefined && verb >= first && verb <= last);
  return clause !== undefined && (clause.subject === 'they' || clause.subject === 'other');
}
