/** What to do next: the losses that are worth the most, each with its way out. */
import type { Analysis, Finding, StoryAnalysis } from '../../analyze';
import { ruleById } from '../../rules';
import type { Entry } from '../../score/ledger';
import { overlaps } from '../../text/span';
import { fixesFor } from '../fixes';
import type { NextStep, StepFix } from './model';
import { placeOf } from './quote';
import { entryOf } from './score';

/** More at once is a list that nobody starts on. */
const most = 3;

/** The largest losses first; of equal ones the earlier dimension. */
export function nextSteps(analysis: Analysis, story: StoryAnalysis): readonly NextStep[] {
  const { text } = analysis;
  const losses = story.score.dimensions.flatMap(({ label, lost }) => lost.map((entry) => ({ label, entry })));
  return losses
    .sort((a, b) => b.entry.points - a.entry.points)
    .slice(0, most)
    .map(({ label, entry }) => {
      const how = entry.rule === undefined ? undefined : ruleById.get(entry.rule)?.docs.how;
      const fix = fixOf(analysis, story, entry);
      return { ...entryOf(text, entry), dimension: label, ...(how && { how }), ...(fix && { fix }) };
    });
}

function fixOf(analysis: Analysis, story: StoryAnalysis, { rule, span }: Entry): StepFix | undefined {
  const found = story.findings.filter((finding) => finding.rule === rule);
  const finding: Finding | undefined = found.find((one) => overlaps(one.span, span)) ?? found[0];
  const [fix] = finding ? fixesFor(analysis, finding) : [];
  return finding && fix && { rule: finding.rule, title: fix.title, ...placeOf(finding.span) };
}
