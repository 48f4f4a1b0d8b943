/** Flags a rollout that nothing would have stopped. */
import type { Rule } from './rule';
import { isHypothetical, markSpan, ownMarks, tellsAction, tellsResult } from './support';

const story = (action: string): string =>
  `---\nprofile: confluent-pm\n---\n## Problem\nTwo banks paid for ninety days of hot disks.\n\n## Action\n${action}\n\n## Result\nStorage spend of the Apache clusters fell by 27 %.\n`;

export const missingAbortCondition: Rule = {
  id: 'missing-abort-condition',
  severity: 'information',
  profileOnly: true,
  docs: {
    what: 'The rollout has no condition at which it would have stopped.',
    why: 'Owning a rollout means to own its worst day. Interviewers look for the number at which you would have gone back, set before the first customer was on it.',
    how: 'Say which figure would have stopped it, and what would have happened then: "above 0.3 % errors the region goes back".',
  },
  examples: {
    invalid: [
      { text: story('I <|rolled it out|> to one region a week.') },
      { text: story('I planned a <|phased rollout|> and told the banks the dates.') },
      { text: story('Switched it on <|for 10 % of the clusters|> on Monday and for everyone on Friday.') },
    ],
    valid: [
      story('I rolled it out to one region a week, with abort conditions at 5 and 10 %.'),
      story('I staged the rollout and had it roll back when errors rose above 0.3 %.'),
      story('I put the change behind a kill switch and rolled it out by region.'),
      story('I compared 140 clusters and wrote the price of cold reads into the docs.'),
      story(
        'We had agreed that two complaints would take the region back to the old settings, and I rolled it out by region.',
      ),
      story('I was up at four and read the offsets of 140 clusters.'),
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    const rollout = ownMarks(context, 'rollout').find(({ sentence }) => tellsAction(context, sentence));
    if (
      !rollout ||
      ownMarks(context, 'abort').some(
        ({ sentence }) => tellsAction(context, sentence) || tellsResult(context, sentence),
      )
    )
      return;
    yield { span: markSpan(context.story, rollout) };
  },
};
