/** Shorter tellings of a story: the sentences that earn the most, within a time. */
import type { StoryAnalysis } from '../../analyze';
import type { DimensionId } from '../../profiles/profile';
import { sentenceWords } from '../../speech/measure';
import type { SectionKind } from '../../story/story';
import { overlaps } from '../../text/span';
import type { Cut, ToldSection } from './model';
import { plainSentence } from './told';

/** Seconds. */
const budgets = [30, 90, 120];

/** What no telling may be without, and the dimensions whose points speak for a sentence there. */
const pillars: readonly { readonly kind: SectionKind; readonly dimensions: readonly DimensionId[] }[] = [
  { kind: 'hook', dimensions: ['headline'] },
  { kind: 'action', dimensions: ['action', 'ownership'] },
  { kind: 'result', dimensions: ['result', 'impact'] },
];

/** Always the hook, one action and the result, even when they take longer than the budget. */
export function cutsOf(analysis: StoryAnalysis, told: readonly ToldSection[]): readonly Cut[] {
  const { sentences } = analysis.story;
  const { wpm } = analysis.speech;
  const order = told.flatMap((section) => section.sentences);
  const words = sentences.map(sentenceWords);
  const weights = weightsOf(analysis);
  const pillar = new Set(pillars.flatMap((one) => pillarSentence(analysis, one) ?? []));
  const byWeight = sentences
    .map((_, index) => index)
    .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  return budgets.map((budget) => {
    const kept = new Set(pillar);
    let spoken = [...kept].reduce((sum, index) => sum + (words[index] as number), 0);
    for (const index of byWeight) {
      if (kept.has(index) || spoken + (words[index] as number) > (budget * wpm) / 60) continue;
      kept.add(index);
      spoken += words[index] as number;
    }
    const said = order.filter(({ index }) => kept.has(index));
    return {
      budget,
      seconds: Math.round((spoken * 60) / wpm),
      kept: said.map(({ index }) => index),
      of: order.length,
      text: said.map(({ pieces }) => plainSentence(pieces)).join(' '),
    };
  });
}

/** Points that each sentence won, in the dimensions named or in all; a win of several sentences is shared among them. */
function weightsOf({ story, score }: StoryAnalysis, dimensions?: readonly DimensionId[]): readonly number[] {
  const weights = story.sentences.map(() => 0);
  for (const { id, won } of score.dimensions) {
    if (dimensions && !dimensions.includes(id)) continue;
    for (const { points, span } of won) {
      const holders = story.sentences.flatMap((sentence, index) => (overlaps(sentence, span) ? [index] : []));
      for (const index of holders) weights[index] = (weights[index] as number) + points / holders.length;
    }
  }
  return weights;
}

/** The best sentence of the part that tells it; where no part does, the one that won its points. */
function pillarSentence(analysis: StoryAnalysis, { kind, dimensions }: (typeof pillars)[number]): number | undefined {
  const { story, context } = analysis;
  const weights = weightsOf(analysis, dimensions);
  const all = story.sentences.map((_, index) => index);
  const labelled = all.filter((index) => context.sectionOf[index]?.kinds.includes(kind));
  const candidates = labelled.length > 0 ? labelled : all.filter((index) => (weights[index] as number) > 0);
  return candidates.reduce<number | undefined>(
    (best, index) => (best === undefined || (weights[index] as number) > (weights[best] as number) ? index : best),
    undefined,
  );
}
