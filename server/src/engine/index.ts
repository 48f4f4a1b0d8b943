/**
 * The engine's facade: everything the server, the command line and the tests may call.
 * Pure: no files, no clock, no editor. Offsets are UTF-16 code units.
 */
export { type Analysis, analyze, type Finding, type StoryAnalysis } from './analyze';
export { fixAll, fixesFor } from './features/fixes';
export { hoverAt } from './features/hover';
export { foldingSpans, type OutlineNode, outline } from './features/outline';
export { type PreviewModel, previewModel } from './features/preview';
export { speechOf } from './features/speech';
export type { Profile } from './profiles/profile';
export { ruleById, rules } from './rules';
export type { Fix, Rule } from './rules/rule';
export type { Settings, Severity } from './settings';
export { LineIndex, type Position } from './text/lines';
export { applyEdits, type Span, type TextEdit } from './text/span';

import type { Analysis, Finding } from './analyze';
import type { Fix, Rule } from './rules/rule';
import type { Settings } from './settings';
import type { Span } from './text/span';


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

/** The rule's page as Markdown: the same text for hover, `explain` and docs/rules. */
export declare function ruleMarkdown(rule: Rule): string;
