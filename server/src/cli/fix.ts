/** Applies safe fixes to files: all of them, or none when anything fails. */
import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { analyze, applyEdits, fixAll, type Settings } from '../engine/index';
import { isWithin } from './inputs';
import { decode, InputError, readBytes, reason } from './text-file';

/** The new content of one file. */
export interface Rewrite {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Fixes may uncover others; more rounds than this would mean that two of them fight. */
const maxRounds = 10;

/** The rewrite of a file by its safe fixes; undefined when there is nothing to mend. @throws InputError */
export function fixFile(path: string, name: string, settings: Settings): Rewrite | undefined {
  const before = readBytes(path, name);
  const text = decode(before, name);
  const fixed = fixText(text, settings);
  if (fixed === text) return undefined;
  return { path, before, after: Buffer.concat([byteOrderMark(before), Buffer.from(fixed)]) };
}

function fixText(text: string, settings: Settings): string {
  let fixed = text;
  for (let round = 0; round < maxRounds; round++) {
    const edits = fixAll(analyze(fixed, settings));
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
  }
  return fixed;
}

const byteOrderMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);

/**
 * Writes every file beside its place, then moves all of them there. Killed at any point, it leaves each file either
 * old or new; asked to end, it first does this.
 * @param cwd links out of this folder are not followed, unless their targets lie beside them
 * @throws InputError naming the file, after everything is as it was
 */
export async function writeAll(rewrites: readonly Rewrite[], cwd: string): Promise<void> {
  let asked: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => {
    asked = signal;
  };
  for (const signal of endings) process.on(signal, note);
  try {
    writeTogether(rewrites, cwd);
  } finally {
    // After a whole turn of the event loop a signal that came meanwhile was noted.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    for (const signal of endings) process.removeListener(signal, note);
    if (asked) process.kill(process.pid, asked);
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function writeTogether(rewrites: readonly Rewrite[], cwd: string): void {
  const staged: { readonly from: string; readonly to: string; readonly before: Uint8Array }[] = [];
  let moved = 0;
  let current = '';
  try {
    for (const { path, before, after } of rewrites) {
      current = path;
      const to = targetOf(path, cwd);
      const from = beside(to);
      staged.push({ from, to, before });
      stage(from, to, after);
    }
    for (const { from, to, before } of staged) {
      current = to;
      if (!readBytes(to, to).equals(before)) throw new Error('it was changed meanwhile; run again');
      renameSync(from, to);
      moved++;
    }
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    for (const { to, before } of staged.slice(0, moved)) {
      const from = beside(to);
      stage(from, to, before);
      renameSync(from, to);
    }
    throw new InputError(`Cannot fix "${current}": ${reason(error)}. No file was changed.`);
  }
}

/** A new name in the folder of a file. */
const beside = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);

/** Writes the file that is to take the place of `to`, with the same rights. */
function stage(from: string, to: string, bytes: Uint8Array): void {
  writeFileSync(from, bytes, { flag: 'wx' });
  chmodSync(from, statSync(to).mode);
}

/** The file itself that a path leads to. @throws when a link leads out of the folder */
function targetOf(path: string, cwd: string): string {
  const target = realpathSync(path);
  if (!lstatSync(path).isSymbolicLink()) return target;
  const folders = [cwd, dirname(path)].map((folder) => realpathSync(folder));
  if (folders.some((folder) => isWithin(target, folder))) return target;
  throw new Error(`it is a symbolic link to "${target}", outside this folder; fix that file itself`);
}
