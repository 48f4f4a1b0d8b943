/** Flags a bank whose stories all move the same one or two KPIs. */
import type { BankRule } from './bank-rule';

export const narrowMetrics: BankRule = {
  id: 'narrow-metrics',
  severity: 'information',
  docs: {
    what: 'All stories together move fewer than three different KPIs.',
    why: 'Heard one after the other they sound like one trick: interviewers look for somebody who moves more than one thing.',
    how: 'Tell in at least one story what else changed: revenue, satisfaction, cost, reliability, time to ship.',
  },
  examples: {
    invalid: [
      {
        'a.star.md': '## Action\nI cached the basket.\n\n## Result\nCheckout latency fell from 420 ms to 210 ms.\n',
        'b.star.md': '## Action\nI added an index.\n\n## Result\nSearch latency fell from 900 ms to 300 ms.\n',
        'c.star.md': '## Action\nI moved the images.\n\n## Result\nPage load time fell from 3 s to 1.2 s.\n',
      },
      {
        'a.star.md': '## Action\nI asked six guests what they missed.\n\n## Result\nGuests came back.\n',
        'b.star.md': '## Action\nI changed the supplier.\n\n## Result\nCosts fell 20 %.\n',
        'c.star.md': '## Action\nI drew a new rota.\n\n## Result\nOvertime cost fell from $9k to $4k a month.\n',
      },
    ],
    valid: [
      {
        'a.star.md': '## Action\nI cached the basket.\n\n## Result\nCheckout latency fell from 420 ms to 210 ms.\n',
        'b.star.md': '## Action\nI changed the supplier.\n\n## Result\nCosts fell 20 %.\n',
        'c.star.md': '## Action\nI called every customer.\n\n## Result\nChurn fell from 4 % to 2 %.\n',
      },
      {
        'a.star.md': '## Action\nI cached the basket.\n\n## Result\nCheckout latency fell from 420 ms to 210 ms.\n',
        'b.star.md': '## Action\nI added an index.\n\n## Result\nSearch latency fell from 900 ms to 300 ms.\n',
      },
    ],
  },
  *checkBank(bank) {
    if (bank.told.length < fewestStories) return;
    const levers = bank.leversMoved();
    if (levers.length >= fewestLevers) return;
    const message =
      levers.length === 0
        ? `None of your ${bank.told.length} stories moves a KPI.`
        : `Your ${bank.told.length} stories move ${levers.length} kind${levers.length === 1 ? '' : 's'} of KPI: ${levers.join(', ')}.`;
    yield { message };
  },
};

/** With fewer there is nothing to compare. */
const fewestStories = 3;
const fewestLevers = 3;
