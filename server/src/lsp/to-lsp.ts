/** What the engine found, in the protocol's terms: with from-lsp.ts the only place that converts. */
import {
  type CodeDescription,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  InsertTextFormat,
  MarkupKind,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SnippetTextEdit,
  SymbolKind,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type Completion,
  type InlayHint as EngineHint,
  type Finding,
  type Lens,
  type LineIndex,
  type Link,
  type OutlineNode,
  plainText,
  type SemanticToken,
  type Severity,
  type Span,
  type TextEdit as SpanEdit,
  type StoryFinding,
  semanticTokenTypes,
} from '../engine/index';
import type { Client } from './from-lsp';

/** Name under which diagnostics appear. */
export const source = 'star-stories';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const symbolKinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  story: SymbolKind.Namespace,
  section: SymbolKind.String,
};

export const toRange = (lines: LineIndex, { start, end }: Span): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

export function toDiagnostic(uri: string, lines: LineIndex, finding: Finding, client: Client): Diagnostic {
  const related = finding.related?.map(({ span, message }) => ({
    location: { uri, range: toRange(lines, span) },
    message,
  }));
  return {
    range: toRange(lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: rulePage(finding.rule, client),
    source,
    message: finding.message,
    ...(related && { relatedInformation: related }),
  };
}

/** A finding on a story among the others; `linesOf` knows the other files. */
export function toBankDiagnostic(
  lines: LineIndex,
  { rule, severity, message, place, related = [] }: StoryFinding,
  linesOf: (uri: string) => LineIndex | undefined,
  client: Client,
): Diagnostic {
  const relatedInformation = related.flatMap(({ uri, span, message: what }) => {
    const other = linesOf(uri);
    return other ? [{ location: { uri, range: toRange(other, span) }, message: what }] : [];
  });
  return {
    range: toRange(lines, place.span),
    severity: severities[severity],
    code: rule,
    codeDescription: rulePage(rule, client),
    source,
    message,
    ...(relatedInformation.length > 0 && { relatedInformation }),
  };
}

/** What is wrong with a file as a whole, at its start. */
export const toFileDiagnostic = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Error,
  source,
  message,
});

const rulePage = (rule: string, { rulePageUri }: Client): CodeDescription => ({
  href: rulePageUri.replace('{rule}', encodeURIComponent(rule)),
});

/** A diagnostic on the config file. */
export const toConfigDiagnostic = (lines: LineIndex, span: Span, message: string): Diagnostic => ({
  range: toRange(lines, span),
  severity: DiagnosticSeverity.Error,
  source,
  message,
});

export const toHover = (lines: LineIndex, { span, markdown }: { span: Span; markdown: string }): Hover => ({
  contents: { kind: MarkupKind.Markdown, value: markdown },
  range: toRange(lines, span),
});

export const toSymbol = (lines: LineIndex, node: OutlineNode): DocumentSymbol => ({
  name: node.name,
  detail: node.detail,
  kind: symbolKinds[node.kind],
  range: toRange(lines, node.span),
  selectionRange: toRange(lines, node.nameSpan),
  children: node.children.map((child) => toSymbol(lines, child)),
});

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.Constant,
  directive: CompletionItemKind.Keyword,
  verb: CompletionItemKind.Text,
  metric: CompletionItemKind.Snippet,
};

/** `at` is its place in the list. */
export function toCompletionItem(lines: LineIndex, completion: Completion, at: number, client: Client): CompletionItem {
  const { label, kind, detail, docs, edit, snippet, filter, preselect } = completion;
  const takes = snippet === true && client.completesSnippets;
  const newText = snippet && !takes ? plainText(edit.text) : edit.text;
  return {
    label,
    kind: completionKinds[kind],
    ...(detail !== undefined && (client.showsLabelDetails ? { labelDetails: { description: detail } } : { detail })),
    ...(docs !== undefined && { documentation: { kind: MarkupKind.Markdown, value: docs } }),
    textEdit: { range: toRange(lines, edit.span), newText },
    ...(takes && { insertTextFormat: InsertTextFormat.Snippet }),
    filterText: filter,
    sortText: String(at).padStart(3, '0'),
    ...(preselect && { preselect }),
  };
}

/** Spans from the inside out, as ranges each with its parent. */
export function toSelectionRange(lines: LineIndex, spans: readonly Span[]): SelectionRange {
  let range: SelectionRange | undefined;
  for (const span of spans.toReversed()) range = { range: toRange(lines, span), ...(range && { parent: range }) };
  return range ?? { range: toRange(lines, { start: 0, end: 0 }) };
}

export function toDocumentLink(lines: LineIndex, { span, target }: Link, client: Client): DocumentLink {
  const range = toRange(lines, span);
  return 'address' in target
    ? { range, target: target.address }
    : { range, target: rulePage(target.rule, client).href, tooltip: `What ${target.rule} finds` };
}

/** The lines that a span folds; undefined when it lies on one. */
export function toFoldingRange(text: string, lines: LineIndex, { start, end }: Span): FoldingRange | undefined {
  const startLine = lines.positionAt(start).line;
  const endLine = lines.positionAt(start + text.slice(start, end).trimEnd().length).line;
  return endLine > startLine ? { startLine, endLine } : undefined;
}

export const toInlayHint = (lines: LineIndex, { offset, text, tooltip }: EngineHint): InlayHint => ({
  position: lines.positionAt(offset),
  label: text,
  tooltip,
  paddingLeft: true,
});

/** Choosing it opens the preview where the client has one, and checks the story elsewhere. */
export const toCodeLens = (uri: string, lines: LineIndex, { span, text }: Lens, client: Client): CodeLens => ({
  range: toRange(lines, span),
  command: { title: text, command: client.lensCommand, arguments: [uri] },
});

/** The tokens lie each in one line. */
export function toSemanticTokens(lines: LineIndex, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type } of tokens) {
    const { line, character } = lines.positionAt(span.start);
    builder.push(line, character, span.end - span.start, semanticTokenTypes.indexOf(type), 0);
  }
  return builder.build();
}

/** One document's changes; `version` is null for a document that is not open here. */
export interface Change {
  readonly uri: string;
  readonly version: number | null;
  readonly lines: LineIndex;
  readonly edits: readonly SpanEdit[];
  /** The edits' texts hold placeholders. */
  readonly snippet?: boolean | undefined;
  /** The file is not there yet. */
  readonly create?: boolean;
}

export function toWorkspaceEdit(change: Change, client: Client): WorkspaceEdit {
  const edits = change.edits.map((edit) => toEdit(change, edit, client));
  if (!client.takesDocumentChanges) return { changes: { [change.uri]: edits as TextEdit[] } };
  const created: CreateFile[] = change.create
    ? [{ kind: 'create', uri: change.uri, options: { ignoreIfExists: true } }]
    : [];
  return {
    documentChanges: [...created, TextDocumentEdit.create({ uri: change.uri, version: change.version }, edits)],
  };
}

export const toTextEdit = (lines: LineIndex, { span, text }: SpanEdit): TextEdit => ({
  range: toRange(lines, span),
  newText: text,
});

function toEdit({ lines, snippet }: Change, edit: SpanEdit, client: Client): TextEdit | SnippetTextEdit {
  if (!snippet) return toTextEdit(lines, edit);
  const { span, text } = edit;
  const range = toRange(lines, span);
  return client.takesSnippets
    ? { range, snippet: { kind: 'snippet', value: text } }
    : { range, newText: plainText(text) };
}
