/** The lexicon in force for a profile: what is ours, and the levers' terms of the profile. Compiled once a profile. */
import packed from './lexicon/packed.built';
import { leverTag } from './metrics/levers';
import type { Profile } from './profiles/profile';
import { compileLexicon, type Lexicon, unpackLexicon } from './text/lexicon';
import { kept } from './text/memo';

/** What all profiles share. */
let ours: Lexicon | undefined;
const lexicons = new WeakMap<Profile, Lexicon>();

export const builtinLexicon = (profile: Profile): Lexicon => kept(lexicons, profile, () => lexiconFor(profile));

function lexiconFor({ levers }: Profile): Lexicon {
  ours ??= unpackLexicon(packed.told);
  const shared = ours;
  const own = compileLexicon([Object.fromEntries(levers.map(({ id, terms }) => [leverTag(id), terms]))]);
  return {
    match(sentence, index, marks) {
      shared.match(sentence, index, marks);
      own.match(sentence, index, marks);
    },
  };
}
