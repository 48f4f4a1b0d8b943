/** Changes: two states told together — `from 420 ms to 210 ms`, `weekly → hourly`, `5 days rather than 16`. */
import type { Prose } from '../text/prose';
import { contrastOf } from './contrasts';
import { isSeries } from './dates';
import type { Surroundings } from './evidence';
import { type Joint, jointOf } from './links';
import type { QuantityReading } from './quantities';
import { isRestatement, jointOver } from './restated';
import { absentStates, aligned, type State, statesOf } from './states';

export interface ChangeReading {
  readonly first: number;
  readonly last: number;
  readonly from: State;
  readonly to: State;
  /** The second state is a target the first is held against. */
  readonly target: boolean;
  /** Told by an arrow or by `from … to`, which a reader cannot take for anything else. */
  readonly explicit: boolean;
}

/** Words from one state to the other: of a change told by the words between, and of a then and a now. */
const reachJoint = 11;
const reachContrast = 24;

/** All changes of a sentence, leftmost first; the quantities they use are in none of the others. */
export function changesOf(
  around: Surroundings,
  quantities: readonly QuantityReading[],
  prose: Prose,
  index: number,
): ChangeReading[] {
  const found: ChangeReading[] = [];
  const told = statesOf(around.words, quantities);
  const absent = around.marks('former').length > 0 ? absentStates(around) : [];
  const states = [...told, ...absent].sort((one, other) => one.first - other.first);
  for (let at = 0; at < states.length; at++) {
    const partner = partnerOf(around, states, at, prose, index);
    if (!partner) continue;
    found.push(partner);
    while (at + 1 < states.length && (states[at + 1] as State).first <= partner.last) at++;
  }
  return found;
}

/** The change that a state and one of the two behind it tell; a share between them may tell it again. */
function partnerOf(
  around: Surroundings,
  states: readonly State[],
  at: number,
  prose: Prose,
  index: number,
): ChangeReading | undefined {
  const [state, share, third] = states.slice(at, at + 3);
  if (state && share && third) {
    const joint = jointOver(around, state, share, third);
    if (joint) return changeOf(joint, state, third);
    if (isRestatement(around.words, state, share) || isSeries(around, [state, share, third]))
      return pairOf(around, states, at, at + 2, prose, index);
  }
  const next = pairOf(around, states, at, at + 1, prose, index);
  if (next || pairOf(around, states, at + 1, at + 2, prose, index)) return next;
  return pairOf(around, states, at, at + 2, prose, index);
}

const changeOf = ({ former, ...told }: Joint, a: State, b: State): ChangeReading => ({
  ...told,
  ...(former === 'first' ? aligned(a, b) : aligned(b, a)),
});

/** The change that two of the states tell, if any. */
function pairOf(
  around: Surroundings,
  states: readonly State[],
  one: number,
  other: number,
  prose: Prose,
  index: number,
): ChangeReading | undefined {
  const a = states[one];
  const b = states[other];
  if (!a || !b || b.first - a.last > reachContrast) return undefined;
  const joint = b.first - a.last <= reachJoint ? jointOf(around, states, one, other) : undefined;
  if (joint) return changeOf(joint, a, b);
  const contrast = contrastOf(around, states, a, b, prose, index);
  return (
    contrast && {
      first: a.first,
      last: b.last,
      ...aligned(contrast.from, contrast.to),
      target: false,
      explicit: true,
    }
  );
}
