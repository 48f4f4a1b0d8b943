/** What the author may set, resolved: the engine gets the whole of it with every call. */
import type { Profile } from './profiles/profile';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type RuleOptions = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Settings {
  /** All profiles that a story may name in its front matter, by id. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** The one for stories that name none. */
  readonly profile: Profile;
  /** A profile id that beats the story's own front matter (`--profile` on the command line). */
  readonly forcedProfile?: string;
  /** Spoken words a minute. */
  readonly wpm: number;
  /** Spoken time wanted, in seconds; beats the profile's. */
  readonly time?: { readonly min: number; readonly max: number };
  /** Severity of a rule, or off, where it is not the rule's own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** What is set of the options of rules: by the rule's id, then by the option's name. */
  readonly options: RuleOptions;
  readonly acronyms: readonly string[];
  readonly buzzwords: readonly string[];
  /** Words and phrases that must not be handed on; `*` stands for any letters. */
  readonly confidential: readonly string[];
}
