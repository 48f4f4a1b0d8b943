/** The built-in profiles, from YAML at build time, and how one extends another. */
import confluentPm from './builtin/confluent-pm.yaml';
import confluentSwe from './builtin/confluent-swe.yaml';
import general from './builtin/general.yaml';
import type { Lever, Profile } from './profile';

/** A profile as written: what it leaves out comes from the one it extends. */
export type ProfileSource = Partial<Omit<Profile, 'levers'>> & {
  readonly id: string;
  readonly levers?: readonly (Partial<Lever> & { readonly id: string })[];
};

/** The profile that `source` means on top of `base`: levers of one id add their terms, acronyms add up, the rest replaces. */
export function extendProfile(source: ProfileSource, base: Profile): Profile {
  const levers = new Map(base.levers.map((lever) => [lever.id, lever]));
  for (const lever of source.levers ?? []) {
    const known = levers.get(lever.id);
    const merged = {
      label: lever.id,
      weight: 'usage' as const,
      ...known,
      ...lever,
      terms: [...(known?.terms ?? []), ...(lever.terms ?? [])],
    };
    levers.set(lever.id, merged);
  }
  return {
    ...base,
    ...source,
    label: source.label ?? source.id,
    levers: [...levers.values()],
    acronyms: [...new Set([...base.acronyms, ...(source.acronyms ?? [])])],
  };
}

const root = general as Profile;

/** By id, the default first. */
export const builtinProfiles: ReadonlyMap<string, Profile> = new Map(
  [root, ...[confluentPm, confluentSwe].map((source) => extendProfile(source as ProfileSource, root))].map(
    (profile) => [profile.id, profile],
  ),
);

export const defaultProfile: Profile = root;
