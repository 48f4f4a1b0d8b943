/** Problem, 5: a need in concrete terms. */

import { placeOf } from '../rules/places';
import type { RuleContext } from '../rules/rule';
import { isJointDeed, isOwnDeed, sentenceSpan } from '../rules/support';
import { type Prose, verbIs } from '../text/prose';
import type { Scorer } from './part';

export const problem: Scorer = {
  id: 'problem',
  label: 'Problem',
  parts({ context, specifics, isRepeat }) {
    const { story, prose, sectionOf } = context;
    const at = placeOf(context, 'situation');
    const scene = sceneEnd(context);
    const told = prose.marks('pain').filter((mark) => {
      const section = sectionOf[mark.sentence];
      return (
        !isRepeat(mark.sentence) &&
        mark.sentence <= scene &&
        (specifics(mark.sentence) >= 3 || context.metrics.some(({ sentence }) => sentence === mark.sentence)) &&
        ((section?.kind === 'none' && happened(prose, mark.sentence)) ||
          section?.kind === 'other' ||
          section?.kinds.some((kind) => kind === 'situation' || kind === 'task' || kind === 'hook'))
      );
    });
    const measured = context.metrics.find(
      (value) =>
        !value.outcome &&
        specifics(value.sentence) >= 3 &&
        context.metrics.some(
          ({ outcome, from }) => outcome && from && from.value === value.to?.value && from.unit === value.to.unit,
        ),
    );
    const [pain] = told;
    const hurting = new Set(told.map(({ sentence }) => sentence));
    const felt = prose.marks('customer').find(({ sentence }) => hurting.has(sentence));
    const detailed = told.find(({ sentence }) => specifics(sentence) >= 6);
    return [
      {
        share: 3,
        won: pain || measured ? 1 : 0,
        because: 'Says what hurt.',
        by: pain ? sentenceSpan(story, pain.sentence) : (measured?.span ?? at),
        missing: 'Say what hurt, in concrete terms.',
        at,
      },
      {
        share: 2,
        won: felt || detailed || measured ? 1 : 0,
        because: 'Says whom it hurt, or how.',
        by: felt
          ? sentenceSpan(story, felt.sentence)
          : detailed
            ? sentenceSpan(story, detailed.sentence)
            : (measured?.span ?? at),
        missing: 'Say whom it hurt and how much.',
        at,
      },
    ];
  },
};

/** Without sections a pain is one that was felt: "those who wait will lose" is a saying. */
const happened = (prose: Prose, sentence: number): boolean => {
  const clauses = prose.clausesIn(sentence);
  return clauses.length === 0 || clauses.some(({ tense }) => tense === 'past');
};

/** The last sentence of the scene: without sections it ends where the author acts, however weakly, and has two sentences at least. */
function sceneEnd(context: RuleContext): number {
  const { prose, sectionOf } = context;
  const acts = prose.clauses.find(
    (clause) =>
      sectionOf[clause.sentence]?.kind === 'none' &&
      isOwnDeed(clause) &&
      (clause.subject !== 'we' || isJointDeed(context, clause)) &&
      (verbIs(prose, clause, 'weak') || !verbIs(prose, clause, 'stative')),
  );
  return acts ? Math.max(1, acts.sentence - 1) : Number.POSITIVE_INFINITY;
}
