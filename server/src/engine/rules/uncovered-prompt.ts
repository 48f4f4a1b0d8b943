/** Flags prompts of the profile that no story answers. */
import type { BankRule } from './bank-rule';

export const uncoveredPrompt: BankRule = {
  id: 'uncovered-prompt',
  severity: 'information',
  docs: {
    what: 'No story answers a prompt of the profile.',
    why: 'It is asked in most interviews of this kind, and a story made up on the spot has no figures.',
    how: 'Write a story for it, or name its competency in the front matter of one that fits.',
  },
  examples: {
    invalid: [
      {
        'a.star.md':
          '---\nprofile: confluent-swe\nquestion: When did you own something beyond your role?\n---\n\n## Action\nI wrote the runbook.\n\n## Result\nRecovery time fell from 9 hours to 35 minutes.\n',
      },
      {
        'b.star.md':
          '---\nprofile: confluent-swe\ncompetencies: [Ownership, Delivery]\n---\n\n## Action\nI split the tests.\n\n## Result\nBuild time fell from 40 minutes to 9.\n',
      },
    ],
    valid: [
      {
        'a.star.md':
          '---\nprofile: confluent-swe\ncompetencies: [Ownership, Disagree and commit]\n---\n\n## Action\nI wrote the runbook.\n\n## Result\nRecovery time fell from 9 hours to 35 minutes.\n',
        'b.star.md':
          '---\nprofile: confluent-swe\ncompetencies: [Learning, Delivery, Judgement]\n---\n\n## Action\nI split the tests.\n\n## Result\nBuild time fell from 40 minutes to 9.\n',
      },
    ],
  },
  *checkBank(bank) {
    for (const profile of bank.profiles) {
      for (const { id, text } of bank.uncovered(profile)) {
        yield { message: `No story answers “${text}” yet (${profile.label}).`, prompt: { profile: profile.id, id } };
      }
    }
  },
};
