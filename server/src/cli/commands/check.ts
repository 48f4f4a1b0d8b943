/** `star-stories check`: findings and scores of stories. */
import { dirname, resolve } from 'node:path';
import { analyze } from '../../engine/index';
import { type Arguments, failOnLevels } from '../commands';
import { Config } from '../config';
import type { Rewrite } from '../fix';
import { type Formatter, formats } from '../formats';
import { displayPath, findInputs } from '../inputs';
import { type ExitCode, type Io, internalError, UsageError } from '../io';
import { checkedFile } from '../report';
import { styleOf } from '../style';
import { decode, InputError, readText } from '../text-file';
import { Totals } from '../totals';
import { printConfig } from './print-config';

/** A text to check: its name in the report, the folder its config is looked for in, how to get it. */
interface Input {
  readonly name: string;
  readonly folder: string;
  /** @throws InputError */
  read(): string;
}

export async function check(args: Arguments, io: Io): Promise<ExitCode> {
  const { options, operands } = args;
  refuseContradictions(args);
  const bar = barOf(args);
  const config = new Config(io.cwd, textOption(options.profile));
  const file = textOption(options['print-config']);
  if (file !== undefined) return printConfig(file, config, io);

  const problems = new Set<string>();
  const found = options.stdin
    ? { files: [], problems: [] }
    : await findInputs(operands.length ? operands : ['.'], io.cwd);
  for (const problem of found.problems) problems.add(problem);
  if (options.fix) await fix(found.files, config, problems, io);
  const inputs = options.stdin ? [await stdinInput(options, io)] : found.files.map((path) => fileInput(path, io));
  const totals = new Totals();
  const report = writeReport(inputs, config, await formatterOf(options, io), totals, problems);
  if (totals.summary.files > 0 || problems.size === 0) io.stdout.write(report);
  for (const problem of [...problems, ...config.problems]) io.stderr.write(`star-stories: ${problem}\n`);
  if (problems.size + config.problems.size > 0) return 2;
  return isBelow(totals, bar) ? 1 : 0;
}

function refuseContradictions({ options, operands }: Arguments): void {
  if (options.stdin && operands.length > 0) {
    throw new UsageError(`Option "--stdin" reads one text: leave out "${operands[0]}", or leave out "--stdin".`);
  }
  if (options.stdin && options.fix) throw new UsageError('Option "--fix" rewrites files: leave out "--stdin".');
  if (options['stdin-filename'] !== undefined && !options.stdin) {
    throw new UsageError('Option "--stdin-filename" names the text of "--stdin": add "--stdin".');
  }
}

interface Bar {
  readonly failOn: (typeof failOnLevels)[number];
  readonly minScore: number;
}

function barOf({ options }: Arguments): Bar {
  const failOn = failOnLevels.find((level) => level === options['fail-on']) ?? 'error';
  const given = textOption(options['min-score']) ?? '0';
  const minScore = Number(given);
  if (given.trim() === '' || !(minScore >= 0 && minScore <= 100)) {
    throw new UsageError(`Option "--min-score" takes a number from 0 to 100, not "${given}".`);
  }
  return { failOn, minScore };
}

function isBelow(totals: Totals, { failOn, minScore }: Bar): boolean {
  const counted = (['error', 'warning', 'information'] as const).slice(0, failOnLevels.indexOf(failOn));
  return totals.lowest < minScore || counted.some((severity) => totals.count(severity) > 0);
}

const textOption = (value: string | true | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const fileInput = (path: string, io: Io): Input => {
  const name = displayPath(path, io.cwd);
  return { name, folder: dirname(path), read: () => readText(path, name) };
};

async function stdinInput(options: Arguments['options'], io: Io): Promise<Input> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  const given = textOption(options['stdin-filename']);
  const path = given === undefined ? undefined : resolve(io.cwd, given);
  const name = path === undefined ? '<stdin>' : displayPath(path, io.cwd);
  return { name, folder: path === undefined ? io.cwd : dirname(path), read: () => decode(Buffer.concat(chunks), name) };
}

async function formatterOf({ format = 'pretty' }: Arguments['options'], io: Io): Promise<Formatter> {
  const known = formats.find(({ name }) => name === format);
  if (!known) throw new UsageError(`Unknown format "${format}".`);
  return (await known.load())(styleOf(io));
}

/** The whole report as one text, so that nothing half-written is left when a later file fails. */
function writeReport(
  inputs: readonly Input[],
  config: Config,
  formatter: Formatter,
  totals: Totals,
  problems: Set<string>,
): string {
  const parts = [formatter.start?.() ?? ''];
  for (const { name, folder, read } of inputs) {
    collecting(problems, name, () => {
      const checked = checkedFile(name, analyze(read(), config.of(folder).settings));
      totals.add(checked.record);
      parts.push(formatter.file(checked));
    });
  }
  return [...parts, formatter.end(totals)].join('');
}

/** Applies safe fixes, unless any of the files or their config has a problem. */
async function fix(files: readonly string[], config: Config, problems: Set<string>, io: Io): Promise<void> {
  const { fixFile, writeAll } = await import('../fix');
  const rewrites: Rewrite[] = [];
  for (const path of files) {
    const name = displayPath(path, io.cwd);
    collecting(problems, name, () => {
      const rewrite = fixFile(path, name, config.of(dirname(path)).settings);
      if (rewrite) rewrites.push(rewrite);
    });
  }
  if (rewrites.length === 0) return;
  if (problems.size + config.problems.size > 0) problems.add('Nothing was fixed: mend these problems first.');
  else collecting(problems, 'the fixed files', () => writeAll(rewrites));
}

/** Runs `work` on an input; if it fails that becomes a problem, and the others go on. */
function collecting(problems: Set<string>, name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    problems.add(error instanceof InputError ? error.message : `${name}: ${internalError(error)}`);
  }
}
