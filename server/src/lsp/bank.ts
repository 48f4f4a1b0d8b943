/** The story bank at work: answers about it, word of its changes, findings of files that are not open. */
import type { Connection } from 'vscode-languageserver';
import { bankModel, bankOf, matchStories } from '../engine/index';
import {
  type BankParams,
  type BankResult,
  bankChangedNotification,
  bankRequest,
  type MatchParams,
  type MatchResult,
  matchRequest,
} from '../protocol';
import { BankIndex, type BankSurroundings } from './bank-index';
import { inTurns } from './pacer';
import { safeguard } from './safeguard';

const emptyModel: BankResult = { stories: [], profiles: [], levers: [], findings: [], problems: [], meanScore: 0 };

/** `onSettled` is called some time after the last change, with the bank up to date. */
export function answerBank(
  connection: Connection,
  around: Omit<BankSurroundings, 'onChange' | 'progress'>,
  onSettled: () => Promise<void>,
): BankIndex {
  const safely = safeguard(connection.console);
  let isAsked = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const settle = safely('bank', undefined, async () => {
    await index.bank();
    await onSettled();
  });
  const index = new BankIndex({
    ...around,
    onChange() {
      if (isAsked) void connection.sendNotification(bankChangedNotification);
      isAsked = false;
      clearTimeout(settling);
      settling = setTimeout(settle, calm, undefined);
    },
    progress: () => connection.window.createWorkDoneProgress(),
  });
  connection.onShutdown(() => clearTimeout(settling));

  connection.onRequest(
    bankRequest,
    safely<BankParams | undefined, BankResult>('bank', emptyModel, async (params) => {
      if (params?.reload) await index.reload();
      const bank = await index.bank();
      const profile = bank.settings.profiles.get(params?.profile ?? '');
      const shown = profile ? await inTurns(bankOf(bank.entries, bank.settings, profile), around.host) : bank;
      const model = await inTurns(bankModel(shown, index.problems()), around.host);
      isAsked = true;
      return model;
    }),
  );
  connection.onRequest(
    matchRequest,
    safely<MatchParams, MatchResult>('match', [], async ({ question }) =>
      inTurns(matchStories(question, await index.bank()), around.host),
    ),
  );
  return index;
}

/** Milliseconds without a change, behind which the author has stopped typing for a moment. */
const calm = 300;
