/** What joins two states to a change: `from 420 ms to 210 ms`, `weekly → hourly`, `5 days rather than 16`, `12 (was 40)`. */

import { months } from '../text/calendar';
import type { Mark } from '../text/prose';
import type { Word } from '../text/sentence';
import { countedBy } from './contrasts';
import { formerByDate } from './dates';
import { isTagged, lastBefore, type Surroundings } from './evidence';
import { isSameKind, isTo, type State } from './states';
import { definites, qualifiers, rangeLeads } from './words';

/** How two states are joined. Word indices, both included. */
export interface Joint {
  readonly first: number;
  readonly last: number;
  /** Which of the two, in order of the text, is the former state. */
  readonly former: 'first' | 'second';
  /** The former state is a target that the other is held against. */
  readonly target: boolean;
  /** Told so that a reader cannot take it for anything else. */
  readonly explicit: boolean;
}

/** A phrase between two states. */
interface Link {
  /** The tag of its phrases in the lexicon. */
  readonly tag: string;
  /** Which of the two states is the former one, or that the second is a target. */
  readonly tells: 'first is former' | 'second is former' | 'second is target';
  /**
   * Where it stands between the two. Qualifiers and determiners do not count before the second state; `behind the first`
   * leaves room for a mark and a word; a part begins behind the first state, a comma or a bracket.
   */
  readonly stands:
    | 'right behind the first'
    | 'behind the first'
    | 'before the second'
    | 'as the last part'
    | 'alone'
    | 'anywhere';
  /** How many words there may be between the two. */
  readonly reach: number;
}

/** In the order in which they are tried. */
const links: readonly Link[] = [
  { tag: 'link.was', tells: 'second is former', stands: 'alone', reach: 8 },
  { tag: 'link.down-to', tells: 'first is former', stands: 'behind the first', reach: 8 },
  { tag: 'link.became', tells: 'first is former', stands: 'before the second', reach: 5 },
  { tag: 'link.today', tells: 'first is former', stands: 'right behind the first', reach: 11 },
  { tag: 'link.now', tells: 'first is former', stands: 'before the second', reach: 11 },
  { tag: 'link.down-from', tells: 'second is former', stands: 'as the last part', reach: 8 },
  { tag: 'link.instead', tells: 'second is former', stands: 'before the second', reach: 10 },
  { tag: 'link.once', tells: 'second is former', stands: 'right behind the first', reach: 9 },
  { tag: 'link.not', tells: 'second is former', stands: 'alone', reach: 4 },
  { tag: 'link.before', tells: 'second is former', stands: 'right behind the first', reach: 9 },
  { tag: 'link.compared', tells: 'second is former', stands: 'as the last part', reach: 9 },
  { tag: 'link.against', tells: 'second is target', stands: 'anywhere', reach: 10 },
];

/** How two of the states are joined by the words around them; undefined when they are not. */
export function jointOf(around: Surroundings, states: readonly State[], one: number, other: number): Joint | undefined {
  const { words } = around;
  const a = states[one] as State;
  const b = states[other] as State;
  const gap = words.slice(a.last + 1, b.first).map(({ norm }) => norm);
  if (gap.includes('.')) return undefined;
  const core = gap.filter((norm) => !qualifiers.has(norm));
  const comparable = isSameKind(a, b);
  const joint: Joint = { first: a.first, last: b.last, former: 'first', target: false, explicit: true };
  const from = fromBefore(words, a.first, states[one - 1]?.last ?? -1);
  if (from !== undefined && leadsTo(core, comparable)) return { ...joint, first: from };
  if (core.length <= 2 && core[0] === '→') return joint;
  if (!comparable) return undefined;
  if (isToldBackwards(words, a, b, core, gap)) return { ...joint, former: 'second' };
  if (isBare(a) && !isInstead(around, a, b)) return undefined;
  if (other === one + 1 && isWholeMoved(around, a, b, gap)) return joint;
  const isMove = core.length === 1 || (core[0] === 'of' && core.length <= 3);
  if (isMove && isTo(core.at(-1) as string) && other === one + 1 && movesByContext(around, a, b, gap.length))
    return { ...joint, explicit: false };
  if (isDated(words, a) && isDated(words, b) && gap.includes(',') && gap.length <= 5) return joint;
  const former = isBare(a) || countedBy(words, b) !== '' ? undefined : formerByDate(around, a, b, gap);
  if (former) return { ...joint, former };
  if (gap.includes('and') && gap.includes('up')) return undefined;
  const reversed = gap.some((norm) => formers.has(norm));
  const link = links.find(
    (candidate) => !(reversed && candidate.tag === 'link.today') && isLinked(around, candidate, a, b),
  );
  if (!link) return undefined;
  if (link.tells === 'first is former') return joint;
  const isFormer = around.marks('former').some(({ first }) => first > b.last && first <= b.last + 3);
  if (link.tells === 'second is former' || isFormer) return { ...joint, former: 'second' };
  return a.value === undefined || gap.includes('and') || gap.some((norm) => votes.has(norm))
    ? undefined
    : { ...joint, former: 'second', last: withPledge(around, b.last), target: true };
}

/** Whether a phrase of the link stands between the states where it should. */
const isLinked = (around: Surroundings, { tag, stands, reach }: Link, a: State, b: State): boolean =>
  b.first - a.last <= reach + 1 &&
  around
    .marks(tag)
    .some((mark) => mark.first > a.last && mark.last < b.first && isPlaced(around.words, mark, stands, a, b));

