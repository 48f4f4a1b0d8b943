/** Closed classes of words around figures, one name for one class. Open classes (verbs, nouns, cues) are tags of the lexicon. */
import { coordinators, finiteAuxiliaries, prepositions, subordinators } from '../text/function-words';

export type WordSet = ReadonlySet<string>;

const set = (words: string): WordSet => new Set(words.split(' '));
const union = (...sets: readonly WordSet[]): WordSet => new Set(sets.flatMap((words) => [...words]));

/** What ends a noun phrase: `60 calls in May`, `60 calls that`, `60 calls were`. */
export const nounEnds = union(prepositions, coordinators, subordinators, finiteAuxiliaries);

/** What makes a figure vague: `about 40`, `≈ 12`. */
export const approximations = set(
  'about around roughly nearly almost approximately ca circa some just maybe perhaps ~ ≈',
);
/** What makes a figure small: `only 3`. */
export const belittlers = set('only just barely merely');
/** The bounds a value stays within or goes beyond: `under 30 minutes`, `above 2 s`. */
export const bounds = set('under below above over beyond past exceeded');
/** What qualifies a figure and may stand between it and what governs it: `to well under 40`, `down to at least 12`. */
export const qualifiers = union(
  approximations,
  belittlers,
  set('under over below above more less fewer than at least most up down back well a an or < > ≤ ≥'),
);
/** Particles and the like between a verb and its figure: `went down 40`, `averages over 40`. */
export const particles = set('over up down on out off away back');

/** `a day`, `per week`, `every night`: what leads to that by which is counted. */
export const perWords = set('per a an each every /');
export const articles = set('a an');
/** Determiners that point to one known whole: `the`, `my`, `these`. */
export const definites = set('the our my its their his her this that these those');
export const relatives = set('who whom that which what');

/** Verbs by which a thing is its figure: `the wait is 3 days`. */
export const copulas = set('is are was were');
/** Forms of `have` that agree with a subject. */
export const havings = set('has have had');
/** `never went above`, `hasn't exceeded`. */
export const negations = set("never not hasn't haven't hadn't didn't");

/** What leads to the amount of a change or to its end: `fell by 40`, `fell to 40`. */
export const changeLeads = set('by to');
/** What leads to a bound that was reached: `came to 40`, `under 40`. */
export const boundLeads = set('by to under below');
/** What leads to how long something takes or lasts: `within two days`, `for a year`. */
export const spanLeads = set('for in within over after during until across');
/** Of those, what leads to how long something took until it was done: `opened after 11 weeks`. */
export const takenLeads = set('in after within');

/** What tells how late a thing is: `two days late`. */
export const lateness = set('late later');
/** Times of day behind a number: `6 pm`. */
export const clockTails = set("am pm a.m p.m a.m. p.m. o'clock");
/** What follows a length, an age or a distance: `12 years old`, `3 days ago`. */
export const extentTails = set('ago old later away long tall deep wide experience tenure');
/** Glued to a number: `3rd`. */
export const ordinalEndings = set('st nd rd th');
/** Behind these `3 to 5 hours` is one vague figure and no change: `by 10 to 15 %`, `within 3 to 5 hours`. */
export const rangeLeads = set('by between of in within for every');

/** What people thought or wanted is no act: `half of the team wanted to wait`. */
export const opinions = set('wanted hoped expected wished preferred thought believed felt feared doubted');
