/** What can be shown between the words: the seconds of a section, and the change that two values make. */
import type { Analysis, StoryAnalysis } from '../analyze';
import type { Metric } from '../metrics/metric';
import { spokenSections } from '../rules/parts';
import type { Section } from '../story/story';
import { contains, type Span, trimSpan } from '../text/span';
import { percentText } from './hover';

export interface InlayHint {
  /** Behind the words it belongs to. */
  readonly offset: number;
  readonly text: string;
  /** What it tells, in a sentence. */
  readonly tooltip: string;
}

/** The hints within `span`, in order of the text. */
export function inlayHints(analysis: Analysis, span: Span): readonly InlayHint[] {
  const hints = analysis.stories.flatMap((story) => [...timesOf(story, analysis.text), ...changesOf(story)]);
  return hints
    .filter(({ offset }) => span.start <= offset && offset <= span.end)
    .sort((one, other) => one.offset - other.offset);
}

function timesOf({ context, speech }: StoryAnalysis, text: string): readonly InlayHint[] {
  return spokenSections(context).flatMap(({ section, seconds }) => {
    const offset = labelEnd(section, text);
    if (offset === undefined || seconds === 0) return [];
    return [
      { offset, text: `${seconds} s`, tooltip: `Takes ${seconds} seconds to say at ${speech.wpm} words a minute.` },
    ];
  });
}

/** Behind the label with its markup, on its first line; nowhere for a column's name, which stands for many sections. */
function labelEnd({ label, span }: Section, text: string): number | undefined {
  if (!label || !contains(span, label.span)) return undefined;
  if (label.style === 'table') return label.span.end;
  const { start, end } = trimSpan(text, label.outer);
  return start + (/^[^\r\n]*/.exec(text.slice(start, end))?.[0].trimEnd().length ?? 0);
}

function changesOf({ metrics, story, context: { file } }: StoryAnalysis): readonly InlayHint[] {
  return metrics.flatMap(({ span, outcome, from, to, percent, sentence }) => {
    const { start, end } = story.sentences[sentence] ?? span;
    const around = `${file.text.slice(start, span.start)} ${file.text.slice(span.end, end)}`;
    if (!outcome || !from || !to?.value || !percent || tellsChange.test(around)) return [];
    const text =
      from.unit === '%'
        ? `${pointsText(to.value - from.value)} (${percentText(rounded(percent))})`
        : percentText(rounded(percent));
    return [{ offset: span.end, text, tooltip: 'Computed from the two values.' }];
  });
}

/** A change in words or figures: people who tell it need no sum. */
const tellsChange = /%|\bper ?cent|\bpoints?\b|\d\s?[x×]\b|\bfold\b|\b(?:half|halv|doubl|tripl|quarter|third)/i;

const rounded = (percent: NonNullable<Metric['percent']>): number =>
  Math.abs(percent) < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);

function pointsText(points: number): string {
  const size = Math.round(Math.abs(points) * 100) / 100;
  return `${points < 0 ? '−' : '+'}${size} ${size === 1 ? 'point' : 'points'}`;
}
