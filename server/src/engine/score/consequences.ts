/** Consequences: what followed, told without a figure. */
import type { RuleContext } from '../rules/rule';
import { sentenceSpan, tellsResult } from '../rules/support';
import { type Clause, isOurs } from '../text/prose';
import type { Span } from '../text/span';
import { clauseSpan, isStative } from './deeds';
import type { Evidence } from './evidence';

/** A stated consequence, behind the author's last deed or marked as one: somebody or something other than the author did, kept or stopped something, in concrete words. */
export function consequenceOf(
  context: RuleContext,
  sentence: number,
  specifics: Evidence['specifics'],
  relates: Evidence['relates'],
  lastDeed: number,
): Span[] {
  const { prose, sectionOf, story } = context;
  if (!tellsResult(context, sentence)) return [];
  const labelled = sectionOf[sentence]?.kinds.includes('result') || sectionOf[sentence]?.kinds.includes('hook');
  const marks = [...prose.marksIn(sentence, 'consequence'), ...prose.marksIn(sentence, 'now')].filter(
    ({ first, last }) =>
      story.sentences[sentence]?.words[first]?.quoted === false &&
      !prose.marksIn(sentence, 'generic').some((worn) => worn.first <= last && first <= worn.last),
  );
  if (story.sentences[sentence]?.words.some(({ norm }) => norm === 'you' || norm === 'thanks' || norm === 'your'))
    return [];
  if (prose.marksIn(sentence, 'hypothetical').length > 0 || prose.marksIn(sentence, 'habit').length > 0) return [];
  const others = prose
    .clausesIn(sentence)
    .filter(
      (clause) =>
        !isOurs(clause) &&
        clause.subject !== 'you' &&
        (marks.length > 0 || (isEvent(context, clause) && relates(sentence))),
    );
  const enough = specifics(sentence) >= 3;
  if (!enough || others.length === 0)
    return marks.length > 0 && labelled && specifics(sentence) >= 2 ? [sentenceSpan(story, sentence)] : [];
  const follows =
    lastDeed >= 0 &&
    sentence > lastDeed &&
    others.some((clause) => isEvent(context, clause) && !clause.passive && clause.subject !== 'it');
  if (!labelled && !follows && (marks.length === 0 || sentence < story.sentences.length / 2)) return [];
  const events = others.filter((clause) => isEvent(context, clause) && clause.last - clause.first >= 4);
  return [sentenceSpan(story, sentence), ...events.slice(1, 2).map((clause) => clauseSpan(context, clause))];
}

/** Something happened: not "the office was by the river", "there were many views". */
const isEvent = (context: RuleContext, clause: Clause): boolean =>
  clause.tense === 'past' && (clause.passive || (clause.verb !== undefined && !isStative(context, clause)));
