/** What the preview shows of a story, as plain data: quotes and names are texts, places are spans of the document. */
import type { DimensionId } from '../../profiles/profile';
import type { Band } from '../../score/ledger';
import type { Severity } from '../../settings';
import type { Section } from '../../story/story';
import type { Span } from '../../text/span';

export interface PreviewModel {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly question?: string;
  /** Name of the framework, for people. */
  readonly framework: string;
  readonly profile: Choice;
  readonly profiles: readonly Choice[];
  /** Id of the round that the front matter names. */
  readonly round?: string;
  readonly rounds: readonly Choice[];
  /** Index of the story that the model shows. */
  readonly story: number;
  /** All stories of the file, in its order. */
  readonly stories: readonly StoryChoice[];
  readonly score: PreviewScore;
  readonly next: readonly NextStep[];
  readonly speech: { readonly words: number; readonly seconds: number; readonly wpm: number };
  /** Spoken time wanted, in seconds. */
  readonly time: { readonly min: number; readonly max: number };
  /** In the order of the text, notes left out. */
  readonly sections: readonly PreviewSection[];
  /** Index of the section to shorten, when the story takes too long. */
  readonly longest?: number;
  readonly metrics: readonly PreviewMetric[];
  readonly lens: readonly RoundView[];
  /** What one says, in the order in which to say it. */
  readonly told: readonly ToldSection[];
  readonly cuts: readonly Cut[];
  readonly findings: readonly PreviewFinding[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A story of the file; its span is the part of the file that it takes. */
export interface StoryChoice extends Span {
  readonly label: string;
}

export interface PreviewScore {
  readonly total: number;
  readonly band: Band;
  readonly dimensions: readonly PreviewDimension[];
}

export interface PreviewDimension {
  readonly id: DimensionId;
  readonly label: string;
  readonly points: number;
  readonly max: number;
  readonly won: readonly PreviewEntry[];
  readonly lost: readonly PreviewEntry[];
}

export interface PreviewEntry extends Span {
  readonly points: number;
  readonly reason: string;
  /** The words at the place; empty when none stand there. */
  readonly quote: string;
  readonly rule?: string;
}

/** One of the losses that are worth the most. */
export interface NextStep extends PreviewEntry {
  /** Label of the dimension that it counts for. */
  readonly dimension: string;
  /** What to write, by the rule behind it. */
  readonly how?: string;
  readonly fix?: StepFix;
}

/** The first fix or suggestion of a finding; its span is the finding's. */
export interface StepFix extends Span {
  readonly rule: string;
  readonly title: string;
}

export interface PreviewSection extends Span {
  readonly kind: Section['kind'];
  readonly name: string;
  readonly words: number;
  readonly seconds: number;
  /** Of the speaking time, in per cent. */
  readonly share: number;
  /** Recommended share, in per cent; none for text that is no part of a story. */
  readonly wanted?: { readonly min: number; readonly max: number };
}

export interface PreviewMetric extends Span {
  /** As written. */
  readonly text: string;
  readonly measured?: string;
  readonly from?: string;
  readonly to?: string;
  readonly target?: string;
  /** By how much it changed, with sign, where neither end is told. */
  readonly change?: string;
  /** Relative change with sign; computed when from and to are told. */
  readonly percent?: number;
  readonly lever?: string;
  readonly section: string;
  readonly outcome: boolean;
  /** What does not fit: its own arithmetic, or another figure for the same thing. */
  readonly conflict?: string;
}

/** How the story does in one round of the profile. */
export interface RoundView extends Choice {
  readonly minutes: number;
  readonly wants: string;
  /** Labels of the dimensions that this round listens for. */
  readonly listensFor: readonly string[];
  /** Points won of those dimensions, in per cent. */
  readonly readiness: number;
  readonly verdict: 'ready' | 'nearly' | 'not yet';
  /** The story stays shallower than the round wants. */
  readonly shallow: boolean;
}

export interface ToldSection {
  readonly name: string;
  readonly seconds: number;
  readonly sentences: readonly ToldSentence[];
}

export interface ToldSentence extends Span {
  /** Index into the story's sentences. */
  readonly index: number;
  readonly pieces: readonly Piece[];
}

/** A stretch of a sentence as spoken, without markup. */
export interface Piece {
  readonly text: string;
  /** Index into the model's findings. */
  readonly finding?: number;
}

/** A shorter telling. */
export interface Cut {
  /** Seconds that it may take. */
  readonly budget: number;
  /** Seconds that it takes. */
  readonly seconds: number;
  /** Indices of the sentences to keep, in the order in which to say them. */
  readonly kept: readonly number[];
  readonly of: number;
  readonly text: string;
}

export interface PreviewFinding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}
