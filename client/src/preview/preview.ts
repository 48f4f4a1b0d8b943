/** One preview panel: shows a story, keeps up with its analyses, and follows the active story unless it is locked. */
import { Disposable, EventEmitter, type LogOutputChannel, type Uri, type WebviewPanel, workspace } from 'vscode';
import { type FromPage, isFromPage, type ToPage } from '../../webview/messages';
import type { StoryServer } from '../server';
import { pageHtml } from './page';
import { selectInEditor } from './select';

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
  #refreshing = false;
  #stale = false;

  constructor(panel: WebviewPanel, shown: Shown, context: PreviewContext) {
    this.#panel = panel;
    this.#shown = shown;
    this.#context = context;
    this.#subscriptions = Disposable.from(
      this.#drawn,
      panel.webview.onDidReceiveMessage((message: unknown) => isFromPage(message) && this.#receive(message)),
      context.server.onDidAnalyze(({ uri }) => uri === this.#shown.uri.toString() && this.#refresh()),
      panel.onDidDispose(() => this.dispose()),
    );
    this.#nameTab();
    panel.webview.options = { enableScripts: true, localResourceRoots: [context.pageFolder] };
    panel.webview.html = pageHtml(panel.webview, context.pageFolder);
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

  #receive(message: FromPage): void {
    const { uri } = this.#shown;
    switch (message.type) {
      case 'ready':
        this.#refresh();
        break;
      case 'drawn':
        this.#drawn.fire({ uri, version: message.version, summary: message.summary });
        break;
      case 'select':
        void selectInEditor(uri, message);
        break;
      case 'explain':
        this.#context.explain(message.rule);
        break;
      case 'lock':
        this.toggleLock();
        break;
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
        const message = await this.#message();
        if (message) await this.#panel.webview.postMessage(message);
      }
    } catch (error) {
      this.#context.output.error(`Preview of ${this.#shown.uri}: ${error}`);
    } finally {
      this.#refreshing = false;
    }
  }

  async #message(): Promise<ToPage | undefined> {
    const { uri, locked } = this.#shown;
    try {
      await workspace.openTextDocument(uri);
    } catch {
      return { type: 'gone', name: nameOf(uri) };
    }
    const model = await this.#context.server.preview(uri.toString());
    return model ? { type: 'model', model, locked } : undefined;
  }
}

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
