/** The lightbulb: fixes and suggestions of the findings at a place, ways to switch a rule off, and fix-all. */
import { type CodeAction, type CodeActionContext, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { type Fix, fixAll, fixesFor, LineIndex, type Span, type StoryFinding } from '../engine/index';
import type { BankIndex } from './bank-index';
import { conversionActions } from './conversion';
import { disableRule } from './disable-rule';
import type { Analyzed } from './documents';
import { type Client, wants } from './from-lsp';
import { configFile, foldersUpward } from './settings';
import { suppressionsFor } from './suppress';
import { toBankDiagnostic, toDiagnostic, toWorkspaceEdit } from './to-lsp';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.starStories`;

/** All that is offered for `span`. */
export function codeActions(
  story: Analyzed,
  span: Span,
  context: CodeActionContext,
  client: Client,
  bank: BankIndex,
): CodeAction[] {
  return [
    ...(wants(context.only, CodeActionKind.QuickFix) ? quickFixesAt(story, span, context, client, bank) : []),
    ...(wants(context.only, fixAllKind) ? fixAllActions(story, client) : []),
    ...conversionActions(story, span, context, client),
  ];
}

/** A finding on the story itself or on the story among the others, and what can be done about it. */
interface Trouble {
  readonly rule: string;
  readonly span: Span;
  readonly diagnostic: Diagnostic;
  remedies(diagnostics: Diagnostic[]): CodeAction[];
}

function quickFixesAt(
  story: Analyzed,
  span: Span,
  context: CodeActionContext,
  client: Client,
  bank: BankIndex,
): CodeAction[] {
  const nearestFirst = [...ownTroubles(story, span, client), ...bankTroubles(story, span, client, bank)].sort(
    (a, b) => lengthOf(a.span) - lengthOf(b.span),
  );
  return nearestFirst.flatMap((trouble) => {
    const { diagnostic } = trouble;
    const diagnostics = [context.diagnostics.find((known) => isSame(known, diagnostic)) ?? diagnostic];
    const inStory = suppressionsFor(story.analysis, trouble).map(({ title, edits }) =>
      fixAction(story, { title, kind: 'suggestion', edits }, diagnostics, client),
    );
    const inConfig = disableInConfig(story, trouble.rule, client);
    return [...trouble.remedies(diagnostics), ...inStory, ...(inConfig ? [{ ...inConfig, diagnostics }] : [])];
  });
}

const ownTroubles = (story: Analyzed, span: Span, client: Client): readonly Trouble[] =>
  story.analysis.findings
    .filter((finding) => touches(finding.span, span))
    .map((finding) => ({
      rule: finding.rule,
      span: finding.span,
      diagnostic: toDiagnostic(story.uri, story.lines, finding, client),
      remedies: (diagnostics) =>
        fixesFor(story.analysis, finding).map((fix) => fixAction(story, fix, diagnostics, client)),
    }));

const bankTroubles = ({ uri, lines }: Analyzed, span: Span, client: Client, bank: BankIndex): readonly Trouble[] =>
  bank
    .findingsOf(uri)
    .filter(({ place }) => touches(place.span, span))
    .map((finding) => ({
      rule: finding.rule,
      span: finding.place.span,
      diagnostic: toBankDiagnostic(lines, finding, (other) => bank.file(other)?.lines, client),
      remedies: (diagnostics) => otherStoryActions(finding, diagnostics, client),
    }));

/** What to do about a finding is for the author to decide: he sees the other story, alone or beside this one. */
function otherStoryActions(
  { place, related = [] }: StoryFinding,
  diagnostics: Diagnostic[],
  { storyCommands }: Client,
): CodeAction[] {
  const [other] = related;
  if (!other || !storyCommands) return [];
  const action = (title: string, command: string, args: unknown[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command, arguments: args },
  });
  return [
    action('Go to the other story', storyCommands.open, [{ uri: other.uri, span: other.span }]),
    action('Compare with the other story', storyCommands.compare, [place.uri, other.uri]),
  ];
}

const lengthOf = ({ start, end }: Span): number => end - start;

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code && JSON.stringify(a.range) === JSON.stringify(b.range);

function fixAction({ uri, version, lines }: Analyzed, fix: Fix, diagnostics: Diagnostic[], client: Client): CodeAction {
  const { title, kind, edits, snippet } = fix;
  const edit = toWorkspaceEdit({ uri, version, lines, edits, snippet }, client);
  return { title, kind: CodeActionKind.QuickFix, diagnostics, edit, ...(kind === 'fix' && { isPreferred: true }) };
}

/** Switches the rule off in the config file in force; where there is none, in a new one at the workspace's root. */
function disableInConfig({ uri, resolved }: Analyzed, rule: string, client: Client): CodeAction | undefined {
  const home = client.folders.find((folder) => uri.startsWith(folder)) ?? foldersUpward(uri)[0];
  const create = resolved.config === undefined;
  if (create && (!client.createsFiles || home === undefined)) return undefined;
  const { text, uri: target } = resolved.config ?? { text: '', uri: new URL(configFile, home).href };
  const edit = disableRule(text, rule);
  if (!edit) return undefined;
  const change = { uri: target, version: null, lines: new LineIndex(text), edits: [edit], create };
  return {
    title: `Disable ${rule} in ${configFile}`,
    kind: CodeActionKind.QuickFix,
    edit: toWorkspaceEdit(change, client),
  };
}

function fixAllActions({ uri, version, lines, analysis }: Analyzed, client: Client): CodeAction[] {
  const edits = fixAll(analysis);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit({ uri, version, lines, edits }, client);
  return [{ title: 'Apply all safe fixes of STAR Stories', kind: fixAllKind, edit }];
}
