/** Settings of each story: the author's own, with the nearest `.star-stories.yaml` upward winning over them. */
import { defaultSettings, readConfig, resolveSettings, type Settings, type Span } from '../engine/index';
import type { Host } from './host';

export const configFile = '.star-stories.yaml';

const runModes = ['onType', 'onSave', 'manual'] as const;
/** When findings are shown anew. */
export type RunMode = (typeof runModes)[number];

const scopes = ['openFiles', 'wholeBank'] as const;
/** Which stories findings are shown for. */
export type Scope = (typeof scopes)[number];

export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
}

/** What holds for one story. */
export interface Resolved {
  readonly settings: Settings;
  readonly run: RunMode;
  readonly scope: Scope;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** The config file in force. */
  readonly config?: ConfigFile;
}

export interface ConfigProblem {
  readonly message: string;
  readonly span: Span;
}

export interface SettingsSource {
  readonly host: Host;
  /** The author's `starStories.*` settings for a story; unchecked. */
  userSettings(uri: string): Promise<unknown>;
  /** Told when a config file is read anew or typed, with no problems when it is right. */
  reportConfig(config: ConfigFile, problems: readonly ConfigProblem[]): void;
  /** For the log. */
  warn(messages: readonly string[]): void;
}

/** Keys of the author's settings that the engine reads; the others are the client's own. */
const engineKeys = ['profile', 'profiles', 'wpm', 'time', 'rules', 'acronyms', 'buzzwords', 'confidential'] as const;

export class SettingsStore {
  readonly #source: SettingsSource;
  readonly #resolved = new Map<string, Promise<Resolved>>();
  /** By all that they come from: stories of many folders are judged by one object, and what is kept by it is kept once. */
  readonly #byOrigin = new Map<string, Resolved>();
  readonly #configs = new Map<string, Promise<ConfigFile | undefined>>();
  readonly #reported = new Map<string, ConfigFile>();
  readonly #lastGood = new Map<string, ConfigFile>();
  /** Texts of config files as they are in the editor. */
  readonly #typed = new Map<string, string>();

  constructor(source: SettingsSource) {
    this.#source = source;
  }

  /** The same object until `reset`. */
  of(uri: string): Promise<Resolved> {
    const known = this.#resolved.get(uri);
    if (known) return known;
    const resolved = this.#resolve(uri);
    this.#resolved.set(uri, resolved);
    return resolved;
  }

  /** Forgets a story that was closed. */
  forget(uri: string): void {
    this.#resolved.delete(uri);
  }

  /** Reads everything anew at the next question: settings or config files have changed. */
  reset(): void {
    this.#resolved.clear();
    this.#byOrigin.clear();
    this.#configs.clear();
    for (const config of this.#reported.values()) this.#source.reportConfig(config, []);
    this.#reported.clear();
  }

  /** A config file as it is in the editor: what is wrong with it is told at once; it holds when it is saved. */
  async typed(uri: string, text: string): Promise<void> {
    this.#typed.set(uri, text);
    const { settings } = userSettings(await this.#source.userSettings(uri));
    if (this.#typed.get(uri) === text) this.#report({ uri, text }, settings);
  }

  /** It is in no editor any more: what is wrong with the file itself is told. */
  async untyped(uri: string): Promise<void> {
    this.#typed.delete(uri);
    const { settings } = userSettings(await this.#source.userSettings(uri));
    this.#report(this.#reported.get(uri) ?? { uri, text: '' }, settings);
  }

  /** What the author sees of a config file is what he has typed. */
  #report({ uri, text }: ConfigFile, base: Settings): void {
    const shown = this.#typed.get(uri) ?? text;
    this.#source.reportConfig({ uri, text: shown }, readConfig(shown, base).problems);
  }

  async #resolve(uri: string): Promise<Resolved> {
    const [raw, config] = await Promise.all([this.#source.userSettings(uri), this.#configFor(uri)]);
    const origin = JSON.stringify([raw, config]);
    const resolved = this.#byOrigin.get(origin) ?? this.#resolvedFrom(raw, config);
    this.#byOrigin.set(origin, resolved);
    return resolved;
  }

  #resolvedFrom(raw: unknown, config: ConfigFile | undefined): Resolved {
    const { user, settings, problems } = userSettings(raw);
    this.#source.warn(problems.map((problem) => `Settings: ${problem}`));
    const own = {
      run: runModes.find((mode) => mode === user.run) ?? 'onType',
      scope: scopes.find((known) => known === user.scope) ?? 'openFiles',
      inlayHints: user.inlayHints === true,
      codeLens: user.codeLens === true,
    };
    return config ? { ...own, settings: this.#withConfig(config, settings), config } : { ...own, settings };
  }

  /** While a config file is broken, what it last said when it was right stays in force. */
  #withConfig(config: ConfigFile, base: Settings): Settings {
    const { settings, problems } = readConfig(config.text, base);
    if (this.#reported.get(config.uri)?.text !== config.text) {
      this.#report(config, base);
      this.#source.warn(problems.map(({ message }) => `${config.uri}: ${message}`));
    }
    this.#reported.set(config.uri, config);
    if (problems.length === 0) {
      this.#lastGood.set(config.uri, config);
      return settings;
    }
    const good = this.#lastGood.get(config.uri);
    return good ? readConfig(good.text, base).settings : settings;
  }

  async #configFor(uri: string): Promise<ConfigFile | undefined> {
    for (const folder of foldersUpward(uri)) {
      const config = await this.#readConfigFile(new URL(configFile, folder).href);
      if (config) return config;
    }
    return undefined;
  }

  #readConfigFile(uri: string): Promise<ConfigFile | undefined> {
    const known = this.#configs.get(uri);
    if (known) return known;
    const read = this.#source.host.readFile(uri).then(
      (text) => (text === undefined ? undefined : { uri, text }),
      (error: Error) => {
        const unreadable = { uri, text: '' };
        this.#reported.set(uri, unreadable);
        this.#source.reportConfig(unreadable, [{ message: `Cannot be read: ${error.message}`, span: noSpan }]);
        this.#source.warn([`${uri}: Cannot be read: ${error.message}`]);
        return undefined;
      },
    );
    this.#configs.set(uri, read);
    return read;
  }
}

const noSpan: Span = { start: 0, end: 0 };

/** The folders above a file, nearest first; none for documents that are in no folder (`untitled:…`). */
export function foldersUpward(uri: string): readonly string[] {
  if (!/^(?!untitled:)[a-z][a-z\d+.-]*:\//i.test(uri)) return [];
  const folders: string[] = [];
  let folder = new URL('.', uri).href;
  while (folder.endsWith('/') && folder !== folders.at(-1)) {
    folders.push(folder);
    folder = new URL('..', folder).href;
  }
  return folders;
}

function userSettings(raw: unknown) {
  const user = asRecord(raw);
  return { user, ...resolveSettings(engineSettings(user), defaultSettings()) };
}

function engineSettings(user: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const set = engineKeys.filter((key) => user[key] !== undefined && user[key] !== null);
  return Object.fromEntries(set.map((key) => [key, user[key]]));
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
