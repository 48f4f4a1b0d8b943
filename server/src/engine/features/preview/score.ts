/** The score's dimensions with what their entries quote. */
import type { Analysis, StoryAnalysis } from '../../analyze';
import type { Entry } from '../../score/ledger';
import type { PreviewDimension, PreviewEntry } from './model';
import { placeOf, quoteOf } from './quote';

export const dimensionsOf = ({ text }: Analysis, { score }: StoryAnalysis): readonly PreviewDimension[] =>
  score.dimensions.map((dimension) => ({
    ...dimension,
    won: dimension.won.map((entry) => entryOf(text, entry)),
    lost: dimension.lost.map((entry) => entryOf(text, entry)),
  }));

export const entryOf = (text: string, { points, reason, span, rule }: Entry): PreviewEntry => ({
  points,
  reason,
  quote: quoteOf(text, span),
  ...placeOf(span),
  ...(rule !== undefined && { rule }),
});
