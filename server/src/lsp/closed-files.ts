/** Findings of the bank's files that are not open: pulled by those who can, pushed to the others. */
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  ResultProgressReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { hashOf } from '../engine/index';
import { type BankFile, type BankIndex, keyOf } from './bank-index';
import type { StoryDocuments } from './documents';
import type { Client } from './from-lsp';
import type { Host } from './host';
import { Pacer } from './pacer';
import type { Scope } from './settings';
import { toBankDiagnostic, toDiagnostic, toFileDiagnostic } from './to-lsp';

export interface ClosedFilesSurroundings {
  readonly connection: Connection;
  readonly index: BankIndex;
  readonly documents: StoryDocuments;
  readonly client: Client;
  readonly host: Host;
  scope(): Promise<Scope>;
}

type FullReport = Extract<WorkspaceDocumentDiagnosticReport, { kind: 'full' }>;

export class ClosedFiles {
  readonly #around: ClosedFilesSurroundings;
  /** Result ids of what was pushed, by URI. */
  readonly #pushed = new Map<string, string>();
  #waiting: (() => void)[] = [];

  constructor(around: ClosedFilesSurroundings) {
    this.#around = around;
    const { connection, client } = around;
    if (!client.pullsDiagnostics) return;
    connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _, partial) =>
      this.#pull(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), token, partial),
    );
  }

  /** The bank or the settings are not what they were: tells whoever waits for it. */
  async settled(): Promise<void> {
    for (const wake of this.#waiting.splice(0)) wake();
    const { client, connection } = this.#around;
    if (client.pullsDiagnostics) return;
    for await (const piece of this.#news(this.#pushed)) {
      for (const { uri, resultId, items } of piece) {
        if (items.length > 0) this.#pushed.set(uri, resultId ?? '');
        else this.#pushed.delete(uri);
        await connection.sendDiagnostics({ uri, diagnostics: items });
      }
    }
  }

  /** An open file is shown by itself, and anew when it is closed. */
  opened(uri: string): void {
    this.#pushed.delete(uri);
  }

  /**
   * Answers when there is something new: the client asks again behind every answer.
   * Who takes partial results gets all of them that way.
   */
  async #pull(
    known: ReadonlyMap<string, string>,
    token: CancellationToken,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    for (;;) {
      const change = this.#nextChange(token);
      const items: FullReport[] = [];
      let isNew = false;
      for await (const piece of this.#news(known, token)) {
        isNew = true;
        if (partial) partial.report({ items: piece });
        else items.push(...piece);
      }
      if (isNew || token.isCancellationRequested) return { items };
      await change;
    }
  }

  #nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  /** Reports of the files that are not as `known` has them, some at a time; no further ones once it is cancelled. */
  async *#news(known: ReadonlyMap<string, string>, token?: CancellationToken): AsyncGenerator<FullReport[]> {
    const { scope, index, documents, host } = this.#around;
    const isWhole = (await scope()) === 'wholeBank';
    if (isWhole) await Promise.race([index.bank(), cancellationOf(token)]);
    const open = new Set(documents.uris().map(keyOf));
    const pacer = new Pacer(host);
    let reports: FullReport[] = [];
    const gone = new Set(known.keys());
    for (const file of isWhole ? index.files() : []) {
      await pacer.next();
      if (token?.isCancellationRequested) return;
      gone.delete(file.uri);
      if (open.has(keyOf(file.uri))) continue;
      const items = this.#diagnosticsOf(file);
      const resultId = idOf(items);
      if ((known.get(file.uri) ?? nothing) === resultId) continue;
      reports.push({ kind: 'full', uri: file.uri, version: null, resultId, items });
      if (reports.length < reportsAtOnce) continue;
      yield reports;
      reports = [];
    }
    for (const uri of gone) {
      if (!open.has(keyOf(uri)) && known.get(uri) !== nothing) {
        reports.push({ kind: 'full', uri, version: null, resultId: nothing, items: [] });
      }
    }
    if (reports.length > 0) yield reports;
  }

  #diagnosticsOf({ uri, lines, findings, problem }: BankFile): Diagnostic[] {
    const { index, client } = this.#around;
    if (problem !== undefined) return [toFileDiagnostic(problem)];
    const linesOf = (other: string) => index.file(other)?.lines;
    return [
      ...findings.map((finding) => toDiagnostic(uri, lines, finding, client)),
      ...index.findingsOf(uri).map((finding) => toBankDiagnostic(lines, finding, linesOf, client)),
    ];
  }
}

/** So few that writing them holds nobody up. */
const reportsAtOnce = 64;

/** Never resolves without a token. */
const cancellationOf = (token: CancellationToken | undefined): Promise<void> =>
  new Promise((resolve) => token?.onCancellationRequested(() => resolve()));

/** The same for the same items. */
const idOf = (items: readonly Diagnostic[]): string => {
  const text = JSON.stringify(items);
  return `${text.length}.${hashOf(text)}`;
};

const nothing = idOf([]);
