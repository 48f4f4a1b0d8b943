/** Answers about the story bank: its model, and which stories answer a question. */
import type { Connection } from 'vscode-languageserver';
import { bankModel, matchStories } from '../engine/index';
import {
  type BankParams,
  type BankResult,
  bankChangedNotification,
  bankRequest,
  type MatchParams,
  type MatchResult,
  matchRequest,
} from '../protocol';
import { BankIndex } from './bank-index';
import type { StoryDocuments } from './documents';
import type { Client } from './from-lsp';
import type { Host } from './host';
import { safeguard } from './safeguard';
import type { SettingsStore } from './settings';

const emptyModel: BankResult = { stories: [], profiles: [], levers: [], findings: [], problems: [], meanScore: 0 };

export function answerBank(
  connection: Connection,
  {
    documents,
    settings,
    client,
    host,
  }: { documents: StoryDocuments; settings: SettingsStore; client: Client; host: Host },
): BankIndex {
  const safely = safeguard(connection.console);
  let isAsked = false;
  const index = new BankIndex({
    host,
    settings,
    documents,
    folders: client.folders,
    onChange() {
      if (isAsked) void connection.sendNotification(bankChangedNotification);
      isAsked = false;
    },
    progress: () => connection.window.createWorkDoneProgress(),
  });
  /** The settings that hold for the bank as a whole. */
  const settingsOfBank = async () => (await settings.of(client.folders.at(-1) ?? '')).settings;

  connection.onRequest(
    bankRequest,
    safely<BankParams | undefined, BankResult>('bank', emptyModel, async (params) => {
      await (params?.reload ? index.reload() : index.ready());
      const model = bankModel(index.entries(), await settingsOfBank(), index.problems(), params?.profile);
      isAsked = true;
      return model;
    }),
  );
  connection.onRequest(
    matchRequest,
    safely<MatchParams, MatchResult>('match', [], async ({ question }) => {
      await index.ready();
      return matchStories(question, index.entries(), await settingsOfBank());
    }),
  );
  return index;
}
