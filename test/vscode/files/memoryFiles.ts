/** A file system in memory: what the workspace of a repository on the web is to the extension. */
import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

export class MemoryFiles implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>();
  #time = 1;

  get onDidChangeFile() {
    return this.#changed.event;
  }

  /** @param texts by their paths */
  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.#files.set(path, new TextEncoder().encode(text));
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const file = this.#files.get(uri.path);
    if (!file && !this.#isFolder(uri.path)) throw FileSystemError.FileNotFound(uri);
    const times = { ctime: 0, mtime: this.#time };
    return file
      ? { type: FileType.File, size: file.length, ...times }
      : { type: FileType.Directory, size: 0, ...times };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    if (!this.#isFolder(uri.path)) throw FileSystemError.FileNotFound(uri);
    const start = inside(uri.path);
    const below = [...this.#files.keys()].filter((file) => file.startsWith(start));
    const names = new Map(
      below.map((file) => {
        const [name = '', ...deeper] = file.slice(start.length).split('/');
        return [name, deeper.length > 0 ? FileType.Directory : FileType.File];
      }),
    );
    return [...names];
  }

  createDirectory({ path }: Uri): void {
    this.#folders.add(path);
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#tell(type, uri);
  }

  delete(uri: Uri): void {
    for (const path of this.#files.keys()) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#files.delete(path);
    }
    this.#tell(FileChangeType.Deleted, uri);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  /** A folder is there as soon as a file is in it, too. */
  #isFolder(path: string): boolean {
    return (
      path === '/' || this.#folders.has(path) || [...this.#files.keys()].some((file) => file.startsWith(inside(path)))
    );
  }

  #tell(type: FileChangeType, uri: Uri): void {
    this.#time += 1;
    this.#changed.fire([{ type, uri }]);
  }
}

const inside = (path: string): string => (path.endsWith('/') ? path : `${path}/`);
