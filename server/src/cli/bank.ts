/** The bank of the files that a call names. */
import { dirname } from 'node:path';
import { analyze, type Bank, type BankEntry, bankEntries, bankOf, finish, LineIndex } from '../engine/index';
import { problemOf } from './checker';
import { Config } from './config';
import { displayPath, findInputs } from './inputs';
import type { Io } from './io';
import { readText } from './text-file';

export interface ReadBank {
  /** Its files go by the names of the report. */
  readonly bank: Bank;
  /** By file. */
  readonly lines: ReadonlyMap<string, LineIndex>;
  /** One sentence for everything that could not be read. */
  readonly problems: readonly string[];
}

/** @param profile id of the profile that beats the stories' own */
export async function readBank(paths: readonly string[], profile: string | undefined, io: Io): Promise<ReadBank> {
  const found = await findInputs(paths.length ? paths : ['.'], io.cwd);
  for (const note of found.notes) io.stderr.write(`star-stories: ${note}\n`);
  const config = new Config(io.cwd, profile);
  const problems = new Set(found.problems);
  const entries: BankEntry[] = [];
  const lines = new Map<string, LineIndex>();
  const { settings } = config.of(io.cwd);
  for (const path of found.files) {
    const name = displayPath(path, io.cwd);
    try {
      const text = readText(path, name);
      entries.push(...bankEntries(name, analyze(text, config.of(dirname(path)).settings)));
      lines.set(name, new LineIndex(text));
    } catch (error) {
      problems.add(problemOf(error, name));
    }
  }
  const bank = finish(bankOf(entries, settings, { only: profile === undefined ? undefined : settings.profile }));
  return { bank, lines, problems: [...problems, ...config.problems] };
}
