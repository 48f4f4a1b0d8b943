/** Fixes of findings, recomputed from the analysis: nothing is kept beside it. */
import type { Analysis, Finding, StoryAnalysis } from '../analyze';
import { ruleById } from '../rules';
import type { Fix, Report } from '../rules/rule';
import { overlaps, type TextEdit } from '../text/span';

/** Fixes and suggestions of a finding, safe ones first. */
export function fixesFor(analysis: Analysis, finding: Finding): readonly Fix[] {
  const owner = analysis.stories.find((story) => story.findings.includes(finding)) ?? storyHolding(analysis, finding);
  const fixes = ruleById.get(finding.rule)?.fixes?.(owner.context, reportOf(finding)) ?? [];
  return [...fixes].sort((a, b) => Number(a.kind === 'suggestion') - Number(b.kind === 'suggestion'));
}

/** All safe fixes of the file. Of two that would touch the same words the first wins; the other waits for the next run. */
export function fixAll(analysis: Analysis): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of analysis.findings) {
    if (!finding.fixable) continue;
    const safe = fixesFor(analysis, finding).find(({ kind }) => kind === 'fix');
    if (safe && !safe.edits.some((edit) => chosen.some((other) => clash(edit, other)))) chosen.push(...safe.edits);
  }
  return chosen;
}

const clash = (a: TextEdit, b: TextEdit): boolean =>
  overlaps(a.span, b.span) || (a.span.start === b.span.start && a.span.end === b.span.end);

const storyHolding = ({ stories, lowest }: Analysis, { span }: Finding): StoryAnalysis =>
  stories.find(({ story }) => story.span.start <= span.start && span.end <= story.span.end) ?? lowest;

const reportOf = ({ span, message, severity, related }: Finding): Report => ({
  span,
  message,
  severity,
  ...(related ? { related } : {}),
});
