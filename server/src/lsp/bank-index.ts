/** All stories of the workspace's folders: read in the background, kept up to date file by file, the open ones as they are in the editor. */
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import { type Analysis, analyze, type BankEntry, type BankProblem, bankEntries } from '../engine/index';
import type { StoryDocuments } from './documents';
import type { Host } from './host';
import type { SettingsStore } from './settings';

export interface BankSurroundings {
  readonly host: Host;
  readonly settings: SettingsStore;
  readonly documents: StoryDocuments;
  /** Workspace folders, each ending in a slash. */
  readonly folders: readonly string[];
  /** Told when anything is not as it was. */
  onChange(): void;
  /** A bar for a long reading, for the author to see. */
  progress(): Promise<WorkDoneProgressReporter>;
}

/** What is known of a file: its stories, or why it could not be read. */
interface BankFile {
  readonly uri: string;
  readonly entries: readonly BankEntry[];
  readonly problem?: string;
}

export class BankIndex {
  readonly #around: BankSurroundings;
  /** By `keyOf` their URIs. */
  readonly #files = new Map<string, BankFile>();
  readonly #waiting = new Map<string, string>();
  #folderProblems: readonly BankProblem[] = [];
  #reading: Promise<void> | undefined;
  #isListed = false;

  constructor(around: BankSurroundings) {
    this.#around = around;
  }

  /** Resolves when every file has been read. The first call starts the reading. */
  async ready(): Promise<void> {
    if (!this.#isListed) await this.reload();
    else await this.#reading;
  }

  /** Looks for files anew and reads all of them. */
  reload(): Promise<void> {
    this.#isListed = true;
    return this.#read(() => this.#list());
  }

  /** Settings have changed: all files are judged anew, if they ever were. */
  settingsChanged(): void {
    if (this.#isListed) void this.reload();
  }

  /** The stories of all files, by URI, then in the order of the text. */
  entries(): readonly BankEntry[] {
    const files = [...this.#files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return files.flatMap(({ entries }) => entries);
  }

  problems(): readonly BankProblem[] {
    const ofFiles = [...this.#files.values()].flatMap(({ uri, problem }) =>
      problem ? [{ uri, message: problem }] : [],
    );
    return [...this.#folderProblems, ...ofFiles];
  }

  /** A file was made, changed or closed. */
  changed(uri: string): void {
    if (!this.#isListed || !this.#belongs(uri)) return;
    this.#waiting.set(keyOf(uri), uri);
    void this.#read();
  }

  /** A file is gone, or a folder with all that was in it. */
  deleted(uri: string): void {
    const key = keyOf(uri);
    const gone = [...this.#files.keys()].filter((known) => known === key || known.startsWith(`${key}/`));
    for (const known of gone) this.#files.delete(known);
    if (gone.length > 0) this.#around.onChange();
  }

  /** An open document was analysed anew. */
  analyzed(uri: string, analysis: Analysis): void {
    if (!this.#belongs(uri)) return;
    this.#files.set(keyOf(uri), { uri, entries: bankEntries(uri, analysis) });
    this.#around.onChange();
  }

  /** Where no folder is open, the open stories are the bank. */
  #belongs(uri: string): boolean {
    const { folders } = this.#around;
    const key = keyOf(uri);
    return (
      uri.endsWith('.star.md') && (folders.length === 0 || folders.some((folder) => key.startsWith(keyOf(folder))))
    );
  }

  /** One reading at a time: what comes up meanwhile is read in the same go. */
  #read(prepare?: () => Promise<void>): Promise<void> {
    const before = this.#reading;
    const reading = (async () => {
      await before;
      await prepare?.();
      await this.#readWaiting();
    })().finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    this.#reading = reading;
    return reading;
  }

  async #list(): Promise<void> {
    const { host, folders } = this.#around;
    const lists = await Promise.all(folders.map((folder) => host.listStories(folder)));
    this.#folderProblems = lists.flatMap(({ problems }) => problems);
    const listed = new Map(lists.flatMap(({ uris }) => uris.map((uri) => [keyOf(uri), uri] as const)));
    for (const uri of this.#around.documents.uris()) if (this.#belongs(uri)) listed.set(keyOf(uri), uri);
    for (const key of this.#files.keys()) if (!listed.has(key)) this.#files.delete(key);
    for (const [key, uri] of listed) this.#waiting.set(key, uri);
    this.#around.onChange();
  }

  async #readWaiting(): Promise<void> {
    if (this.#waiting.size === 0) return;
    const bar = this.#waiting.size >= manyFiles ? await this.#around.progress() : undefined;
    bar?.begin('Reading stories', 0, undefined, false);
    const pacer = new Pacer(this.#around.host);
    let done = 0;
    while (this.#waiting.size > 0) {
      const batch = [...this.#waiting].slice(0, batchSize);
      for (const [key] of batch) this.#waiting.delete(key);
      const texts = await Promise.all(batch.map(([, uri]) => this.#textOf(uri)));
      for (const [index, [key, uri]] of batch.entries()) {
        await pacer.next();
        await this.#take(key, uri, texts[index]);
      }
      done += batch.length;
      bar?.report((100 * done) / (done + this.#waiting.size));
    }
    bar?.done();
    this.#around.onChange();
  }

  async #textOf(uri: string): Promise<string | undefined | Error> {
    try {
      return await this.#around.host.readFile(uri);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async #take(key: string, uri: string, text: string | undefined | Error): Promise<void> {
    const { documents, settings } = this.#around;
    const open = await documents.analyzed(uri);
    if (open) this.#files.set(key, { uri, entries: bankEntries(uri, open.analysis) });
    else if (text === undefined) this.#files.delete(key);
    else if (text instanceof Error) this.#files.set(key, unread(uri, `Cannot be read: ${text.message}`));
    else if (text.length > longest) this.#files.set(key, unread(uri, tooLong));
    else {
      const resolved = await settings.of(folderOf(uri));
      this.#files.set(key, { uri, entries: bankEntries(uri, analyze(text, resolved.settings)) });
    }
  }
}

const unread = (uri: string, problem: string): BankFile => ({ uri, entries: [], problem });

/** Files that are read at a time. */
const batchSize = 32;
/** From so many files on the author is shown how far the reading is. */
const manyFiles = 300;
/** Code units above which a file is no story: analysing it would keep others waiting. */
const longest = 250_000;
const tooLong = 'Too long for a story: a part of the bank is read only when it is below 250,000 characters. Split it.';

/** Lets others have their turn after every few milliseconds of work. */
class Pacer {
  readonly #host: Host;
  #since = performance.now();

  constructor(host: Host) {
    this.#host = host;
  }

  async next(): Promise<void> {
    if (performance.now() - this.#since < slice) return;
    await this.#host.pause();
    this.#since = performance.now();
  }
}

/** Milliseconds. */
const slice = 10;

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** Editors differ in what they encode: one file has one key. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/\/$/, '');
  } catch {
    return uri;
  }
}
