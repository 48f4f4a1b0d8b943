/** One analysis a document version; every feature reads it and none parses again. */
import type { Metric } from './metrics/metric';
import type { Profile, QuestionType } from './profiles/profile';
import type { RuleContext } from './rules/rule';
import type { Score } from './score/ledger';
import type { Settings, Severity } from './settings';
import type { Speech } from './speech/speech';
import type { Story, StoryFile } from './story/story';
import type { Span } from './text/span';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Whether a safe fix exists, one that fix-all would apply. */
  readonly fixable: boolean;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

export interface StoryAnalysis {
  readonly story: Story;
  readonly profile: Profile;
  readonly questionType: QuestionType;
  readonly metrics: readonly Metric[];
  readonly speech: Speech;
  readonly findings: readonly Finding[];
  readonly score: Score;
  /** What the rules saw, for fixes. */
  readonly context: RuleContext;
}

export interface Analysis {
  readonly text: string;
  readonly file: StoryFile;
  readonly settings: Settings;
  /** At least one. */
  readonly stories: readonly StoryAnalysis[];
  /** Of all stories, by place, suppressed ones left out. */
  readonly findings: readonly Finding[];
  /** The story that scores lowest: it stands for the file. */
  readonly lowest: StoryAnalysis;
}

/** Reads, judges and scores a file. Never throws; linear in the length of the text. */
export declare function analyze(text: string, settings: Settings): Analysis;
