/** Flags a story, or a result, that tells no measured outcome. */
import { placeOf } from './places';
import type { Rule } from './rule';
import { isHypothetical, isLabelled, sectionOfKind } from './support';

export const missingMetric: Rule = {
  id: 'missing-metric',
  severity: 'warning',
  docs: {
    what: 'No measured outcome is told.',
    why: 'The interviewer listens first for what changed, in numbers, and why it mattered. Amazon asks for data wherever it applies; a story that only tells activity is scored as activity.',
    how: 'Say what changed: from what to what, by how much, or what no longer happened ("no shift ran short"). An estimate with its basis is better than none.',
  },
  examples: {
    invalid: [
      {
        text: '## Situation\nInvoices went out late.\n\n## Task\nI had to speed them up.\n\n## Action\nI rewrote the export and trained the desk.\n\n## <|Result|>\nThe desk was happy with it.\n',
      },
      { text: '<|I rewrote the invoice export and trained the desk.|>\n' },
      {
        text: '**S:** Two wards shared one pump.\n\n**T:** Find a second one.\n\n**A:** I called the depot and wrote a rota.\n\n**<|R|>:** It worked well in 2019 and 2020.\n',
      },
    ],
    valid: [
      '## Situation\nInvoices went out late.\n\n## Task\nSpeed them up.\n\n## Action\nI rewrote the export.\n\n## Result\nInvoices now leave after two days instead of nine.\n',
      'I rewrote the invoice export, which halved the time to send a bill.\n',
      '## Situation\nOne pump for two wards.\n\n## Task\nFind a second.\n\n## Action\nI wrote a rota.\n\n## Result\nNot a single dose was missed.\n',
      'No data was lost, because I had tested the restore in spring.\n',
      '**Headline:** I cut the refund time from 12 days to 3.\n\n**Situation:** Guests waited.\n\n**Task:** Pay sooner.\n\n**Action:** I wrote the form.\n\n**Result:** The desk adopted the form.\n',
    ],
  },
  *check(context) {
    const { story, metrics, sectionOf } = context;
    if (story.sentences.length === 0 || isHypothetical(context)) return;
    const outcomes = metrics.filter(({ outcome }) => outcome);
    const told = outcomes.filter(({ sentence }) => !sectionOf[sentence]?.kinds.includes('action'));
    if (told.length > 0) return;
    const result = sectionOfKind(story, 'result');
    if (outcomes.length > 0) {
      if (result)
        yield {
          span: placeOf(context, 'result'),
          severity: 'information',
          message: 'The figures stand in the action: the result tells no measured outcome.',
        };
      return;
    }
    yield { span: isLabelled(story) && result ? placeOf(context, 'result') : lastSentence(context.story.sentences) };
  },
};

const lastSentence = (sentences: readonly { start: number; end: number }[]) => {
  const { start, end } = sentences.at(-1) as { start: number; end: number };
  return { start, end };
};
