/** `star-stories export`: the stories of a file with their scores as one document on standard output. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  analyze,
  exportStories,
  isExportFormat,
  previewModel,
  redactedModel,
  type StoryAnalysis,
} from '../../engine/index';
import type { Arguments } from '../commands';
import { Config } from '../config';
import { displayPath } from '../inputs';
import { type ExitCode, type Io, UsageError } from '../io';
import { InputError, readText } from '../text-file';

export async function exportDocument({ options, operands }: Arguments, io: Io): Promise<ExitCode> {
  const [file, ...others] = operands;
  if (file === undefined) throw new UsageError('Which story? Run "star-stories export STORY".');
  if (others.length > 0) throw new UsageError(`One file at a time: run "star-stories export ${file}".`);
  const format = options.format ?? 'md';
  if (typeof format !== 'string' || !isExportFormat(format)) throw new UsageError(`Unknown format "${format}".`);
  const path = resolve(io.cwd, file);
  const problems: string[] = [];
  try {
    const config = new Config(io.cwd, typeof options.profile === 'string' ? options.profile : undefined);
    const text = readText(path, displayPath(path, io.cwd));
    const analysis = analyze(text, config.of(dirname(path)).settings);
    problems.push(...config.problems);
    if (problems.length === 0) {
      const { href } = pathToFileURL(path);
      const modelOf = options.redact ? redactedModel : previewModel;
      const stories = named(analysis.stories, options.story, displayPath(path, io.cwd));
      io.stdout.write(
        exportStories(
          stories.map((story) => modelOf(href, 0, analysis, story)),
          format,
        ),
      );
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(error.message);
  }
  for (const problem of problems) io.stderr.write(`star-stories: ${problem}\n`);
  return problems.length > 0 ? 2 : 0;
}

/** All stories, or the one of that number. */
function named(
  stories: readonly StoryAnalysis[],
  number: string | true | undefined,
  path: string,
): readonly StoryAnalysis[] {
  if (number === undefined) return stories;
  const story = stories[Number(number) - 1];
  if (story) return [story];
  throw new InputError(
    stories.length === 1
      ? `There is no story ${number} in "${path}": it holds one.`
      : `There is no story ${number} in "${path}": it holds stories 1 to ${stories.length}.`,
  );
}
