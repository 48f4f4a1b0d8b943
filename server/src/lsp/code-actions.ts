/** The lightbulb: fixes and suggestions of the findings at a place, ways to switch a rule off, and fix-all. */
import { type CodeAction, type CodeActionContext, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { type Finding, type Fix, fixAll, fixesFor, LineIndex, type Span } from '../engine/index';
import { conversionActions } from './conversion';
import { disableRule } from './disable-rule';
import type { Analyzed } from './documents';
import { type Client, wants } from './from-lsp';
import { configFile, foldersUpward } from './settings';
import { suppressionsFor } from './suppress';
import { toDiagnostic, toWorkspaceEdit } from './to-lsp';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.starStories`;

/** All that is offered for `span`. */
export function codeActions(story: Analyzed, span: Span, context: CodeActionContext, client: Client): CodeAction[] {
  return [
    ...(wants(context.only, CodeActionKind.QuickFix) ? quickFixesAt(story, span, context, client) : []),
    ...(wants(context.only, fixAllKind) ? fixAllActions(story, client) : []),
    ...conversionActions(story, span, context, client),
  ];
}

function quickFixesAt(story: Analyzed, span: Span, context: CodeActionContext, client: Client): CodeAction[] {
  const touching = story.analysis.findings.filter((finding) => touches(finding.span, span));
  const nearestFirst = touching.sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  return nearestFirst.flatMap((finding) => {
    const diagnostic = toDiagnostic(story.uri, story.lines, finding, client);
    const diagnostics = [context.diagnostics.find((known) => isSame(known, diagnostic)) ?? diagnostic];
    const fixes = fixesFor(story.analysis, finding).map((fix) => fixAction(story, fix, diagnostics, client));
    const inStory = suppressionsFor(story.analysis, finding).map(({ title, edits }) =>
      fixAction(story, { title, kind: 'suggestion', edits }, diagnostics, client),
    );
    const inConfig = disableInConfig(story, finding, client);
    return [...fixes, ...inStory, ...(inConfig ? [{ ...inConfig, diagnostics }] : [])];
  });
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
function disableInConfig({ uri, resolved }: Analyzed, { rule }: Finding, client: Client): CodeAction | undefined {
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
