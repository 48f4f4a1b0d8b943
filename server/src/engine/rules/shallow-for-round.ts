/** Flags a story that does not go as deep as its interview round. */
import type { Round } from '../profiles/profile';
import { roundOf } from '../profiles/round';
import { opening, wordCount } from './parts';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, ownMarks, sectionOfKind } from './support';

const story = (
  round: string,
  result: string,
  action = 'I read the logs of three brokers and took the graphs to the Apache list.',
): string =>
  `---\nprofile: confluent-pm\nround: ${round}\n---\n**Problem:** Fetches were slow when many small consumers read one partition, and two customers opened tickets.\n\n**Action:** ${action}\n\n**${result}\n`;

export const shallowForRound: Rule = {
  id: 'shallow-for-round',
  severity: 'information',
  profileOnly: true,
  docs: {
    what: 'The story stays shallower than this round wants.',
    why: 'The rounds dig deeper one after the other: the product round wants one clear metric, the program round the rigour behind it, the leadership round what it did for the top line. The same depth three times loses the last two.',
    how: 'Add what the round named in the front matter asks for: a metric; or baseline, method and sample; or revenue, adoption, retention.',
  },
  examples: {
    invalid: [
      { text: story('leadership', '<|Result|>:** The fetch path came down from 80 ms to 52 ms.') },
      {
        text: story(
          'tpm',
          '<|Result|>:** Support tickets about lag dropped by a quarter.',
          'I looked at some usage data, talked to a few people, and asked the Apache list.',
        ),
      },
      { text: story('pm', '<|Result|>:** The fetch path is in production and both customers like it.') },
    ],
    valid: [
      story('pm', 'Result:** The fetch path came down from 80 ms to 52 ms.'),
      story('leadership', 'Result:** Fetches took 52 ms after 80 ms, and both customers renewed, $420k ARR.'),
      story(
        'tpm',
        'Result:** Over 310 accounts the median came down from 80 ms to 52 ms.',
        'I compared 310 accounts before and after, and replayed their reads on the Apache build.',
      ),
      story('surprise', 'Result:** The fetch path is in production.'),
      story('leadership', 'Result:** 44 more accounts moved to the paid tier, active users rose by 12 %.'),
    ],
  },
  *check(context) {
    const round = roundOf(context.file, context.profile);
    if (!round || isHypothetical(context) || wordCount(context.story) < shortest || isDeep(context, round)) return;
    const span = sectionOfKind(context.story, 'result')?.label?.span ?? opening(context.story);
    yield { span, message: `This is shallower than the ${round.label} wants: ${round.wants}` };
  },
};

/** A hook of one sentence goes with every round. */
const shortest = 25;

function isDeep(context: RuleContext, { emphasis }: Round): boolean {
  const outcomes = context.metrics.filter(({ outcome }) => outcome);
  switch (emphasis) {
    case 'general':
      return true;
    case 'surface-metrics':
      return outcomes.length > 0;
    case 'data-rigour':
      return context.metrics.some(({ from }) => from !== undefined) && ownMarks(context, 'method').length > 0;
    case 'strategic-impact':
      return outcomes.some(({ lever }) =>
        context.profile.levers.some(({ id, weight }) => id === lever && weight === 'top'),
      );
  }
}
