/** Closed classes of English words: what tells clauses apart without a tagger. */
import type { Subject } from './prose';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Subjects by their form. `this` and `it` are also objects, `which`, `who` and `that` also begin a clause. */
export const pronouns: ReadonlyMap<string, Subject> = new Map(
  (
    [
      ['i', "i i've i'd i'm i'll"],
      ['we', "we we've we'd we're we'll"],
      ['you', "you you've you'd you're you'll"],
      ['they', "they they've they'd they're they'll he he'd he's he'll she she'd she's she'll"],
      ['it', "it it's it'd this that which these those there there's"],
      ['other', 'who everyone everybody someone somebody nobody'],
    ] as const
  ).flatMap(([subject, forms]) => forms.split(' ').map((form): [string, Subject] => [form, subject])),
);

/** Pronouns that are subjects wherever they stand. */
export const nominatives = set(
  "i i've i'd i'm i'll we we've we'd we're we'll they they've they'd they're they'll he he'd he's he'll she she'd she's she'll",
);

/** What begins a clause of the same rank: its subject may be left out. */
export const coordinators = set(', ; : → ( ) - – — / and but then or nor yet plus');

/** What begins a clause that hangs on another one. */
export const subordinators = set(
  'while which who whom whose that because after before when whenever until till if unless where since although though as than whether what how why once so wherever whereas except',
);

export const prepositions = set(
  'of in at for from on with without within by to into over under about during against among between across through behind below above per via despite like off out up down near outside inside around towards toward upon beside besides throughout along onto amid',
);

export const determiners = set(
  'a an the my our your his her its their this that these those some any no each every both all two three four five several many few most another one whose',
);

/** Determiners that stand for a noun as well: "each told me". */
export const pronominals = set(
  'each both all some any many few several most one another these those two three four five',
);

export const beForms = set(
  "am is are was were be been being get gets got isn't aren't wasn't weren't i'm we're you're they're it's there's he's she's",
);

/** Auxiliaries that agree with a subject; `be`, `been` and `having` do not. */
export const finiteAuxiliaries = set(
  "am is are was were has have had do does did will would can could should may might must shall isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't mustn't",
);
export const auxiliaries: ReadonlySet<string> = new Set([
  ...finiteAuxiliaries,
  ...set("be been being having not n't got get gets 've 'd"),
]);

export const modals = set(
  "will would can could should may might must shall won't wouldn't can't cannot couldn't shouldn't mustn't i'll we'll you'll they'll he'll she'll",
);
export const pastAuxiliaries = set("was were had did wasn't weren't hadn't didn't");
export const contracted = set("i'd we'd you'd they'd he'd she'd it'd");

const adverbs = set(
  'not also then first next just even never always still only finally now soon later once initially myself ourselves themselves himself herself both already second third instead often again therefore thus meanwhile afterwards together eventually so firstly secondly lastly rather ever almost nearly quite very really too simply deliberately today there here yesterday sometimes twice straight perhaps maybe probably personally',
);
const notAdverbs = set(
  'reply supply apply rely comply family early weekly daily monthly hourly yearly nightly assembly rally ally multiply imply supplies july fly bully anomaly friendly butterfly',
);

export const isAdverb = (norm: string): boolean =>
  adverbs.has(norm) || (norm.length > 4 && norm.endsWith('ly') && !notAdverbs.has(norm));

/** Words in -ed that are no verb where a clause begins. */
export const notPasts = set(
  'based limited given compared faced concerned unrelated tired used united detailed advanced automated combined dedicated shared need speed feed seed indeed exceed succeed proceed embed shed red bed hundred unexpected related repeated outdated distributed staggered mixed fixed integrated increased bored scared excited biased skilled talented experienced breed weed greed',
);

/** Participles behind "was" that tell a state and no deed done to somebody. */
export const states = set(
  'tired pleased worried concerned involved interested excited convinced surprised limited experienced used supposed delighted scared embarrassed prepared overwhelmed stressed located related satisfied determined motivated committed dedicated passionate frustrated disappointed relieved amazed shocked annoyed confused bored qualified skilled organised organized focused based allowed complicated outdated crowded crooked closed retired married born gone hurt stuck lost broken set due red needed',
);
