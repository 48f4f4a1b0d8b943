/** Whether a story tells what keeps its problem solved. */
import type { RuleContext } from './rule';
import { isOwnDeed, ownMarks } from './support';

/** Something that lasts: told in the outcome or the lesson, or made by the author. */
export function hasMechanism(context: RuleContext): boolean {
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
  return ownMarks(context, 'mechanism').some(
    ({ sentence, first }) =>
      isOutcome(sentence) ||
      prose
        .clausesIn(sentence)
        .some((clause) => isOwnDeed(clause) && clause.first <= first && (clause.verb ?? 0) <= first),
  );
}
