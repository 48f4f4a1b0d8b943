/** Flags praise of the result that no figure backs. */
import type { Mark } from '../text/prose';
import type { Rule, RuleContext } from './rule';
import { isHypothetical, markSpan, ownMarks, sectionOfKind, tellsResult } from './support';

export const vagueClaim: Rule = {
  id: 'vague-claim',
  severity: 'warning',
  docs: {
    what: 'The claim has no figure behind it.',
    why: '"Improved significantly" can be said of every project, so it tells the interviewer nothing about yours.',
    how: 'Replace the adjective by the figure, or by what people did differently afterwards.',
  },
  examples: {
    invalid: [
      { text: '## Result\nThe new rota <|improved morale|> significantly.\n' },
      { text: 'We <|improved performance|>.\n' },
      { text: '**Result:** The launch was a <|big success|>.\n' },
    ],
    valid: [
      '## Result\nThe difference between the two wards was statistically significant.\n',
      '## Result\nThe new rota improved morale: sick days fell from nine a month to four.\n',
      '## Situation\nWe wanted to improve the rota.\n\n## Result\nSick days fell from nine a month to four.\n',
      '## Result\nThe launch was a success. Sign-ups rose from 40 to 90 a day.\n',
      '## Result\nNobody improved on that record, and the union signed the new rota the same week.\n',
      '## Result\nThe director called it “a significant improvement” and copied the rota to three wards.\n',
    ],
  },
  *check(context) {
    if (isHypothetical(context)) return;
    const reported = new Set<number>();
    for (const mark of ownMarks(context, 'vague')) {
      if (
        !(tellsResult(context, mark.sentence) || closes(context, mark.sentence)) ||
        reported.size === 3 ||
        reported.has(mark.sentence) ||
        isBacked(context, mark)
      )
        continue;
      reported.add(mark.sentence);
      yield { span: markSpan(context.story, mark) };
    }
  },
};

/** Without a result the last two sentences are one. */
const closes = ({ story }: RuleContext, sentence: number): boolean =>
  sectionOfKind(story, 'result') === undefined && sentence >= story.sentences.length - 2;

/** A figure in the sentence or the next, or a stated consequence beside the claim. */
function isBacked({ metrics, prose, story }: RuleContext, { sentence, first }: Mark): boolean {
  if (metrics.some((metric) => metric.outcome && (metric.sentence === sentence || metric.sentence === sentence + 1)))
    return true;
  const words = story.sentences[sentence]?.words ?? [];
  if (words.slice(first).some(({ norm }) => norm === ':') && metrics.some((metric) => metric.sentence === sentence))
    return true;
  if (
    /^(not|no|nobody|didn't|never|to|would|could|can|would've|statistically)$/.test(words[first - 1]?.norm ?? '') ||
    /^(nobody|nothing)$/.test(words[0]?.norm ?? '')
  )
    return true;
  return prose.marksIn(sentence, 'consequence').some((mark) => mark.first > first) && words.length > 12;
}
