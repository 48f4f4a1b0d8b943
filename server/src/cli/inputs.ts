/** From the paths of a call to the stories behind them. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { reason } from './text-file';

export interface Inputs {
  /** Absolute paths, each once, in the order of the call. */
  readonly files: readonly string[];
  /** One sentence for every path that leads to nothing. */
  readonly problems: readonly string[];
  /** One sentence for every story that a folder was searched past. */
  readonly notes: readonly string[];
}

const storyExtension = '.star.md';
const skipped = ['**/node_modules/**', '**/.git/**'];

/** Files are taken whatever their name; folders are searched for `*.star.md`. */
export async function findInputs(paths: readonly string[], cwd: string): Promise<Inputs> {
  const files = new Set<string>();
  const problems: string[] = [];
  const notes: string[] = [];
  for (const path of paths) {
    const found = await filesOf(path, cwd, notes);
    if (typeof found === 'string') problems.push(found);
    else for (const file of found) files.add(file);
  }
  return { files: [...files], problems, notes };
}

/** How a report names a file: relative to the working folder, with forward slashes. */
export const displayPath = (file: string, cwd: string): string => relative(cwd, file).replaceAll(sep, '/');

/** Whether a path lies in a folder. Both absolute, without symbolic links. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function filesOf(path: string, cwd: string, notes: string[]): Promise<readonly string[] | string> {
  const absolute = resolve(cwd, path);
  try {
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (!stat) return isGlob(path) ? filesOfGlob(path, cwd) : missing(path);
    return stat.isDirectory() ? filesOfFolder(absolute, path, cwd, notes) : [absolute];
  } catch (error) {
    return `Cannot read "${path}": ${reason(error)}.`;
  }
}

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

const missing = (path: string): string =>
  `Cannot find "${path}": there is no such file or folder; check its spelling and the folder you are in.`;

function filesOfFolder(folder: string, path: string, cwd: string, notes: string[]): readonly string[] | string {
  const files: string[] = [];
  walk(folder, files, (link) => {
    const name = displayPath(link, cwd);
    notes.push(`Left out "${name}": it is a symbolic link, which a folder is not searched for; name it to read it.`);
  });
  if (files.length > 0) return files.sort();
  return `No stories in "${path}": a story is a file named *.star.md; write one, or name any Markdown file itself.`;
}

/** Gathers the stories below a folder, past hidden folders and packages, and tells of links that bear a story's name. */
function walk(folder: string, files: string[], onLink: (link: string) => void): void {
  for (const entry of entriesOf(folder)) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (entry.isDirectory()) walk(join(folder, name), files, onLink);
    else if (!name.endsWith(storyExtension)) continue;
    else if (entry.isSymbolicLink()) onLink(join(folder, name));
    else if (entry.isFile()) files.push(join(folder, name));
  }
}

/** A folder that may not be read has no stories. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function filesOfGlob(pattern: string, cwd: string): Promise<readonly string[] | string> {
  const files = await search(pattern.replaceAll('\\', '/'), cwd);
  return files.length > 0 ? files : `No files match "${pattern}": check the pattern and the folder you are in.`;
}

async function search(pattern: string, cwd: string): Promise<readonly string[]> {
  // Its ES module form cannot be bundled into CommonJS; loaded here, a run on plain files never pays for it.
  const { glob }: typeof import('tinyglobby') = require('tinyglobby');
  const found = await glob(pattern, {
    cwd,
    ignore: skipped,
    expandDirectories: false,
    followSymbolicLinks: false,
    absolute: true,
  });
  return found.map((file) => resolve(file)).sort();
}
