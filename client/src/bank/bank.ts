/** The story bank as the rest of the extension sees it: the newest model, and an event when there is a newer one. */
import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BankModel, BankParams } from '../../../server/src/protocol';
import type { StoryServer } from '../server';
import { BankCopy, bringUpToDate } from './copy';

export class Bank implements Disposable {
  readonly #server: StoryServer;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;
  readonly #copy = new BankCopy();
  /** Whether the copy may lack something. */
  #isBroken = false;
  #model: Promise<BankModel> | undefined;
  /** Settled when all news asked for have come: they are heard one after the other. */
  #heard: Promise<unknown> = Promise.resolve();

  constructor(server: StoryServer) {
    this.#server = server;
    this.#subscription = server.onDidChangeBank(() => this.#renew());
  }

  /** Fires when the model is not the newest any more. It is asked for anew when somebody wants it. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  model(): Promise<BankModel> {
    this.#model ??= this.#hear({});
    return this.#model;
  }

  /** Looks for files anew. */
  reload(): void {
    this.#renew(this.#hear({ reload: true }));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #hear(params: BankParams): Promise<BankModel> {
    const model = this.#heard.then(() => this.#bring(params));
    this.#heard = model.catch(() => {
      this.#isBroken = true;
    });
    return model;
  }

  #bring(params: BankParams): Promise<BankModel> {
    const anew = this.#isBroken;
    this.#isBroken = false;
    return bringUpToDate(this.#copy, (next) => this.#server.bank(next), { ...params, anew });
  }

  #renew(model?: Promise<BankModel>): void {
    this.#model = model;
    this.#changed.fire();
  }
}
