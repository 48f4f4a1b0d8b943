/** All preview panels: opens them, lets them follow the active story, and restores them after a reload. */
import { Disposable, EventEmitter, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type FromPage, isPageState } from '../../webview/messages';
import { activeStory, isStory } from '../story';
import { type Drawn, Preview, type PreviewContext } from './preview';

const viewType = 'starStories.preview';

export class Previews implements Disposable {
  readonly #context: PreviewContext;
  readonly #open = new Set<Preview>();
  readonly #drawn = new EventEmitter<Drawn>();
  readonly #subscriptions: Disposable;

  constructor(context: PreviewContext) {
    this.#context = context;
    this.#subscriptions = Disposable.from(
      this.#drawn,
      window.onDidChangeActiveTextEditor(
        (editor) => editor && isStory(editor.document) && this.#follow(editor.document.uri),
      ),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
    );
  }

  /** Fires when a preview has drawn a story. */
  get onDidDraw() {
    return this.#drawn.event;
  }

  /** Shows `resource`, or the active story, in a preview of that column; one that shows it already is brought up. */
  open(resource: unknown, column: ViewColumn): void {
    const given = typeof resource === 'string' ? Uri.parse(resource) : resource;
    const uri = given instanceof Uri ? given : activeStory()?.document.uri;
    if (!uri) return;
    const known = [...this.#open].find(({ shown }) => !shown.locked || shown.uri.toString() === uri.toString());
    if (known) {
      known.show(uri);
      known.reveal();
      return;
    }
    const preserveFocus = column === ViewColumn.Beside;
    const panel = window.createWebviewPanel(
      viewType,
      '',
      { viewColumn: column, preserveFocus },
      { enableFindWidget: true },
    );
    this.#add(panel, uri, false);
  }

  /** Lets the preview of the active story do what its page asks for. */
  async receive(message: FromPage): Promise<void> {
    const uri = this.story?.toString();
    await [...this.#open].find(({ shown }) => shown.uri.toString() === uri)?.receive(message);
  }

  /** The story of the active preview, else of the active editor. */
  get story(): Uri | undefined {
    return this.#active?.shown.uri ?? activeStory()?.document.uri;
  }

  /** Locks the active preview to its story, or lets it follow again. */
  toggleLock(): void {
    this.#active?.toggleLock();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const preview of this.#open) preview.dispose();
  }

  get #active(): Preview | undefined {
    return [...this.#open].find(({ isActive }) => isActive);
  }

  #follow(uri: Uri): void {
    for (const preview of this.#open) if (!preview.shown.locked) preview.show(uri);
  }

  #restore(panel: WebviewPanel, state: unknown): void {
    if (isPageState(state)) this.#add(panel, Uri.parse(state.uri), state.locked);
    else panel.dispose();
  }

  #add(panel: WebviewPanel, uri: Uri, locked: boolean): void {
    const preview = new Preview(panel, { uri, locked }, this.#context);
    this.#open.add(preview);
    preview.onDidDraw((drawn) => this.#drawn.fire(drawn));
    preview.onDidDispose(() => this.#open.delete(preview));
  }
}
