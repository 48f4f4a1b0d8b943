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

/** The largest losses first; of equal ones the earlier dimension. What is asked for in two dimensions is one step. */
export function nextSteps(analysis: Analysis, story: StoryAnalysis): readonly NextStep[] {
  const { text } = analysis;
  return lossesOf(story)
    .sort((a, b) => b.entry.points - a.entry.points)
    .slice(0, most)
    .map(({ labels, entry }) => {
      const how = entry.rule === undefined ? undefined : ruleById.get(entry.rule)?.docs.how;
      const fix = fixOf(analysis, story, entry);
      return { ...entryOf(text, entry), dimension: labels.join(', '), ...(how && { how }), ...(fix && { fix }) };
    });
}

interface Loss {
  readonly labels: readonly string[];
  readonly entry: Entry;
}

/** One for each reason; its points are those of all dimensions that give it. */
function lossesOf({ score }: StoryAnalysis): Loss[] {
  const losses = new Map<string, Loss>();
  for (const { label, lost } of score.dimensions)
    for (const entry of lost) {
      const { labels, entry: first } = losses.get(entry.reason) ?? { labels: [], entry: { ...entry, points: 0 } };
      losses.set(entry.reason, {
        labels: labels.includes(label) ? labels : [...labels, label],
        entry: { ...first, points: first.points + entry.points },
      });
    }
  return [...losses.values()];
}

function fixOf(analysis: Analysis, story: StoryAnalysis, { rule, span }: Entry): StepFix | undefined {
  const found = story.findings.filter((finding) => finding.rule === rule);
  const finding: Finding | undefined = found.find((one) => overlaps(one.span, span)) ?? found[0];
  const [fix] = finding ? fixesFor(analysis, finding) : [];
  return finding && fix && { rule: finding.rule, title: fix.title, ...placeOf(finding.span) };
}
