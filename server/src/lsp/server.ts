/** The language server: wires documents, settings and features to a connection. */
import {
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  FileChangeType,
  type InitializeResult,
  TextDocumentSyncKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { type AnalyzedParams, analyzedNotification } from '../protocol';
import { annotationCapabilities, answerAnnotations, refreshAnnotations } from './annotations';
import { answerAssistant } from './assist';
import { answerBank } from './bank';
import { ClientSettings } from './client-settings';
import { ClosedFiles } from './closed-files';
import { fixAllKind } from './code-actions';
import { conversionCommands, runConversion } from './conversion';
import { Diagnostics } from './diagnostics';
import { type Analyzed, StoryDocuments } from './documents';
import { answerFormatting, formattingCapabilities } from './formatting';
import { type Client, checkCommand, clientOf, foldersOf } from './from-lsp';
import { answerGuide, guideCapabilities } from './guide';
import type { Host } from './host';
import { answerRequests } from './requests';
import { safeguard } from './safeguard';
import { configFile, SettingsStore } from './settings';
import { answerWriting } from './writing';

/** Serves one client until it says goodbye. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const client = clientOf(params);
    serve(connection, host, client);
    return initializeResult(client);
  });
  connection.listen();
}

const initializeResult = (client: Client): InitializeResult => ({
  serverInfo: { name: 'star-stories', version: __VERSION__ },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    ...guideCapabilities,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    ...annotationCapabilities,
    ...formattingCapabilities,
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', fixAllKind] },
    ...(client.changesFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
    executeCommandProvider: { commands: [checkCommand, ...conversionCommands] },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'star-stories', interFileDependencies: false, workspaceDiagnostics: true },
    }),
  },
});

function serve(connection: Connection, host: Host, client: Client): void {
  const source = new ClientSettings(connection, client, host);
  const safely = safeguard(connection.console);
  const settings = new SettingsStore(source);
  const documents = new StoryDocuments(settings, (analyzed) => {
    void connection.sendNotification(analyzedNotification, analyzedParams(analyzed));
    bank.analyzed(analyzed);
  });
  let { folders } = client;
  const around = { host, settings, documents, folders: () => folders };
  const bank = answerBank(connection, around, () => settled());
  const diagnostics = new Diagnostics(documents, client, bank);
  const scope = async () => (await bank.resolved()).scope;
  const closedFiles = new ClosedFiles({ connection, index: bank, documents, client, host, scope });

  /** Brings what the client sees of the story up to date; a pulling client asks for it by itself. */
  const update = safely('update', undefined, async (uri: string) => {
    await documents.analyzed(uri);
    const fresh = client.pullsDiagnostics ? undefined : await diagnostics.fresh(uri);
    if (!fresh) return;
    const { version, items } = fresh;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...items] });
  });
  const pullAgain = () => {
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
  };
  /** The bank is up to date: other stories may have changed what is to be said of the open ones. */
  const settled = async () => {
    await closedFiles.settled();
    const uris = documents.uris();
    const areOutdated = await Promise.all(uris.map((uri) => diagnostics.isOutdated(uri)));
    const outdated = uris.filter((_, index) => areOutdated[index]);
    await Promise.all(outdated.map(update));
    if (outdated.length > 0) pullAgain();
  };
  const reload = async () => {
    settings.reset();
    diagnostics.reset();
    await Promise.all(documents.uris().map(update));
    pullAgain();
    bank.outdated();
    refreshAnnotations(connection, client);
  };

  documents.onOpen((uri) => {
    diagnostics.settle(uri);
    closedFiles.opened(uri);
  });
  documents.onChange((uri) => update(uri));
  documents.onSave(async (uri) => {
    diagnostics.settle(uri);
    if (!client.watchesFiles) settings.reset();
    await update(uri);
    pullAgain();
  });
  documents.onClose((uri) => {
    diagnostics.forget(uri);
    settings.forget(uri);
    bank.changed(uri);
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  documents.onConfig(
    safely('config', undefined, ({ uri, text }: { readonly uri: string; readonly text: string | undefined }) =>
      text === undefined ? settings.untyped(uri) : settings.typed(uri, text),
    ),
  );
  documents.listen(connection);

  const changeFolders = ({ added, removed }: WorkspaceFoldersChangeEvent) => {
    const gone = new Set(foldersOf(removed));
    folders = [...folders.filter((folder) => !gone.has(folder)), ...foldersOf(added)].sort(
      (a, b) => b.length - a.length,
    );
    bank.outdated();
  };

  connection.onInitialized(
    safely('initialized', undefined, async () => {
      // Not before: whoever asks for this event earlier registers for it with a client that does not listen yet.
      if (client.changesFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
      await source.register();
    }),
  );
  connection.onDidChangeWatchedFiles(
    safely('watched files', undefined, async ({ changes }) => {
      for (const { uri, type } of changes) {
        if (type === FileChangeType.Deleted) bank.deleted(uri);
        else bank.changed(uri);
      }
      if (changes.some(({ uri }) => uri.endsWith(`/${configFile}`))) await reload();
    }),
  );
  connection.onDidChangeConfiguration(
    safely('configuration', undefined, (change) => {
      source.push(change.settings);
      return reload();
    }),
  );
  connection.languages.diagnostics.on(
    safely<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'diagnostics',
      { kind: 'full', items: [] },
      async (params) => {
        const { id, items } = await diagnostics.of(params.textDocument.uri);
        const unchanged = id !== '' && id === params.previousResultId;
        return unchanged ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items: [...items] };
      },
    ),
  );
  connection.onExecuteCommand(
    safely('command', null, async ({ command, arguments: args }) => {
      if (command !== checkCommand) return runConversion(connection, documents, client, command, args);
      const uris = args?.length ? args.filter((uri) => typeof uri === 'string') : documents.uris();
      for (const uri of uris) diagnostics.ask(uri);
      await Promise.all(uris.map(update));
      pullAgain();
      return null;
    }),
  );

  answerRequests(connection, documents, bank, client);
  answerWriting(connection, settings);
  answerAssistant(connection, bank, around);
  answerGuide(connection, documents, bank, client);
  answerAnnotations(connection, documents, client);
  answerFormatting(connection, documents);
}

function analyzedParams({ uri, version, analysis, resolved }: Analyzed): AnalyzedParams {
  const { stories, lowest } = analysis;
  const { score, speech, profile } = lowest;
  const { words, seconds } = speech;
  const config = resolved.config && { config: resolved.config.uri };
  return {
    uri,
    version,
    score: score.total,
    band: score.band,
    words,
    seconds,
    profile: profile.id,
    stories: stories.length,
    ...config,
  };
}
