/** Which findings of a story are shown now: at once, on save or when asked, and never in the word being typed. */
import type { Diagnostic } from 'vscode-languageserver';
import type { BankIndex } from './bank-index';
import { isBeingTyped } from './calm';
import type { Analyzed, StoryDocuments } from './documents';
import type { Client } from './from-lsp';
import type { RunMode } from './settings';
import { toBankDiagnostic, toDiagnostic } from './to-lsp';

/** What is shown of a story; the id changes when and only when the items do. */
export interface Shown {
  readonly id: string;
  /** The document's version that the ranges belong to. */
  readonly version: number;
  readonly items: readonly Diagnostic[];
}

export class Diagnostics {
  readonly #documents: StoryDocuments;
  readonly #client: Client;
  readonly #bank: BankIndex;
  readonly #shown = new Map<string, Shown>();
  readonly #settled = new Set<string>();
  readonly #asked = new Set<string>();
  #lastId = 0;

  constructor(documents: StoryDocuments, client: Client, bank: BankIndex) {
    this.#documents = documents;
    this.#client = client;
    this.#bank = bank;
  }

  /** The author opened or saved the story, or changed settings: `onSave` shows it anew. */
  settle(uri: string): void {
    this.#settled.add(uri);
  }

  /** The author asked for a check: every mode shows it anew. */
  ask(uri: string): void {
    this.#asked.add(uri);
  }

  /** Settings have changed: what is shown is out of date in every mode. */
  reset(): void {
    this.#shown.clear();
    for (const uri of this.#documents.uris()) this.settle(uri);
  }

  forget(uri: string): void {
    this.#shown.delete(uri);
    this.#settled.delete(uri);
    this.#asked.delete(uri);
  }

  /** Whether other files have changed what is to be said of a story; where findings wait for the author, they wait for him in this, too. */
  async isOutdated(uri: string): Promise<boolean> {
    const analyzed = await this.#documents.analyzed(uri);
    if (analyzed?.resolved.run !== 'onType') return false;
    return JSON.stringify(this.#shown.get(uri)?.items) !== JSON.stringify(this.#finished(analyzed));
  }

  /** What to show of a story. */
  async of(uri: string): Promise<Shown> {
    return (await this.fresh(uri)) ?? this.#shown.get(uri) ?? { id: '', version: 0, items: [] };
  }

  /** What to show of a story from now on; undefined while what is shown stands, or when it is not open. */
  async fresh(uri: string): Promise<Shown | undefined> {
    const analyzed = await this.#documents.analyzed(uri);
    if (!analyzed) return undefined;
    if (this.#isDue(uri, analyzed.resolved.run)) return this.#keep(analyzed, this.#finished(analyzed));
    return this.#shown.has(uri) ? undefined : this.#keep(analyzed, []);
  }

  #isDue(uri: string, run: RunMode): boolean {
    const asked = this.#asked.delete(uri);
    const settled = this.#settled.delete(uri);
    return asked || run === 'onType' || (run === 'onSave' && settled);
  }

  #finished({ uri, analysis, lines }: Analyzed): Diagnostic[] {
    const typingAt = this.#documents.typingAt(uri);
    const finished = analysis.findings.filter(({ span }) => !isBeingTyped(analysis.text, span, typingAt));
    const among = this.#bank.findingsOf(uri).filter(({ place }) => !isBeingTyped(analysis.text, place.span, typingAt));
    const linesOf = (other: string) => this.#bank.file(other)?.lines;
    return [
      ...finished.map((finding) => toDiagnostic(uri, lines, finding, this.#client)),
      ...among.map((finding) => toBankDiagnostic(lines, finding, linesOf, this.#client)),
    ];
  }

  #keep({ uri, version }: Analyzed, items: readonly Diagnostic[]): Shown {
    const known = this.#shown.get(uri);
    const same = known !== undefined && JSON.stringify(known.items) === JSON.stringify(items);
    const shown = { id: same ? known.id : String(++this.#lastId), version, items };
    this.#shown.set(uri, shown);
    return shown;
  }
}
