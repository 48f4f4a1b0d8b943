/** Flags an answer that tells a habit, an opinion or a plan in place of one real event. */
import type { Rule } from './rule';
import { hypothesisOf, markSpan } from './support';

export const notAPastEvent: Rule = {
  id: 'not-a-past-event',
  severity: 'warning',
  docs: {
    what: 'This tells what you would do or usually do, not what you did once.',
    why: 'Behavioural interviews rest on one finding: past behaviour predicts better than intentions. Stories raise hiring recommendations, self-descriptions lower them (Bangerter, Corvalan and Cavin, 2014).',
    how: 'Pick one time it really happened: when, with whom, what you did, what changed. The habit can be its last sentence.',
  },
  examples: {
    invalid: [
      {
        text: '<|I usually|> start by asking what the other person wants. Then I would bring data and let them decide.\n',
      },
      { text: '## Action\n<|I would|> talk to both of them. If that failed, I would go to their manager.\n' },
      { text: "<|I'm a people person who|> always goes the extra mile for my customers.\n" },
      {
        text: '## Action\n<|My approach is|> to plan early. I always make a list and I never leave the office before it is done.\n',
      },
    ],
    valid: [
      '## Action\nI called both of them that evening and asked what they had seen.\n',
      '## Action\nI counted the pallets. I told the driver that I would stay until six.\n\n## Lesson\nI now always count first.\n',
      'I cut the form to six fields and went live a day early.\n',
      '## Action\nWhenever something broke, I asked the author to sit at my desk. I gave him my list.\n',
      '## Action\nWe had agreed that two complaints would stop the rollout. I staged it by region.\n',
      '## Action\nBuilt the parser. Would have liked another week; shipped it on Friday.\n',
    ],
  },
  *check(context) {
    const mark = hypothesisOf(context);
    if (mark) yield { span: markSpan(context.story, mark) };
  },
};
