/** Reflection, 5: a lesson, or a mechanism that stayed. */

import { mechanismsOf } from '../rules/mechanism';
import { closingOf } from '../rules/places';
import { sectionOfKind, sentenceAt, sentenceSpan } from '../rules/support';
import { isOurs, type Mark } from '../text/prose';
import type { Evidence } from './evidence';
import type { Scorer } from './part';

export const reflection: Scorer = {
  id: 'reflection',
  label: 'Reflection',
  parts(evidence) {
    const { context, findings, specifics, isRepeat, tellsEvent } = evidence;
    const { story, prose } = context;
    const at = closingOf(story);
    const advice = new Set(prose.marks('advice').map(({ sentence }) => sentence));
    const section = sectionOfKind(story, 'reflection');
    const inSection = section?.sentences.find((sentence) => {
      const index = sentenceAt(story, sentence.start);
      return specifics(index) >= 2 && !advice.has(index) && !isRepeat(index) && tellsLesson(evidence, index);
    });
    const counts = (mark: Mark): boolean =>
      tellsEvent && !advice.has(mark.sentence) && !isRepeat(mark.sentence) && specifics(mark.sentence) >= 2;
    const lesson = prose.marks('lesson').find(counts);
    const mechanism = mechanismsOf(context).find((mark) => counts(mark) && specifics(mark.sentence) >= 3);
    const learned = inSection
      ? { start: inSection.start, end: inSection.end }
      : lesson && sentenceSpan(story, lesson.sentence);
    const stayed = mechanism && sentenceSpan(story, mechanism.sentence);
    const blamed = learned && findings.some(({ rule }) => rule === 'blame');
    const won = (learned && stayed ? 1 : learned ? 0.8 : stayed ? 0.7 : 0) * (blamed ? 0.5 : 1);
    return [
      {
        share: 5,
        won,
        because: learned ? 'Says what you learned.' : 'Something stayed behind that keeps it fixed.',
        by: learned ?? stayed ?? at,
        missing: blamed
          ? 'A lesson about others is none: say what you do differently.'
          : 'Close with what you learned, or with what stayed behind: a check, a runbook, a rule.',
        at,
        rule: blamed ? 'blame' : learned ? 'missing-mechanism' : 'missing-reflection',
      },
    ];
  },
};

/** A lesson in so many words, or an opinion about something of the story; "It was in chapter 15" is neither. */
function tellsLesson({ context: { prose }, relates, specifics }: Evidence, sentence: number): boolean {
  if (prose.marksIn(sentence, 'lesson').length > 0) return true;
  if (prose.marksIn(sentence, 'mechanism').length > 0 && specifics(sentence) >= 3) return true;
  const clauses = prose.clausesIn(sentence);
  const isOwn = clauses.some(isOurs);
  const isToday = clauses.every(({ tense }) => tense !== 'past');
  return (isOwn || isToday) && specifics(sentence) >= 3 && relates(sentence);
}
