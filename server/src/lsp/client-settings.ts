/** The client as a source of settings, and the one who is told of wrong ones. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import { LineIndex } from '../engine/index';
import type { Client } from './from-lsp';
import type { Host } from './host';
import { type ConfigFile, type ConfigProblem, configFile, type SettingsSource } from './settings';
import { toConfigDiagnostic } from './to-lsp';

const section = 'starStories';

export class ClientSettings implements SettingsSource {
  readonly host: Host;
  readonly #connection: Connection;
  readonly #client: Client;
  #pushed: unknown;
  /** What was last told of each config file. */
  readonly #told = new Map<string, string>();

  constructor(connection: Connection, client: Client, host: Host) {
    this.host = host;
    this.#connection = connection;
    this.#client = client;
  }

  /** Asked of the client where it answers, else as it last sent them. */
  async userSettings(uri: string): Promise<unknown> {
    if (!this.#client.hasConfiguration) return this.#pushed;
    return this.#connection.workspace.getConfiguration({ scopeUri: uri, section });
  }

  /** Takes the settings that came with a change. */
  push(settings: { readonly [section]?: unknown } | null | undefined): void {
    this.#pushed = settings?.[section];
  }

  /** Asks the client to tell of changed settings and config files. */
  async register(): Promise<void> {
    const { client } = this.#connection;
    if (this.#client.registersConfiguration) {
      await client.register(DidChangeConfigurationNotification.type, { section });
    }
    if (this.#client.watchesFiles) {
      // Of a folder that is deleted or moved away clients tell nothing but the folder itself.
      const watchers = [
        { globPattern: `**/${configFile}` },
        { globPattern: '**/*.star.md' },
        { globPattern: '**/*', kind: WatchKind.Delete },
      ];
      await client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  }

  reportConfig({ uri, text }: ConfigFile, problems: readonly ConfigProblem[]): void {
    const lines = new LineIndex(text);
    const diagnostics = problems.map(({ span, message }) => toConfigDiagnostic(lines, span, message));
    const told = JSON.stringify(diagnostics);
    if (this.#told.get(uri) === told) return;
    this.#told.set(uri, told);
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  warn(messages: readonly string[]): void {
    for (const message of messages) this.#connection.console.warn(message);
  }
}
