/** Result, 25: a measured outcome, told from a baseline, and a second one. */
import { amountOf, type Metric } from '../metrics/metric';
import { placeOf } from '../rules/places';
import type { Evidence } from './evidence';
import type { Part, Scorer } from './part';

export const result: Scorer = {
  id: 'result',
  label: 'Result',
  parts(evidence) {
    const { outcomes, context, consequences, safeguards, buried, findings } = evidence;
    const at = placeOf(context, 'result');
    const [first] = outcomes;
    const [stated] = consequences;
    const [guard] = safeguards;
    const doubted = findings.find(({ rule }) => rule === 'inconsistent-metric' || rule === 'conflicting-metric');
    const weight = (buried ? 0.6 : 1) * (outcomes.some(isLevered) ? 1 : 0.75);
    const measured: Part = first
      ? {
          share: 12,
          won: weight,
          because: 'A measured outcome.',
          by: first.span,
          missing: buried
            ? 'Tell the figure in the result: there it stands in the action.'
            : 'Say what the figure means: revenue, time, cost, quality.',
          at: buried ? at : first.span,
          rule: buried ? 'missing-metric' : 'metric-without-lever',
        }
      : {
          share: 12,
          won: stated ? 0.6 : guard ? 0.5 : 0,
          because: stated ? 'A stated consequence.' : 'Harm was kept from happening.',
          by: stated ?? guard?.span ?? at,
          missing: 'Say what changed, in a figure: from what to what, or what no longer happened.',
          at,
          rule: 'missing-metric',
        };
    const compared = outcomes.find(isCompared);
    const grounded = compared ?? outcomes.find(isAbsolute);
    const known = grounded ? (buried ? 0.5 : compared ? 1 : 0.7) : first ? 0.55 : consequences.length > 1 ? 0.4 : 0;
    const baseline: Part = doubted
      ? {
          share: 7,
          won: 0,
          because: '',
          by: at,
          missing: 'Two figures of the story do not fit: decide which is right.',
          at: doubted.span,
          rule: doubted.rule,
        }
      : {
          share: 7,
          won: known,
          because: compared
            ? 'Told from a baseline or against a target.'
            : first
              ? 'The size of the change is told.'
              : 'The consequence is told in more than one way.',
          by: (grounded ?? first)?.span ?? stated ?? at,
          missing: 'Tell the value before and after, or the target it is held against.',
          at: first?.span ?? at,
          rule: 'missing-baseline',
        };
    const second = secondOutcome(evidence);
    const effect = doubted
      ? 0
      : second || (first && consequences.some((span) => !covers(span, first)))
        ? weight
        : consequences.length > 1
          ? 0.5
          : 0;
    const unlearned = findings.find(({ rule }) => rule === 'missing-reflection' && context.questionType === 'failure');
    const further: Part = unlearned
      ? {
          share: 6,
          won: 0,
          because: '',
          by: at,
          missing: 'Say what you changed afterwards: of a failure that is half the result.',
          at: unlearned.span,
          rule: unlearned.rule,
        }
      : {
          share: 6,
          won: effect,
          because: 'A second, different effect.',
          by: second?.span ?? consequences.at(-1) ?? at,
          missing: 'Add a second, different effect of what you did.',
          at: first?.span ?? at,
        };
    return [measured, baseline, further];
  },
};

/** Tied to something that is counted, money and absence by themselves. */
const isLevered = (metric: Metric): boolean =>
  metric.lever !== undefined || metric.to?.value === 0 || /^[$€£₹¥]/.test(amountOf(metric)?.unit ?? '');

/** From and to, held against a target, or an absence. */
const isCompared = ({ from, target, to }: Metric): boolean =>
  from !== undefined || target !== undefined || to?.value === 0;

/** A value or an amount tells its size, but not how far it is from what was. */
const isAbsolute = (metric: Metric): boolean => {
  const amount = amountOf(metric);
  return amount !== undefined && amount.unit !== 'x';
};

const covers = (span: { start: number; end: number }, metric: Metric): boolean =>
  span.start <= metric.span.start && metric.span.end <= span.end;

/** An outcome of another lever or measure, not the percentage of the first told again. */
function secondOutcome({ outcomes }: Evidence): Metric | undefined {
  const [first, ...rest] = outcomes;
  if (!first) return undefined;
  const head = ({ measured }: Metric): string => measured?.toLowerCase().split(/\s+/).at(-1) ?? '';
  return rest.find(
    (metric) =>
      metric.lever !== first.lever ||
      (metric.sentence !== first.sentence && amountOf(metric)?.unit !== amountOf(first)?.unit) ||
      (head(metric) !== '' && head(metric) !== head(first) && metric.percent !== first.percent),
  );
}
