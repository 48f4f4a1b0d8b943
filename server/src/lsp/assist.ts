/** Answers to an assistant in the editor: one story, the stories for a question, or what all of them cover. */
import type { Connection } from 'vscode-languageserver';
import {
  type Analysis,
  analyze,
  bankModel,
  coverageFor,
  matchesFor,
  matchStories,
  reviewFor,
  scoreFor,
} from '../engine/index';
import { type AssistParams, type AssistResult, assistRequest } from '../protocol';
import type { BankIndex, BankSurroundings } from './bank-index';
import { inTurns } from './pacer';
import { safeguard } from './safeguard';

/** The most stories that are told for a question. */
const mostMatches = 5;

export function answerAssistant(
  connection: Connection,
  index: BankIndex,
  { documents, settings, host }: Pick<BankSurroundings, 'documents' | 'settings' | 'host'>,
): void {
  const analysisOf = async (uri: string): Promise<Analysis | undefined> => {
    const open = await documents.analyzed(uri);
    if (open) return open.analysis;
    const text = await host.readFile(uri);
    return text === undefined ? undefined : analyze(text, (await settings.of(uri)).settings);
  };
  connection.onRequest(
    assistRequest,
    safeguard(connection.console)<AssistParams, AssistResult>('assist', null, async ({ uri, name, question }) => {
      if (uri !== undefined) {
        const analysis = await analysisOf(uri);
        if (!analysis) return null;
        const path = name ?? uri;
        return JSON.stringify({ review: reviewFor(path, analysis), score: scoreFor(path, analysis) });
      }
      const bank = await index.bank();
      if (question !== undefined) {
        return JSON.stringify(matchesFor(await inTurns(matchStories(question, bank), host), mostMatches));
      }
      return JSON.stringify(coverageFor(await inTurns(bankModel(bank, index.problems()), host)));
    }),
  );
}
