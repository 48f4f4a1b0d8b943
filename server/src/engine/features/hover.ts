/** Hover: what was understood of a metric, and the docs of the findings at a place. */
import type { Analysis, StoryAnalysis } from '../analyze';
import type { Metric, Quantity } from '../metrics/metric';
import { ruleById } from '../rules';
import type { Span } from '../text/span';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands behind the place at `offset`; undefined where nothing does. */
export function hoverAt(analysis: Analysis, offset: number): Hover | undefined {
  const parts: Hover[] = [];
  for (const story of analysis.stories) {
    const metric = story.metrics.find(({ span }) => covers(span, offset));
    if (metric) parts.push({ span: metric.span, markdown: metricMarkdown(metric, story) });
  }
  for (const finding of analysis.findings) {
    const rule = ruleById.get(finding.rule);
    if (!rule || !covers(finding.span, offset) || parts.length > 3) continue;
    parts.push({
      span: finding.span,
      markdown: `**${finding.message}** \`${finding.rule}\`\n\n${rule.docs.why}\n\n${rule.docs.how}`,
    });
  }
  const [first] = parts;
  return first && { span: first.span, markdown: parts.map(({ markdown }) => markdown).join('\n\n---\n\n') };
}

const covers = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function metricMarkdown(metric: Metric, { profile }: StoryAnalysis): string {
  const lever = profile.levers.find(({ id }) => id === metric.lever);
  const rows = [
    ['Measured', metric.measured],
    ['From', metric.from && quantityText(metric.from)],
    ['To', metric.to && quantityText(metric.to)],
    ['Target', metric.target && quantityText(metric.target)],
    ['Change', metric.percent === undefined ? undefined : percentText(metric.percent)],
    ['Lever', lever?.label],
  ].flatMap(([name, value]) => (value ? [`- ${name}: ${value}`] : []));
  return [metric.outcome ? '**A measured outcome**' : '**A measured value**, not told as an outcome', '', ...rows].join(
    '\n',
  );
}

/** `420 ms`, `$1.2M`, `23 %`. */
export function quantityText({ value, unit }: Quantity): string {
  const number =
    Math.abs(value) >= 1e6
      ? `${trim(value / 1e6)}M`
      : value.toLocaleString('en', { maximumFractionDigits: 3, useGrouping: value >= 10000 });
  if (/^[$€£₹¥]$/.test(unit)) return `${unit}${number}`;
  return unit ? `${number} ${unit}` : number;
}

const trim = (value: number): string => String(Math.round(value * 100) / 100);

/** With a sign and a real minus: `−50 %`. */
export const percentText = (percent: number): string => `${percent < 0 ? '−' : '+'}${Math.abs(percent)} %`;
