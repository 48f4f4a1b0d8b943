/** Flags figures that are tied to nothing the business counts. */
import type { Metric } from '../metrics/metric';
import type { Rule } from './rule';

export const metricWithoutLever: Rule = {
  id: 'metric-without-lever',
  severity: 'information',
  docs: {
    what: 'The figure is tied to nothing the business counts.',
    why: 'A raw number is not impact. Interviewers credit an outcome when it moves revenue, adoption, retention, cost, quality, reliability or speed.',
    how: 'Name what was measured and whom it helped: "30 % fewer complaints", "two days sooner to the patient".',
  },
  examples: {
    invalid: [
      { text: '## Result\nThe thing got <|40 %|> better.\n' },
      { text: 'I redrew the diagram and the arrows fell <|from 40 to 12|>.\n' },
      { text: '**Result:** My slide deck shrank by <|half|>.\n' },
    ],
    valid: [
      '## Result\nComplaints fell by 40 %.\n',
      '## Result\nThe form got 40 % shorter, and sign-ups rose from 40 to 90 a day.\n',
      'I redrew the plan and the lead time fell from 40 days to 12.\n',
      '## Result\nNo patient was lost.\n',
      '## Situation\nThe deck had 40 slides.\n\n## Result\nThe buyer signed for $200k.\n',
    ],
  },
  *check({ metrics }) {
    const outcomes = metrics.filter(({ outcome }) => outcome);
    if (
      outcomes.length === 0 ||
      outcomes.some(({ lever, to }) => lever !== undefined || isMoney(to?.unit) || to?.value === 0)
    )
      return;
    yield { span: (outcomes[0] as Metric).span };
  },
};

const isMoney = (unit: string | undefined): boolean => unit !== undefined && /^[$€£₹¥]|^(CHF|currency)/.test(unit);
