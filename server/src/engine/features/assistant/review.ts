/** The findings of a file with what mends them, and how it scores. */
import type { Analysis } from '../../analyze';
import { ruleById } from '../../rules/index';
import type { Severity } from '../../settings';
import { type Place, placesIn } from './words';

export interface StoryReview {
  readonly path: string;
  /** Only for files with several; score and times are then those of the lowest. */
  readonly stories?: number;
  readonly profile: string;
  /** 0 to 100. */
  readonly score: number;
  readonly band: string;
  readonly spoken: { readonly words: number; readonly seconds: number };
  readonly findings: readonly (Place & {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly how?: string;
    /** Whether `check --fix` mends it without changing the meaning. */
    readonly fixable: boolean;
  })[];
}

export function reviewFor(path: string, { text, stories, lowest, findings }: Analysis): StoryReview {
  const { score, profile, speech } = lowest;
  const placeOf = placesIn(text);
  return {
    path,
    ...(stories.length > 1 && { stories: stories.length }),
    profile: profile.id,
    score: score.total,
    band: score.band,
    spoken: { words: speech.words, seconds: speech.seconds },
    findings: findings.map(({ rule, severity, message, span, fixable }) => {
      const how = ruleById.get(rule)?.docs.how;
      return { rule, severity, ...placeOf(span), message, ...(how && { how }), fixable };
    }),
  };
}
