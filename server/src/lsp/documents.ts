/** The open stories, each analysed once a version and settings. */
import { type Connection, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze, LineIndex } from '../engine/index';
import { configFile, type Resolved, type SettingsStore } from './settings';

/** A story as it was at one version; later edits do not change it. */
export interface Analyzed {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly lines: LineIndex;
  readonly resolved: Resolved;
}

interface OpenDocument {
  readonly uri: string;
  readonly document: TextDocument;
  typingAt?: number | undefined;
}

type Listener = (uri: string) => void;

export class StoryDocuments {
  readonly #open = new TextDocuments<OpenDocument>({
    create: (uri, language, version, text) => ({ uri, document: TextDocument.create(uri, language, version, text) }),
    update: ({ uri, document }, changes, version) => {
      const updated = TextDocument.update(document, changes, version);
      return { uri, document: updated, typingAt: typingEnd(updated, changes) };
    },
  });
  readonly #analyzed = new Map<string, Analyzed>();
  readonly #settings: SettingsStore;
  readonly #onAnalyzed: (analyzed: Analyzed) => void;

  constructor(settings: SettingsStore, onAnalyzed: (analyzed: Analyzed) => void) {
    this.#settings = settings;
    this.#onAnalyzed = onAnalyzed;
    this.#open.onDidClose(({ document }) => this.#analyzed.delete(document.uri));
    this.#open.onDidSave(({ document }) => {
      document.typingAt = undefined;
    });
  }

  listen(connection: Connection): void {
    this.#open.listen(connection);
  }

  /** URIs of the open stories. */
  uris(): readonly string[] {
    return this.#open.keys().filter((uri) => this.#story(uri) !== undefined);
  }

  /** The text of an open document that need not be a story, such as a config file. */
  text(uri: string): string | undefined {
    return this.#open.get(uri)?.document.getText();
  }

  /** Where the last edit ended, when it was typing and the story was not saved since: an offset into its text. */
  typingAt(uri: string): number | undefined {
    return this.#open.get(uri)?.typingAt;
  }

  onOpen(listener: Listener): void {
    this.#open.onDidOpen(({ document }) => tellStory(document, listener));
  }

  /** Called after opening, too. */
  onChange(listener: Listener): void {
    this.#open.onDidChangeContent(({ document }) => tellStory(document, listener));
  }

  onSave(listener: Listener): void {
    this.#open.onDidSave(({ document }) => tellStory(document, listener));
  }

  onClose(listener: Listener): void {
    this.#open.onDidClose(({ document }) => tellStory(document, listener));
  }

  /** Called with the text of an open config file, and without one when it is closed. */
  onConfig(listener: (config: { readonly uri: string; readonly text: string | undefined }) => void): void {
    const tell = ({ uri, document }: OpenDocument, isOpen: boolean) => {
      if (uri.endsWith(`/${configFile}`)) listener({ uri, text: isOpen ? document.getText() : undefined });
    };
    this.#open.onDidChangeContent(({ document }) => tell(document, true));
    this.#open.onDidClose(({ document }) => tell(document, false));
  }

  /** The analysis of the newest version; undefined when the document is not open or is no story. */
  async analyzed(uri: string): Promise<Analyzed | undefined> {
    if (!this.#story(uri)) return undefined;
    const resolved = await this.#settings.of(uri);
    const open = this.#story(uri);
    if (!open) return undefined;
    const known = this.#analyzed.get(uri);
    if (known?.version === open.document.version && known.resolved === resolved) return known;
    return this.#analyze(open, resolved);
  }

  #analyze({ uri, document }: OpenDocument, resolved: Resolved): Analyzed {
    const text = document.getText();
    const analysis = analyze(text, resolved.settings);
    const analyzed = { uri, version: document.version, analysis, lines: new LineIndex(text), resolved };
    this.#analyzed.set(uri, analyzed);
    this.#onAnalyzed(analyzed);
    return analyzed;
  }

  #story(uri: string): OpenDocument | undefined {
    const open = this.#open.get(uri);
    return open && isStory(open) ? open : undefined;
  }
}

const isStory = ({ uri, document }: OpenDocument): boolean =>
  document.languageId === 'star-story' || uri.endsWith('.star.md');

function tellStory(open: OpenDocument, listener: Listener): void {
  if (isStory(open)) listener(open.uri);
}

/** Where the last change ends in the changed document. Replacing the whole text or pasting lines is not typing. */
function typingEnd(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): number | undefined {
  const last = changes.at(-1);
  if (!last || !('range' in last) || /[\r\n]/.test(last.text)) return undefined;
  return document.offsetAt(last.range.start) + last.text.length;
}
