/** Wishes: goals, limits, forecasts and conditions, whose figures are no outcomes. */
import { nominatives } from '../text/function-words';
import type { Mark } from '../text/prose';
import type { Word } from '../text/sentence';
import { isTagged, lastBefore, type Surroundings } from './evidence';
import type { Place } from './place';
import { copulas, definites, relatives } from './words';

/** Goals, limits, forecasts, conditions: told before the number in its segment (or with a colon). */
export function isWish(around: Surroundings, at: number, { expectsOutcome }: Place): boolean {
  if (isSupposed(around, at) || (!expectsOutcome && (isGeneral(around) || isHeld(around, at)))) return true;
  const mark = lastBefore(around, at, 'goal');
  if (
    !mark ||
    (expectsOutcome && isAble(around, mark.first)) ||
    isAttribute(around, mark, at) ||
    isOfPart(around, mark, at)
  )
    return false;
  if (isRestarted(around, mark, at)) return false;
  const between = around.words.slice(mark.last + 1, at).map((word) => word.norm);
  return !between.some((norm) => norm === 'but' || norm === 'against');
}

/** `orders delivered on the promised day rose to 97 %`: of what was measured, and not of the figure. */
const isAttribute = (around: Surroundings, { first, last }: Mark, at: number): boolean =>
  isMiss(around.words, last) ||
  isMet(around, first, last) ||
  isAside(around.words, first, last) ||
  (first === last &&
    (limits.has(around.words[first]?.norm ?? '') ||
      (around.words[first]?.norm.endsWith('ed') === true && definites.has(around.words[first - 1]?.norm ?? ''))) &&
    (lastBefore(around, at, 'change.up', 'change.down')?.first ?? -1) > last);

const kept: ReadonlySet<string> = new Set(['met', 'kept', 'missed', 'hit', 'beaten']);

/** `If I did it again, I'd start with 1 %`: the condition holds for what hangs on it. */
const isSupposed = ({ words }: Surroundings, at: number): boolean =>
  words[0]?.norm === 'if' && words.slice(1, at).some(({ norm }) => norm === 'would' || norm.endsWith("'d"));

/** `a drop of more than 1 % would stop it`: a condition. */
const isHeld = ({ words, segment }: Surroundings, at: number): boolean =>
  words.some(({ norm }, behind) => norm === 'would' && behind > at && segment[behind] === segment[at]);

/** `committed to 99.9 and delivered 99.97`: what is told of behind the wish. */
const isRestarted = ({ words, verbs }: Surroundings, { first, last }: Mark, at: number): boolean =>
  verbs.has(first) &&
  words.some(({ norm }, verb) => verb > last && verb < at && verbs.has(verb + 1) && restarts.has(norm));
const restarts: ReadonlySet<string> = new Set(['and', 'but']);

/** `40 % cheaper if you commit for three years`: of anybody. */
const isGeneral = ({ words }: Surroundings): boolean =>
  words.some(({ norm }, at) => (norm === 'if' || norm === 'when') && words[at + 1]?.norm === 'you');

/** `reps hitting quota`, `the deadline was missed zero times`, `the tokens I proposed were copied`: named as what was met. */
const isMet = (around: Surroundings, first: number, last: number): boolean =>
  (copulas.has(around.words[last + 1]?.norm ?? '') &&
    (nominatives.has(around.words[first - 1]?.norm ?? '') || kept.has(around.words[last + 2]?.norm ?? ''))) ||
  isTagged(around, 'achieve', first - 1) ||
  (definites.has(around.words[first - 1]?.norm ?? '') && isTagged(around, 'achieve', first - 2));

/** `if I'm honest`, `against that rival`: said by the way. */
const isAside = (words: readonly Word[], first: number, last: number): boolean =>
  words.slice(last + 1, last + 4).some(({ norm }) => norm === 'honest') ||
  words.slice(Math.max(0, first - 3), first).some(({ norm }) => norm === 'against');

/** `the forecast was off by 6 %`: how far it was from what came. */
const isMiss = (words: readonly Word[], last: number): boolean =>
  (words[last + 1]?.norm === 'off' || words[last + 1]?.norm === 'out') && words[last + 2]?.norm === 'by';

/** What is measured itself, where it changes: `the detection limit improved`. */
const limits: ReadonlySet<string> = new Set(['limit', 'limits', 'threshold', 'maximum', 'minimum']);

/** `of those who wanted to leave we kept five`, `stock that we had to write off fell`: told of a part, before what was done. */
const isOfPart = (around: Surroundings, { first, last }: Mark, at: number): boolean => {
  const { words } = around;
  const isRelative =
    relatives.has(words[first - 1]?.norm ?? '') ||
    (relatives.has(words[first - 2]?.norm ?? '') && nominatives.has(words[first - 1]?.norm ?? ''));
  return (
    isRelative &&
    (words.slice(last + 1, at).some(({ norm }) => norm === 'i' || norm === 'we') ||
      (lastBefore(around, at, 'change.up', 'change.down')?.first ?? -1) > last)
  );
};

/** In a result `we could close two sites` says that it was done; `could have` that it was not. */
const isAble = ({ words }: Surroundings, at: number): boolean =>
  words[at]?.norm === 'could' && words[at + 1]?.norm !== 'have' && words[at + 1]?.norm !== 'be';
