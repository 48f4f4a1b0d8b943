/** English verb forms from the base form: what lets a lexicon hold `~cut` instead of four words. */

const doubled = new Set([
  'commit',
  'refer',
  'admit',
  'permit',
  'prefer',
  'occur',
  'control',
  'equip',
  'submit',
  'defer',
  'regret',
  'compel',
  'recommit',
  'remap',
  'replan',
  'unplug',
  'debug',
  'format',
  'reset',
  'travel',
  'cancel',
  'label',
  'model',
  'signal',
  'channel',
  'program',
  'handicap',
  'backlog',
  'overstep',
]);
const regularExceptions = new Set(['format', 'backlog']);

/** Verbs that have more forms than others, or a third person of their own. */
const ownForms: Readonly<Record<string, readonly string[]>> = {
  be: ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being'],
  have: ['have', 'has', 'had', 'having'],
};

/** Forms in -s, -ed and -ing besides the base; `irregular` gives past and participle where they are not in -ed. */
export function verbForms(base: string, irregular?: readonly string[]): readonly string[] {
  const known = ownForms[base];
  if (known) return known;
  const pasts = irregular ?? [pastOf(base)];
  return [...new Set([base, thirdPerson(base), ...pasts, `${stemFor(base)}ing`])];
}

function thirdPerson(base: string): string {
  if (/(s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** The regular past tense and participle. */
export function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stemFor(base)}ed`;
}

/** The stem before -ing and -ed: `cut` gives `cutt`, `save` gives `sav`. */
function stemFor(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}y`;
  if (/[^eoy]e$/.test(base)) return base.slice(0, -1);
  return doublesLast(base) ? base + base.at(-1) : base;
}

function doublesLast(base: string): boolean {
  if (regularExceptions.has(base)) return false;
  return doubled.has(base) || /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/.test(base);
}