function isPlaced(words: readonly Word[], { first, last }: Mark, stands: Link['stands'], a: State, b: State): boolean {
  const opens = first === (words[a.last + 1]?.norm === 'now' ? a.last + 2 : a.last + 1);
  const closes = words.slice(last + 1, b.first).every(({ norm }) => qualifiers.has(norm) || definites.has(norm));
  switch (stands) {
    case 'right behind the first':
      return opens;
    case 'behind the first':
      return first <= a.last + 3 && !(words[first]?.norm === 'up' && words[first - 1]?.norm === ',');
    case 'before the second':
      return closes;
    case 'as the last part':
      return closes && (opens || partBreaks.has(words[first - 1]?.norm ?? '') || words[a.last + 1]?.norm === 'of');
    case 'alone':
      return opens && closes;
    case 'anywhere':
      return true;
  }
}
const partBreaks: ReadonlySet<string> = new Set([',', '(']);

/** A unit that stands for no value: `days`. */
const isBare = ({ value, dimension }: State): boolean => value === undefined && dimension !== 'frequency';

/** `days rather than weeks`. */
const isInstead = (around: Surroundings, a: State, b: State): boolean =>
  isTagged(around, 'link.instead', a.last + 1) && isTagged(around, 'link.instead', b.first - 1);

/** How far the `from` of `from … to` may stand before its state, in words. */
const reachFrom = 7;

/** The `from` that leads to a state, behind the one before it. */
function fromBefore(words: readonly Word[], at: number, floor: number): number | undefined {
  for (let back = at - 1; back > floor && back >= at - reachFrom; back--) {
    const norm = (words[back] as Word).norm;
    if (norm === 'from') return back;
    if (norm === ',' || norm === ';' || norm === 'to') return undefined;
  }
  return undefined;
}

/** Whether one `to` stands between the ends of `from … to`, the second of them close behind it. */
function leadsTo(core: readonly string[], comparable: boolean): boolean {
  const at = core.findIndex(isTo);
  return at >= 0 && at === core.findLastIndex(isTo) && at >= core.length - 3 && (comparable || core.length === 1);
}

/** `12 ms (from 40 ms)`, `to 12, from 40`, `to 60 a day from 40`, `1.6 crore from 90 lakh`: the former state behind its `from`. */
function isToldBackwards(
  words: readonly Word[],
  a: State,
  b: State,
  core: readonly string[],
  gap: readonly string[],
): boolean {
  const isOneEnd = words[b.last + 1]?.norm !== 'to';
  if (core[0] === '(' && core[1] === 'from') return a.dimension === b.dimension && isOneEnd;
  if (isBare(a)) return false;
  const arrives = arriving.has(words[a.first - 1]?.norm ?? '');
  if (core.length === 1 && core[0] === 'from') return (isWritten(a, b) || arrives) && isOneEnd;
  return gap[0] === ',' && gap[1] === 'from' && core.length === 2 && arrives && isOneEnd;
}
const arriving: ReadonlySet<string> = new Set(['to', 'at', 'now']);

/** `1.6 crore from 90 lakh`, `40 ms from 300 ms`: both with their units or scales. */
const isWritten = (a: State, b: State): boolean =>
  a.dimension === b.dimension && (a.dimension !== 'count' || (a.scale !== undefined && b.scale !== undefined));

/** `7 in May, 2 in July`. */
const isDated = (words: readonly Word[], { last }: State): boolean =>
  dating.has(words[last + 1]?.norm ?? '') && months.has(words[last + 2]?.norm ?? '');
const dating: ReadonlySet<string> = new Set(['in', 'by']);

/** `NPS went 31 to 47`, `Memory, same traffic: 1.9 GiB to 0.7 GiB`; not `by 10 to 15 %`, which is one vague figure. */
function movesByContext(around: Surroundings, a: State, b: State, gap: number): boolean {
  const before = around.words[a.first - 1]?.norm ?? '';
  if (rangeLeads.has(before) || before === 'up' || before === 'down' || a.dimension === 'points') return false;
  if (a.per !== undefined && a.per === b.per) return true;
  if (before === ':' || before === ',' || before === '=')
    return a.dimension !== 'count' || b.dimension !== 'count' || a.unit !== '' || before === ':';
  if (a.unit !== '' && b.unit !== '' && a.unit === b.unit && a.dimension !== 'time') return true;
  if (a.unit !== '' && a.dimension === 'time' && b.unit === '' && (b.value ?? 0) < (a.value ?? 0)) return true;
  return gap <= 3 && lastBefore(around, a.first, 'change.up', 'change.down', 'change.any') !== undefined;
}

/** `cut the backlog of 300 tickets to 60`, `the backlog of 300 tickets fell to 60`; not `cut the team of 12 to 8`. */
function isWholeMoved(around: Surroundings, a: State, b: State, gap: readonly string[]): boolean {
  const verb = lastBefore(around, b.first, 'change.up', 'change.down');
  return (
    verb !== undefined &&
    a.first - verb.last <= 5 &&
    around.words[a.first - 1]?.norm === 'of' &&
    !isTagged(around, 'head.team', a.first - 2) &&
    around.segment[a.first] === around.segment[b.first] &&
    gap.length <= 4 &&
    isTo(gap.at(-1) ?? '')
  );
}

/** Between the two these tell that the second is the former: `29 days now; it was 67`, `26 now, not 19`. */
const formers: ReadonlySet<string> = new Set(['was', 'were', 'had', 'used', 'not', 'before', 'previously']);

/** Behind these `against` counts heads: `nine voted against two`. */
const votes: ReadonlySet<string> = new Set(['voted', 'decided']);

/** `31 hours against the 40 we had promised`: the words that make it a target belong to it. */
const withPledge = (around: Surroundings, last: number): number =>
  around.marks('pledged').find(({ first }) => first > last && first <= last + 3)?.first ?? last;
