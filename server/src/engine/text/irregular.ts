/** Irregular verbs: all forms of a verb, and which words are forms of one. */
import irregularVerbs from '../lexicon/irregular-verbs.yaml';
import { verbForms } from './inflect';

/** Past tense and participle by infinitive; one form where they are the same. */
export const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  (irregularVerbs as string[]).map((line) => {
    const [base, ...forms] = line.split(' ') as [string, ...string[]];
    return [base, forms];
  }),
);

/** Infinitives of irregular verbs: `write`, `lead`, `cut`. */
export const irregularBases: ReadonlySet<string> = new Set(irregular.keys());

/** Past-tense forms of irregular verbs: `wrote`, `led`, `cut`. */
export const irregularPasts: ReadonlySet<string> = new Set([...irregular.values()].map((forms) => forms[0] as string));

/** Past participles of irregular verbs: `written`, `led`, `cut`. */
export const irregularParticiples: ReadonlySet<string> = new Set(
  [...irregular.values()].map((forms) => forms.at(-1) as string),
);

const known = new Map<string, readonly string[]>();

/** All forms of a verb, regular or not. */
export function formsOf(base: string): readonly string[] {
  const forms = known.get(base) ?? verbForms(base, irregular.get(base));
  known.set(base, forms);
  return forms;
}
