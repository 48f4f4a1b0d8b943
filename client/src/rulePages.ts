/** The bundled page of every rule, opened offline: from a diagnostic's code, the preview or the palette. */
import { commands, type Disposable, languages, Uri, ViewColumn, window, workspace } from 'vscode';
import { activeStory } from './story';

const scheme = 'star-stories-rule';

/** The URI of a rule's page, a read-only document of our own scheme; `{rule}` stands for the id. */
export const rulePageUri = `${scheme}:/rules/{rule}.md`;

export class RulePages implements Disposable {
  readonly #folder: Uri;
  readonly #provider: Disposable;

  constructor(extensionUri: Uri) {
    this.#folder = Uri.joinPath(extensionUri, 'docs', 'rules');
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => this.#read(path.slice(path.lastIndexOf('/') + 1)),
    });
  }

  /** Shows the page of a rule: the one given, else that of the finding at the cursor, else one asked for. */
  async open(rule?: unknown): Promise<void> {
    const id = typeof rule === 'string' ? rule : (ruleAtCursor() ?? (await this.#ask()));
    if (id === undefined) return;
    const viewColumn = window.activeTextEditor?.viewColumn ?? ViewColumn.One;
    await commands.executeCommand('vscode.open', Uri.parse(rulePageUri.replace('{rule}', id)), { viewColumn });
  }

  dispose(): void {
    this.#provider.dispose();
  }

  async #ask(): Promise<string | undefined> {
    // Where the extension comes over http, its folders cannot be listed; the index can be read.
    const index = await this.#read('README.md');
    const ids = Array.from(index.matchAll(/\]\(([a-z-]+)\.md\)/g), ([, id = '']) => id);
    return window.showQuickPick(ids, { title: 'Explain Rule', placeHolder: 'Which rule?' });
  }

  async #read(name: string): Promise<string> {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(this.#folder, name)));
  }
}

/** The rule of the finding at the cursor. */
function ruleAtCursor(): string | undefined {
  const editor = activeStory();
  if (!editor) return undefined;
  const finding = languages
    .getDiagnostics(editor.document.uri)
    .find(({ source, range }) => source === 'star-stories' && range.contains(editor.selection.active));
  return typeof finding?.code === 'object' ? String(finding.code.value) : undefined;
}
