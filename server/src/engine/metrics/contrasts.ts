/** Then and now: two states of which the sentence says that one is former — `the old form took 40 minutes, the new one 12`. */
import { isPast } from '../text/clauses';
import { auxiliaries, beForms, coordinators, determiners, prepositions, subordinators } from '../text/function-words';
import type { Mark, Prose } from '../text/prose';
import type { Word } from '../text/sentence';
import { isYear } from './dates';
import { isTagged, type Surroundings } from './evidence';
import { isCode, isProper } from './names';
import { ratios, type State } from './states';
import { copulas, definites } from './words';

/** What a break between a cue and a state weighs, in words. */
const breakWeight = 10;
/** How far a cue may stand from its state, in words. */
const reach = 12;

/** The former and the present one of two comparable states in the order of the text; undefined when the sentence contrasts them not. */
export function contrastOf(
  around: Surroundings,
  states: readonly State[],
  a: State,
  b: State,
  prose: Prose,
  index: number,
): { readonly from: State; readonly to: State } | undefined {
  if (!isState(around, a) || !isState(around, b) || !isSame(around, a, b) || isOfThem(around.words, b))
    return undefined;
  const former = ownersOf(around, 'former', states);
  if (former.has(a) !== former.has(b)) return former.has(a) ? { from: a, to: b } : { from: b, to: a };
  const present = ownersOf(around, 'present', states);
  if (former.has(a) || present.has(a) === present.has(b)) return undefined;
  const [from, to] = present.has(a) ? [b, a] : [a, b];
  return isToldInPast(prose, index, from) ? { from, to } : undefined;
}

/** `eleven years by then, four of them on nights`: a part of the first. */
const isOfThem = (words: readonly Word[], { last }: State): boolean =>
  words[last + 1]?.norm === 'of' && parts.has(words[last + 2]?.norm ?? '');
const parts: ReadonlySet<string> = new Set(['them', 'which', ...definites]);

/** The states that cues of the tag belong to: each to the nearest one. */
function ownersOf(around: Surroundings, tag: string, states: readonly State[]): ReadonlySet<State> {
  const owners = new Set<State>();
  const isHeld = tag === 'former' && around.marks('present').length > 0;
  for (const cue of around.marks(tag)) {
    if (isAccustomed(around.words, cue)) continue;
    let nearest = reach + 1;
    let owner: State | undefined;
    for (const state of states) {
      if (state.value === undefined && state.first <= cue.last && cue.first <= state.last) continue;
      const far = distance(around, cue, state);
      if (far < nearest && (isHeld || !isPointInTime(around.words, state, cue))) [nearest, owner] = [far, state];
    }
    if (owner) owners.add(owner);
  }
  return owners;
}

function distance({ segment }: Surroundings, cue: Mark, state: State): number {
  const gap = cue.last < state.first ? state.first - cue.last : Math.max(0, cue.first - state.last);
  return segment[cue.first] === segment[state.first] ? gap : gap + breakWeight;
}

/** `I'm used to long weeks`: not how it was. */
const isAccustomed = (words: readonly Word[], { first }: Mark): boolean =>
  words[first]?.norm === 'used' && beForms.has(words[first - 1]?.norm ?? '');

/** `ten days before`: how long before something, not what was before. */
const isPointInTime = (words: readonly Word[], { last, dimension }: State, { first }: Mark): boolean =>
  dimension === 'time' && first === last + 1 && anterior.has(words[first]?.norm ?? '');
const anterior: ReadonlySet<string> = new Set(['before', 'earlier', 'beforehand']);

/** A value, or a plural unit that stands for one: `took minutes`; no code, no part of a name, no size of a team. */
const isState = (around: Surroundings, { first, last, value, unit, dimension }: State): boolean =>
  value === undefined
    ? unit.endsWith('s') || (unit.endsWith('ly') && !isAttributive(around.words, last))
    : !isCode(around, first) &&
      !(unit === '' && isYear(around.words[first]) && countedBy(around.words, { first, last }) === '') &&
      !isProper(around, first) &&
      !(dimension === 'count' && (isTeamSize(around, first) || isTagged(around, 'head.people', last + 1)));

/** `the nightly load`: which one it is, not how often. */
const isAttributive = (words: readonly Word[], last: number): boolean => {
  const next = words[last + 1];
  return (
    next?.kind === 'word' &&
    !endsCount.has(next.norm) &&
    !auxiliaries.has(next.norm) &&
    !coordinators.has(next.norm) &&
    !subordinators.has(next.norm)
  );
};

/** `a team of 14`. */
const isTeamSize = (around: Surroundings, first: number): boolean =>
  around.words[first - 1]?.norm === 'of' && isTagged(around, 'head.team', first - 2);

/** `four signatures … one`, `12 days … three`: of one kind, and of one noun or unit that may be left out behind the first. */
function isSame(around: Surroundings, a: State, b: State): boolean {
  const { words } = around;
  if (isNothing(words, a) || isNothing(words, b)) return true;
  if (ratios.has(a.dimension) && ratios.has(b.dimension)) return true;
  if (b.dimension !== 'count') return a.dimension === b.dimension && (a.dimension !== 'money' || a.unit === b.unit);
  const noun = countedBy(words, b);
  if (a.dimension !== 'count') return noun === '' && a.dimension !== 'frequency' && a.value !== undefined;
  const former = countedBy(words, a);
  if (noun === 'time' && former === '') return false;
  return former === noun ? noun !== '' || isLed(around, a) : former === '' || noun === '';
}

/** `Reruns: two`, `injuries were three`, `last winter nine`: a bare count of what was named before it. */
const isLed = (around: Surroundings, { first }: State): boolean => {
  const before = around.words[first - 1];
  return (
    before === undefined ||
    before.kind === 'symbol' ||
    copulas.has(before.norm) ||
    isTagged(around, 'former', first - 1) ||
    isTagged(around, 'present', first - 1)
  );
};

const isNothing = (words: readonly Word[], { first }: State): boolean =>
  words[first]?.norm === 'no' || words[first]?.norm === 'none';

/** The noun behind a count, without its plural; empty when it is left out. */
export function countedBy(words: readonly Word[], { first, last }: Pick<State, 'first' | 'last'>): string {
  if (words[first]?.norm === 'once' || words[first]?.norm === 'twice') return 'time';
  const next = words[last + 1];
  if (next?.kind !== 'word' || endsCount.has(next.norm) || auxiliaries.has(next.norm) || isPast(next.norm)) return '';
  return next.norm.replace(/s$/, '');
}

/** Behind a count whose noun is left out: `where it had been nine before`. */
const endsCount: ReadonlySet<string> = new Set([...prepositions, ...determiners, 'before', 'last', 'next']);

const isToldInPast = (prose: Prose, index: number, { first }: State): boolean =>
  prose.clausesIn(index).findLast((clause) => clause.first <= first)?.tense === 'past';
