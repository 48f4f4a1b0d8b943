/** `star-stories new`: a story started from a template. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { newStory, plainText, type Settings } from '../../engine/index';
import type { Arguments } from '../commands';
import { Config } from '../config';
import { createAll, namesIn } from '../create';
import { displayPath } from '../inputs';
import { type ExitCode, type Io, UsageError } from '../io';
import { didYouMean } from '../nearest';
import { InputError } from '../text-file';

export async function newFile({ options, operands }: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...others] = operands;
  if (others.length > 0) throw new UsageError(`One story at a time: run "star-stories new ${file}".`);
  const folder = file === undefined ? io.cwd : dirname(resolve(io.cwd, file));
  const config = new Config(io.cwd, undefined);
  try {
    const { settings } = config.of(folder);
    for (const problem of config.problems) io.stderr.write(`star-stories: ${problem}\n`);
    if (config.problems.size > 0) return 2;
    const { name, snippet } = newStory(settings, {
      framework: text(options.framework),
      profile: knownProfile(text(options.profile), settings),
      question: text(options.question),
      taken: namesIn(folder),
    });
    const path = join(folder, file === undefined ? name : withExtension(basename(file)));
    const shown = displayPath(path, io.cwd);
    if (existsSync(path)) {
      throw new InputError(`There is a "${shown}" already, and nothing is overwritten: choose another name.`);
    }
    createAll(folder, [{ path, name: shown, text: plainText(snippet) }]);
    io.stdout.write(`Wrote "${shown}": fill in what stands in brackets.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.stderr.write(`star-stories: ${error.message}\n`);
    return 2;
  }
}

const text = (value: string | true | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

function knownProfile(id: string | undefined, { profiles }: Settings): string | undefined {
  if (id === undefined || profiles.has(id)) return id;
  throw new InputError(`Unknown profile "${id}": ${didYouMean(id, [...profiles.keys()])}`);
}

/** Files of other names are found by no check of a folder. */
const withExtension = (name: string): string =>
  name.endsWith('.star.md') ? name : `${name.replace(/\.md$/, '')}.star.md`;
