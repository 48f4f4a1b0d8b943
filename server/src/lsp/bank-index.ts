/** All stories of the workspace's folders: read in the background, kept up to date file by file, the open ones as they are in the editor. */
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import {
  type Bank,
  type BankEntry,
  type BankProblem,
  bankEntries,
  bankEntry,
  bankOf,
  type Finding,
  LineIndex,
  type Settings,
  type StoryFinding,
  storyFindings,
} from '../engine/index';
import type { Analyzed, StoryDocuments } from './documents';
import type { Host, Reader, ReadPiece } from './host';
import { inTurns, Pacer } from './pacer';
import { type ReadFile, readStory } from './read-story';
import type { Resolved, SettingsStore } from './settings';

export interface BankSurroundings {
  readonly host: Host;
  readonly settings: SettingsStore;
  readonly documents: StoryDocuments;
  /** Workspace folders, each ending in a slash, the deepest first. */
  folders(): readonly string[];
  /** Told when anything is not as it was. */
  onChange(): void;
  /** A bar for a long reading, for the author to see. */
  progress(): Promise<WorkDoneProgressReporter>;
}

/** What is known of a file: its stories, or why it could not be read. */
export interface BankFile {
  readonly uri: string;
  readonly entries: readonly BankEntry[];
  readonly lines: LineIndex;
  /** Of each story by itself; empty when the file could not be read. */
  readonly findings: readonly Finding[];
  readonly problem?: string;
}

export class BankIndex {
  readonly #around: BankSurroundings;
  /** By `keyOf` their URIs. */
  readonly #files = new Map<string, BankFile>();
  /** Their keys as `files` gives them, as long as none comes or goes. */
  #order: readonly string[] = [];
  readonly #waiting = new Map<string, string>();
  #folderProblems: readonly BankProblem[] = [];
  #reading: Promise<void> | undefined;
  #isListed = false;
  /** Counts the changes. */
  #state = 0;
  /** The newest that was made; another may be in the making. */
  #bank: Bank | undefined;
  #making: { readonly state: number; readonly bank: Promise<Bank> } | undefined;

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

