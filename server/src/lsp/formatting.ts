/** Answers to who wants a story, or a part of it, formatted. The one style has no options. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { format } from '../engine/index';
import type { StoryDocuments } from './documents';
import { toSpan } from './from-lsp';
import { aboutStory } from './requests';
import { toTextEdit } from './to-lsp';

export const formattingCapabilities: ServerCapabilities = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
};

export function answerFormatting(connection: Connection, documents: StoryDocuments): void {
  const feature = aboutStory(connection, documents);
  connection.onDocumentFormatting(
    feature('formatting', [], ({ analysis, lines }) => format(analysis).map((edit) => toTextEdit(lines, edit))),
  );
  connection.onDocumentRangeFormatting(
    feature('formatting', [], ({ analysis, lines }, { range }) =>
      format(analysis, toSpan(lines, range)).map((edit) => toTextEdit(lines, edit)),
    ),
  );
}
