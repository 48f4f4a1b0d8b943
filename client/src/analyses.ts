/** What the server last said of each open story. */
import { Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode';
import type { AnalyzedParams } from '../../server/src/protocol';
import type { StoryServer } from './server';

export class Analyses implements Disposable {
  readonly #latest = new Map<string, AnalyzedParams>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  constructor(server: StoryServer) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      server.onDidAnalyze((analyzed) => {
        this.#latest.set(analyzed.uri, analyzed);
        this.#changed.fire();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#latest.delete(uri.toString())),
    );
  }

  /** Fires when any story was analysed. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  of(uri: Uri): AnalyzedParams | undefined {
    return this.#latest.get(uri.toString());
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
