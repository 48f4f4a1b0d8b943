/** The story bank as plain data: what tree, matrix, command line and other tools read. Offsets in UTF-16 code units. */
import type { Prompt, QuestionType } from '../profiles/profile';
import type { Band } from '../score/ledger';
import type { Severity } from '../settings';
import type { Span } from '../text/span';

export interface BankModel {
  /** By file, then in the order of the text. */
  readonly stories: readonly BankStory[];
  /** The profiles that the stories name, that of most stories first; without stories the one of the settings. */
  readonly profiles: readonly BankProfile[];
  /** Levers of those profiles; those that no story moves first. */
  readonly levers: readonly BankLever[];
  /** By file, those on the bank as a whole first. */
  readonly findings: readonly BankFinding[];
  /** Files that could not be read. */
  readonly problems: readonly BankProblem[];
  /** Rounded; 0 without stories. */
  readonly meanScore: number;
}

/** One story; a file may hold several. */
export interface BankStory {
  /** Unique in the bank: the file's URI, followed by `#2` for its second story, and so on. */
  readonly id: string;
  readonly uri: string;
  /** The title, or the first words told: where to go when the story is opened. */
  readonly span: Span;
  /** Its title, else the file's name as words. */
  readonly title: string;
  readonly question?: string;
  readonly questionType: QuestionType;
  /** What it shows: as its front matter says, else by the prompts it answers. */
  readonly competencies: readonly string[];
  readonly profile: string;
  /** 0 to 100. */
  readonly score: number;
  readonly band: Band;
  /** Words as spoken, and the seconds they take. */
  readonly words: number;
  readonly seconds: number;
  /** Still a template: it answers nothing yet. */
  readonly draft: boolean;
  /** Its measured outcomes, each once, in order of the text. */
  readonly outcomes: readonly BankOutcome[];
  /** The prompts it answers, of all profiles in use. */
  readonly answers: readonly BankAnswer[];
}

export interface BankOutcome {
  /** As written: `from 9 hours to 35 minutes`. */
  readonly text: string;
  readonly span: Span;
  /** Lever id of the profile. */
  readonly lever?: string;
}

/** How a story is known to answer a prompt, the surest first. */
export type AnswerKind = 'question' | 'competency' | 'type' | 'content';

export interface BankAnswer {
  readonly profile: string;
  readonly prompt: string;
  readonly by: AnswerKind;
}

/** What stories are held against: profiles and levers without the stories that answer and move them. */
export interface BankFrame {
  readonly profiles: readonly {
    readonly id: string;
    readonly label: string;
    readonly prompts: readonly Omit<BankPrompt, 'answers'>[];
  }[];
  readonly levers: readonly Omit<BankLever, 'stories'>[];
}

export interface BankProfile {
  readonly id: string;
  readonly label: string;
  /** Stories of this profile. */
  readonly stories: number;
  /** Uncovered ones first, otherwise in the profile's order. */
  readonly prompts: readonly BankPrompt[];
}

export interface BankPrompt extends Pick<Prompt, 'id' | 'text' | 'competency' | 'type' | 'expects'> {
  /** The stories that answer it, the surest and then the best scored first; none: it is uncovered. */
  readonly answers: readonly { readonly story: string; readonly by: AnswerKind }[];
}

export interface BankLever {
  readonly id: string;
  readonly label: string;
  readonly weight: 'top' | 'usage' | 'profile';
  /** The stories whose outcomes move it, those with most outcomes first. */
  readonly stories: readonly { readonly story: string; readonly outcomes: number }[];
}

export interface BankFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The words at fault; none when it is about the bank as a whole. */
  readonly place?: BankPlace;
  /** The story at fault: its id. */
  readonly story?: string;
  /** For `uncovered-prompt`: which. */
  readonly prompt?: { readonly profile: string; readonly id: string };
  readonly related?: readonly (BankPlace & { readonly message: string })[];
}

export interface BankPlace {
  readonly uri: string;
  readonly span: Span;
}

export interface BankProblem {
  readonly uri: string;
  readonly message: string;
}

/** A story for a question, with the reasons. */
export interface BankMatch {
  readonly story: BankStory;
  /** 1 to 100: how well it fits. */
  readonly fit: number;
  /** The weightiest first; at least one. */
  readonly reasons: readonly MatchReason[];
}

export interface MatchReason {
  readonly by: 'question' | 'prompt' | 'type' | 'competency' | 'lever' | 'content';
  /** A sentence for people. */
  readonly text: string;
}
