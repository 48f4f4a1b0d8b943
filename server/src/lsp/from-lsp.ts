/** What the client says, in the engine's terms: with to-lsp.ts the only place that converts. */
import {
  CodeActionKind,
  type CompletionContext,
  CompletionTriggerKind,
  type InitializeParams,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { LineIndex, Occasion, Span } from '../engine/index';

/** What the client can do and wants. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLens: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  readonly takesDocumentChanges: boolean;
  readonly takesSnippets: boolean;
  readonly createsFiles: boolean;
  /** Completions may hold placeholders. */
  readonly completesSnippets: boolean;
  readonly showsLabelDetails: boolean;
  /** Definitions may tell which words they belong to. */
  readonly linksDefinitions: boolean;
  /** Address of a rule's page, with `{rule}` in place of its id. */
  readonly rulePageUri: string;
  /** What choosing a code lens runs; the story's URI is the argument. */
  readonly lensCommand: string;
  /** Commands of the client on two stories: one opens a place in another, one shows two beside each other. */
  readonly storyCommands: { readonly open: string; readonly compare: string } | undefined;
  /** Workspace folders, each ending in a slash, the deepest first. */
  readonly folders: readonly string[];
}

/** The command that checks a story (its URI is the argument) or all open ones, whatever `starStories.run` says. */
export const checkCommand = 'starStories.checkStory';

const defaultRulePageUri = 'https://star-stories.dev/rules/{rule}';

export function clientOf({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  const edit = workspace?.workspaceEdit;
  const item = textDocument?.completion?.completionItem;
  const rulePageUri: unknown = initializationOptions?.rulePageUri;
  const lensCommand: unknown = initializationOptions?.lensCommand;
  const { openCommand, compareCommand }: { openCommand?: unknown; compareCommand?: unknown } =
    initializationOptions ?? {};
  const roots = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    takesDocumentChanges: edit?.documentChanges === true,
    takesSnippets: edit?.documentChanges === true && edit.snippetEditSupport === true,
    completesSnippets: item?.snippetSupport === true,
    showsLabelDetails: item?.labelDetailsSupport === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    rulePageUri: typeof rulePageUri === 'string' ? rulePageUri : defaultRulePageUri,
    lensCommand: typeof lensCommand === 'string' ? lensCommand : checkCommand,
    storyCommands:
      typeof openCommand === 'string' && typeof compareCommand === 'string'
        ? { open: openCommand, compare: compareCommand }
        : undefined,
    folders: [...foldersOf(roots)].sort((a, b) => b.length - a.length),
  };
}

/** Their URIs, each ending in a slash. */
export const foldersOf = (folders: readonly { readonly uri: string }[]): readonly string[] =>
  folders.map(({ uri }) => (uri.endsWith('/') ? uri : `${uri}/`));

export const toOffset = (lines: LineIndex, position: Position): number => lines.offsetAt(position);

export const toSpan = (lines: LineIndex, { start, end }: Range): Span => ({
  start: lines.offsetAt(start),
  end: lines.offsetAt(end),
});

/** Whether the client asks for actions of `kind`, by that name or a wider one; without a wish it wants all. */
export const wants = (only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean =>
  only === undefined ||
  only.some((wish) => wish === CodeActionKind.Empty || kind === wish || kind.startsWith(`${wish}.`));

/** Whether the author asked for completion, or typed a character that may bring it up. */
export const toOccasion = (context: CompletionContext | undefined): Occasion =>
  context?.triggerKind === CompletionTriggerKind.TriggerCharacter
    ? { asked: false, typed: context.triggerCharacter ?? '' }
    : { asked: true };
