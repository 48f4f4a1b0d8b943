/** Answers to what a client asks about one open story; empty when it is not open. */
import type { Connection } from 'vscode-languageserver';
import { foldingSpans, hoverAt, outline, speechOf } from '../engine/index';
import { type SpeechParams, type SpeechResult, speechRequest } from '../protocol';
import type { BankIndex } from './bank-index';
import { codeActions } from './code-actions';
import type { Analyzed, StoryDocuments } from './documents';
import { type Client, toOffset, toSpan } from './from-lsp';
import { answerPreview } from './preview';
import { safeguard } from './safeguard';
import { toFoldingRange, toHover, toSymbol } from './to-lsp';

/** Makes handlers of questions about one story: each gets its newest analysis, and answers `empty` when there is none. */
export function aboutStory(connection: Connection, documents: StoryDocuments) {
  const safely = safeguard(connection.console);
  return <P extends { textDocument: { uri: string } }, R>(
    name: string,
    empty: R,
    answer: (story: Analyzed, params: P) => R,
  ) =>
    safely(name, empty, async (params: P) => {
      const story = await documents.analyzed(params.textDocument.uri);
      return story ? answer(story, params) : empty;
    });
}

export function answerRequests(
  connection: Connection,
  documents: StoryDocuments,
  bank: BankIndex,
  client: Client,
): void {
  const safely = safeguard(connection.console);
  const feature = aboutStory(connection, documents);

  connection.onCodeAction(
    feature('code actions', [], (story, { range, context }) =>
      codeActions(story, toSpan(story.lines, range), context, client, bank),
    ),
  );
  connection.onHover(
    feature('hover', null, ({ analysis, lines }, { position }) => {
      const hover = hoverAt(analysis, toOffset(lines, position));
      return hover ? toHover(lines, hover) : null;
    }),
  );
  connection.onDocumentSymbol(
    feature('symbols', [], ({ analysis, lines }) => outline(analysis).map((node) => toSymbol(lines, node))),
  );
  connection.onFoldingRanges(
    feature('folding', [], ({ analysis, lines }) =>
      foldingSpans(analysis).flatMap((span) => toFoldingRange(analysis.text, lines, span) ?? []),
    ),
  );
  connection.onRequest(
    speechRequest,
    safely<SpeechParams, SpeechResult>('speech', { words: 0, seconds: 0 }, async ({ uri, start, end }) => {
      const story = await documents.analyzed(uri);
      return story ? speechOf(story.analysis, { start, end }) : { words: 0, seconds: 0 };
    }),
  );
  answerPreview(connection, documents);
}
