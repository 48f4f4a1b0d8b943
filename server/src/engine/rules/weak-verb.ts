/** Flags verbs that hide what the author did: "helped with", "was involved in". */
import { isGerund } from '../text/conjugate';
import { isOurs, type Mark } from '../text/prose';
import { choice } from '../text/snippet';
import type { Span } from '../text/span';
import type { Fix, Rule, RuleContext } from './rule';
import { strongerVerbs } from './stronger-verbs';
import { isHypothetical, markSpan, normAt, ownMarks, tellsAction } from './support';

export const weakVerb: Rule = {
  id: 'weak-verb',
  severity: 'information',
  docs: {
    what: 'The verb tells that you were there, not what you did.',
    why: 'Behind "helped with" or "was involved in" an interviewer cannot find a deed to score, and has to assume the smallest one. Career offices and Amazon\'s own advice to candidates ask for verbs that show the hand: built, measured, convinced.',
    how: 'Name your own part with a verb one can picture: "helped with the move" may be "planned the van routes".',
  },
  examples: {
    invalid: [
      {
        text: '## Action\nI <|helped with|> the move of the archive.\n',
        suggestion: '## Action\nI built the move of the archive.\n',
      },
      {
        text: '**Action:** I <|was responsible for coordinating|> the vans.\n',
        suggestion: '**Action:** I coordinated the vans.\n',
      },
      {
        text: '- Action:\n  - <|Participated in|> the weekly review.\n  - Wrote the plan.\n',
        suggestion: '- Action:\n  - Presented the weekly review.\n  - Wrote the plan.\n',
      },
      {
        text: '## Action\nTogether with sales I <|was involved in|> the launch.\n',
        suggestion: '## Action\nTogether with sales I planned the launch.\n',
      },
    ],
    valid: [
      '## Action\nI added a strip of photos, which helped customers see when to water.\n',
      '## Result\nIt helped us with the audit.\n',
      '## Situation\nI was responsible for the night shift.\n',
      '## Action\nI asked Ewa to help with the labels and printed them myself.\n',
      '## Action\nI worked Saturdays in the shop to hear the questions.\n',
      '## Action\nThe fix worked on the first try, so I wrote it down.\n',
      '## Action\nI worked with Ilse to measure the lift four times.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    for (const mark of ownMarks(context, 'weak'))
      if (isOwnVerb(context, mark)) yield { span: markSpan(context.story, withDeed(context, mark)) };
  },
  fixes: (context, { span }) => strengthened(context, span),
};

/** Whether the phrase is what the author did, in the telling of the action. */
const isOwnVerb = (context: RuleContext, { sentence, first, last }: Mark): boolean =>
  tellsAction(context, sentence) &&
  context.prose
    .clausesIn(sentence)
    .some(
      (clause) =>
        clause.verb !== undefined &&
        clause.verb >= first &&
        clause.verb <= last &&
        clause.tense !== 'modal' &&
        isOurs(clause),
    );

/** With the gerund behind the phrase, which is the deed itself: "was responsible for coordinating". */
const withDeed = ({ story }: RuleContext, mark: Mark): Mark =>
  isGerund(normAt(story, mark.sentence, mark.last + 1)) ? { ...mark, last: mark.last + 1 } : mark;

function strengthened(context: RuleContext, span: Span): readonly Fix[] {
  const verbs = strongerVerbs(context, span);
  const [verb] = verbs;
  if (verb === undefined) return [];
  if (verbs.length === 1)
    return [{ title: `Say "${verb.toLowerCase()}"`, kind: 'suggestion', edits: [{ span, text: verb }] }];
  const edits = [{ span, text: choice(1, verbs) }];
  return [{ title: 'Name what you did', kind: 'suggestion', edits, snippet: true }];
}
