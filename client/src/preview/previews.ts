/** All preview panels: opens them, lets them follow the active story, and restores them after a reload. */
import {
  Disposable,
  EventEmitter,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type FromPage, isPageState } from '../../webview/messages';
import { activeStory, isStory } from '../story';
import type { StoryTarget } from './giveAway';
import type { PageCode } from './page';
import { type Drawn, Preview, type PreviewContext, type Shown } from './preview';

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
      window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
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
    const editor = activeStory();
    const given = typeof resource === 'string' ? Uri.parse(resource) : resource;
    const uri = given instanceof Uri ? given : editor?.document.uri;
    if (!uri) return;
    const at = editor?.document.uri.toString() === uri.toString() ? cursorOf(editor) : undefined;
    const known = [...this.#open].find(({ shown }) => !shown.locked || shown.uri.toString() === uri.toString());
    if (known) {
      known.show(uri, at);
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
    this.#add(panel, { uri, which: at === undefined ? {} : { at }, locked: false });
  }

  /** Lets the preview of the active story do what its page asks for. */
  async receive(message: FromPage): Promise<void> {
    const uri = this.target?.uri.toString();
    await [...this.#open].find(({ shown }) => shown.uri.toString() === uri)?.receive(message);
  }

  /** The story of the active preview, else the one at the cursor of the active editor. */
  get target(): StoryTarget | undefined {
    const editor = activeStory();
    return this.#active?.shown ?? (editor && { uri: editor.document.uri, which: { at: cursorOf(editor) } });
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

  #follow(editor: TextEditor): void {
    if (editor !== window.activeTextEditor || !isStory(editor.document)) return;
    for (const preview of this.#open) if (!preview.shown.locked) preview.show(editor.document.uri, cursorOf(editor));
  }

  #restore(panel: WebviewPanel, state: unknown): void {
    if (!isPageState(state)) {
      panel.dispose();
      return;
    }
    const { uri, story, locked, firstScore } = state;
    this.#add(panel, { uri: Uri.parse(uri), which: { story }, locked, firstScore });
  }

  #add(panel: WebviewPanel, shown: Shown): void {
    const preview = new Preview(panel, shown, this.#context);
    this.#open.add(preview);
    preview.onDidDraw((drawn) => this.#drawn.fire(drawn));
    preview.onDidDispose(() => this.#open.delete(preview));
  }
}

const cursorOf = ({ document, selection }: TextEditor): number => document.offsetAt(selection.active);

/** The page's code from the folder where it was built. */
export async function readPageCode(folder: Uri, page: 'preview' | 'coverage'): Promise<PageCode> {
  const read = async (name: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
  const [script, style] = await Promise.all([read(`${page}.js`), read(`${page}.css`)]);
  return { script, style };
}