  /** The bank of all files read. While the author goes on typing it may be a word behind. */
  async bank(): Promise<Bank> {
    await this.ready();
    if (this.#making?.state !== this.#state) this.#making = { state: this.#state, bank: this.#make() };
    return this.#making.bank;
  }

  /** The settings that hold for the bank as a whole. */
  resolved(): Promise<Resolved> {
    return this.#around.settings.of(this.#around.folders().at(-1) ?? this.#around.documents.uris()[0] ?? '');
  }

  /** By URI. */
  files(): readonly BankFile[] {
    const known = this.#order.flatMap((key) => this.#files.get(key) ?? []);
    if (known.length === this.#files.size && this.#order.length === known.length) return known;
    const sorted = [...this.#files].sort(([, a], [, b]) => (a.uri < b.uri ? -1 : 1));
    this.#order = sorted.map(([key]) => key);
    return sorted.map(([, file]) => file);
  }

  file(uri: string): BankFile | undefined {
    return this.#files.get(keyOf(uri));
  }

  /** What is wrong with a file among the others, as far as these have been read. */
  findingsOf(uri: string): readonly StoryFinding[] {
    const bank = this.#bank;
    return bank ? (this.file(uri)?.entries.flatMap((entry) => storyFindings(entry, bank)) ?? []) : [];
  }

  problems(): readonly BankProblem[] {
    const ofFiles = this.files().flatMap(({ uri, problem }) => (problem ? [{ uri, message: problem }] : []));
    return [...this.#folderProblems, ...ofFiles];
  }

  /** A file was made, changed or closed. */
  changed(uri: string): void {
    if (!this.#isListed) this.#files.delete(keyOf(uri));
    if (!this.#isListed || !this.#belongs(uri)) return;
    this.#waiting.set(keyOf(uri), uri);
    void this.#read();
  }

  /** A file is gone, or a folder with all that was in it. */
  deleted(uri: string): void {
    const key = keyOf(uri);
    const gone = [...this.#files.keys()].filter((known) => known === key || known.startsWith(`${key}/`));
    for (const known of gone) this.#files.delete(known);
    if (gone.length > 0) this.#touch();
  }

  /** Settings or folders have changed: all files are looked for and judged anew, if they ever were. */
  outdated(): void {
    if (this.#isListed) void this.reload();
  }

  /** An open document was analysed anew. */
  analyzed(analyzed: Analyzed): void {
    if (!this.#belongs(analyzed.uri)) return;
    this.#files.set(keyOf(analyzed.uri), openFile(analyzed));
    this.#touch();
  }

  /** Where no folder is open, the open stories are the bank. */
  #belongs(uri: string): boolean {
    if (!uri.endsWith('.star.md')) return false;
    const folders = this.#around.folders();
    const key = keyOf(uri);
    return folders.length === 0 || folders.some((folder) => key.startsWith(`${keyOf(folder)}/`));
  }

  async #make(): Promise<Bank> {
    const before = this.#bank;
    const entries = this.files().flatMap((file) => file.entries);
    const bank = await inTurns(bankOf(entries, (await this.resolved()).settings, { before }), this.#around.host);
    this.#bank = bank;
    return bank;
  }

  #touch(): void {
    this.#state++;
    this.#around.onChange();
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
    const { host, documents } = this.#around;
    const lists = await Promise.all(outermost(this.#around.folders()).map((folder) => host.listStories(folder)));
    this.#folderProblems = lists.flatMap(({ problems }) => problems);
    const listed = new Map(lists.flatMap(({ uris }) => uris.map((uri) => [keyOf(uri), uri] as const)));
    for (const uri of documents.uris()) if (this.#belongs(uri)) listed.set(keyOf(uri), uri);
    for (const key of this.#files.keys()) if (!listed.has(key)) this.#files.delete(key);
    for (const [key, uri] of listed) this.#waiting.set(key, uri);
  }

  async #readWaiting(): Promise<void> {
    const { host, progress } = this.#around;
    const isLong = this.#waiting.size >= manyFiles;
    const bar = isLong ? await progress() : undefined;
    bar?.begin('Reading stories', 0);
    const threads = isLong ? (host.startReaders?.() ?? []) : [];
    let done = 0;
    const work = async (reader?: Reader): Promise<void> => {
      const pacer = new Pacer(host);
      for (let piece = this.#nextPiece(); piece.length > 0; piece = this.#nextPiece()) {
        await this.#readPiece(piece, pacer, reader);
        done += piece.length;
        bar?.report((100 * done) / (done + this.#waiting.size));
      }
    };
    try {
      // Each thread twice: it has its next piece before it asks.
      await Promise.all(threads.length > 0 ? [...threads, ...threads].map(work) : [work()]);
    } finally {
      for (const thread of threads) thread.stop();
      bar?.done();
    }
    this.#touch();
  }

  #nextPiece(): readonly string[] {
    const piece = [...take(this.#waiting, filesPerPiece)];
    for (const [key] of piece) this.#waiting.delete(key);
    return piece.map(([, uri]) => uri);
  }

  /** Open files as they are in the editor, the others by the thread, if there is one that can. */
  async #readPiece(uris: readonly string[], pacer: Pacer, reader: Reader | undefined): Promise<void> {
    const { documents, settings } = this.#around;
    const pieces = new Map<Settings, string[]>();
    for (const uri of uris) {
      const open = await documents.analyzed(uri);
      if (open) {
        this.#files.set(keyOf(uri), openFile(open));
        continue;
      }
      const resolved = await settings.of(folderOf(uri));
      const piece = pieces.get(resolved.settings) ?? [];
      pieces.set(resolved.settings, piece);
      piece.push(uri);
    }
    for (const [held, closed] of pieces) {
      const isLocal = closed.every((uri) => uri.startsWith('file:'));
      const piece = { uris: closed, settings: held };
      const files = await (reader && isLocal ? reader.read(piece) : this.#readHere(piece, pacer));
      const there = new Map(files.map((file) => [file.uri, file]));
      for (const uri of closed) {
        await pacer.next();
        const file = there.get(uri);
        // It may have been opened or deleted meanwhile.
        if (documents.uris().includes(uri)) continue;
        if (file) this.#files.set(keyOf(uri), closedFile(file, held));
        else this.#files.delete(keyOf(uri));
      }
    }
  }

  async #readHere({ uris, settings }: ReadPiece, pacer: Pacer): Promise<readonly ReadFile[]> {
    const texts = await Promise.all(uris.map((uri) => this.#textOf(uri)));
    const files: ReadFile[] = [];
    for (const [index, uri] of uris.entries()) {
      await pacer.next();
      const file = readStory(uri, texts[index], settings);
      // A copy: words of the text in the messages would keep the whole of it alive.
      if (file) files.push({ ...file, findings: structuredClone(file.findings) });
    }
    return files;
  }

  async #textOf(uri: string): Promise<string | undefined | Error> {
    try {
      return await this.#around.host.readFile(uri);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}

/** Its entries are made when somebody asks: not at every keystroke. */
function openFile({ uri, analysis, lines }: Analyzed): BankFile {
  let entries: readonly BankEntry[] | undefined;
  return {
    uri,
    get entries() {
      entries ??= bankEntries(uri, analysis);
      return entries;
    },
    lines,
    findings: [],
  };
}

function closedFile({ uri, facts, findings, problem, ...lines }: ReadFile, settings: Settings): BankFile {
  return {
    uri,
    entries: facts.map((one) => bankEntry(one, settings)),
    lines: new LineIndex(lines),
    findings,
    ...(problem !== undefined && { problem }),
  };
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (count++ === most) return;
    yield item;
  }
}

/** Files that are read at a time. */
const filesPerPiece = 16;
/** From so many files on the author is shown how far the reading is. */
const manyFiles = 300;
/** Folders that lie in no other, so that no file is listed twice. */
const outermost = (folders: readonly string[]): readonly string[] =>
  folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(other)));

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** Editors differ in what they encode: one file has one key. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/\/$/, '');
  } catch {
    return uri;
  }
}
