/** Answers to what a client asks before it writes files of stories. */
import type { Connection } from 'vscode-languageserver';
import { splitNotes } from '../engine/index';
import { type SplitNotesParams, type SplitNotesResult, splitNotesRequest } from '../protocol';
import { safeguard } from './safeguard';

export function answerWriting(connection: Connection): void {
  const safely = safeguard(connection.console);

  connection.onRequest(
    splitNotesRequest,
    safely<SplitNotesParams, SplitNotesResult>('split notes', { files: [] }, ({ text, taken }) => ({
      files: splitNotes(text, taken),
    })),
  );
}
