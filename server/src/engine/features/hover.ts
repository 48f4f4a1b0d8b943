/** Hover: what was understood of a metric, the docs of the findings at a place, and what a name there means. */
import type { Analysis, Finding, StoryAnalysis } from '../analyze';
import type { Metric } from '../metrics/metric';
import { changeText, quantityText } from '../metrics/written';
import { ruleById } from '../rules';
import type { Span } from '../text/span';
import { asMarkdown } from './as-markdown';
import { namesAt } from './names';

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
  parts.push(...namesAt(analysis, offset));
  const found = analysis.findings.filter(({ span }) => covers(span, offset));
  for (const rule of [...new Set(found.map((finding) => finding.rule))].slice(0, mostRules))
    parts.push(...findingsOf(found.filter((finding) => finding.rule === rule)));
  const [first] = parts;
  return first && { span: first.span, markdown: parts.map(({ markdown }) => markdown).join('\n\n---\n\n') };
}

/** More would not fit on a screen. */
const mostRules = 3;

/** Findings of one rule: each message, and the docs once. */
function findingsOf([first, ...others]: readonly Finding[]): readonly Hover[] {
  const rule = first && ruleById.get(first.rule);
  if (!rule) return [];
  const messages = [first, ...others].map(({ message }) => `**${asMarkdown(message)}** \`${rule.id}\``);
  return [{ span: first.span, markdown: [...messages, rule.docs.why, rule.docs.how].join('\n\n') }];
}

const covers = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function metricMarkdown(metric: Metric, { profile }: StoryAnalysis): string {
  const lever = profile.levers.find(({ id }) => id === metric.lever);
  const rows = [
    ['Measured', metric.measured],
    ['From', metric.from && quantityText(metric.from)],
    ['To', metric.to && quantityText(metric.to)],
    ['Target', metric.target && quantityText(metric.target)],
    ['Change', metric.percent === undefined ? changeText(metric) : percentText(metric.percent)],
    ['Lever', lever?.label],
  ].flatMap(([name, value]) => (value ? [`- ${name}: ${asMarkdown(value)}`] : []));
  return [metric.outcome ? '**A measured outcome**' : '**A measured value**, not told as an outcome', '', ...rows].join(
    '\n',
  );
}

/** With a sign and a real minus: `−50 %`. */
export const percentText = (percent: number): string => `${percent < 0 ? '−' : '+'}${Math.abs(percent)} %`;
