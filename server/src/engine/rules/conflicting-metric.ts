/** Flags one outcome that is told with two different figures. */
import type { Metric, Quantity } from '../metrics/metric';
import { isAsMuch, isOneKind } from '../metrics/sizes';
import { isMoneyUnit } from '../metrics/units';
import { stopwords } from '../text/stopwords';
import type { Rule, RuleContext } from './rule';

export const conflictingMetric: Rule = {
  id: 'conflicting-metric',
  severity: 'warning',
  docs: {
    what: 'The same outcome is told with two different figures.',
    why: 'One of them is wrong, and an interviewer hears it: after that no figure of the story counts.',
    how: 'Decide which figure is right and use it in the headline and in the result.',
  },
  examples: {
    invalid: [
      {
        text: 'Cut checkout latency by 23 %.\n\n## Situation\nThe shop was slow.\n\n## Action\nI cached the basket.\n\n## Result\nCheckout latency fell by <|28 %|>.\n',
      },
      {
        text: '## Headline\nReduced the waiting time from 40 minutes to 25.\n\n## Situation\nPatients waited.\n\n## Action\nI drew a new rota.\n\n## Result\nThe waiting time fell <|from 45 minutes to 25|>.\n',
      },
      {
        text: '**Hook:** I reduced the volume of support tickets by 31 %.\n\n**Situation:** Travellers waited.\n\n**Action:** I let them change a name.\n\n**Result:** Support ticket volume fell by <|24 %|>.\n',
      },
      {
        text: '**Hook:** I saved the firm $40k a year in hosting costs.\n\n**Situation:** Servers stood idle.\n\n**Action:** I switched half of them off.\n\n**Result:** Hosting costs fell by <|$5k a month|>.\n',
      },
      {
        text: '**Hook:** I cut the wait from 12 days to 5.\n\n**Situation:** Patients waited.\n\n**Action:** I drew a new rota.\n\n**Result:** The wait fell <|from 12 hours to 5|>.\n',
      },
      {
        text: '**Hook:** Sign-ups rose 40 %.\n\n**Situation:** The form was long.\n\n**Action:** I cut six fields.\n\n**Result:** Sign-ups rose <|55 %|>.\n',
      },
    ],
    valid: [
      'Cut checkout latency by 23 %.\n\n## Situation\nThe shop was slow.\n\n## Action\nI cached the basket.\n\n## Result\nCheckout latency fell from 150 ms to 115 ms.\n',
      'Cut checkout latency by a quarter.\n\n## Situation\nSlow.\n\n## Action\nI cached the basket.\n\n## Result\nCheckout latency fell by 24 %.\n',
      '## Headline\nSign-ups rose 40 %.\n\n## Situation\nLong form.\n\n## Action\nI cut six fields.\n\n## Result\nSign-ups rose 40 %, and paid conversions rose 12 %.\n',
      '**Hook:** Complaints had risen from 3 to 40 a week.\n\n**Situation:** Calls went unanswered.\n\n**Action:** I drew a new rota.\n\n**Result:** Complaints fell from 40 a week to 2.\n',
      '**Hook:** I saved the firm $60k a year in hosting costs.\n\n**Situation:** Servers stood idle.\n\n**Action:** I switched half of them off.\n\n**Result:** Hosting costs fell by $5k a month.\n',
      '**Hook:** I cut the wait from 2 days to 1.\n\n**Situation:** Patients waited.\n\n**Action:** I drew a new rota.\n\n**Result:** The wait fell from 48 hours to 24.\n',
      '## Result\nErrors fell 30 % in the north and 45 % in the south.\n',
      '## Headline\nI cut costs by 20 %.\n\n## Situation\nIn the pilot costs fell 8 %.\n\n## Action\nI bought in bulk.\n\n## Result\nCosts fell 20 %.\n',
    ],
  },
  *check(context) {
    const { metrics, file } = context;
    const told = metrics.filter((metric) => metric.outcome && metric.measured !== undefined);
    const headlines = told.filter((metric) => isHeadline(context, metric));
    for (const metric of told) {
      if (isHeadline(context, metric) || !tellsFinal(context, metric)) continue;
      const other = headlines.find((headline) => sameThing(context, headline, metric));
      if (
        !other ||
        headlines.some((headline) => sameChange(headline, metric) || isSequence(headline, metric)) ||
        headlines.some((headline) => sameThing(context, headline, metric) && agree(headline, metric)) ||
        told.some(
          (twin) =>
            twin !== other &&
            twin !== metric &&
            sameThing(context, other, twin) &&
            agree(twin, other) &&
            twin.sentence === metric.sentence,
        )
      )
        continue;
      yield {
        span: metric.span,
        message: `The headline says ${file.text.slice(other.span.start, other.span.end)}, the result ${file.text.slice(metric.span.start, metric.span.end)}.`,
        related: [{ span: other.span, message: 'The other figure.' }],
      };
    }
  },
};

