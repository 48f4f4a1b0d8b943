/** The story bank at work: answers about it, word of its changes, findings of files that are not open. */
import type { Connection } from 'vscode-languageserver';
import { matchStories } from '../engine/index';
import {
  type BankNews,
  type BankParams,
  bankChangedNotification,
  bankRequest,
  type MatchParams,
  type MatchResult,
  matchRequest,
} from '../protocol';
import { BankIndex, type BankSurroundings } from './bank-index';
import { NewsOfBank } from './bank-news';
import { inTurns } from './pacer';
import { safeguard } from './safeguard';

const nothingNew: BankNews = {
  isAnew: false,
  stories: [],
  gone: [],
  whole: { profiles: [], levers: [], findings: [], problems: [] },
};

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

  const news = new NewsOfBank();
  connection.onRequest(
    bankRequest,
    safely<BankParams | undefined, BankNews>('bank', nothingNew, async (params) => {
      if (params?.reload) await index.reload();
      if (params?.anew) news.forget();
      await index.ready();
      // From here on every change is told, also one that comes while this answer is put together.
      isAsked = true;
      return inTurns(news.next(await index.bank(), index.problems()), around.host);
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
