/** The lexicon in force for a profile: what is ours, and the levers' terms of the profile. Compiled once a profile. */
import measures from './lexicon/measures.yaml';
import structure from './lexicon/structure.yaml';
import voice from './lexicon/voice.yaml';
import { leverTag } from './metrics/levers';
import type { Profile } from './profiles/profile';
import { compileLexicon, type Lexicon, type Phrases } from './text/lexicon';

const compiled = new WeakMap<Profile, Lexicon>();

export function builtinLexicon(profile: Profile): Lexicon {
  const known = compiled.get(profile);
  if (known) return known;
  const levers = Object.fromEntries(profile.levers.map(({ id, terms }) => [leverTag(id), terms]));
  const lexicon = compileLexicon([measures as Phrases, structure as Phrases, voice as Phrases, levers]);
  compiled.set(profile, lexicon);
  return lexicon;
}
