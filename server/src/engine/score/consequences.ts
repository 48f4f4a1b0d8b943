/** Consequences: what followed, told without a figure. */
import type { RuleContext } from '../rules/rule';
import { sentenceSpan, tellsResult } from '../rules/support';
import { kept } from '../text/memo';
import { type Clause, isOurs, type Mark } from '../text/prose';
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
): readonly Span[] {
  if (!tellsResult(context, sentence)) return none;
  const found = kept(signs, context.prose.identity(sentence), signsIn, context, sentence);
  return found.saysNothing ? none : effectsIn(context, sentence, found.isMarked, specifics, relates, lastDeed);
}

function effectsIn(
  context: RuleContext,
  sentence: number,
  isMarked: boolean,
  specifics: Evidence['specifics'],
  relates: Evidence['relates'],
  lastDeed: number,
): readonly Span[] {
  const { prose, sectionOf, story } = context;
  const labelled = sectionOf[sentence]?.kinds.includes('result') || sectionOf[sentence]?.kinds.includes('hook');
  const others: Clause[] = [];
  if (specifics(sentence) >= 3)
    for (const clause of prose.clausesIn(sentence))
      if (!isOurs(clause) && clause.subject !== 'you' && (isMarked || (isEvent(context, clause) && relates(sentence))))
        others.push(clause);
  if (others.length === 0)
    return isMarked && labelled && specifics(sentence) >= 2 ? [sentenceSpan(story, sentence)] : none;
  const follows =
    lastDeed >= 0 &&
    sentence > lastDeed &&
    others.some((clause) => isEvent(context, clause) && !clause.passive && clause.subject !== 'it');
  if (!labelled && !follows && (!isMarked || sentence < story.sentences.length / 2)) return none;
  const events = others.filter((clause) => isEvent(context, clause) && clause.last - clause.first >= 4);
  return [sentenceSpan(story, sentence), ...events.slice(1, 2).map((clause) => clauseSpan(context, clause))];
}

const none: readonly never[] = [];

/** What the words of a sentence say of a consequence, wherever it stands. */
interface Signs {
  /** Words to the listener, habits and hypotheses tell none. */
  readonly saysNothing: boolean;
  /** In the author's own words that are not worn. */
  readonly isMarked: boolean;
}

const signs = new WeakMap<object, Signs>();

function signsIn({ prose, story }: RuleContext, sentence: number): Signs {
  const words = story.sentences[sentence]?.words ?? [];
  const worn = prose.marksIn(sentence, 'generic');
  const isOwn = (mark: Mark) =>
    words[mark.first]?.quoted === false && !worn.some(({ first, last }) => first <= mark.last && mark.first <= last);
  return {
    saysNothing:
      words.some(({ norm }) => norm === 'you' || norm === 'thanks' || norm === 'your') ||
      prose.marksIn(sentence, 'hypothetical').length > 0 ||
      prose.marksIn(sentence, 'habit').length > 0,
    isMarked: prose.marksIn(sentence, 'consequence').some(isOwn) || prose.marksIn(sentence, 'now').some(isOwn),
  };
}

/** Something happened: not "the office was by the river", "there were many views". */
const isEvent = (context: RuleContext, clause: Clause): boolean =>
  clause.tense === 'past' && (clause.passive || (clause.verb !== undefined && !isStative(context, clause)));
