/** Flags a story that has to answer too many prompts. */
import type { BankRule } from './bank-rule';

export const overusedStory: BankRule = {
  id: 'overused-story',
  severity: 'hint',
  docs: {
    what: 'One story answers more than three prompts.',
    why: 'In one loop it can be told once: behind it the other prompts are empty.',
    how: 'Keep it for the one or two prompts that it fits best, and write another story for the rest.',
  },
  examples: {
    invalid: [
      {
        'a.star.md':
          '---\ncompetencies: [Ownership, Backbone, Learning, Delivery]\n---\n\n# <|One for all|>\n\n## Action\nI wrote the runbook.\n',
      },
      {
        'a.star.md':
          '---\nquestion: When did you deliver against a hard deadline?\ncompetencies: [Ownership, Influence, Data, Leadership]\n---\n\n# <|Nine days|>\n\n## Action\nI put the payments first.\n',
      },
    ],
    valid: [
      {
        'a.star.md':
          '---\ncompetencies: [Ownership, Backbone, Learning]\n---\n\n# Three\n\n## Action\nI wrote the runbook.\n',
      },
      {
        'a.star.md':
          '---\ncompetencies: [Ownership, thoroughness, courage, patience]\n---\n\n# Words of my own\n\n## Action\nI wrote the runbook.\n',
      },
    ],
  },
  *checkStory(story, bank) {
    for (const profile of bank.profiles) {
      const { length } = bank.answersOf(story, profile);
      if (length <= most) continue;
      yield { span: story.span, message: `This story has to answer ${length} prompts (${profile.label}).` };
      return;
    }
  },
};

/** Prompts of one profile. */
const most = 3;
