/**
 * The engine's facade: everything the server, the command line and the tests may call.
 * Pure: no files, no clock, no editor. Offsets are UTF-16 code units.
 */
export { type Analysis, analyze, type Finding, type StoryAnalysis } from './analyze';
export { type PreviewModel, previewModel } from './features/preview';
export type { Profile } from './profiles/profile';
export type { Fix, Rule } from './rules/rule';
export type { Settings, Severity } from './settings';
export { LineIndex, type Position } from './text/lines';
export { applyEdits, type Span, type TextEdit } from './text/span';

import type { Analysis, Finding } from './analyze';
import type { Fix, Rule } from './rules/rule';
import type { Settings } from './settings';
import type { Span } from './text/span';

/** All rules, in the order of the catalogue. */
export declare const rules: readonly Rule[];

/** Settings of an author who set nothing. */
export declare function defaultSettings(): Settings;

/** Raw settings as read from `.star-stories.yaml` or the editor: unchecked. */
export interface RawSettings {
  readonly profile?: unknown;
  readonly wpm?: unknown;
  readonly time?: unknown;
  readonly rules?: unknown;
  readonly acronyms?: unknown;
  readonly buzzwords?: unknown;
  readonly profiles?: unknown;
}

/** Checks raw settings over a base; a wrong one keeps the base's value and is told in a sentence that names it. */
export declare function resolveSettings(
  raw: unknown,
  base?: Settings,
): { readonly settings: Settings; readonly problems: readonly string[] };

/**
 * Reads a config file's text (YAML). Problems have spans into that text;
 * what is right still applies.
 */
export declare function readConfig(
  text: string,
  base?: Settings,
): { readonly settings: Settings; readonly problems: readonly { readonly message: string; readonly span: Span }[] };

/** Fixes and suggestions of one finding, recomputed from the analysis; the suppression comments come last. */
export declare function fixesFor(analysis: Analysis, finding: Finding): readonly Fix[];

/** All safe fixes of the file as edits that do not overlap. */
export declare function fixAll(analysis: Analysis): readonly TextEditLike[];
type TextEditLike = import('./text/span').TextEdit;

/** What stands behind a place: a rule's docs for a finding, what was understood of a metric, what belongs in a section. */
export declare function hoverAt(
  analysis: Analysis,
  offset: number,
): { readonly span: Span; readonly markdown: string } | undefined;

export interface OutlineNode {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'story' | 'section';
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineNode[];
}

/** Stories and their sections, with seconds as detail. */
export declare function outline(analysis: Analysis): readonly OutlineNode[];

/** Spans to fold: front matter, stories of a file with several, sections of more than one line. */
export declare function foldingSpans(analysis: Analysis): readonly Span[];

/** Words as spoken and seconds of a part of the text. */
export declare function speechOf(analysis: Analysis, span: Span): { readonly words: number; readonly seconds: number };

/** The rule's page as Markdown: the same text for hover, `explain` and docs/rules. */
export declare function ruleMarkdown(rule: Rule): string;
