/** `star-stories check`: findings and scores of stories. */
import { dirname, resolve } from 'node:path';
import { Checker, type Input, type Outcome, problemOf } from '../checker';
import { type Arguments, failOnLevels } from '../commands';
import { Config } from '../config';
import type { Rewrite } from '../fix';
import { type Format, type Formatter, formatNamed } from '../formats';
import { displayPath, findInputs } from '../inputs';
import { type ExitCode, type Io, type Output, UsageError } from '../io';
import { outcomesOf } from '../outcomes';
import { Progress } from '../progress';
import { columnsOf, isColoured } from '../style';
import { decode } from '../text-file';
import { Totals } from '../totals';
import { printConfig } from './print-config';

export async function check(args: Arguments, io: Io): Promise<ExitCode> {
  const { options, operands } = args;
  refuseContradictions(args);
  const bar = barOf(args);
  const profile = textOption(options.profile);
  const file = textOption(options['print-config']);
  if (file !== undefined) return printConfig(file, new Config(io.cwd, profile), io);

  const { files, problems, notes } = options.stdin
    ? { files: [], problems: [], notes: [] }
    : await findInputs(operands.length ? operands : ['.'], io.cwd);
  const run: Run = { totals: new Totals(), problems: new Set(problems), configProblems: new Set() };
  if (options.fix) await fix(files, new Config(io.cwd, profile), run, io);
  const { format = 'pretty' } = options;
  const plan = { cwd: io.cwd, profile, format: String(format), isColoured: isColoured(io), columns: columnsOf(io) };
  const checker = await Checker.of(plan);
  const outcomes = options.stdin
    ? [checker.check([await stdinInput(options, io)])]
    : outcomesOf(files, checker, plan, io.script);
  await report(
    outcomes,
    checker.formatter,
    formatNamed(plan.format),
    run,
    new Progress(terminalOf(io, files.length), files.length),
    io,
  );
  for (const problem of [...notes, ...run.problems, ...run.configProblems])
    io.stderr.write(`star-stories: ${problem}\n`);
  if (run.problems.size + run.configProblems.size > 0) return 2;
  return isBelow(run.totals, bar) ? 1 : 0;
}

/** What a run has come to so far. */
interface Run {
  readonly totals: Totals;
  readonly problems: Set<string>;
  readonly configProblems: Set<string>;
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

async function stdinInput(options: Arguments['options'], io: Io): Promise<Input> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  const given = textOption(options['stdin-filename']);
  const path = given === undefined ? undefined : resolve(io.cwd, given);
  const name = path === undefined ? '<stdin>' : displayPath(path, io.cwd);
  return { name, folder: path === undefined ? io.cwd : dirname(path), read: () => decode(Buffer.concat(chunks), name) };
}

/** The report; unless it streams it is written as a whole, so that nothing half-written is left when a later file fails. */
async function report(
  outcomes: Iterable<Outcome> | AsyncIterable<Outcome>,
  { start = '', separator = '', end }: Formatter,
  { streams = false }: Format,
  { totals, problems, configProblems }: Run,
  progress: Progress,
  io: Io,
): Promise<void> {
  let text = start;
  let isFirst = true;
  let done = 0;
  for await (const outcome of outcomes) {
    for (const tally of outcome.tallies) totals.add(tally);
    for (const problem of outcome.problems) problems.add(problem);
    for (const problem of outcome.configProblems) configProblems.add(problem);
    if (outcome.text) {
      text += (isFirst ? '' : separator) + outcome.text;
      isFirst = false;
    }
    done += outcome.tallies.length + outcome.problems.length;
    progress.show(done);
    if (streams) {
      io.stdout.write(text);
      await io.stdout.drained?.();
      text = '';
    }
  }
  progress.clear();
  if (totals.summary.files > 0 || problems.size === 0) io.stdout.write(text + end(totals));
}

/** A run of fewer files is over before anybody wonders. */
const manyFiles = 100;

/** Where progress may be shown. */
const terminalOf = (io: Io, files: number): Output | undefined =>
  files >= manyFiles && io.stderr.isTTY ? io.stderr : undefined;

/** Applies safe fixes, unless any of the files or their config has a problem. */
async function fix(files: readonly string[], config: Config, run: Run, io: Io): Promise<void> {
  const { problems, configProblems } = run;
  const { fixFile, writeAll } = await import('../fix');
  const rewrites: Rewrite[] = [];
  for (const path of files) {
    const name = displayPath(path, io.cwd);
    try {
      const rewrite = fixFile(path, name, config.of(dirname(path)).settings);
      if (rewrite) rewrites.push(rewrite);
    } catch (error) {
      problems.add(problemOf(error, name));
    }
  }
  for (const problem of config.problems) configProblems.add(problem);
  if (rewrites.length === 0) return;
  if (problems.size + configProblems.size > 0) {
    problems.add('Nothing was fixed: mend these problems first.');
    return;
  }
  try {
    await writeAll(rewrites, io.cwd);
  } catch (error) {
    problems.add(problemOf(error, 'the fixed files'));
  }
}
