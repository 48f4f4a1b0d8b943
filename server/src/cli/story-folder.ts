/** The stories of one folder, for an assistant: read only, and nothing outside of it. */
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Analysis,
  allRules,
  analyze,
  type BankEntry,
  bankEntries,
  bankModel,
  bankOf,
  coverageFor,
  finish,
  matchesFor,
  matchStories,
  nearest,
  reviewFor,
  ruleMarkdown,
  scoreFor,
} from '../engine/index';
import { Config } from './config';
import { displayPath, findInputs, isWithin } from './inputs';
import { didYouMean } from './nearest';
import { InputError, readText, reason } from './text-file';

export class StoryFolder {
  readonly #root: string;

  /** @throws InputError when there is no such folder */
  constructor(folder: string) {
    try {
      this.#root = realpathSync(folder);
    } catch (error) {
      throw new InputError(`Cannot open "${folder}": ${reason(error)}.`);
    }
  }

  /** Findings and scores of these files; of all stories when none is named. @throws InputError */
  async check(paths: readonly string[]) {
    const config = this.#config();
    const problems: string[] = [];
    const files = (await this.#files(paths)).flatMap((file) => {
      try {
        return [reviewFor(this.#name(file), this.#analyze(file, config))];
      } catch (error) {
        // One bad file among all that were found; a file that was named must be told as a failure.
        if (paths.length > 0 || !(error instanceof InputError)) throw error;
        problems.push(error.message);
        return [];
      }
    });
    return { files, problems: [...problems, ...config.problems] };
  }

  /** @throws InputError */
  score(path: string) {
    return scoreFor(path, this.#analyze(this.#inside(path), this.#config()));
  }

  /** A rule's page, or a line on every rule. @throws InputError */
  explain(id: string | undefined): string {
    if (id === undefined)
      return allRules.map(({ id, severity, docs }) => `${id} (${severity}): ${docs.what}`).join('\n');
    const rule = allRules.find((known) => known.id === id);
    if (rule) return ruleMarkdown(rule);
    const ids = allRules.map((known) => known.id);
    throw new InputError(
      `Unknown rule "${id}": ${nearest(id, ids) ? didYouMean(id, ids) : 'ask without a rule for the list.'}`,
    );
  }

  /** The stories that answer a question, the best first, at most `limit`. */
  async match(question: string, limit: number) {
    const { bank } = await this.#bank();
    return matchesFor(finish(matchStories(question, bank)), limit);
  }

  /** What the stories cover together, and what they leave open. */
  async coverage() {
    const { bank, problems } = await this.#bank();
    return { ...coverageFor(finish(bankModel(bank))), problems };
  }

  async #bank() {
    const config = this.#config();
    const problems: string[] = [];
    const entries = (await this.#files([])).flatMap((file): readonly BankEntry[] => {
      try {
        return bankEntries(this.#name(file), this.#analyze(file, config));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push(error.message);
        return [];
      }
    });
    const { settings } = config.of(this.#root);
    return { bank: finish(bankOf(entries, settings)), problems: [...problems, ...config.problems] };
  }

  /** Read anew at every call, as the author may have changed it. */
  #config(): Config {
    return new Config(this.#root, undefined, this.#root);
  }

  async #files(paths: readonly string[]): Promise<readonly string[]> {
    if (paths.length > 0) return paths.map((path) => this.#inside(path));
    const { files, problems, notes } = await findInputs(['.'], this.#root);
    if (files.length === 0) throw new InputError([...problems, ...notes].join(' '));
    return files.filter((file) => isWithin(realpathSync(file), this.#root));
  }

  #analyze(file: string, config: Config): Analysis {
    return analyze(readText(file, this.#name(file)), config.of(dirname(file)).settings);
  }

  /** The file itself that a path leads to. @throws InputError when it is none of the folder's Markdown files */
  #inside(path: string): string {
    const wanted = resolve(this.#root, path);
    let file: string;
    try {
      file = isWithin(wanted, this.#root) ? realpathSync(wanted) : wanted;
    } catch (error) {
      throw new InputError(`Cannot read "${path}": ${reason(error)}.`);
    }
    if (!isWithin(file, this.#root)) {
      throw new InputError(`Cannot read "${path}": it is outside the folder that was opened; name a file in it.`);
    }
    if (!file.endsWith('.md')) throw new InputError(`Cannot read "${path}": a story is a Markdown file, *.star.md.`);
    return file;
  }

  #name(file: string): string {
    return displayPath(file, this.#root);
  }
}
