/** Raw settings to settings: what is right applies over the base, what is wrong is told. */
import { builtinProfiles, defaultProfile } from '../profiles/builtin';
import type { RuleOptions, Settings } from '../settings';
import { check, hint, type ShapeProblem } from './check';
import { addProfiles, type OwnProfile } from './own-profiles';
import { type RuleSetting, splitRules } from './rule-settings';
import { settingsShape } from './settings-table';

/** Settings of an author who set nothing. */
export function defaultSettings(): Settings {
  const { wpm, rules, acronyms, buzzwords, confidential } = settingsShape.fields;
  return {
    profiles: builtinProfiles,
    profile: defaultProfile,
    wpm: wpm.default,
    rules: rules.default as Settings['rules'],
    options: {},
    acronyms: acronyms.default,
    buzzwords: buzzwords.default,
    confidential: confidential.default,
  };
}

/** Checks raw settings over a base; a wrong one keeps the base's value and is told in a sentence that names it. */
export function resolveSettings(
  raw: unknown,
  base?: Settings,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const { settings, problems } = resolve(raw, base);
  return { settings, problems: problems.map(({ message }) => message) };
}

/** What is left of raw settings after the check. */
interface CheckedSettings extends Partial<Pick<Settings, 'wpm' | 'time' | 'acronyms' | 'buzzwords' | 'confidential'>> {
  readonly profile?: string;
  readonly profiles?: Readonly<Record<string, OwnProfile>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

export function resolve(
  raw: unknown,
  base: Settings = defaultSettings(),
): { readonly settings: Settings; readonly problems: readonly ShapeProblem[] } {
  const checked = check(settingsShape, raw ?? {});
  const {
    profile: wanted,
    profiles: own = {},
    rules: ruleSettings = {},
    acronyms,
    buzzwords,
    confidential,
    ...plain
  } = (checked.value ?? {}) as CheckedSettings;
  const { rules, options } = splitRules(ruleSettings);
  const added = addProfiles(own, base.profiles);
  const { profiles } = added;
  const profile = profiles.get(wanted ?? base.profile.id);
  const unknown = wanted === undefined || profile ? [] : [unknownProfile(wanted, [...profiles.keys()])];
  return {
    settings: {
      ...base,
      ...plain,
      profiles,
      profile: profile ?? base.profile,
      rules: { ...base.rules, ...rules },
      options: merged(base.options, options),
      acronyms: joined(base.acronyms, acronyms),
      buzzwords: joined(base.buzzwords, buzzwords),
      confidential: joined(base.confidential, confidential),
    },
    problems: [...checked.problems, ...added.problems, ...unknown],
  };
}

const unknownProfile = (id: string, known: readonly string[]): ShapeProblem => ({
  message: `There is no profile "${id}".${hint(id, known)}`,
  path: ['profile'],
  atKey: false,
});

/** Options of one rule add up, and `more` wins. */
const merged = (base: RuleOptions, more: RuleOptions): RuleOptions => ({
  ...base,
  ...Object.fromEntries(Object.entries(more).map(([id, options]) => [id, { ...base[id], ...options }])),
});

/** Lists of both add up. */
const joined = (base: readonly string[], more: readonly string[] = []): readonly string[] => [
  ...new Set([...base, ...more]),
];
