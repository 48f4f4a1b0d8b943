/** Flags what must not be handed on: the author's confidential terms, e-mail addresses, phone numbers, access keys. */
import { findSecrets, type Secret } from '../text/secrets';
import { overlaps } from '../text/span';
import type { Rule } from './rule';

export const confidentialTerm: Rule = {
  id: 'confidential-term',
  severity: 'warning',
  docs: {
    what: 'Something confidential stands in the story.',
    why: 'A story travels: it is read aloud, sent for feedback, kept in a repository. A customer named without leave, a private number or an access key costs more than the story can win, and an interviewer wonders what you would tell about them.',
    how: 'Say what they are instead of who: "a bank with two million customers". List names that must not leave in "confidential" of the settings, with * for any letters: "Project *". An export can leave them out. Quotations, code and link targets count here, too.',
  },
  examples: {
    invalid: [
      { text: '## Action\nI wrote to <|m.okafor@harbour-freight.net|> and got the list.\n' },
      { text: '## Action\nI called the plant at <|+49 30 5557 0143|> every hour.\n' },
      { text: '## Situation\nThe script had <|AKIAQWERTYUIOPASDFGH|> in its second line.\n' },
      {
        text: '## Action\nI gave every parent my own number, <|(020) 5550-0199|>, and <|415-555-0132|> for the night.\n',
      },
      { text: '## Action\n> Call <|0171 5550143|>.\n\nI put the note up in the hall.\n' },
    ],
    valid: [
      '## Result\nThe queue fell from 1,204,300 to 98,500 calls, and +120 000 000 events a day went through.\n',
      '## Situation\nOn 2025-03-14 at 09:30, and again on 01.04.2025, version 3.14.159-2 was rolled out.\n',
      '## Action\nI compared 2019-2020 with 2023-2024, in rows 100-200 and 300-400-500.\n',
      '## Action\nI put test@example.org into the form and @mentioned the team in #4012.\n',
      '## Result\nIt costs $555 123 less, which is +12.5 % for 7 000 000 users of 192.168.100.200.\n',
      '## Action\nI took commit 4f2a9c1d8e7b6a5f4c3d2e1f0a9b8c7d6e5f4a3b back and closed KIP-848 and AKIA.\n',
      '## Situation\nOrder 020 and lot 0045-2210 waited behind part 555-0132 in bay 0.\n',
      '<!-- ask m.okafor@harbour-freight.net for the figures -->\n\n## Result\nThe queue fell from 40 to 12.\n',
      '',
    ],
  },
  *check({ file, story, settings }) {
    const { start, end } = story.span;
    for (const secret of findSecrets(file.text.slice(start, end), settings.confidential)) {
      const span = { start: start + secret.start, end: start + secret.end };
      if (file.comments.some((comment) => overlaps(comment, span))) continue;
      yield { span, message: messages[secret.kind](file.text.slice(span.start, span.end)) };
    }
  },
};

const messages: Readonly<Record<Secret['kind'], (written: string) => string>> = {
  term: (written) => `"${written.replace(/\s+/g, ' ')}" is confidential, as your settings say.`,
  'e-mail': () => 'An e-mail address stands in the story.',
  phone: () => 'A phone number stands in the story.',
  key: () => 'An access key stands in the story.',
};
