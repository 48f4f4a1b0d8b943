/** Flags a change that is told without its two ends. */
import { amountOf, type Metric } from '../metrics/metric';
import { unitNamed } from '../metrics/units';
import { months } from '../text/calendar';
import { placeholder } from '../text/snippet';
import type { Rule, RuleContext } from './rule';

export const missingBaseline: Rule = {
  id: 'missing-baseline',
  severity: 'information',
  docs: {
    what: 'The change is told without its baseline.',
    why: 'A percentage alone can be much or nothing: 50 % of two is one. Interviewers who test data rigour ask "from what?" next.',
    how: 'Tell both ends, "from 40 a month to 3", or the value against a target.',
  },
  examples: {
    invalid: [
      {
        text: '## Situation\nInvoices went out late.\n\n## Task\nSpeed them up.\n\n## Action\nI rewrote the export.\n\n## Result\nLate invoices fell by <|90 %|>.\n',
        suggestion:
          '## Situation\nInvoices went out late.\n\n## Task\nSpeed them up.\n\n## Action\nI rewrote the export.\n\n## Result\nLate invoices fell by 90 %, from [value before] to [value after].\n',
      },
      {
        text: 'I moved the till to the door, and sales rose <|18 %|>.\n',
        suggestion: 'I moved the till to the door, and sales rose 18 %, from [value before] to [value after].\n',
      },
      {
        text: '**Result:** The ward had <|a third|> fewer falls.\n',
        suggestion: '**Result:** The ward had a third, from [value before] to [value after] fewer falls.\n',
      },
    ],
    valid: [
      'I moved the till to the door, and sales rose from 400 to 470 a day.\n',
      'Late invoices fell by 90 %, from 40 a month to 4.\n',
      '## Result\nZero missed doses in the quarter, and 12 % less waste.\n',
      '## Result\nWe reached 99.95 % availability.\n',
      '## Result\nTakings were only 6 % below June.\n',
      '## Result\nOutput rose 50 %, to 60 units a day from 40.\n',
      '## Result\nAn order takes 12 minutes, half the 24 it took before.\n',
      'I cut the backlog of 300 tickets by 80 % to 60.\n',
      '## Result\nWe pay 38 % less: £1,250 per month rather than £2,000.\n',
      '## Result\nDone in 36 hours against a limit of 48, with 10 % fewer staff.\n',
    ],
  },
  *check(context) {
    const { metrics, questionType, sectionOf } = context;
    const all = metrics.filter(({ outcome }) => outcome);
    const told = all.filter(({ sentence }) => !sectionOf[sentence]?.kinds.includes('action'));
    const outcomes = told.length > 0 ? told : all;
    const [change] = outcomes.filter((metric) => isBareChange(metric) && !isHeldAgainstTime(context, metric));
    if (!change || outcomes.some(hasBaseline)) return;
    if (outcomes.length > 1 && questionType === 'failure') return;
    yield { span: change.span };
  },
  fixes({ metrics }, { span }) {
    const metric = metrics.find((candidate) => candidate.span.start === span.start);
    if (!metric) return [];
    return [
      {
        title: 'Tell from what to what',
        kind: 'suggestion',
        snippet: true,
        edits: [
          {
            span: { start: span.end, end: span.end },
            text: `, from ${placeholder(1, '[value before]')} to ${placeholder(2, '[value after]')}`,
          },
        ],
      },
    ];
  },
};

/** `30 % more`, `3x`, `half`: how much it changed, and neither from what nor to what. */
const isBareChange = (metric: Metric): boolean => {
  const amount = amountOf(metric);
  return (
    metric.from === undefined &&
    metric.target === undefined &&
    (amount === undefined || amount.unit === 'x' || amount.unit === 'share')
  );
};

/** `only 6 % below June`, `12 % above last year`: how it was then is the other end. */
function isHeldAgainstTime({ story }: RuleContext, { sentence, span }: Metric): boolean {
  const words = story.sentences[sentence]?.words ?? [];
  const at = words.findIndex(({ start }) => start >= span.end);
  const [link, first, second] = words.slice(at, at + 3).map(({ norm }) => norm);
  if (at < 0 || !sides.has(link ?? '')) return false;
  return months.has(first ?? '') || (first === 'last' && unitNamed(second ?? '')?.dimension === 'time');
}
const sides: ReadonlySet<string> = new Set(['below', 'above']);

/** Both ends, a target, an absence, or money or a share, which stand for themselves. */
const hasBaseline = (metric: Metric): boolean =>
  !isBareChange(metric) &&
  (metric.from !== undefined ||
    metric.target !== undefined ||
    metric.to?.value === 0 ||
    /^[%$€£₹¥]/.test(amountOf(metric)?.unit ?? ''));
