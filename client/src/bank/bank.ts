/** The story bank as the rest of the extension sees it: the newest model, and an event when there is a newer one. */
import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BankResult } from '../../../server/src/protocol';
import type { StoryServer } from '../server';

export class Bank implements Disposable {
  readonly #server: StoryServer;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;
  #model: Promise<BankResult> | undefined;

  constructor(server: StoryServer) {
    this.#server = server;
    this.#subscription = server.onDidChangeBank(() => this.#renew());
  }

  /** Fires when the model is not the newest any more. It is asked for anew when somebody wants it. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  model(): Promise<BankResult> {
    this.#model ??= this.#server.bank({});
    return this.#model;
  }

  /** Looks for files anew. */
  reload(): void {
    this.#renew(this.#server.bank({ reload: true }));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #renew(model?: Promise<BankResult>): void {
    this.#model = model;
    this.#changed.fire();
  }
}
