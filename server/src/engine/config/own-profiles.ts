/** An author's own profiles: each on top of the one that it extends. */
import { builtinProfiles, defaultProfile, extendProfile, type ProfileSource } from '../profiles/builtin';
import type { Profile } from '../profiles/profile';
import { at, hint, type ShapeProblem } from './check';

/** A profile of the config, checked; its id is its key. */
export type OwnProfile = Omit<ProfileSource, 'id'>;

export interface OwnProfiles {
  /** The base's profiles and the author's, by id. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly problems: readonly ShapeProblem[];
}

/** Adds `sources` to the profiles of the base. A profile whose parent is unknown or itself is based on the default one. */
export function addProfiles(
  sources: Readonly<Record<string, OwnProfile>>,
  base: ReadonlyMap<string, Profile>,
): OwnProfiles {
  const own = new Map(Object.entries(sources));
  if (own.size === 0) return { profiles: base, problems: [] };
  const problems: ShapeProblem[] = [];
  const profiles = new Map(base);
  const done = new Set<string>();

  for (const id of own.keys()) {
    if (builtinProfiles.has(id)) {
      problems.push({
        message: `The profile "${id}" is built in: give yours another name and let it extend "${id}".`,
        path: ['profiles', id],
        atKey: true,
      });
      own.delete(id);
    }
  }
  for (const id of own.keys()) add(id, []);
  return { profiles, problems };

  function add(id: string, children: readonly string[]): Profile {
    const known = profiles.get(id);
    if (known && (done.has(id) || !own.has(id))) return known;
    const source = own.get(id) as OwnProfile;
    const profile = extendProfile({ ...withPlainTerms(source), id }, parentOf(id, source, [...children, id]));
    profiles.set(id, profile);
    done.add(id);
    return profile;
  }

  function parentOf(id: string, source: OwnProfile, line: readonly string[]): Profile {
    const parent = source.extends;
    if (parent === undefined) return defaultProfile;
    const path = ['profiles', id, 'extends'];
    if (line.includes(parent)) {
      const circle = [...line.slice(line.indexOf(parent)), parent];
      problems.push(at(path, `goes round in a circle: ${circle.join(' → ')}`));
      return defaultProfile;
    }
    if (own.has(parent) || profiles.has(parent)) return add(parent, line);
    const ids = [...profiles.keys(), ...own.keys()].filter((other) => other !== id);
    problems.push({
      message: `There is no profile "${parent}" to extend.${hint(parent, [...new Set(ids)])}`,
      path,
      atKey: false,
    });
    return defaultProfile;
  }
}

/** Terms as words are compared: in lower case, with plain apostrophes and hyphens and single blanks. */
function withPlainTerms(source: OwnProfile): OwnProfile {
  if (!source.levers) return source;
  const levers = source.levers.map((lever) => (lever.terms ? { ...lever, terms: lever.terms.map(plain) } : lever));
  return { ...source, levers };
}

const plain = (terms: string): string =>
  terms
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑−]/g, '-')
    .split(';')
    .map((term) => term.trim().replace(/\s+/g, ' '))
    .filter((term) => term !== '')
    .join('; ');
