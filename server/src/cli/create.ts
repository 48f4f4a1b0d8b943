/** Writes new files: all of them or none, and never over one that is there. */
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InputError, reason } from './text-file';

export interface NewFile {
  /** Absolute. */
  readonly path: string;
  /** How messages name it. */
  readonly name: string;
  readonly text: string;
}

/**
 * Makes the folder when it is missing.
 * @throws InputError naming the file, after everything is as it was
 */
export function createAll(folder: string, files: readonly NewFile[]): void {
  let madeFolder: string | undefined;
  const created: string[] = [];
  let current = files[0]?.name ?? folder;
  try {
    madeFolder = makeFolder(folder);
    for (const { path, name, text } of files) {
      current = name;
      writeFileSync(path, text, { flag: 'wx' });
      created.push(path);
    }
  } catch (error) {
    for (const path of created) rmSync(path, { force: true });
    if (madeFolder !== undefined) removeFolders(folder, madeFolder);
    throw new InputError(`Cannot write "${current}": ${writeReason(error)}. No file was written.`);
  }
}

/** What is in a folder that may not be there yet; what is wrong with it is told when writing. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The outermost folder that had to be made. */
function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    // Of a file in its place Node says that it exists.
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? Object.assign(new Error(), { code: 'ENOTDIR' }) : error;
  }
}

/** From the innermost outward. One that is not empty any more stays: somebody else has put something there. */
function removeFolders(inner: string, outer: string): void {
  try {
    for (let folder = inner; ; folder = dirname(folder)) {
      rmdirSync(folder);
      if (folder === resolve(outer)) return;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

const writeReasons: Readonly<Record<string, string>> = {
  EEXIST: 'there is one already, and nothing is overwritten; choose another name',
  ENOTDIR: 'a part of its path is a file; choose another folder',
  ENOENT: 'there is no such folder; make it first',
  EACCES: 'permission denied; choose a folder that you may write to',
  EPERM: 'permission denied; choose a folder that you may write to',
};

const writeReason = (error: unknown): string =>
  writeReasons[(error as NodeJS.ErrnoException).code ?? ''] ?? reason(error);
