/** One preview panel: shows a story, keeps up with its analyses, and follows the active story unless it is locked. */
import {
  ConfigurationTarget,
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  type Uri,
  type WebviewPanel,
  workspace,
} from 'vscode';
import { type FromPage, isFromPage, type ToPage } from '../../webview/messages';
import type { StoryServer } from '../server';
import { applyFix } from './fix';
import { copy, copyAsMarkdown, exportAsHtml } from './giveAway';
import { pageHtml } from './page';
import { selectInEditor } from './select';
import { setField } from './setField';

/** Code units of a story that the preview keeps up with; no story that is told is so long. */
const largest = 200_000;

/** What a preview shows. */
export interface Shown {
  readonly uri: Uri;
  readonly locked: boolean;
}

export interface Drawn {
  readonly uri: Uri;
  readonly version: number;
  readonly summary: string;
}

export interface PreviewContext {
  /** Where the page's script and style sheet are. */
  readonly pageFolder: Uri;
  readonly server: StoryServer;
  readonly output: LogOutputChannel;
  explain(rule: string): void;
}

export class Preview implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #context: PreviewContext;
  readonly #drawn = new EventEmitter<Drawn>();
  readonly #subscriptions: Disposable;
  #shown: Shown;
  /** The texts of the shorter tellings that the page shows, by their seconds. */
  #tellings: ReadonlyMap<number, string> = new Map();
  #refreshing = false;
  #stale = false;

  constructor(panel: WebviewPanel, shown: Shown, context: PreviewContext) {
    this.#panel = panel;
    this.#shown = shown;
    this.#context = context;
    this.#subscriptions = Disposable.from(
      this.#drawn,
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message)),
      context.server.onDidAnalyze(({ uri }) => uri === this.#shown.uri.toString() && this.#refresh()),
      panel.onDidDispose(() => this.dispose()),
    );
    this.#nameTab();
    panel.webview.options = { enableScripts: true, localResourceRoots: [context.pageFolder] };
    panel.webview.html = pageHtml(panel.webview, context.pageFolder);
    // The page asks once it is there; by then the answer is on its way.
    this.#refresh();
  }

  get shown(): Shown {
    return this.#shown;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Fires when the page has drawn a model. */
  get onDidDraw() {
    return this.#drawn.event;
  }

  get onDidDispose() {
    return this.#panel.onDidDispose;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows another story. */
  show(uri: Uri): void {
    if (uri.toString() === this.#shown.uri.toString()) return;
    this.#shown = { ...this.#shown, uri };
    this.#nameTab();
    this.#refresh();
  }

  toggleLock(): void {
    this.#shown = { ...this.#shown, locked: !this.#shown.locked };
    this.#nameTab();
    this.#refresh();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel.dispose();
  }

  async #hear(message: unknown): Promise<void> {
    if (!isFromPage(message)) return;
    try {
      await this.receive(message);
    } catch (error) {
      this.#context.output.error(`Preview of ${this.#shown.uri}: ${error}`);
    }
  }

  /** Does what the page asks for. */
  async receive(message: FromPage): Promise<void> {
    const { uri } = this.#shown;
    const { server } = this.#context;
    switch (message.type) {
      case 'ready':
        return this.#refresh();
      case 'drawn':
        return this.#drawn.fire({ uri, version: message.version, summary: message.summary });
      case 'select':
        return selectInEditor(uri, message);
      case 'fix':
        return applyFix(uri, message);
      case 'explain':
        return this.#context.explain(message.rule);
      case 'setField':
        if (!(await setField(server, uri, message.key, message.value))) this.#refresh();
        return;
      case 'copyCut':
        return copy(this.#tellings.get(message.budget) ?? '', `${message.budget}-second telling`);
      case 'copyMarkdown':
        return copyAsMarkdown(server, uri);
      case 'exportHtml':
        return exportAsHtml(server, uri);
      case 'keepPace':
        return workspace.getConfiguration('starStories').update('wpm', message.wpm, ConfigurationTarget.Global);
      case 'lock':
        return this.toggleLock();
    }
  }

  #nameTab(): void {
    const { uri, locked } = this.#shown;
    const name = nameOf(uri);
    this.#panel.title = locked ? `[Preview ${name}]` : `Preview ${name}`;
  }

  /** Sends the newest model; what happens meanwhile leads to one more, not to a queue. */
  #refresh(): void {
    this.#stale = true;
    if (!this.#refreshing) void this.#sendUntilFresh();
  }

  async #sendUntilFresh(): Promise<void> {
    this.#refreshing = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.#panel.webview.postMessage(await this.#message());
      }
    } catch (error) {
      this.#context.output.error(`Preview of ${this.#shown.uri}: ${error}`);
    } finally {
      this.#refreshing = false;
    }
  }

  async #message(): Promise<ToPage> {
    const { uri, locked } = this.#shown;
    try {
      const document = await workspace.openTextDocument(uri);
      if (document.getText().length > largest) return { type: 'stale', note: notes.large };
    } catch {
      return { type: 'gone', name: nameOf(uri) };
    }
    const model = await this.#context.server.preview(uri.toString()).catch(() => null);
    if (!model) return { type: 'stale', note: notes.silent };
    this.#tellings = new Map(model.cuts.map(({ budget, text }) => [budget, text]));
    return { type: 'model', model, locked };
  }
}

const notes = {
  large: 'This file is too large to follow; what is shown is older than the file. Split it into one story a file.',
  silent: 'The story cannot be read just now; what is shown may be older than the file.',
};

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
