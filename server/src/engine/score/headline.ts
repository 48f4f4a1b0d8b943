/** Headline, 10: the outcome comes first. */

import { openingOf } from '../rules/places';
import type { Scorer } from './part';

export const headline: Scorer = {
  id: 'headline',
  label: 'Headline',
  parts({ context, outcomes, consequences }) {
    const { story, sectionOf } = context;
    const opening = openingOf(story);
    const inOpening = outcomes.find(({ sentence }) => sentence === 0);
    const [firstSection] = sectionOf;
    const early = outcomes.find(
      ({ sentence }) =>
        sectionOf[sentence] === firstSection &&
        firstSection?.kind !== 'none' &&
        !firstSection?.kinds.includes('situation'),
    );
    const told = consequences.find(({ start }) => start === opening.start);
    const tells = firstSection?.kinds.includes('result') || firstSection?.kind === 'hook';
    return [
      {
        share: 10,
        won: inOpening ? 1 : early ? 0.6 : told && (tells || story.sentences.length === 1) ? 0.6 : 0,
        because: inOpening ? 'The first sentence tells the outcome.' : 'The outcome comes first.',
        by: inOpening?.span ?? early?.span ?? opening,
        missing: 'Open with one sentence that tells the outcome.',
        at: opening,
        rule: 'result-not-first',
      },
    ];
  },
};
