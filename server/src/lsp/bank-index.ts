/** All stories of the workspace's folders: read in the background, kept up to date file by file, the open ones as they are in the editor. */
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import {
  analyze,
  type Bank,
  type BankEntry,
  type BankProblem,
  bankEntries,
  bankOf,
  type Finding,
  LineIndex,
  type Settings,
  type StoryFinding,
  storyFindings,
} from '../engine/index';
import type { Analyzed, StoryDocuments } from './documents';
import type { Host } from './host';
import { inTurns, Pacer } from './pacer';
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
  readonly #waiting = new Map<string, string>();
  #folderProblems: readonly BankProblem[] = [];
  #reading: Promise<void> | undefined;
  #isListed = false;
  /** Counts the changes. */
  #state = 0;
  #bank: { readonly state: number; readonly bank: Bank } | undefined;

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
    if (this.#bank?.state === this.#state) return this.#bank.bank;
    const state = this.#state;
    const entries = this.files().flatMap((file) => file.entries);
    const bank = await inTurns(bankOf(entries, (await this.resolved()).settings), this.#around.host);
    this.#bank = { state, bank };
    return bank;
  }

  /** The settings that hold for the bank as a whole. */
  resolved(): Promise<Resolved> {
    return this.#around.settings.of(this.#around.folders().at(-1) ?? this.#around.documents.uris()[0] ?? '');
  }

  /** By URI. */
  files(): readonly BankFile[] {
    return [...this.#files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  file(uri: string): BankFile | undefined {
    return this.#files.get(keyOf(uri));
  }

  /** What is wrong with a file among the others, as far as these have been read. */
  findingsOf(uri: string): readonly StoryFinding[] {
    const bank = this.#bank?.bank;
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
    const { host } = this.#around;
    const bar = this.#waiting.size >= manyFiles ? await this.#around.progress() : undefined;
    bar?.begin('Reading stories', 0);
    const pacer = new Pacer(host);
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
    this.#touch();
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
    if (open) this.#files.set(key, openFile(open));
    else if (text === undefined) this.#files.delete(key);
    else if (text instanceof Error) this.#files.set(key, unread(uri, `It cannot be read: ${text.message}`));
    else if (text.length > longest) this.#files.set(key, unread(uri, tooLong));
    else this.#files.set(key, closedFile(uri, text, (await settings.of(folderOf(uri))).settings));
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

function closedFile(uri: string, text: string, settings: Settings): BankFile {
  const analysis = analyze(text, settings);
  // A copy: words of the text in the messages would keep the whole of it alive.
  const findings = structuredClone(analysis.findings);
  return { uri, entries: bankEntries(uri, analysis), lines: new LineIndex(text), findings };
}

const unread = (uri: string, problem: string): BankFile => ({
  uri,
  entries: [],
  lines: new LineIndex(''),
  findings: [],
  problem,
});

/** Files that are read at a time. */
const batchSize = 32;
/** From so many files on the author is shown how far the reading is. */
const manyFiles = 300;
/** Code units above which a file is no story: to analyse it would keep others waiting. */
const longest = 250_000;
const tooLong =
  'It is too long for a story: a bank takes files of less than 250,000 characters. Split it into stories.';

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
