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
import type { PreviewModel, WhichStory } from '../../../server/src/protocol';
import { type FromPage, isFromPage, type ToPage } from '../../webview/messages';
import type { StoryServer } from '../server';
import { applyFix } from './fix';
import { copyAsMarkdown, copyTelling, exportAsHtml } from './giveAway';
import { type PageCode, pageHtml } from './page';
import { selectInEditor } from './select';
import { setField } from './setField';

/** Code units of a story that the preview keeps up with; no story that is told is so long. */
const largest = 200_000;

/** What a preview shows. */
export interface Shown {
  readonly uri: Uri;
  readonly which: WhichStory;
  readonly locked: boolean;
  /** The score when the preview was opened on this story; known once it is drawn. */
  readonly firstScore?: number;
}

export interface Drawn {
  readonly uri: Uri;
  readonly version: number;
  readonly summary: string;
}

export interface PreviewContext {
  /** Read once, for all previews. */
  readonly code: Promise<PageCode>;
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
  /** The last good state of the story. */
  #model: PreviewModel | undefined;
  /** Index of the story in which the cursor last was. */
  #cursor: number | undefined;
  #hasPage = false;
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
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
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

  /** Shows the story at an offset of a file; of the same file only when the cursor has come to another story. */
  show(uri: Uri, at?: number): void {
    if (uri.toString() !== this.#shown.uri.toString()) {
      this.#change({ uri, which: at === undefined ? {} : { at } });
      return;
    }
    const cursor = at === undefined ? -1 : (this.#model?.stories.findLastIndex(({ start }) => start <= at) ?? -1);
    if (cursor < 0 || cursor === this.#cursor) return;
    this.#cursor = cursor;
    this.#choose(cursor);
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
      case 'story':
        return this.#choose(message.index);
      case 'setField':
        if (!(await setField(server, uri, message.key, message.value))) this.#refresh();
        return;
      case 'copyCut':
        return copyTelling(server, this.#shown, message.budget);
      case 'copyMarkdown':
        return copyAsMarkdown(server, this.#shown);
      case 'exportHtml':
        return exportAsHtml(server, this.#shown);
      case 'keepPace':
        return workspace.getConfiguration('starStories').update('wpm', message.wpm, ConfigurationTarget.Global);
      case 'lock':
        return this.toggleLock();
    }
  }

  /** Shows another story of the same file. */
  #choose(story: number): void {
    if (story === this.#model?.story) return;
    this.#change({ uri: this.#shown.uri, which: { story } });
  }

  #change(shown: { readonly uri: Uri; readonly which: WhichStory }): void {
    if (shown.uri.toString() !== this.#shown.uri.toString()) this.#cursor = undefined;
    this.#shown = { ...shown, locked: this.#shown.locked };
    this.#model = undefined;
    this.#nameTab();
    this.#refresh();
  }

  #nameTab(): void {
    const { uri, locked } = this.#shown;
    const name = nameOf(uri);
    this.#panel.title = locked ? `[Preview ${name}]` : `Preview ${name}`;
  }

  /** Shows the newest model; what happens meanwhile leads to one more, not to a queue. */
  #refresh(): void {
    this.#stale = true;
    if (!this.#refreshing) void this.#showUntilFresh();
  }

  async #showUntilFresh(): Promise<void> {
    this.#refreshing = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        const message = await this.#message();
        if (message) await this.#draw(message);
      }
    } catch (error) {
      this.#context.output.error(`Preview of ${this.#shown.uri}: ${error}`);
    } finally {
      this.#refreshing = false;
    }
  }

  /** A page that is not there yet, or not to be seen, is made anew: it opens with the newest state. */
  async #draw(message: ToPage): Promise<void> {
    const { webview, visible } = this.#panel;
    if (this.#hasPage && visible) {
      await webview.postMessage(message);
      return;
    }
    webview.html = pageHtml(await this.#context.code, message);
    this.#hasPage = true;
  }

  /** What there is to show; undefined when another story is asked for meanwhile. */
  async #message(): Promise<ToPage | undefined> {
    const asked = this.#shown;
    const { uri, which } = asked;
    const name = nameOf(uri);
    const document = await openDocument(uri);
    if (!document) return this.#lastGood(`${name} cannot be read.`);
    if (document.getText().length > largest)
      return this.#lastGood(`${name} is too large to follow: split it into one story a file.`);
    const model = await this.#context.server.preview({ uri: uri.toString(), ...which }).catch(() => null);
    if (asked !== this.#shown) return undefined;
    if (!model) return this.#lastGood(`${name} cannot be judged just now.`);
    this.#model = model;
    this.#cursor ??= model.story;
    this.#shown = { firstScore: model.score.total, ...asked, which: { story: model.story } };
    return this.#modelMessage(model);
  }

  #lastGood(note: string): ToPage {
    if (!this.#model) return { type: 'note', note };
    return { ...this.#modelMessage(this.#model), note: `${note} What is shown is older than the file.` };
  }

  #modelMessage(model: PreviewModel) {
    const { locked, firstScore = model.score.total } = this.#shown;
    return { type: 'model', model, locked, firstScore } as const;
  }
}

async function openDocument(uri: Uri) {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
