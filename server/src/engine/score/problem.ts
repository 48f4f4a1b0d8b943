/** Problem, 5: a need in concrete terms. */

import { placeOf } from '../rules/places';
import { markSpan } from '../rules/support';
import type { Scorer } from './part';

export const problem: Scorer = {
  id: 'problem',
  label: 'Problem',
  parts({ context, specifics, isRepeat }) {
    const { story, prose, sectionOf } = context;
    const at = placeOf(context, 'situation');
    const told = prose.marks('pain').filter((mark) => {
      const section = sectionOf[mark.sentence];
      return (
        !isRepeat(mark.sentence) &&
        specifics(mark.sentence) >= 3 &&
        (section?.kind === 'none' ||
          section?.kind === 'other' ||
          section?.kinds.some((kind) => kind === 'situation' || kind === 'task' || kind === 'hook'))
      );
    });
    const [pain] = told;
    const hurting = new Set(told.map(({ sentence }) => sentence));
    const felt = prose.marks('customer').find(({ sentence }) => hurting.has(sentence));
    const detailed = told.find(({ sentence }) => specifics(sentence) >= 6);
    return [
      {
        share: 3,
        won: pain ? 1 : 0,
        because: 'Says what hurt.',
        by: pain ? markSpan(story, pain) : at,
        missing: 'Say what hurt, in concrete terms.',
        at,
      },
      {
        share: 2,
        won: felt || detailed ? 1 : 0,
        because: 'Says whom it hurt, or how.',
        by: felt ? markSpan(story, felt) : detailed ? markSpan(story, detailed) : at,
        missing: 'Say whom it hurt and how much.',
        at,
      },
    ];
  },
};
