/** Figures that are so all the time, that somebody needs, or that another reached: no outcomes of the work told. */
import { type Clause, isOurs, type Prose } from '../text/prose';
import { anywhere, type Surroundings } from './evidence';
import type { Place } from './place';
import type { QuantityReading } from './quantities';
import { copulas, lateness } from './words';

/** `my colleague got her complaints down to two`: what another reached. */
export function isOfAnother(around: Surroundings, { first }: QuantityReading, prose: Prose, index: number): boolean {
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  const subject = clause?.subject === 'other' ? clause.subjectWord : undefined;
  const [opens, next] = [around.words[clause?.first ?? 0]?.norm, around.words[(clause?.first ?? 0) + 1]?.norm ?? ''];
  return subject !== undefined && opens === 'my' && others.has(next);
}

const others: ReadonlySet<string> = new Set(
  'colleague friend boss manager predecessor neighbour neighbor wife husband sister brother mentor'.split(' '),
);

/** `a third of our vans left late`, `we lost €90,000 because the vans were late`: what hurt, with nothing that says it changed. */
export function isPain(around: Surroundings, { first }: QuantityReading, prose: Prose, index: number): boolean {
  const clause = prose.clausesIn(index).findLast((candidate) => candidate.first <= first);
  if (clause === undefined || clause.tense !== 'past') return false;
  const hurts = ['pain', 'bad', 'bad.verb'].some((tag) =>
    around.marks(tag).some((mark) => mark.first >= clause.first && mark.first <= clause.last),
  );
  const isBetter = around.marks('less').some((mark) => !lateness.has(around.words[mark.first]?.norm ?? ''));
  return hurts && !isBetter && !anywhere(around, ...changed);
}
const changed = 'change.up change.down nobody absent now halve double former win achieve'.split(' ');

/** `we needed twice as many`, `the shop next door took twice what we did`, `she arrives an hour early`: a need, another's, a habit. */
export const isOfOthers = (
  around: Surroundings,
  { first, last, dimension }: QuantityReading,
  clause: Clause | undefined,
  { expectsOutcome }: Place,
): boolean => {
  if (clause?.verb === undefined || clause.verb > first) return false;
  if (dimension !== 'time' && dimension !== 'multiple') return false;
  if (!expectsOutcome && (clause.tense === 'present' || clause.subject === 'they') && !anywhere(around, 'now'))
    return true;
  if (
    around.words[last + 1]?.norm === 'what' &&
    around.words.slice(last + 2, last + 6).some(({ norm }) => norm === 'allowed')
  )
    return true;
  if (dimension === 'time') return false;
  const next = around.words[last + 2]?.norm ?? '';
  return (
    around.words[clause.verb]?.norm.startsWith('need') === true ||
    (!isOurs(clause) &&
      !copulas.has(around.words[clause.verb]?.norm ?? '') &&
      around.words[last + 1]?.norm === 'what' &&
      (next === 'we' || next === 'i'))
  );
};

/** `our lab processes 1,200 samples a day`: what is so all the time. */
export const isHabit = (
  around: Surroundings,
  verb: number,
  clause: Clause | undefined,
  { expectsOutcome }: Place,
): boolean =>
  !expectsOutcome &&
  !anywhere(around, 'now') &&
  (/[^s]s$/.test(around.words[verb]?.norm ?? '') || (clause?.verb === verb && clause.tense === 'present'));
