/** Answers to what is shown between and above the words: inlay hints and code lenses for those who want them, and colours. */
import { CodeLensRefreshRequest, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import { inlayHints, lenses, semanticTokens, semanticTokenTypes } from '../engine/index';
import type { StoryDocuments } from './documents';
import { type Client, toSpan } from './from-lsp';
import { aboutStory } from './requests';
import { toCodeLens, toInlayHint, toSemanticTokens } from './to-lsp';

export const annotationCapabilities: ServerCapabilities = {
  inlayHintProvider: true,
  codeLensProvider: {},
  semanticTokensProvider: {
    legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [] },
    full: true,
    range: true,
  },
};

export function answerAnnotations(connection: Connection, documents: StoryDocuments, client: Client): void {
  const { languages } = connection;
  const feature = aboutStory(connection, documents);
  languages.inlayHint.on(
    feature('inlay hints', [], ({ analysis, lines, resolved }, { range }) =>
      resolved.inlayHints ? inlayHints(analysis, toSpan(lines, range)).map((hint) => toInlayHint(lines, hint)) : [],
    ),
  );
  connection.onCodeLens(
    feature('code lens', [], ({ uri, analysis, lines, resolved }) =>
      resolved.codeLens ? lenses(analysis).map((lens) => toCodeLens(uri, lines, lens, client)) : [],
    ),
  );
  languages.semanticTokens.on(
    feature('semantic tokens', { data: [] }, ({ analysis, lines }) =>
      toSemanticTokens(lines, semanticTokens(analysis)),
    ),
  );
  languages.semanticTokens.onRange(
    feature('semantic tokens', { data: [] }, ({ analysis, lines }, { range }) =>
      toSemanticTokens(lines, semanticTokens(analysis, toSpan(lines, range))),
    ),
  );
}

/** Asks the client to ask again: settings have changed. */
export function refreshAnnotations(connection: Connection, client: Client): void {
  const { languages } = connection;
  const refreshes = [
    ...(client.refreshesInlayHints ? [languages.inlayHint.refresh()] : []),
    ...(client.refreshesCodeLens ? [connection.sendRequest(CodeLensRefreshRequest.type)] : []),
    ...(client.refreshesSemanticTokens ? [languages.semanticTokens.refresh()] : []),
  ];
  for (const refresh of refreshes) refresh.catch(() => undefined);
}
