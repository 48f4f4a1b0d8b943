/** Precision and recall of the metric reader over the labelled sentences. */
import { builtinLexicon } from '../server/src/engine/lexicon';
import type { Metric } from '../server/src/engine/metrics/metric';
import { readMetrics } from '../server/src/engine/metrics/read';
import { defaultProfile } from '../server/src/engine/profiles/builtin';
import { parseStory } from '../server/src/engine/story/parse';
import { scanProse } from '../server/src/engine/text/prose';

export interface Tally {
  hit: number;
  missed: number;
  wrong: number;
  readonly misses: string[];
}

/** Compares by overlap: a mark is found when a metric overlaps it, a metric is right when it overlaps a mark. */
export function tallyMetrics(lines: readonly string[]): Tally {
  const tally: Tally = { hit: 0, missed: 0, wrong: 0, misses: [] };
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const marked = line.split('\t')[0] as string;
    const { text, spans } = unmark(marked);
    const metrics = metricsOf(text, spans.length > 0);
    const found = spans.filter((span) =>
      metrics.some((metric) => metric.span.start < span.end && span.start < metric.span.end),
    );
    const wrong = metrics.filter(
      (metric) => metric.outcome && !spans.some((span) => metric.span.start < span.end && span.start < metric.span.end),
    );
    tally.hit += found.length;
    tally.missed += spans.length - found.length;
    tally.wrong += wrong.length;
    if (found.length < spans.length || wrong.length > 0)
      tally.misses.push(
        `${marked}\n      read: ${metrics.map(({ span }) => text.slice(span.start, span.end)).join(' | ') || 'nothing'}`,
      );
  }
  return tally;
}

function unmark(marked: string) {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(<\||\|>)/)) {
    if (part === '<|') spans.push({ start: text.length, end: text.length });
    else if (part === '|>') (spans.at(-1) as { end: number }).end = text.length;
    else text += part;
  }
  return { text, spans };
}

/** Outcomes of a sentence, with spans into it. One that tells an outcome stands in a result, the others alone. */
function metricsOf(sentence: string, inResult: boolean): readonly Metric[] {
  const lead = inResult ? '## Result\n\n' : '';
  const text = lead + sentence;
  const story = parseStory(text).stories[0];
  if (!story) return [];
  const prose = scanProse(story.sentences, builtinLexicon(defaultProfile), text);
  const read = readMetrics(story, prose, defaultProfile, text);
  return read
    .filter((metric) => metric.outcome || isBaseline(metric, read))
    .map((metric) => ({
      ...metric,
      span: { start: metric.span.start - lead.length, end: metric.span.end - lead.length },
    }));
}

/** A value told elsewhere in the sentence that was joined to an outcome as the one before. */
const isBaseline = ({ to }: Metric, all: readonly Metric[]): boolean =>
  all.some(({ outcome, from }) => outcome && from && from.value === to?.value && from.unit === to.unit);
