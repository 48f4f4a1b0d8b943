/** Settings of each story: the nearest `.star-stories.yaml` upward, read once a folder. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultSettings, LineIndex, readConfig, type Settings } from '../engine/index';
import { displayPath, isWithin } from './inputs';
import { didYouMean } from './nearest';
import { InputError, readText } from './text-file';

export const configFile = '.star-stories.yaml';
const misnamed = '.star-stories.yml';

export interface Configured {
  readonly settings: Settings;
  /** Absolute path of the config file in force. */
  readonly config?: string;
}

export class Config {
  /** One sentence for every mistake in the config files met, each once. */
  readonly problems = new Set<string>();
  readonly #cwd: string;
  readonly #profile: string | undefined;
  readonly #top: string | undefined;
  readonly #folders = new Map<string, Configured>();

  /**
   * @param profile id that beats the stories' own
   * @param top the folder, without symbolic links, out of which nothing is read; none: all folders upward count
   */
  constructor(cwd: string, profile: string | undefined, top?: string) {
    this.#cwd = cwd;
    this.#profile = profile;
    this.#top = top;
  }

  /** Settings for files in `folder`. @throws InputError when the wanted profile is unknown */
  of(folder: string): Configured {
    const known = this.#folders.get(folder);
    if (known) return known;
    const configured = this.#read(folder);
    this.#folders.set(folder, configured);
    return configured;
  }

  #read(folder: string): Configured {
    const file = join(folder, configFile);
    if (existsSync(file)) return { settings: this.#force(this.#settings(file)), config: file };
    if (existsSync(join(folder, misnamed))) {
      const name = displayPath(join(folder, misnamed), this.#cwd);
      this.problems.add(`"${name}" is not read: did you mean ${configFile}?`);
    }
    const parent = dirname(folder);
    return parent === folder || folder === this.#top ? { settings: this.#force(defaultSettings()) } : this.of(parent);
  }

  #settings(file: string): Settings {
    const name = displayPath(file, this.#cwd);
    try {
      if (this.#top !== undefined && !isWithin(realpathSync(file), this.#top)) {
        throw new InputError(`"${name}" is a symbolic link out of the folder: it is not read.`);
      }
      const text = readText(file, name);
      const { settings, problems } = readConfig(text);
      const lines = new LineIndex(text);
      for (const { message, span } of problems) {
        const { line, character } = lines.positionAt(span.start);
        this.problems.add(`${name}:${line + 1}:${character + 1}: ${message}`);
      }
      return settings;
    } catch (error) {
      this.problems.add((error as Error).message);
      return defaultSettings();
    }
  }

  #force(settings: Settings): Settings {
    const id = this.#profile;
    if (id === undefined) return settings;
    const profile = settings.profiles.get(id);
    if (profile) return { ...settings, profile, forcedProfile: id };
    throw new InputError(`Unknown profile "${id}": ${didYouMean(id, [...settings.profiles.keys()])}`);
  }
}
