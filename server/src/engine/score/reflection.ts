/** Reflection, 5: a lesson, or a mechanism that stayed. */
import { markSpan, sectionOfKind } from '../rules/support';
import type { Mark } from '../text/prose';
import type { Scorer } from './part';
import { closingOf } from '../rules/places';

export const reflection: Scorer = {
  id: 'reflection',
  label: 'Reflection',
  parts({ context, specifics, isRepeat }) {
    const { story, prose } = context;
    const at = closingOf(story);
    const advice = new Set(prose.marks('advice').map(({ sentence }) => sentence));
    const section = sectionOfKind(story, 'reflection');
    const inSection = section?.sentences.find((sentence) => {
      const index = story.sentences.indexOf(sentence);
      return specifics(index) >= 2 && !advice.has(index) && !isRepeat(index);
    });
    const counts = (mark: Mark): boolean => !advice.has(mark.sentence) && !isRepeat(mark.sentence) && specifics(mark.sentence) >= 2;
    const lesson = prose.marks('lesson').find(counts);
    const mechanism = prose.marks('mechanism').find((mark) => counts(mark) && specifics(mark.sentence) >= 3);
    const learned = inSection ?? (lesson ? markSpan(story, lesson) : undefined);
    const stayed = mechanism ? markSpan(story, mechanism) : undefined;
    const won = learned && stayed ? 1 : learned ? 0.8 : stayed ? 0.7 : 0;
    return [{ share: 5, won, because: learned ? 'Says what you learned.' : 'Something stayed behind that keeps it fixed.', by: learned ?? stayed ?? at, missing: 'Close with what you learned, or with what stayed behind: a check, a runbook, a rule.', at, rule: learned ? 'missing-mechanism' : 'missing-reflection' }];
  },
};
