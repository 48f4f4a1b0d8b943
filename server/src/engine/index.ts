/**
 * The engine's facade: everything the server, the command line and the tests may call.
 * Pure: no files, no clock, no editor. Offsets are UTF-16 code units.
 */
export { type Analysis, analyze, type Finding, type StoryAnalysis, storyAt } from './analyze';
export { type Bank, bankOf } from './bank/bank';
export { bankFrame, bankModel, bankStory } from './bank/bank-model';
export { type BankEntry, bankEntries, bankEntry, type StoryFacts, storyFacts } from './bank/entry';
export { type StoryFinding, storyFindings, wholeFindings } from './bank/findings';
export { hashOf } from './bank/hash';
export { matchStories } from './bank/match';
export type * from './bank/model';
export type { Standing } from './bank/standings';
export { finish, type Steps } from './bank/steps';
export { type PromptPlace, promptPlaces } from './config/prompt-places';
export { readConfig } from './config/read';
export { defaultSettings, resolveSettings } from './config/resolve';
export { coverageFor, matchesFor, reviewFor, scoreFor } from './features/assistant';
export { type Completion, completionsAt, type Occasion, triggerCharacters } from './features/completion';
export { type Conversion, convert } from './features/convert';
export { type CoverageFormat, exportCoverage } from './features/coverage';
export { type ExportFormat, exportFormats, exportStories, isExportFormat } from './features/export';
export { redactedModel, withoutSecrets } from './features/export/redact';
export { fixAll, fixesFor } from './features/fixes';
export { format } from './features/format';
export { hoverAt } from './features/hover';
export { type InlayHint, inlayHints } from './features/inlay-hints';
export { type Lens, lenses } from './features/lenses';
export { type Link, linksOf } from './features/links';
export {
  type NewStory,
  type NewStoryChoice,
  type NewStoryChoices,
  newStory,
  newStoryChoices,
} from './features/new-story';
export { foldingSpans, type OutlineNode, outline } from './features/outline';
export { type PreviewModel, previewModel } from './features/preview';
export { type Asked, askedAt, askedIn, isSameAsked, profileLine, questionOf } from './features/questions';
export { ruleMarkdown } from './features/rule-page';
export { selectionsAt } from './features/selection';
export { type SemanticToken, semanticTokens, semanticTokenTypes } from './features/semantic-tokens';
export { setField } from './features/set-field';
export { speechOf } from './features/speech';
export { leftInNotes, type StoryPart, splitNotes } from './features/split-notes';
export type { Profile } from './profiles/profile';
export { roundNamed, roundOf } from './profiles/round';
export { allRules, ruleById, rules } from './rules';
export type { Fix, Rule } from './rules/rule';
export type { Settings, Severity } from './settings';
export type { StoryFile } from './story/story';
export { LineIndex, type Position } from './text/lines';
export { nearest } from './text/nearest';
export { plainText } from './text/snippet';
export { applyEdits, type Span, type TextEdit } from './text/span';
