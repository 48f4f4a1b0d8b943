/** What a kind of interview wants: data, read from YAML at build time or from the workspace's config. */
import type { FrameworkId } from '../story/story';

export type QuestionType =
  | 'failure'
  | 'disagreement'
  | 'deadline'
  | 'incomplete-data'
  | 'ownership'
  | 'influence'
  | 'data-pivot'
  | 'leadership'
  | 'conflict'
  | 'customer'
  | 'other';

export interface Lever {
  readonly id: string;
  readonly label: string;
  /** `top`: moves the top line; `usage`: a key usage or quality metric; `profile`: counts in this profile only. */
  readonly weight: 'top' | 'usage' | 'profile';
  /** Phrases that name what was measured, in lexicon notation. */
  readonly terms: readonly string[];
}

export interface Prompt {
  readonly id: string;
  readonly text: string;
  readonly competency: string;
  readonly type: QuestionType;
  /** What an answer must show, in words for people. */
  readonly expects: readonly string[];
}

export interface Round {
  readonly id: string;
  readonly label: string;
  readonly minutes: number;
  /** What the round digs into. */
  readonly emphasis: 'surface-metrics' | 'data-rigour' | 'strategic-impact' | 'general';
  readonly wants: string;
}

export type DimensionId =
  | 'result'
  | 'impact'
  | 'headline'
  | 'ownership'
  | 'action'
  | 'problem'
  | 'reflection'
  | 'delivery'
  | 'community';

export interface Profile {
  readonly id: string;
  readonly label: string;
  readonly extends?: string;
  /** Accepted frameworks, the preferred one first. */
  readonly frameworks: readonly FrameworkId[];
  readonly headline: 'required' | 'preferred' | 'off';
  readonly levers: readonly Lever[];
  readonly prompts: readonly Prompt[];
  readonly rounds: readonly Round[];
  /** Rule ids that only this profile (and those that extend it) runs: `missing-community`. */
  readonly rules: readonly string[];
  readonly acronyms: readonly string[];
  /** Points a dimension can give; they add up to 100. */
  readonly weights: Readonly<Partial<Record<DimensionId, number>>>;
  /** Spoken time wanted, in seconds. */
  readonly time: { readonly min: number; readonly max: number };
}
