/** Flags two files that tell nearly the same story. */
import type { BankRule } from './bank-rule';

export const duplicateStory: BankRule = {
  id: 'duplicate-story',
  severity: 'warning',
  docs: {
    what: 'Two files tell nearly the same story.',
    why: 'An interview loop compares notes: a story told twice counts once, and two versions drift apart until their figures differ.',
    how: 'Keep the better telling and give it the question of the other, or tell another event. If it is a cut of its own on purpose, disable the rule in that file.',
  },
  examples: {
    invalid: [
      {
        'rota.star.md':
          '# <|The rota|>\n\n## Action\nI drew a new rota with the two night nurses. I timed every round for a fortnight. I wrote the questions on a card and tried it in one bay.\n\n## Result\nLate finishes fell from 14 a month to 3.\n',
        'handover.star.md':
          '# <|A better handover|>\n\n## Action\nI drew a new rota with the two night nurses, and timed every round for a fortnight. I wrote the questions on a card and tried it in one bay first.\n\n## Result\nLate finishes fell from 14 a month to 3.\n',
      },
      {
        'a.star.md':
          '# <|Slow quotes|>\n\n**Situation:** Customers waited four days for a quote.\n\n**Action:** I sat with the pricing desk for a week and listed every step. I built a sheet that fills the discount table by itself. I asked Marta in finance to approve standard discounts once a quarter.\n\n**Result:** Quotes went out in 5 hours.\n',
        'b.star.md':
          '# <|Quotes in hours|>\n\n**Action:** I sat with the pricing desk and listed every step. I built a sheet that fills the discount table by itself. Marta in finance agreed to approve standard discounts once a quarter.\n\n**Result:** Quotes went out in 5 hours.\n',
      },
    ],
    valid: [
      {
        'restore.star.md':
          '# Restore\n\n## Situation\nMy team at the marketplace ran the seller dashboard and the search cluster for eleven countries.\n\n## Action\nI rebuilt the index on a spare cluster and wrote every command into a runbook.\n\n## Result\nRecovery time fell from 9 hours to 35 minutes.\n',
        'sign-up.star.md':
          '# Sign-up\n\n## Situation\nMy team at the marketplace ran the seller dashboard and the search cluster for eleven countries.\n\n## Action\nI watched six sellers sign up and cut the form from nineteen fields to seven.\n\n## Result\nSign-ups rose from 210 a week to 340.\n',
      },
      {
        'a.star.md':
          '# Boxes\n\n## Action\nI talked to the team every morning. I wrote down what was missing. I showed the numbers to my manager.\n\n## Result\nWrong boxes fell from 40 a week to 9.\n',
        'b.star.md':
          '# Vans\n\n## Action\nI talked to the drivers every evening. I wrote down where they waited. I showed the list to the depot manager.\n\n## Result\nWaiting fell from 55 minutes to 20.\n',
      },
      {
        'draft.star.md': '# One\n\n## Action\n[what I did]\n\n## Result\n[what changed]\n',
        'copy.star.md': '# Two\n\n## Action\n[what I did]\n\n## Result\n[what changed]\n',
      },
    ],
  },
  *checkStory(story, bank) {
    const [nearest] = bank.standings.of(story).twins;
    if (!nearest) return;
    const { title, uri, span } = nearest.story;
    yield {
      span: story.span,
      message: `This is nearly the same story as “${title}”.`,
      related: [{ uri, span, message: 'The other telling.' }],
    };
  },
};
