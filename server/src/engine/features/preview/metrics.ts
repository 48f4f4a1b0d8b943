/** The metrics table: what was understood of each figure, and what does not fit. */
import type { Analysis, StoryAnalysis } from '../../analyze';
import { changeText, quantityText } from '../../metrics/written';
import { overlaps } from '../../text/span';
import type { PreviewMetric } from './model';
import { placeOf, quoteOf } from './quote';
import { sectionName } from './sections';

/** Rules whose finding says that two figures of the story cannot both be right. */
const arithmetic = new Set(['inconsistent-metric', 'conflicting-metric']);

export function metricsOf({ text }: Analysis, story: StoryAnalysis): readonly PreviewMetric[] {
  const { metrics, profile, context, findings } = story;
  const conflicts = findings.filter(({ rule }) => arithmetic.has(rule));
  return metrics.map((metric) => {
    const { span, measured, from, to, target, percent, lever, sentence, outcome } = metric;
    const change = changeText(metric);
    const section = context.sectionOf[sentence];
    const conflict = conflicts.find((finding) => overlaps(finding.span, span));
    return {
      text: quoteOf(text, span),
      ...placeOf(span),
      ...(measured && { measured }),
      ...(from && { from: quantityText(from) }),
      ...(to && { to: quantityText(to) }),
      ...(target && { target: quantityText(target) }),
      ...(change && { change }),
      ...(percent !== undefined && { percent }),
      ...(lever && { lever: profile.levers.find(({ id }) => id === lever)?.label ?? lever }),
      section: section ? sectionName(section) : 'Story',
      outcome,
      ...(conflict && { conflict: conflict.message }),
    };
  });
}
