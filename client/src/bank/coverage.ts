/** The coverage matrix: one panel that shows which story answers which question, and moves which lever. */
import { Disposable, EventEmitter, type LogOutputChannel, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type FromCoverage, isFromCoverage, type ToCoverage } from '../../webview/coverage/messages';
import { documentHtml, type PageCode } from '../preview/page';
import { selectInEditor } from '../preview/select';
import type { Bank } from './bank';
import { matrixOf } from './matrix';

const viewType = 'starStories.coverage';

export interface CoverageContext {
  readonly bank: Bank;
  /** The page's script and style sheet. */
  code(): Promise<PageCode>;
  readonly output: LogOutputChannel;
  write(wish: { readonly profile: string; readonly question: string }): Promise<void>;
}

export class Coverage implements Disposable {
  readonly #context: CoverageContext;
  readonly #drawn = new EventEmitter<number>();
  readonly #subscriptions: Disposable;
  #panel: WebviewPanel | undefined;

  constructor(context: CoverageContext) {
    this.#context = context;
    this.#subscriptions = Disposable.from(
      this.#drawn,
      context.bank.onDidChange(() => this.#refresh()),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel) => this.#show(panel),
      }),
    );
  }

  /** Fires when the page has drawn the matrix, with its number of stories. */
  get onDidDraw() {
    return this.#drawn.event;
  }

  async open(): Promise<void> {
    if (this.#panel) this.#panel.reveal();
    else await this.#show(window.createWebviewPanel(viewType, '', ViewColumn.Active, { enableFindWidget: true }));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  async #show(panel: WebviewPanel): Promise<void> {
    this.#panel?.dispose();
    this.#panel = panel;
    panel.title = 'Coverage';
    panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message));
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    const code = await this.#context.code();
    if (this.#panel === panel)
      panel.webview.html = documentHtml(code, 'STAR Stories Coverage', '<div id="page"></div>');
  }

  async #hear(message: unknown): Promise<void> {
    if (!isFromCoverage(message)) return;
    try {
      await this.#receive(message);
    } catch (error) {
      this.#context.output.error(`Coverage: ${error}`);
    }
  }

  async #receive(message: FromCoverage): Promise<void> {
    const { bank, write } = this.#context;
    switch (message.type) {
      case 'ready':
        return this.#refresh();
      case 'drawn':
        return this.#drawn.fire(message.stories);
      case 'open': {
        const story = (await bank.model()).stories.find(({ id }) => id === message.story);
        return story && selectInEditor(Uri.parse(story.uri), story.span);
      }
      case 'write': {
        const profile = (await bank.model()).profiles.find(({ id }) => id === message.profile);
        const prompt = profile?.prompts.find(({ id }) => id === message.prompt);
        return prompt && write({ profile: message.profile, question: prompt.text });
      }
    }
  }

  async #refresh(): Promise<void> {
    const panel = this.#panel;
    if (!panel) return;
    try {
      const message: ToCoverage = { type: 'matrix', matrix: matrixOf(await this.#context.bank.model()) };
      await panel.webview.postMessage(message);
    } catch (error) {
      this.#context.output.error(`Coverage: ${error}`);
    }
  }
}
