/** The score of a story, point by point, with its numbers and times. */
import type { Analysis } from '../../analyze';
import { type Place, placesIn } from './words';

export interface ScoreSheet {
  readonly path: string;
  readonly profile: string;
  readonly score: number;
  readonly band: string;
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly points: number;
    readonly max: number;
    readonly won: readonly (Place & { readonly points: number; readonly reason: string })[];
    readonly lost: readonly (Place & { readonly points: number; readonly reason: string; readonly rule?: string })[];
  }[];
  readonly metrics: readonly (Place & {
    /** False for a value that is told, but is no result. */
    readonly outcome: boolean;
    readonly percent?: number;
    readonly lever?: string;
  })[];
  readonly spoken: {
    readonly words: number;
    readonly seconds: number;
    readonly sections: readonly { readonly section: string; readonly seconds: number }[];
  };
}

/** Of the story that scores lowest, when the file has several. */
export function scoreFor(path: string, { text, lowest }: Analysis): ScoreSheet {
  const { score, profile, speech, metrics } = lowest;
  const placeOf = placesIn(text);
  return {
    path,
    profile: profile.id,
    score: score.total,
    band: score.band,
    dimensions: score.dimensions.map(({ label, points, max, won, lost }) => ({
      dimension: label,
      points,
      max,
      won: won.map(({ points, reason, span }) => ({ points, reason, ...placeOf(span) })),
      lost: lost.map(({ points, reason, rule, span }) => ({ points, reason, ...(rule && { rule }), ...placeOf(span) })),
    })),
    metrics: metrics.map(({ span, outcome, percent, lever }) => ({
      ...placeOf(span),
      outcome,
      ...(percent !== undefined && { percent }),
      ...(lever !== undefined && { lever }),
    })),
    spoken: {
      words: speech.words,
      seconds: speech.seconds,
      sections: speech.sections.map(({ kind, seconds }) => ({ section: kind, seconds })),
    },
  };
}
