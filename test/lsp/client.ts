/** A language client for wire tests: real JSON-RPC over streams, in this process or to a child. */
import assert from 'node:assert/strict';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../server/src/lsp/host';
import { startServer } from '../../server/src/lsp/server';

/** Capabilities of a modern client: pulls diagnostics, takes snippets, creates files. */
export const modern: ClientCapabilities = {
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
  },
};

/** Capabilities of an old client: has diagnostics pushed, takes plain edits. */
export const old: ClientCapabilities = {};

/** What the server asks for, answered with null and kept for `next`. */
const answeredRequests = [
  'client/registerCapability',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/codeLens/refresh',
  'workspace/semanticTokens/refresh',
];

interface Message {
  readonly method: string;
  readonly params: unknown;
}

export class TestClient {
  readonly connection: MessageConnection;
  /** What the client answers to `workspace/configuration`. */
  settings: Record<string, unknown> = {};
  initialized!: InitializeResult;
  readonly #received: Message[] = [];
  #waiting: (() => void)[] = [];
  readonly #documents = new Map<string, TextDocument>();

  constructor(input: Readable, output: Writable) {
    this.connection = createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    for (const method of answeredRequests) {
      this.connection.onRequest(method, (params: unknown) => {
        assert.ok(this.initialized, `${method} came before the answer to initialize`);
        this.#receive({ method, params });
        return null;
      });
    }
    this.connection.onNotification((method, params) => this.#receive({ method, params }));
    this.connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities,
    initializationOptions?: unknown,
    folder = 'file:///stories',
  ): Promise<void> {
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: folder, name: 'stories' }],
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** The next message of this method for which `holds`, now or when it comes; it is taken off the list. */
  async next<T>(method: string, holds: (params: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const index = this.#received.findIndex((one) => one.method === method && holds(one.params as T));
      if (index >= 0) return this.#received.splice(index, 1)[0]?.params as T;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  published(uri: string, version?: number): Promise<PublishDiagnosticsParams> {
    const method = 'textDocument/publishDiagnostics';
    return this.next<PublishDiagnosticsParams>(
      method,
      (one) => one.uri === uri && (version === undefined || one.version === version),
    );
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  open(uri: string, text: string, languageId = 'star-story'): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    return this.#notify('didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Inserts text behind the first occurrence of `anchor`, as one incremental change; the new version. */
  async type(uri: string, anchor: string, text: string): Promise<number> {
    const document = this.#document(uri);
    const place = document.positionAt(document.getText().indexOf(anchor) + anchor.length);
    return this.change(uri, [{ range: { start: place, end: place }, text }]);
  }

  async change(uri: string, contentChanges: ({ range: Range; text: string } | { text: string })[]): Promise<number> {
    const document = this.#document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.#notify('didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  save(uri: string): Promise<void> {
    return this.#notify('didSave', { textDocument: { uri } });
  }

  close(uri: string): Promise<void> {
    return this.#notify('didClose', { textDocument: { uri } });
  }

  request<T>(method: string, uri: string, more: Record<string, unknown> = {}): Promise<T> {
    return this.connection.sendRequest<T>(method, { textDocument: { uri }, ...more });
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? report.items : [];
  }

  codeActions(uri: string, words: string, context: Record<string, unknown> = {}): Promise<CodeAction[]> {
    const range = this.rangeOf(uri, words);
    return this.request('textDocument/codeAction', uri, { range, context: { diagnostics: [], ...context } });
  }

  rangeOf(uri: string, words: string): Range {
    const document = this.#document(uri);
    const start = document.getText().indexOf(words);
    assert.ok(start >= 0, `"${words}" is not in the document`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  /** The document after an action's versioned edits; snippets are put in as they are. */
  applied({ edit }: CodeAction, uri: string): string {
    const document = this.#document(uri);
    const change = edit?.documentChanges?.find((one) => TextDocumentEdit.is(one) && one.textDocument.uri === uri);
    assert.ok(change && TextDocumentEdit.is(change));
    assert.equal(change.textDocument.version, document.version);
    const edits = change.edits.map((one) =>
      'snippet' in one ? { range: one.range, newText: one.snippet.value } : one,
    );
    return TextDocument.applyEdits(document, edits);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert.ok(document, `${uri} is not open`);
    return document;
  }

  #notify(name: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(`textDocument/${name}`, params);
  }

  #receive(message: Message): void {
    this.#received.push(message);
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** `connect` for a suite: each client it starts is stopped after the test. */
export function clientsOfSuite(): typeof connect {
  const clients: TestClient[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
  });
  return async (...args) => {
    const client = await connect(...args);
    clients.push(client);
    return client;
  };
}

/** Starts a server in this process and a client of it. `files` are what the server can read, by URI, unless it has a `host` of its own. */
export async function connect(
  capabilities: ClientCapabilities,
  {
    files = new Map<string, string>(),
    settings = {},
    options = undefined as unknown,
    unreadable = new Set<string>(),
    folder = undefined as string | undefined,
    host = undefined as Host | undefined,
  } = {},
): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const inMemory: Host = {
    async readFile(uri) {
      if (unreadable.has(uri)) throw new Error('permission denied');
      return files.get(uri);
    },
    listStories: async (folder) => ({
      uris: [...files.keys()].filter((uri) => uri.startsWith(folder) && uri.endsWith('.star.md')),
      problems: [],
    }),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host ?? inMemory);
  const client = new TestClient(toClient, toServer);
  client.settings = settings;
  await client.initialize(capabilities, options, folder);
  return client;
}
