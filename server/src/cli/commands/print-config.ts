/** `star-stories check --print-config FILE`: the settings of one story and where each comes from. */
import { dirname, resolve } from 'node:path';
import { analyze, defaultSettings, type Profile, roundNamed, roundOf, type StoryFile } from '../../engine/index';
import { type Config, configFile } from '../config';
import { table } from '../help';
import { displayPath } from '../inputs';
import type { ExitCode, Io } from '../io';
import { InputError, readText } from '../text-file';

export function printConfig(file: string, config: Config, io: Io): ExitCode {
  const path = resolve(io.cwd, file);
  try {
    const text = readText(path, file);
    io.stdout.write(settingsTable(text, path, config, io));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    config.problems.add(error.message);
  }
  for (const problem of config.problems) io.stderr.write(`star-stories: ${problem}\n`);
  return config.problems.size > 0 ? 2 : 0;
}

const frontMatter = 'front matter of the story';

function settingsTable(text: string, path: string, finder: Config, io: Io): string {
  const { settings, config } = finder.of(dirname(path));
  const defaults = defaultSettings();
  const { file, lowest } = analyze(text, settings);
  const { profile, speech } = lowest;
  const name = config && displayPath(config, io.cwd);
  const sourceOf = (isDefault: boolean): string => (isDefault || !name ? 'default' : name);
  const profileSource = () => {
    if (settings.forcedProfile !== undefined) return '--profile';
    return profile.id === settings.profile.id ? sourceOf(profile.id === defaults.profile.id) : frontMatter;
  };
  const time = settings.time ?? profile.time;
  const row = (key: string, value: string, source: string): [string, string] => [key, `${value}  (${source})`];
  return `${displayPath(path, io.cwd)}\n${table([
    name
      ? row('config', name, 'the nearest one upward from the story')
      : ['config', `none (no ${configFile} upward from the story)`],
    row('profile', profile.id, profileSource()),
    row('round', ...roundIn(file, profile)),
    row('wpm', String(speech.wpm), speech.wpm === settings.wpm ? sourceOf(settings.wpm === defaults.wpm) : frontMatter),
    row('time', `${time.min} to ${time.max} s`, settings.time ? sourceOf(false) : `profile ${profile.id}`),
    ...Object.entries(settings.rules).map(([rule, severity]) => row(`rules.${rule}`, severity, sourceOf(false))),
    ...Object.entries(settings.options).flatMap(([rule, options]) =>
      Object.entries(options).map(([name, value]) => row(`rules.${rule}.${name}`, String(value), sourceOf(false))),
    ),
    row('acronyms', settings.acronyms.join(', ') || 'none of your own', sourceOf(settings.acronyms.length === 0)),
    row('buzzwords', settings.buzzwords.join(', ') || 'none of your own', sourceOf(settings.buzzwords.length === 0)),
    row(
      'confidential',
      settings.confidential.join(', ') || 'no terms of your own',
      sourceOf(settings.confidential.length === 0),
    ),
  ])}`;
}

function roundIn(file: StoryFile, profile: Profile): readonly [round: string, source: string] {
  const named = roundNamed(file);
  if (!named) return ['none', 'the story names none'];
  const round = roundOf(file, profile);
  return round ? [round.id, frontMatter] : ['none', `profile ${profile.id} has no round "${named.text}"`];
}