const isHeadline = ({ sectionOf }: RuleContext, { sentence }: Metric): boolean =>
  sentence === 0 || sectionOf[sentence]?.kind === 'hook' || (sectionOf[sentence]?.kinds.includes('hook') ?? false);
const tellsFinal = ({ sectionOf }: RuleContext, { sentence }: Metric): boolean =>
  (sectionOf[sentence]?.kinds.includes('result') ?? false) || sectionOf[sentence]?.kind === 'none';

/** One lever, and the same noun measured, or a subject that the headline names in other words: `the volume of support tickets`. */
function sameThing(context: RuleContext, headline: Metric, metric: Metric): boolean {
  if (headline.lever !== metric.lever || !comparable(headline, metric)) return false;
  if (isSaving(headline) && isSaving(metric)) return onlySaving(context, headline) && onlySaving(context, metric);
  const head = (text: string | undefined): string => (text ?? '').toLowerCase().split(/\s+/).at(-1) ?? '';
  if (head(headline.measured) === head(metric.measured)) return true;
  if (headline.percent === undefined || metric.percent === undefined) return false;
  const subject = subjectOf(context, metric);
  const named = new Set(context.story.sentences[headline.sentence]?.words.map(({ norm }) => singular(norm)));
  return subject.length > 1 && subject.every((word) => named.has(word));
}

/** What tells the subject of a metric from others: its words up to the verb. */
function subjectOf({ story, prose }: RuleContext, { sentence, span }: Metric): readonly string[] {
  const words = story.sentences[sentence]?.words ?? [];
  const at = words.findIndex(({ end }) => end > span.start);
  const clause = prose.clausesIn(sentence).findLast(({ first }) => first <= at);
  if (clause?.verb === undefined || clause.verb > at) return [];
  return words
    .slice(clause.first, clause.verb)
    .filter(({ kind, norm }) => kind === 'word' && !stopwords.has(norm))
    .map(({ norm }) => singular(norm));
}

const singular = (norm: string): string => norm.replace(/(?<=[a-z]{3})s$/, '');

/** `saved $40k a year`, `costs fell by $5k a month`. */
const isSaving = ({ change, direction }: Metric): boolean =>
  change !== undefined && direction === 'down' && isMoneyUnit(change.unit) && change.unit.includes('/');

/** The one saving that its part of the story tells: two may be the parts of a third. */
const onlySaving = (context: RuleContext, metric: Metric): boolean =>
  context.metrics.filter((other) => isSaving(other) && isHeadline(context, other) === isHeadline(context, metric))
    .length === 1;

/** The same two ends, whatever they are called. */
const sameChange = (a: Metric, b: Metric): boolean =>
  a.from !== undefined &&
  b.from !== undefined &&
  a.from.value === b.from.value &&
  a.to !== undefined &&
  a.to.value === b.to?.value &&
  (!isOneKind(a.from, b.from) || isAsMuch(a.from, b.from));

/** `rose from 3 to 40`, then `fell from 40 to 2`: the one ends where the other starts. */
const isSequence = (a: Metric, b: Metric): boolean =>
  (a.to !== undefined && b.from !== undefined && isAsMuch(a.to, b.from)) ||
  (b.to !== undefined && a.from !== undefined && isAsMuch(b.to, a.from));

const comparable = (a: Metric, b: Metric): boolean =>
  (a.percent !== undefined && b.percent !== undefined) || isBothOf(a.to, b.to) || isBothOf(a.change, b.change);

const isBothOf = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined && b !== undefined && isOneKind(a, b);

function agree(a: Metric, b: Metric): boolean {
  if (a.from && b.from && a.to && b.to && isOneKind(a.from, b.from))
    return isAsMuch(a.from, b.from) && isAsMuch(a.to, b.to);
  if (a.percent !== undefined && b.percent !== undefined)
    return Math.abs(Math.abs(a.percent) - Math.abs(b.percent)) <= Math.max(2.5, Math.abs(a.percent) * 0.06);
  return (
    (a.to !== undefined && b.to !== undefined && isAsMuch(a.to, b.to)) ||
    (a.change !== undefined && b.change !== undefined && isAsMuch(a.change, b.change))
  );
}
