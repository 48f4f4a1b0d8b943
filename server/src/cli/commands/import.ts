/** `star-stories import`: notes with many stories become one file a story. */
import { dirname, join, resolve } from 'node:path';
import { LineIndex, leftInNotes, type StoryPart, splitNotes } from '../../engine/index';
import type { Arguments } from '../commands';
import { createAll, namesIn } from '../create';
import { displayPath } from '../inputs';
import { type ExitCode, type Io, UsageError } from '../io';
import { InputError, readText } from '../text-file';

export async function importNotes({ options, operands }: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...others] = operands;
  if (file === undefined) throw new UsageError('Which notes? Run "star-stories import FILE".');
  if (others.length > 0) throw new UsageError(`One file at a time: run "star-stories import ${file}".`);
  const path = resolve(io.cwd, file);
  const folder = typeof options.out === 'string' ? resolve(io.cwd, options.out) : dirname(path);
  try {
    const text = readText(path, file);
    const parts = splitNotes(text, namesIn(folder));
    if (parts.length === 0) {
      throw new InputError(`No story in "${file}": name the parts of each, as in "Situation:" and "Action:".`);
    }
    const files = parts.map(({ name, text }) => {
      const target = join(folder, name);
      return { path: target, name: displayPath(target, io.cwd), text };
    });
    if (!options['dry-run']) createAll(folder, files);
    const count = files.length === 1 ? '1 story' : `${files.length} stories`;
    const lines = files.map(({ name }) => `  ${name}\n`).join('');
    io.stdout.write(
      `${options['dry-run'] ? 'Would write' : 'Wrote'} ${count}; "${file}" stays as it is.\n${lines}${leftOut(text, parts)}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.stderr.write(`star-stories: ${error.message}\n`);
    return 2;
  }
}

/** What of the notes is in none of the files: its lines and how it starts. */
function leftOut(text: string, parts: readonly StoryPart[]): string {
  const index = new LineIndex(text);
  const left = leftInNotes(text, parts).map(({ start, end }) => {
    const [first, last] = [start, end].map((offset) => index.positionAt(offset).line + 1);
    const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`;
    return `  ${lines}: ${/.*/.exec(text.slice(start, end))?.[0].trimEnd()}\n`;
  });
  return left.length > 0 ? `Part of no story, so only in the notes:\n${left.join('')}` : '';
}
