/** Flags one achievement that two files tell with different figures. */
import type { EntryOutcome } from '../bank/entry';
import type { ToldElsewhere } from '../bank/standings';
import type { BankRule } from './bank-rule';

export const crossStoryConflict: BankRule = {
  id: 'cross-story-conflict',
  severity: 'warning',
  docs: {
    what: 'The same achievement has different figures in two files.',
    why: 'Interviewers of one loop compare notes: when the figures differ, neither is believed.',
    how: 'Look up which figure is right and use it in both stories.',
  },
  examples: {
    invalid: [
      {
        'search.star.md':
          '# Search\n\n## Action\nI rewrote the index exporter and practised the restore.\n\n## Result\nRecovery time of the search index fell <|from 9 hours to 35 minutes|>.\n',
        'ownership.star.md':
          '# A system without an owner\n\n## Action\nI made the drill a habit of the on-call team.\n\n## Result\nRecovery time of the search index fell <|from 9 hours to 20 minutes|>.\n',
      },
      {
        'quotes.star.md':
          '# Quotes\n\n## Action\nI sat with the pricing desk for a week and listed every step. I built a sheet that fills the discount table by itself.\n\n## Result\nThe time to a quote fell by <|60 %|>.\n',
        'pricing.star.md':
          '# Pricing\n\n## Action\nI sat with the pricing desk for a week and listed every step. I built a sheet that fills the discount table by itself. I asked finance to approve it.\n\n## Result\nThe time to a quote fell by <|80 %|>.\n',
      },
    ],
    valid: [
      {
        'checkout.star.md':
          '# Checkout\n\n## Action\nI cached the basket.\n\n## Result\nResponse time of the checkout fell from 2 s to 0.8 s.\n',
        'reports.star.md':
          '# Reports\n\n## Action\nI added an index to the ledger.\n\n## Result\nResponse time of the monthly reports fell from 2 s to 0.5 s.\n',
      },
      {
        'north.star.md': '# North\n\n## Action\nI trained the crew.\n\n## Result\nErrors fell 30 % in the north.\n',
        'south.star.md': '# South\n\n## Action\nI changed the labels.\n\n## Result\nErrors fell 45 % in the south.\n',
      },
      {
        'first.star.md':
          '# First\n\n## Action\nI cached the dependencies.\n\n## Result\nBuild time of the mobile app fell from 40 minutes to 22 minutes.\n',
        'second.star.md':
          '# Second\n\n## Action\nI split the tests.\n\n## Result\nBuild time of the mobile app fell from 22 minutes to 9 minutes.\n',
      },
      {
        'a.star.md':
          '# One\n\n## Action\nI practised the restore.\n\n## Result\nRecovery time of the search index fell from 9 hours to 35 minutes.\n',
        'b.star.md':
          '# Two\n\n## Action\nI wrote the runbook.\n\n## Result\nRecovery time of the search index fell by 94 %.\n',
      },
    ],
  },
  *checkStory(story, bank) {
    for (const [outcome, other] of bank.standings.of(story).conflicts) {
      yield { span: outcome.span, message: messageOf(outcome, other), related: [relatedOf(other)] };
    }
  },
};

const messageOf = (outcome: EntryOutcome, { story, outcome: other }: ToldElsewhere): string =>
  `Here it is ${outcome.text}, in “${story.title}” it is ${other.text}.`;

const relatedOf = ({ story, outcome }: ToldElsewhere) => ({
  uri: story.uri,
  span: outcome.span,
  message: 'The other figure.',
});
