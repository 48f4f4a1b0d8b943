/** Whether a story tells what keeps its problem solved. */
import { type Mark, verbIs } from '../text/prose';
import type { RuleContext } from './rule';
import { isOwnDeed, ownMarks } from './support';

/** The words that tell of something that lasts: in the outcome or the lesson, or made by the author. */
export function mechanismsOf(context: RuleContext): readonly Mark[] {
  const { prose, sectionOf, story } = context;
  const isOutcome = (sentence: number): boolean => {
    const kinds = sectionOf[sentence]?.kinds ?? [];
    return (
      kinds.includes('result') ||
      kinds.includes('reflection') ||
      kinds.includes('hook') ||
      (kinds.length === 0 && sentence > story.sentences.length / 2)
    );
  };
  return ownMarks(context, 'mechanism').filter(
    ({ sentence, first }) =>
      isOutcome(sentence) ||
      prose
        .clausesIn(sentence)
        .some(
          (clause) =>
            isOwnDeed(clause) &&
            clause.subject !== 'we' &&
            !verbIs(prose, clause, 'align') &&
            clause.first <= first &&
            (clause.verb ?? 0) <= first,
        ),
  );
}
