/** The form of a rule. A rule file is read top down: docs, examples, check, fixes, helpers. */
import type { Metric } from '../metrics/metric';
import type { Profile, QuestionType } from '../profiles/profile';
import type { Settings, Severity } from '../settings';
import type { Speech } from '../speech/speech';
import type { Section, Story, StoryFile } from '../story/story';
import type { Prose } from '../text/prose';
import type { Span, TextEdit } from '../text/span';

export interface RuleDocs {
  /** The defect in one sentence; the message of a finding unless the report has its own. */
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

/** A text in which `<|…|>` marks the words at fault. */
export interface InvalidExample {
  readonly text: string;
  /** The text after the safe fix. */
  readonly fixed?: string;
  /** The text after the first suggestion (placeholders as plain text). */
  readonly suggestion?: string;
}

/** What a rule sees. Nothing in it changes. */
export interface RuleContext {
  readonly file: StoryFile;
  readonly story: Story;
  /** The section of each sentence of the story, by sentence index. */
  readonly sectionOf: readonly Section[];
  readonly prose: Prose;
  readonly metrics: readonly Metric[];
  readonly speech: Speech;
  readonly profile: Profile;
  readonly questionType: QuestionType;
  readonly settings: Settings;
  /** Ids of all rules: the names that a suppression may have. */
  readonly ruleIds: readonly string[];
}

/** A number that the author may set for a rule. */
export interface RuleOption {
  /** What it bounds, as a sentence that names the unit. */
  readonly docs: string;
  /** What holds unless the author sets it: a number, or one that follows from the other settings. */
  readonly default: number | RuleOptionDefault;
  /** The least and the most that it may be, both included. */
  readonly min: number;
  readonly max: number;
}

/** A default that follows from other settings. */
export interface RuleOptionDefault {
  /** What it is, for people: `half of …`. */
  readonly docs: string;
  of(context: RuleContext): number;
}

export interface Report {
  /** The words at fault. */
  readonly span: Span;
  readonly message?: string;
  readonly severity?: Severity;
  /** Other places that belong to it, with what they are. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** A change of the text. */
export interface Fix {
  /** Starts with a verb. */
  readonly title: string;
  /** `fix` is safe and part of fix-all; `suggestion` changes meaning or leaves words to the author. */
  readonly kind: 'fix' | 'suggestion';
  readonly edits: readonly TextEdit[];
  /** The edits' texts hold `${1:…}` placeholders, and `\` and `$` are escaped. */
  readonly snippet?: boolean;
}

/** What a rule is and says, whatever it looks at. */
export interface RuleHead {
  /** Names the defect and reads well after "allow". */
  readonly id: string;
  readonly severity: Severity;
  readonly docs: RuleDocs;
  /** Runs only in profiles whose `rules` name it. */
  readonly profileOnly?: boolean;
  /** What the author may set, by name; the check reads it with `optionOf`. */
  readonly options?: Readonly<Record<string, RuleOption>>;
}

/** A rule on one story. */
export interface Rule extends RuleHead {
  readonly examples: { readonly invalid: readonly InvalidExample[]; readonly valid: readonly string[] };
  check(context: RuleContext): Iterable<Report>;
  fixes?(context: RuleContext, report: Report): readonly Fix[];
}

/** A rule with options: their names are checked where they are read. */
export interface TunableRule<Option extends string> extends Rule {
  readonly options: Readonly<Record<Option, RuleOption>>;
}
