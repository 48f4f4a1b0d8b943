/** A story as read from a file. Plain data; every span is in UTF-16 code units of the whole file. */
import type { Markdown } from '../text/markdown';
import type { Sentence } from '../text/sentence';
import type { Span } from '../text/span';

/** The parts of a story that all frameworks share, whatever they call them. */
export type SectionKind = 'hook' | 'situation' | 'task' | 'action' | 'result' | 'reflection';

export type FrameworkId = 'star' | 'star-result-first' | 'pcam' | 'par' | 'car' | 'soar';

/** How a label is written. `none` belongs to text that no label introduces. */
export type LabelStyle = 'heading' | 'bold' | 'letter' | 'plain' | 'table' | 'none';

export interface Label {
  /** The name as written, without markup: `Situation`, `S`, `Key takeaway`. */
  readonly text: string;
  /** Where those words are. */
  readonly span: Span;
  /** The whole label with its markup and separator: `## Situation`, `- **S:** `. */
  readonly outer: Span;
  readonly style: LabelStyle;
  /** Heading level 1 to 6, when it is a heading. */
  readonly level?: number;
}

export interface Section {
  /**
   * What the section tells. `none`: prose of a story without any label. `other`: a label that names no known part.
   * `note`: an aside that is not told ("Notes", "Best for questions about"); it is left out of speech, rules and score.
   */
  readonly kind: SectionKind | 'none' | 'other' | 'note';
  /** All parts it stands for: `Situation & Task` has two. Empty for `none`, `other` and `note`. */
  readonly kinds: readonly SectionKind[];
  readonly label?: Label;
  /** Label and text. */
  readonly span: Span;
  /** The text below or behind the label, without white space at the ends; empty when nothing is there. */
  readonly body: Span;
  /** What is told, in order: no code blocks, comments, block quotes of others, link targets or label words. */
  readonly sentences: readonly Sentence[];
  /** The outermost list items of the text, in order (nested lists belong to their item); empty when it has no list. */
  readonly items: readonly Span[];
}

export interface Named {
  readonly text: string;
  readonly span: Span;
}

export interface Story {
  /** The part of the file that is this story, without front matter. */
  readonly span: Span;
  readonly title?: Named;
  /** The interview question: from the front matter, else from a `Question:` label or a title that asks. */
  readonly question?: Named;
  /** By the labels in their order; `none` when no section is labelled. */
  readonly framework: FrameworkId | 'none';
  readonly sections: readonly Section[];
  /** All that is told, in order of the text: the sentences of every section but notes. */
  readonly sentences: readonly Sentence[];
  /** Texts that wait to be filled in: `[what hurt]`, `TODO`, `<metric>`, `___`. */
  readonly placeholders: readonly Span[];
}

/** One `key: value` of the front matter. */
export interface Field {
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
  readonly value: unknown;
}

export interface FrontMatter {
  /** From `---` to `---` with both fences. */
  readonly span: Span;
  readonly fields: readonly Field[];
}

/** Something wrong with the file itself. The rest of the file is read all the same. */
export interface Problem {
  readonly rule: 'invalid-front-matter' | 'unknown-field';
  readonly message: string;
  readonly span: Span;
  /** For an unknown key: the nearest known one. */
  readonly nearest?: string;
}

/** A comment that speaks to the program: `<!-- star-disable RULE… -->` and its kin. */
export interface Directive {
  readonly command: 'disable-next-line' | 'disable' | 'enable';
  /** The comment. */
  readonly span: Span;
  readonly rules: readonly Named[];
}

/** A suppression comment or the front matter's `disable`. */
export interface Suppression {
  /** The comment. */
  readonly span: Span;
  /** Where findings are silenced. */
  readonly covers: Span;
  /** Rule ids; empty means all. */
  readonly rules: readonly Named[];
}

/** A parsed file. There is always at least one story, empty if the file is. */
export interface StoryFile {
  readonly text: string;
  readonly frontMatter?: FrontMatter;
  /** What stands below the front matter, block by block. */
  readonly markdown: Markdown;
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
  readonly directives: readonly Directive[];
  readonly suppressions: readonly Suppression[];
  /** HTML comments of any kind. */
  readonly comments: readonly Span[];
  /** Code blocks, with their fences. */
  readonly code: readonly Span[];
  /** Addresses (`https://…`), of links and bare ones. */
  readonly addresses: readonly Span[];
}
