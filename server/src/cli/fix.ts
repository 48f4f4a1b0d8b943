/** Applies safe fixes to files: all of them, or none when anything fails. */
import { randomBytes } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { analyze, applyEdits, fixAll, type Settings } from '../engine/index';
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
 * Writes every file beside its place, then moves all of them there.
 * @throws InputError naming the file, after everything is as it was
 */
export function writeAll(rewrites: readonly Rewrite[]): void {
  const staged: { readonly from: string; readonly to: string; readonly before: Uint8Array }[] = [];
  let moved = 0;
  let current = '';
  try {
    for (const { path, before, after } of rewrites) {
      current = path;
      const to = realpathSync(path);
      const from = join(dirname(to), `.${basename(to)}.${randomBytes(6).toString('hex')}.tmp`);
      staged.push({ from, to, before });
      writeFileSync(from, after, { flag: 'wx' });
      chmodSync(from, statSync(to).mode);
    }
    for (const { from, to, before } of staged) {
      current = to;
      if (!readBytes(to, to).equals(before)) throw new Error('it was changed meanwhile; run again');
      renameSync(from, to);
      moved++;
    }
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    for (const { to, before } of staged.slice(0, moved)) writeFileSync(to, before);
    throw new InputError(`Cannot fix "${current}": ${reason(error)}. No file was changed.`);
  }
}
