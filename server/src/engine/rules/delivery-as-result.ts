/** Flags a result that only says it shipped. */
import type { Story } from '../story/story';
import type { Mark } from '../text/prose';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, isLabelled, markSpan, ownMarks, tellsResult } from './support';

export const deliveryAsResult: Rule = {
  id: 'delivery-as-result',
  severity: 'warning',
  docs: {
    what: 'The result is that it was delivered.',
    why: 'Shipping on time is output. The interviewer asks what it changed: a story that closes on delivery leaves out the figure that counts.',
    how: 'Close with what the delivery did: for whom, how much, compared with what.',
  },
  examples: {
    invalid: [
      { text: '## Result\nWe <|shipped|> on time.\n' },
      {
        text: '**R:** The new portal <|went live|> before the holidays.\n\n**S:** Forms were on paper.\n\n**A:** I drew the screens.\n\n**T:** Replace them.\n',
      },
      { text: 'I ran the release train and we got the feature out <|on time|>.\n' },
    ],
    valid: [
      '## Result\nWe shipped on time, and sign-ups rose from 40 to 90 a day.\n',
      '## Action\nI shipped the first version behind a flag.\n\n## Result\nRefunds fell by half.\n',
      '## Result\nIt went live in May. Since then not one order has been lost.\n',
      '## Situation\nWe had to deliver on time.\n\n## Result\nThe hotel renewed its contract for three years.\n',
      'I delivered the leaflets to forty doors and 12 families signed up.\n',
    ],
  },
  *check(context) {
    const { metrics, story } = context;
    if (isHypothetical(context) || metrics.some(({ outcome }) => outcome)) return;
    const marks = ownMarks(context, 'delivery').filter(
      (mark) => tellsResult(context, mark.sentence) && !isOwnStep(context, mark),
    );
    const [first] = isLabelled(story) ? marks : marks.filter(({ sentence }) => sentence >= story.sentences.length - 2);
    if (first && !hasConsequence(context, first)) yield { span: markSpan(story, first) };
  },
};

/** In prose without sections "I built and released the parser" is a step; "…on time" is a result. */
function isOwnStep({ story }: RuleContext, { sentence, first, last }: Mark): boolean {
  if (isLabelled(story)) return false;
  return !isPunctual(story, { sentence, first, last });
}

/** `on time`, `as planned`, `went live`: the date and the plan, not what was delivered. */
const isPunctual = (
  { sentences }: Story,
  { sentence, first, last }: Pick<Mark, 'sentence' | 'first' | 'last'>,
): boolean => (sentences[sentence]?.words ?? []).slice(first, last + 1).some(({ norm }) => punctual.has(norm));
const punctual: ReadonlySet<string> = new Set('time schedule deadline live production budget planned'.split(' '));

/** Something else came of it: told behind the delivery, in the same result. */
function hasConsequence(context: RuleContext, { sentence, last }: Mark): boolean {
  const { prose, story } = context;
  for (let at = sentence; at < story.sentences.length && tellsResult(context, at); at++)
    if (
      prose
        .marksIn(at, 'consequence')
        .some(
          (mark) =>
            (at > sentence || mark.first > last) &&
            !prose
              .marksIn(at, 'delivery')
              .some(
                (delivery) =>
                  isPunctual(story, delivery) || (delivery.last >= mark.first && delivery.first <= mark.last + 3),
              ),
        )
    )
      return true;
  return false;
}
