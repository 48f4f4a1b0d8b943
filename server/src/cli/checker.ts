/** Checks files and formats what it found: the part of a run that any thread can do. */
import { dirname } from 'node:path';
import { analyze } from '../engine/index';
import { Config } from './config';
import { type Formatter, formatNamed } from './formats';
import { displayPath } from './inputs';
import { internalError } from './io';
import { checkedFile } from './report';
import { colorsOf } from './style';
import { InputError, readText } from './text-file';
import { type Tally, tallyOf } from './totals';

/** What every thread of a run is told: plain data. */
export interface Plan {
  readonly cwd: string;
  /** Id of the profile that beats the stories' own. */
  readonly profile: string | undefined;
  readonly format: string;
  readonly isColoured: boolean;
  /** Width of the terminal in columns; undefined where it is none. */
  readonly columns: number | undefined;
}

/** What came of some files: plain data. */
export interface Outcome {
  /** What the report says of them. */
  readonly text: string;
  /** Of every file that could be checked, in order. */
  readonly tallies: readonly Tally[];
  /** One sentence for every file that could not. */
  readonly problems: readonly string[];
  /** One sentence for every mistake in the config files met so far. */
  readonly configProblems: readonly string[];
}

/** A text to check: its name in the report, the folder its config is looked for in, how to get it. */
export interface Input {
  readonly name: string;
  readonly folder: string;
  /** @throws InputError */
  read(): string;
}

export class Checker {
  readonly #plan: Plan;
  readonly #formatter: Formatter;
  readonly #config: Config;

  private constructor(plan: Plan, formatter: Formatter) {
    this.#plan = plan;
    this.#formatter = formatter;
    this.#config = new Config(plan.cwd, plan.profile);
  }

  static async of(plan: Plan): Promise<Checker> {
    const make = await formatNamed(plan.format).load();
    return new Checker(plan, make({ colors: colorsOf(plan.isColoured), columns: plan.columns }));
  }

  get formatter(): Formatter {
    return this.#formatter;
  }

  /** @param paths absolute */
  checkFiles(paths: readonly string[]): Outcome {
    return this.check(
      paths.map((path) => {
        const name = displayPath(path, this.#plan.cwd);
        return { name, folder: dirname(path), read: () => readText(path, name) };
      }),
    );
  }

  check(inputs: readonly Input[]): Outcome {
    const texts: string[] = [];
    const tallies: Tally[] = [];
    const problems: string[] = [];
    for (const { name, folder, read } of inputs) {
      try {
        const checked = checkedFile(name, analyze(read(), this.#config.of(folder).settings));
        texts.push(this.#formatter.file(checked));
        tallies.push(tallyOf(checked.record));
      } catch (error) {
        problems.push(problemOf(error, name));
      }
    }
    const text = texts.filter(Boolean).join(this.#formatter.separator ?? '');
    return { text, tallies, problems, configProblems: [...this.#config.problems] };
  }
}

/** What is said when work on an input failed. */
export const problemOf = (error: unknown, name: string): string =>
  error instanceof InputError ? error.message : `${name}: ${internalError(error)}`;
