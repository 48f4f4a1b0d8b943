/** Single verb forms, for rewordings. */
import { pastOf, verbForms } from './inflect';
import { irregular } from './irregular';

const byGerund: ReadonlyMap<string, string> = new Map(
  [...irregular].map(([base, forms]) => [verbForms(base, forms).at(-1) as string, forms[0] as string]),
);

/** The past participle of a base form: `updated`, `written`. */
export const participleOf = (base: string): string => irregular.get(base)?.at(-1) ?? pastOf(base);

/** The past tense of a form in -ing: `coordinating` gives `coordinated`, `running` gives `ran`. */
export function pastOfGerund(gerund: string): string {
  const stem = gerund.slice(0, -3);
  return byGerund.get(gerund) ?? (/[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`);
}

/** Whether the word is a verb in -ing. */
export const isGerund = (norm: string): boolean => norm.length > 4 && norm.endsWith('ing') && !notGerunds.has(norm);

const notGerunds: ReadonlySet<string> = new Set(
  'thing something everything anything nothing evening morning spring string bring wing ceiling sibling offspring'.split(
    ' ',
  ),
);
