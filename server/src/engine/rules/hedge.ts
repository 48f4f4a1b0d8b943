/** Flags words that take back what the sentence says. */
import { cardinalOf } from '../metrics/numbers';
import { subordinators } from '../text/function-words';
import { type Clause, type Mark, verbIs } from '../text/prose';
import type { Word } from '../text/sentence';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, markSpan, normAt, ownMarks } from './support';

export const hedge: Rule = {
  id: 'hedge',
  severity: 'information',
  docs: {
    what: 'The sentence takes itself back.',
    why: 'A hedge makes the interviewer doubt a thing you know, and ask about the doubt instead of the deed. Written answers that scored low held more of it (Leadership IQ, 20,572 answers: a correlation).',
    how: 'Say it plainly. If you really do not know, say what you know: "two or three days", "I never found out".',
  },
  examples: {
    invalid: [
      {
        text: '## Action\n<|I think|> I spent two days on the label printer.\n',
        suggestion: '## Action\nI spent two days on the label printer.\n',
      },
      { text: '## Action\nI <|sort of|> took over the desk.\n', suggestion: '## Action\nI took over the desk.\n' },
      {
        text: '## Result\nIt <|probably|> halved the queue, and maybe more.\n',
        suggestion: '## Result\nIt halved the queue, and maybe more.\n',
      },
      {
        text: '## Action\n<|Maybe|> I was too strict with the two apprentices.\n',
        suggestion: '## Action\nI was too strict with the two apprentices.\n',
      },
    ],
    valid: [
      '## Action\nA guard said that a cleaner was maybe inside.\n',
      '## Action\nI asked for "maybe an hour" of her time.\n',
      '## Action\nIt was a new kind of valve, so I read the manual.\n',
      '## Task\nI believed that the claims were probably late rather than few.\n',
      '## Result\nWithout the pump we would probably have lost the cellar.\n',
      '## Action\nI asked each driver whether they could possibly start at five.\n',
      '## Action\nThe pump would hold, at perhaps nine to one, so I let it run.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    const told = new Set<number>();
    for (const mark of ownMarks(context, 'hedge')) {
      if (told.has(mark.sentence) || !isDoubt(context, mark)) continue;
      told.add(mark.sentence);
      yield { span: markSpan(context.story, mark) };
    }
  },
  fixes({ file: { text } }, { span }) {
    const isClause = /^(?:i|it)\b/i.test(text.slice(span.start, span.end));
    const behind = isClause ? conjunction : /^,?\s+/;
    const end = span.end + (behind.exec(text.slice(span.end, span.end + 20))?.[0].length ?? 0);
    if (end === span.end) return [];
    const isHead =
      /^[A-Z]/.test(text.slice(span.start)) && /[\s.!?:*]$/.test(text.slice(0, span.start).trimEnd().slice(-1) || '\n');
    const next = text.charAt(end);
    const edit = isHead
      ? { span: { start: span.start, end: end + next.length }, text: next.toUpperCase() }
      : { span: { start: span.start, end }, text: '' };
    return [{ title: `Remove "${text.slice(span.start, span.end)}"`, kind: 'suggestion', edits: [edit] }];
  },
};

/** Goes with "I think": `that we` but not the subject in `that is why`. */
const conjunction =
  /^,?\s+(?:that\s+(?!(?:is|was|are|were|has|had|can|could|will|would|may|might|should|does|did)\b))?/;

/** `perhaps nine to one`, `maybe 20 minutes`: a figure that is not exact, said so. */
const isFigure = (word: Word | undefined): boolean =>
  word !== undefined && (word.kind === 'number' || cardinalOf(word.norm) !== undefined);

/** The author's own doubt now: no noun ("a kind of"), no clause of time ("count before I guess"), no thought or word that is told, nothing about what never happened. */
function isDoubt({ story, prose }: RuleContext, { sentence, first, last }: Mark): boolean {
  if (prose.marksIn(sentence, 'hedge.noun').some((noun) => noun.last === last && noun.first < first)) return false;
  if (isFigure(story.sentences[sentence]?.words[last + 1])) return false;
  if (subordinators.has(normAt(story, sentence, first - 1)) && normAt(story, sentence, first) === 'i') return false;
  const clauses = prose.clausesIn(sentence);
  const isTold = (clause: Clause): boolean => (clause.verb ?? first) < first && verbIs(prose, clause, 'reporting');
  if (clauses.some((clause) => clause.tense === 'past' && isTold(clause))) return false;
  const clause = clauses.findLast((each) => each.first <= first);
  return !(
    clause?.tense === 'modal' &&
    (normAt(story, sentence, last + 1) === 'have' || normAt(story, sentence, first - 1) === 'might')
  );
}
